"""The schema that editors are given, contrast and headings."""

import pytest

from hub.check.headings import heading_ids
from hub.check.schema import json_schema
from hub.check.ward_file import contrast_with_white

KINDS = ["warning", "guide", "page", "ward", "categories", "reports"]


def properties(schema):
    for part in (schema, *schema.get("$defs", {}).values()):
        yield from part.get("properties", {}).items()


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_is_explained_in_vietnamese(kind):
    schema = json_schema(kind)
    assert schema["title"]
    for key, part in properties(schema):
        assert part["title"] != key
        assert part["description"].endswith((".", ").")), key


def test_unknown_keys_and_wrong_words_are_in_it():
    schema = json_schema("warning")
    assert schema["additionalProperties"] is False
    assert schema["required"] == [
        "title",
        "category",
        "severity",
        "published",
        "summary",
        "what_happened",
        "what_to_do",
    ]
    assert schema["properties"]["what_to_do"]["maxItems"] == 8
    assert schema["properties"]["pinned"]["type"] == "boolean"
    assert json_schema("categories")["patternProperties"]


def test_no_other_kind():
    with pytest.raises(KeyError):
        json_schema("report")


def test_contrast():
    assert contrast_with_white("#000000") == pytest.approx(21)
    assert contrast_with_white("#ffffff") == pytest.approx(1)
    assert contrast_with_white("#0b5d2a") == pytest.approx(8, abs=0.2)


def test_headings():
    text = (
        "## Lừa đảo\n\n### Đường\n\n## Ường\n\n## Đường\n\nHai\n---\n\n##### Sâu\n\n## !\n\n"
        "- ## `Mã` **đậm**\n"
    )
    assert [(h.level, h.id, h.text, h.line) for h in heading_ids(text)] == [
        (2, "lua-dao", "Lừa đảo", 1),
        (3, "duong", "Đường", 3),
        (2, "uong", "Ường", 5),
        (2, "duong-2", "Đường", 7),
        (2, "hai", "Hai", 9),
        (5, "", "Sâu", 12),
        (2, "muc", "!", 14),
        (2, "ma-dam", "Mã đậm", 16),
    ]
