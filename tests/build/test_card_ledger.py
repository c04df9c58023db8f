from datetime import date

from hub.build.card_ledger import CardLedger, read_card_ledger, write_card_ledger

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
