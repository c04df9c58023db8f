"""What is told to whom: only what is public, only what is new, the gravest first."""

import pytest

A = "/warnings/tin-a/"


@pytest.fixture
def hook(ward, web):
    ward.channel("may", f"json://127.0.0.1:{web.port}/")
    return ward.begin()


def keys(web):
    return [key for _, key, _, _ in web.got]


def test_what_is_not_public_is_not_told(hook, web):
    hook.warn("nhap", more="draft: true\n").warn("mai", "2026-11-26 08:00")
    hook.warn("cu", "2026-10-31 08:00").warn("het", more="expires: 2026-11-24\n")
    assert hook.send()[1].endswith("Không có tin nào cần gửi.\n")
    assert web.got == []


def test_a_page_that_is_not_built_yet_waits(hook, web):
    hook.warn("tin-a").published = frozenset()
    good, said = hook.send()
    assert good
    assert f"Đợi dựng trang rồi mới gửi (gõ make site): {A}" in said
    assert web.got == []
    hook.published = None
    hook.send()
    assert keys(web) == [A]


def test_a_warning_then_its_updates_then_its_withdrawal(hook, web):
    hook.warn("tin-a")
    hook.send()
    updates = 'updates:\n  - {at: 2026-11-21 09:00, note: "Chuyện mới số 1."}\n'
    updates += '  - {at: 2026-11-22 09:00, note: "Chuyện mới số 2."}\n'
    updates += '  - {at: 2026-11-27 09:00, note: "Chuyện mới số 3."}\n'
    hook.warn("tin-a", more=updates)
    hook.send()
    hook.warn("tin-a", more=f'{updates}withdrawn: {{at: 2026-11-23 09:00, reason: "Nhầm."}}\n')
    hook.send()
    hook.send()
    assert keys(web) == [A, f"{A}#cap-nhat-1", f"{A}#cap-nhat-2", f"{A}#thu-hoi"]
    texts = [message["message"] for _, _, _, message in web.got]
    assert texts[1].startswith("❗ [BẢN MẪU] CẬP NHẬT: Tin tin-a\n")
    assert "Chuyện mới số 1." in texts[1]
    assert "Chuyện mới số 2." in texts[2]
    assert texts[3].startswith("⛔ [BẢN MẪU] ĐÃ THU HỒI: Tin tin-a\n")
    assert "Lý do: Nhầm." in texts[3]


def test_nobody_hears_of_a_withdrawal_who_never_heard_of_the_warning(hook, web):
    gone = 'withdrawn: {at: 2026-11-23 09:00, reason: "Nhầm."}\n'
    hook.warn("tin-a", more=gone).warn("tin-cu", "2026-10-20 08:00", more=gone)
    hook.send()
    assert keys(web) == ["/warnings/tin-cu/#thu-hoi"]  # people have it from before the channel


def test_a_renamed_warning_is_not_told_again(hook, web):
    hook.warn("ten-cu")
    hook.send()
    (hook.root / "content/warnings/ten-cu.yml").unlink()
    hook.warn("ten-moi", more="aliases: [ten-cu]\n")
    hook.send()
    assert keys(web) == ["/warnings/ten-cu/"]


def test_a_site_that_moves_tells_nothing_again(hook, web):
    hook.warn("tin-a")
    hook.send()
    (hook.root / "mkdocs.yml").write_text("site_url: 'https://khac.example/an-ninh/'  # moved\n", "utf-8")
    hook.send()
    assert keys(web) == [A]


def test_a_flood_comes_in_pieces_the_gravest_first(hook, web):
    for number in range(6):
        hook.warn(f"nhe-{number}", f"2026-11-19 08:0{number}", "minor")
        hook.warn(f"nang-{number}", f"2026-11-20 08:0{number}", "severe")
    good, said = hook.send()
    assert good
    assert "Còn 7 tin đợi lần sau (mỗi lần gửi nhiều nhất 5 tin một kênh):" in said
    assert keys(web) == [f"/warnings/nang-{n}/" for n in range(5)]
    hook.send()
    hook.send()
    assert len(web.got) == 12
    assert max(web.delivered.values()) == 1


def test_a_channel_may_want_only_some(ward, web):
    ward.channel("lua", f"json://127.0.0.1:{web.port}/lua", more="    categories: [lua-dao]\n")
    ward.channel("nang", f"json://127.0.0.1:{web.port}/nang", more="    severities: [severe]\n").begin()
    ward.warn("tin-a").warn("tin-b", severity="severe", category="chay-no")
    assert ward.send()[0]
    assert sorted((path, key) for path, key, _, _ in web.got) == [("/lua", A), ("/nang", "/warnings/tin-b/")]
    assert ward.send(channel="lua")[1] == "\n== Kênh lua (webhook) ==\nKhông có tin nào cần gửi.\n"


def test_a_channel_that_was_renamed_is_told_of(hook, web):
    hook.warn("tin-a")
    hook.ledger.write_text(
        hook.ledger.read_text("utf-8") + f"2026-11-25T08:30:00+07:00 ten-cu {A} attempt\n", "utf-8"
    )
    assert "Sổ đã gửi có kênh `ten-cu` mà data/ward.yml không có." in hook.send()[1]


def test_without_channels_nothing_is_sent(ward):
    good, said = ward.send()
    assert good
    assert said.startswith("Chưa có kênh nào")


def test_bad_content_sends_nothing(hook, web):
    hook.warn("tin-a", category="khong-co").warn_recently("tin-b")
    code, said = hook.command("--send")
    assert code == 1
    assert said.startswith("Nội dung còn lỗi nên chưa gửi gì.")
    assert web.got == []
