"""scripts/share.py as an officer types it: the text alone on the output, everything else beside it."""

import pytest

from project import REPOSITORY, warning_text

SHARE = str(REPOSITORY / "scripts" / "share.py")
ID = "2026-11-05-gia-danh-cong-an"
FILE = f"content/warnings/{ID}.yml"
GONE = "2026-08-12-nguoi-la-kiem-tra-dong-ho-nuoc"
SITE = "https://an-ninh.truongtho.example/"
NOT_YET = "chưa có trên trang"


def share(project, *arguments, **wishes):
    return project.run(SHARE, *arguments, **wishes)


def good(project, *arguments, **wishes):
    done = share(project, *arguments, **wishes)
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    return done.stdout.rstrip("\n")


def refused(project, *arguments, **wishes):
    done = share(project, *arguments, **wishes)
    assert (done.returncode, done.stdout) == (1, "")
    assert "Traceback" not in done.stderr
    return done.stderr


def test_a_warning_in_each_format(project):
    zalo = good(project, ID)
    assert zalo.startswith("🚨 [BẢN MẪU] Giả danh công an")
    assert zalo.endswith(f"\n{SITE}w/xh766/")
    facebook = good(project, ID, "--format", "facebook")
    assert "\n\n" in facebook
    sms = good(project, ID, "--format", "sms")
    assert len(sms) <= 160
    assert sms.isascii()


@pytest.mark.parametrize(
    "typed",
    [
        f"{ID}.yml",
        FILE,
        f"{SITE}warnings/{ID}/",
        f"{SITE}warnings/{ID}/?fbclid=IwAR0x/y#cap-nhat",
        f"{SITE}w/xh766/",
        "xh766",
        f" {ID} ",
    ],
)
def test_whatever_was_pasted_for_its_name(project, typed):
    assert good(project, typed) == good(project, ID)


def test_a_former_name_stands_for_todays(project):
    project.edit(FILE, "pinned: true", "pinned: true\naliases: [ten-cu]")
    assert good(project, "ten-cu") == good(project, ID)


def test_an_update_and_a_withdrawal(project):
    assert "CẬP NHẬT" in good(project, ID, "--update").split("\n")[0]
    assert "19/11/2026" in good(project, ID, "--update")
    assert "9/11/2026" in good(project, ID, "--update", "--now", "2026-11-10")
    taken = good(project, GONE, "--withdrawn")
    assert "ĐÃ THU HỒI" in taken.split("\n")[0]
    assert taken == good(project, GONE)


def test_what_is_not_there_to_tell(project):
    assert "bỏ --update" in refused(project, "2026-11-12-xe-dien-chay-khi-sac", "--update")
    assert "9 giờ, thứ Hai 9/11/2026" in refused(project, ID, "--update", "--now", "2026-11-06 08:00")
    assert "chưa thu hồi" in refused(project, ID, "--withdrawn")
    assert "đã thu hồi" in refused(project, GONE, "--update")
    assert "cẩm nang" in refused(project, "sac-xe-dien", "--update")


def test_a_guide(project):
    assert good(project, "sac-xe-dien").endswith(f"\n{SITE}guides/sac-xe-dien/")


def test_a_wrong_name_is_told_the_nearest(project):
    said = refused(project, "2026-11-05-gia-dang-cong-an")
    assert ID in said
    assert "sac-xe-dien" in refused(project, "xac-xe-dien")
    assert "content/warnings/" in refused(project, "zz-zz")
    assert "2026-12-18" not in refused(project, "phao-no"), "what is not public is not named"


def test_what_is_not_public_is_refused_with_the_reason(project):
    project.write("content/warnings/2026-11-24-nhap.yml", warning_text("Nháp") + "draft: true\n")
    assert "draft: true" in refused(project, "2026-11-24-nhap")
    said = refused(project, "2026-12-18-phao-no-tu-che")
    assert "18/12/2026" in said
    assert '--now "2026-12-18 08:00"' in said
    assert "thuốc pháo" in good(project, "2026-12-18-phao-no-tu-che", "--now", "2026-12-18 08:00")


def test_a_fault_elsewhere_is_only_mentioned(project):
    project.write("content/warnings/2026-11-24-hong.yml", "title: x\n\tbad")
    done = share(project, ID)
    assert done.returncode == 0
    assert "1 tệp khác đang có lỗi" in done.stderr
    assert done.stdout.startswith("🚨")


def test_a_fault_of_its_own_is_told_with_its_line(project):
    project.edit(FILE, "severity: severe", "severity: dangerous")
    said = refused(project, ID)
    assert f"{FILE}:3:" in said
    project.edit("data/ward.yml", "demo: true", "demo: perhaps")
    assert "data/ward.yml:" in refused(project, ID)


def test_the_week(project):
    week = good(project, "--digest", "week")
    assert "tuần qua" in week.split("\n")[0]
    assert f"{SITE}w/xh766/" in week
    assert len(week) < 2000
    assert "không có tin mới" in good(project, "--digest", "week", "--now", "2025-05-01")
    assert "cả tuần" in refused(project, ID, "--digest", "week")


def test_no_name_at_all(project):
    assert "--digest week" in refused(project)


def test_one_that_is_not_on_the_site_yet_is_told_so(project):
    assert NOT_YET in share(project, ID).stderr
    project.write("data/published.txt", f"/warnings/{ID}/\n/w/xh766/\n")
    assert share(project, ID).stderr == ""


def test_outside_of_a_project(project):
    assert "data/ward.yml" in refused(project, ID, "--root", str(project.root / "content" / "guides"))
    project.edit("mkdocs.yml", "site_url:", "site_addr:")
    assert "site_url" in refused(project, ID)


def test_a_bad_moment(project):
    assert "NOW=" in refused(project, ID, "--now", "hôm qua")
