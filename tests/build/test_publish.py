"""A whole build through MkDocs: what becomes public, what is kept, and what a problem leaves untouched."""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter

import pytest

from hub.render.search.postings import BLOCK
from hub.render.search.rows import ROWS
from project import NOW, REPOSITORY, Project, warning_text

FRAUD = "content/warnings/2026-11-05-gia-danh-cong-an.yml"


def inodes(site):
    return {p.relative_to(site).as_posix(): p.stat().st_ino for p in site.rglob("*") if p.is_file()}


def test_a_cold_and_a_warm_build_give_the_same_bytes(recent, tmp_path):
    recent.build()
    recent.edit(FRAUD, "title:", "# sửa\ntitle:")
    recent.write("content/warnings/2026-11-24-tin-moi.yml", warning_text("Tin mới"))
    recent.build().build()
    warm = recent.files()
    cold = Project.copy_sample(tmp_path / "other" / "deeper", cold=True)
    shutil.rmtree(cold.root / "content")
    shutil.copytree(recent.root / "content", cold.root / "content")
    cold.build(TZ="America/New_York", PYTHONHASHSEED="7", LC_ALL="C")
    assert cold.files() == warm


def test_one_edit_makes_few_files_anew(recent):
    recent.build().build()
    before = inodes(recent.site)
    recent.edit(FRAUD, "what_to_do:\n", "what_to_do:\n  - Một việc mới.\n")
    recent.build()
    after = inodes(recent.site)
    made = {path for path in after if before.get(path) != after[path]}
    assert "warnings/2026-11-05-gia-danh-cong-an/index.html" in made
    pages = {path for path in made if path.endswith(".html")}
    assert pages == {"warnings/2026-11-05-gia-danh-cong-an/index.html"}
    assert all(path.startswith(("feeds/", "search/")) for path in made - pages)
    folders = Counter(path.split("/")[1] for path in made if path.startswith("search/"))
    rows = folders.pop("rows")
    assert rows * ROWS <= BLOCK, "those of the warning's own block"
    assert folders.pop("index.json") == 1
    assert folders.pop("words") <= 3, "as many as the new words"
    assert folders.pop("pairs") <= 6, "and as their pairs, and those that they part"
    assert not folders, "neither dictionary nor front nor filters"


def test_a_renamed_copy_of_a_file_moves_everywhere(recent):
    recent.build()
    old = recent.root / "content/warnings/2026-11-16-giat-dien-thoai-tui-xach.yml"
    old.rename(old.with_name("2026-11-16-ten-khac.yml"))
    recent.build()
    for path, data in recent.files().items():
        assert b"giat-dien-thoai-tui-xach" not in data, path


def test_a_draft_and_an_upcoming_warning_are_nowhere_in_the_site(sample):
    drafts = [
        p.stem
        for p in (sample.root / "content/warnings").glob("*.yml")
        if "draft: true" in p.read_text("utf-8")
    ]
    hidden = [*drafts, "2026-12-18-phao-no-tu-che", "2027-01-20-trom-ngay-giap-tet"]
    assert len(drafts) == 2
    for path, data in sample.files().items():
        for id in hidden:
            assert id.encode() not in data, path


def test_time_alone_publishes_and_ends_warnings(recent):
    recent.build()
    assert not (recent.site / "warnings/2026-12-18-phao-no-tu-che").exists()
    recent.build(now="2026-12-18 08:00")
    assert "Pháo" in recent.page("warnings/2026-12-18-phao-no-tu-che").replace("pháo", "Pháo")
    assert recent.page("in-force").count("2026-12-18-phao-no-tu-che")


def test_a_problem_leaves_the_public_site_whole_and_says_all(recent):
    recent.build()
    before = recent.files()
    recent.edit(FRAUD, "severity: severe", "severity: dangerous")
    recent.write("content/warnings/2026-11-24-hong.yml", "title: x\n\tbad")
    done = recent.try_build()
    assert done.returncode == 1
    assert f"{FRAUD}:" in done.stderr
    assert "content/warnings/2026-11-24-hong.yml:2" in done.stderr
    assert "Traceback" not in done.stderr
    assert recent.files() == before


def test_a_dead_link_in_mkdocs_yml_is_refused_before_the_switch(recent):
    recent.build()
    before = recent.files()
    recent.edit("mkdocs.yml", "Báo tin: report.md", "Báo tin: nowhere.md")
    done = recent.try_build()
    assert done.returncode == 1
    assert "/nowhere/" in done.stderr
    assert recent.files() == before


