"""Which numbers in a text may be rung, and that they never break over two lines."""

import pytest

from hub.render.telephones import Telephones

OURS = Telephones(["028 0000 0113", "028 0000 0114"])
DUTY = '<a href="tel:02800000113">028\u00a00000\u00a00113</a>'


def sos(number):
    return f'<a href="tel:{number}">{number}</a>'


@pytest.mark.parametrize(
    ("said", "linked"),
    [
        ("Gọi 113.", f"Gọi {sos(113)}."),
        ("gọi ngay 115, xe đang tới", f"gọi ngay {sos(115)}, xe đang tới"),
        ("báo cho số 114 mình ở tầng mấy", f"báo cho số {sos(114)} mình ở tầng mấy"),
        ("Gọi trực ban Công an phường 028 0000 0113.", f"Gọi trực ban Công an phường {DUTY}."),
        ("gọi 113 hoặc 028 0000 0113", f"gọi {sos(113)} hoặc {DUTY}"),
        ("<li>Gọi 111</li>", f"<li>Gọi {sos(111)}</li>"),
    ],
)
def test_numbers_to_ring_become_links(said, linked):
    assert OURS.link(said) == linked


@pytest.mark.parametrize(
    "said",
    [
        "cao 113 mét",
        "gọi 1139 lần",
        "gọi 113.000 đồng",
        "gọi 113 lần",
        "báo 114 hộ",
        "Gọi về nhà rồi kể lại 113",
        "gọi 116",
        "số 1028 0000 01139",
        "0899000113",
    ],
)
def test_other_numbers_stay_text(said):
    assert OURS.link(said) == said


def test_what_is_a_link_already_stays_one():
    html = '<p>Gọi <a href="tel:02800000113">028 0000 0113</a> hoặc gọi 113.</p>'
    assert OURS.link(html) == f"<p>Gọi {DUTY} hoặc gọi {sos(113)}.</p>"


def test_numbers_hold_together_in_any_text():
    assert OURS.hold("hỏi 028 0000 0114") == "hỏi 028\u00a00000\u00a00114"


def test_a_ward_without_spaces_or_without_telephones():
    assert Telephones(["+842800000113"]).link("gọi +842800000113") == (
        'gọi <a href="tel:+842800000113">+842800000113</a>'
    )
    assert Telephones([]).link("gọi 113 hoặc 028") == f"gọi {sos(113)} hoặc 028"
