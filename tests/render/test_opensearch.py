"""The description by which a browser offers the ward's search."""

import os
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest

from hub.render.opensearch import render_opensearch
from hub.render.shared import Shared
from render import sample

GOLDEN = Path(__file__).parent / "golden" / "opensearch.xml"
NS = "{http://a9.com/-/spec/opensearch/1.1/}"


def test_opensearch_is_as_agreed():
    made = render_opensearch(Shared(sample.CONTEXT))
    if os.environ.get("HUB_GOLDEN"):
        GOLDEN.write_bytes(made)
    assert made == GOLDEN.read_bytes()


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Công an P. 7", "Công an P. 7"),
        ("Công an P. Trường Thọ", "P. Trường Thọ"),
        ('<"&> của phường', '<"&> của phường'),
    ],
)
def test_the_name_fits_and_hostile_names_do_no_harm(name, short):
    ward = replace(sample.CONTEXT.ward, name=name, short_name=name)
    made = ElementTree.fromstring(render_opensearch(Shared(sample.CONTEXT._replace(ward=ward))))
    assert made.findtext(f"{NS}ShortName") == short
    assert len(made.findtext(f"{NS}ShortName")) <= 16
    template = made.find(f"{NS}Url").get("template")
    assert template.endswith("/search/?q={searchTerms}")