def test_published_addresses_are_written_down_and_kept(recent):
    recent.write("content/warnings/2026-11-24-tin-moi.yml", warning_text("Tin mới"))
    env_without_rehearsal = {"now": ""}
    recent.build(**env_without_rehearsal)
    ledger = (recent.root / "data/published.txt").read_text("utf-8")
    assert "\n/warnings/2026-11-24-tin-moi/\n" in ledger
    before = recent.files()
    moved = recent.root / "content/warnings/2026-11-24-tin-moi.yml"
    moved.rename(moved.with_name("2026-11-24-ten-khac.yml"))
    done = recent.try_build(now="")
    assert done.returncode == 1
    assert re.search(r"data/published\.txt:\d+.*/warnings/2026-11-24-tin-moi/", done.stderr)
    assert recent.files() == before
    with moved.with_name("2026-11-24-ten-khac.yml").open("a", encoding="utf-8") as file:
        file.write("aliases: [2026-11-24-tin-moi]\n")
    recent.build(now="")
    assert 'content="0; url=../../warnings/2026-11-24-ten-khac/"' in recent.page(
        "warnings/2026-11-24-tin-moi"
    )


def test_a_rehearsal_writes_nothing_into_the_ledger(recent):
    recent.build()
    assert not (recent.root / "data/published.txt").exists()


@pytest.mark.parametrize("after", [0.3, 0.6, 0.9, 1.2, 1.5])
def test_a_kill_at_any_time_leaves_the_old_site_whole(bare, after):
    bare.build()
    before = bare.files()
    bare.edit("data/ward.yml", "Công an phường Trường Thọ", "Công an phường Khác")
    env = {**os.environ, "HUB_NOW": NOW, "NO_MKDOCS_2_WARNING": "1"}
    running = subprocess.Popen([sys.executable, "-m", "mkdocs", "build", "-q"], cwd=bare.root, env=env)
    time.sleep(after)
    running.send_signal(signal.SIGKILL)
    running.wait()
    found = bare.files()
    bare.build()
    assert found in (before, bare.files())


