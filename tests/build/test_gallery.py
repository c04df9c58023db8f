"""What pages may show while drawings are missing. Nothing is drawn: files of the right name stand for it."""

from hub.build.card_ledger import CardLedger
from hub.build.gallery import Gallery
from hub.build.gallery_names import Names
from hub.build.gallery_orders import Orders
from hub.model import Edition, address
from render import sample

PAGE = address.warning(sample.BRIEF.id)


def gallery_of(tmp_path, monkeypatch, look="look", ledger=None, **changes):
    monkeypatch.setattr("hub.build.gallery_orders.press_form", lambda: look)
    monkeypatch.setattr("hub.build.gallery_orders.poster_form", lambda: f"{look}-on-paper")
    edition = Edition(
        now=sample.at("2026-11-25 12:00"),
        site_url=sample.CONTEXT.site_url,
        ward=sample.WARD,
        categories=sample.CATEGORIES,
        guides=(sample.GUIDE,),
        pages=(sample.HOME,),
        briefs=(sample.BRIEF._replace(**changes),),
    )
    orders = Orders(edition, sample.CONTEXT, lambda _: sample.WARNING)
    names = Names(tmp_path / "cache", look + repr(changes))
    return Gallery(edition, orders, names, tmp_path, ledger or CardLedger())


def pretend(tmp_path, gallery, *pages):
    """Let the cards and posters of `pages` be there."""
    for folder in ("cards", "posters"):
        (tmp_path / folder).mkdir(exist_ok=True)
    for page in pages:
        (tmp_path / "cards" / f"{gallery.cards[page]}.png").write_text("card")
        for paper in ("a4", "a5") if page in gallery.posters else ():
            (tmp_path / "posters" / f"{gallery.posters[page]}-{paper}.pdf").write_text("poster")


def test_nothing_is_shown_that_is_not_drawn(tmp_path, monkeypatch):
    gallery = gallery_of(tmp_path, monkeypatch)
    assert (gallery.shown, gallery.printed, gallery.door) == ({}, {}, "")
    assert gallery.missing() == 5 + 4 + 1  # five cards, two posters on two papers, the sheet for the door
    pretend(tmp_path, gallery, PAGE)
    gallery = gallery_of(tmp_path, monkeypatch)
    assert gallery.shown == {PAGE: gallery.cards[PAGE]}
    assert gallery.printed == {PAGE: gallery.posters[PAGE]}
    assert gallery.missing() == 4 + 2 + 1


def test_a_poster_on_one_paper_is_none(tmp_path, monkeypatch):
    gallery = gallery_of(tmp_path, monkeypatch)
    (tmp_path / "posters").mkdir()
    (tmp_path / "posters" / f"{gallery.posters[PAGE]}-a4.pdf").write_text("poster")
    gallery = gallery_of(tmp_path, monkeypatch)
    assert gallery.printed == {}
    assert gallery.missing() == 5 + 3 + 1


def test_an_older_look_stays_until_the_new_one_is_drawn(tmp_path, monkeypatch):
    old = gallery_of(tmp_path, monkeypatch)
    pretend(tmp_path, old, *old.cards)
    new = gallery_of(tmp_path, monkeypatch, look="another")
    assert set(new.cards.values()).isdisjoint(old.cards.values())
    assert new.shown == old.cards
    assert new.printed == old.posters
    assert new.missing() == 5 + 4 + 1
    pretend(tmp_path, new, PAGE)
    mixed = gallery_of(tmp_path, monkeypatch, look="another")
    assert mixed.shown == {**old.cards, PAGE: new.cards[PAGE]}
    assert mixed.printed == {**old.posters, PAGE: new.posters[PAGE]}


def test_an_older_text_does_not(tmp_path, monkeypatch):
    old = gallery_of(tmp_path, monkeypatch)
    pretend(tmp_path, old, *old.cards)
    new = gallery_of(tmp_path, monkeypatch, title="Tiêu đề khác", digest="d2")
    assert PAGE not in new.shown
    assert PAGE not in new.printed


def test_an_old_card_shows_what_took_its_place_or_stands_in_for_it(tmp_path, monkeypatch):
    gallery = gallery_of(tmp_path, monkeypatch)
    category, home = address.category("lua-dao"), address.HOME
    old, gone = "0" * 16, "1" * 16
    ledger = CardLedger(
        {PAGE: gallery.cards[PAGE]}, {old: (PAGE, "2026-11-20"), gone: ("warnings/gone/", "2026-11-20")}
    )

    def shown_for(*pages):
        pretend(tmp_path, gallery, *pages)
        shelf = gallery_of(tmp_path, monkeypatch, ledger=ledger).shelves()[0]
        return shelf.stems.get(old), shelf.stems.get(gone)

    assert shown_for() == (None, None)
    assert shown_for(home) == (gallery.cards[home],) * 2
    assert shown_for(home, category) == (gallery.cards[category], gallery.cards[home])
    assert shown_for(home, category, PAGE) == (gallery.cards[PAGE], gallery.cards[home])


def test_names_are_remembered_by_what_they_were_made_from(tmp_path, monkeypatch):
    first = gallery_of(tmp_path, monkeypatch)
    first.keep(sweep=False)

    def never(*_):
        raise AssertionError("a name was found anew")

    monkeypatch.setattr(Orders, "name_of_warning", never)
    monkeypatch.setattr(Orders, "name_of_guide", never)
    assert gallery_of(tmp_path, monkeypatch).cards == first.cards
