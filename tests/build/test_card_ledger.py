from datetime import date

from hub.build.card_ledger import (
    UNDATED,
    CardLedger,
    card_ledger_problems,
    read_card_ledger,
    write_card_ledger,
)

DAY = date(2026, 11, 25)
A, B, C = "a" * 16, "b" * 16, "c" * 16


def test_a_new_card_replaces_the_old_one_which_goes_on_answering():
    ledger = CardLedger().after({"warnings/x/": A}, DAY)
    assert ledger.answering(DAY) == {}
    ledger = ledger.after({"warnings/x/": B}, DAY)
    assert ledger.current == {"warnings/x/": B}
    assert ledger.answering(date(2027, 11, 25)) == {A: "warnings/x/"}
    assert ledger.answering(date(2027, 11, 26)) == {}


def test_a_card_that_comes_back_is_no_old_one():
    ledger = CardLedger().after({"warnings/x/": A}, DAY).after({"warnings/x/": B}, DAY)
    back = ledger.after({"warnings/x/": A}, DAY)
    assert back.current == {"warnings/x/": A}
    assert back.answering(DAY) == {B: "warnings/x/"}


def test_a_page_whose_card_is_not_drawn_keeps_what_it_had():
    ledger = CardLedger().after({"warnings/x/": A, "guides/y/": B}, DAY)
    assert ledger.after({"guides/y/": C}, DAY).current == {"warnings/x/": A, "guides/y/": C}


def test_old_cards_leave_the_ledger_after_a_year():
    ledger = CardLedger().after({"": A}, DAY).after({"": B}, DAY)
    assert ledger.after({"": B}, date(2027, 11, 25)) == ledger
    assert ledger.after({"": B}, date(2027, 11, 26)) == CardLedger({"": B}, {})


def test_what_is_written_is_read_again(tmp_path):
    ledger = CardLedger({"": A, "warnings/x/": B}, {C: ("warnings/x/", "2026-11-20")})
    write_card_ledger(tmp_path, ledger)
    assert read_card_ledger(tmp_path) == ledger
    lines = (tmp_path / "cards.txt").read_text("utf-8").splitlines()
    assert [line for line in lines if not line.startswith("#")] == [
        f"/ {A}",
        f"/warnings/x/ {B}",
        f"/warnings/x/ {C} 2026-11-20",
    ]


def test_no_ledger_and_strange_lines(tmp_path):
    assert read_card_ledger(tmp_path) == CardLedger()
    (tmp_path / "cards.txt").write_text(f"??\n/ {A}\n<<<<<<< HEAD\n/x/ {B} hôm qua\n\n", "utf-8")
    assert read_card_ledger(tmp_path) == CardLedger({"": A}, {})


def test_a_merge_that_kept_both_cards_of_a_page_loses_none(tmp_path):
    merged = f"<<<<<<< HEAD\n/x/ {A}\n=======\n/x/ {B}\n>>>>>>> cua-toi\n/x/ {C} 2026-11-20\n"
    (tmp_path / "cards.txt").write_text(merged, "utf-8")
    ledger = read_card_ledger(tmp_path)
    assert ledger == CardLedger({"x/": B}, {A: ("x/", UNDATED), C: ("x/", "2026-11-20")})
    assert ledger.answering(DAY) == {A: "x/", C: "x/"}
    built = ledger.after({"x/": B}, DAY)
    assert built.replaced == {A: ("x/", "2026-11-25"), C: ("x/", "2026-11-20")}
    write_card_ledger(tmp_path, built)
    later = read_card_ledger(tmp_path)
    assert later.answering(date(2027, 11, 25)) == {A: "x/"}
    assert later.answering(date(2027, 11, 26)) == {}
    assert ledger.after({"x/": A}, DAY).replaced == {B: ("x/", "2026-11-25"), C: ("x/", "2026-11-20")}


def test_a_merge_keeps_what_is_known(tmp_path):
    place = tmp_path / "cards.txt"
    place.write_text(f"/x/ {A}\r\n/x/ {A} 2026-11-20\r\n/x/ {A}\r\n/x/ {B}\r\n", "utf-8", newline="")
    assert read_card_ledger(tmp_path) == CardLedger({"x/": B}, {A: ("x/", "2026-11-20")})
    place.write_text(f"/x/ {A}\n/x/ {B}\n/y/ {A}\n", "utf-8")
    assert read_card_ledger(tmp_path) == CardLedger({"x/": B, "y/": A}, {})


def test_a_date_that_is_none(tmp_path):
    (tmp_path / "cards.txt").write_text(f"/ {A} 9999-99-99\n/ {B} 2026-02-30\n/ {C} 2026-02-28\n", "utf-8")
    assert read_card_ledger(tmp_path) == CardLedger({}, {C: ("", "2026-02-28")})


def test_what_is_no_ledger_counts_as_none(tmp_path):
    place = tmp_path / "cards.txt"
    place.symlink_to("/dev/zero")
    assert read_card_ledger(tmp_path) == CardLedger()
    write_card_ledger(tmp_path, CardLedger({"": A}, {}))
    assert not place.is_symlink()
    assert read_card_ledger(tmp_path) == CardLedger({"": A}, {})
    place.unlink()
    place.mkdir()
    assert read_card_ledger(tmp_path) == CardLedger()


def test_lines_that_cannot_be_read_are_told(tmp_path):
    data = tmp_path / "data"
    data.mkdir()
    assert list(card_ledger_problems(data)) == []
    text = f"# Sổ\n\n/ {A}\r\n/x/ {B} 2026-11-20\n??\n<<<<<<< HEAD\n/x/ {B} 2026-02-30\n=======\n"
    (data / "cards.txt").write_text(text, "utf-8", newline="")
    found = [(p.file, p.line, p.code) for p in card_ledger_problems(data)]
    assert found == [
        ("data/cards.txt", 6, "ledger-marks"),
        ("data/cards.txt", 5, "cards-line"),
        ("data/cards.txt", 7, "cards-line"),
    ]
    write_card_ledger(data, read_card_ledger(data))
    assert list(card_ledger_problems(data)) == []