def test_two_builds_at_once_wait_for_each_other(recent):
    recent.build()
    env = {**os.environ, "HUB_NOW": NOW, "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    recent.edit(FRAUD, "title:", "# sửa\ntitle:")
    both = [
        subprocess.Popen(command, cwd=recent.root, env=env, stderr=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    results = [(p.communicate(timeout=60)[1], p.returncode) for p in both]
    assert [code for _, code in results] == [0, 0], results
    assert recent.page("warnings/2026-11-05-gia-danh-cong-an")


@pytest.mark.parametrize("damage", ["state", "trees", "all", "photos"])
def test_a_damaged_cache_costs_time_and_nothing_else(bare, damage):
    bare.build().build()
    before = bare.files()
    cache = bare.root / ".cache/hub"
    if damage == "all":
        shutil.rmtree(cache)
    else:
        target = cache / damage
        for file in [target] if target.is_file() else [p for p in target.rglob("*") if p.is_file()]:
            file.write_bytes(file.read_bytes()[: file.stat().st_size // 2] + b"junk")
    if damage == "photos":
        shutil.rmtree(cache / "photos")
    bare.build()
    assert bare.files() == before


def test_a_site_folder_inside_content_is_refused(recent):
    recent.edit("mkdocs.yml", "site_dir: site", "site_dir: content/site")
    done = recent.try_build()
    assert done.returncode != 0
    assert "Traceback" not in done.stderr


def test_a_sub_path_works_and_404_is_absolute(recent):
    recent.edit("mkdocs.yml", "https://an-ninh.truongtho.example/", "https://city.example/truong-tho/")
    recent.build()
    page = (recent.site / "404.html").read_text("utf-8")
    assert 'href="/truong-tho/report/"' in page
    assert 'href="/report/"' not in page


def test_another_wards_site_is_made_and_built_from_nothing(tmp_path):
    ward = Project(tmp_path / "ward")
    script = str(REPOSITORY / "scripts" / "new.py")
    made = subprocess.run([sys.executable, script, "site", str(ward.root)], capture_output=True, text=True)
    assert made.returncode == 0, made.stderr
    ward.build()
    assert "Công an phường Mẫu" in ward.page("")
    made = sorted(p.name for p in ward.root.iterdir() if not p.name.startswith("."))
    assert made == ["README.md", "content", "data", "mkdocs.yml", "site"]


def test_a_deleted_cache_during_a_build_keeps_the_second_build_out(bare):
    bare.build()
    env = {**os.environ, "HUB_NOW": NOW, "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    bare.edit("data/categories.yml", "name: Lừa đảo", "name: Lừa gạt")
    first = subprocess.Popen(command, cwd=bare.root, env=env, stderr=subprocess.PIPE, text=True)
    time.sleep(0.9)
    shutil.rmtree(bare.root / ".cache", ignore_errors=True)
    second = subprocess.Popen(command, cwd=bare.root, env=env, stderr=subprocess.PIPE, text=True)
    for running in (first, second):
        running.communicate(timeout=60)
    bare.build()
    whole = bare.files()
    shutil.rmtree(bare.site)
    shutil.rmtree(bare.root / ".cache")
    bare.build()
    assert bare.files() == whole


def test_time_alone_changes_the_sitemap(recent, tmp_path):
    text = warning_text("Có cập nhật sau") + 'updates:\n  - {at: 2026-11-25 13:00, note: "Tin thêm."}\n'
    recent.write("content/warnings/2026-11-24-cap-nhat-sau.yml", text)
    recent.build(now="2026-11-25 12:00").build(now="2026-11-25 14:00")
    assert b"cap-nhat-sau/</loc><lastmod>2026-11-25T13:00" in recent.files()["sitemap.xml"]


def test_a_site_that_is_a_link_is_followed(recent):
    target = recent.root / "www"
    target.mkdir()
    recent.site.symlink_to(target)
    recent.build().build()
    assert recent.site.is_symlink()
    assert (target / "index.html").is_file()


@pytest.mark.parametrize("change", ["custom_dir", "site_name"])
def test_what_the_frames_show_is_drawn_anew_when_it_changes(recent, change):
    recent.write("over/partials/footer.html", "<footer>Một</footer>")
    recent.edit("mkdocs.yml", "  name: material\n", "  name: material\n  custom_dir: over\n")
    recent.build()
    assert "<footer>Một</footer>" in recent.page("report")
    recent.write("over/partials/footer.html", "<footer>Hai</footer>")
    recent.build()
    assert "<footer>Hai</footer>" in recent.page("report")


@pytest.mark.parametrize(
    "target", ["javascript:alert(5)", "data:text/html,x", "//evil.example/", "../secret.md", "/absolute/"]
)
def test_the_navigation_leads_only_where_it_may(recent, target):
    recent.edit("mkdocs.yml", "Báo tin: report.md", f"Báo tin: '{target}'")
    done = recent.try_build()
    assert done.returncode == 1
    assert "Báo tin" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("site_url: https://an-ninh.truongtho.example/", 'site_url: "https://bad host/"'),
        ("site_url: https://an-ninh.truongtho.example/", "site_url: ftp://x/"),
        ("name: material", "name: mkdocs"),
    ],
)
def test_settings_that_cannot_be_used_are_said_plainly(recent, old, new):
    recent.edit("mkdocs.yml", old, new)
    done = recent.try_build()
    assert done.returncode == 1
    assert "mkdocs.yml" in done.stderr
    assert "Traceback" not in done.stderr


def test_script_in_the_settings_is_refused(recent):
    recent.edit("mkdocs.yml", "name: Đổi sang nền sáng", """name: '"><script>alert(7)</script>'""")
    done = recent.try_build()
    assert "<script>alert" not in (recent.page("") if recent.site.exists() else "")
    assert "Traceback" not in done.stderr


def test_a_list_that_grew_shorter_sends_on_from_its_old_pages(recent):
    for number in range(60):
        text = warning_text(f"Tin ngắn hạn số {number}") + "expires: 2026-11-26\n"
        recent.write(f"content/warnings/2026-11-24-ngan-han-{number}.yml", text)
    recent.write("data/published.txt", "/in-force/page/1/\n/in-force/page/2/\n")
    recent.build(now="2026-11-25 12:00")
    assert "Tin ngắn hạn" in recent.page("in-force/page/1")
    recent.build(now="2026-12-10 12:00")
    assert 'content="0; url=../../../in-force/"' in recent.page("in-force/page/1")
    assert 'content="0; url=../../../in-force/"' in recent.page("in-force/page/2")


def test_a_year_that_a_wrong_date_made_sends_on_once_the_date_is_right(bare):
    path = "content/warnings/tin-ghi-nham-nam.yml"
    bare.write(path, warning_text(published="2016-11-20 08:00"))
    bare.build(now="")
    assert "/years/2016/" in (bare.root / "data/published.txt").read_text("utf-8")
    bare.edit(path, "2016", "2017")
    checked = bare.run(str(REPOSITORY / "scripts/check.py"), now="")
    assert checked.returncode == 0, checked.stdout
    bare.build(now="")
    assert 'content="0; url=../../warnings/"' in bare.page("years/2016")
    assert "years/2016/" not in (bare.site / "sitemap.xml").read_text("utf-8")
    assert 'href="../years/2016/"' not in bare.page("warnings")
    bare.edit(path, "2017", "2016")
    bare.build(now="")
    assert "Một cảnh báo" in bare.page("years/2016")
