"""YAML as written, with every place to be found again; and the same without libyaml."""

import subprocess
import sys
import textwrap

import pytest

from hub.read.document import parse_yaml
from hub.read.fault import Fault
from hub.read.front_matter import parse_markdown_file


def fault_of(text):
    """The first fault, whether or not it could be got round."""
    try:
        faults = parse_yaml(text).faults
    except Fault as fault:
        faults = [*fault.earlier, fault]
    return faults[0].code, faults[0].line, faults[0].column


def test_scalars_stay_strings():
    text = "a: no\nb: 0123\nc: 12:30\nd: 2026-11-05 08:30\ne: ~\nf:\ng: [yes, 1e3, {h: .inf}]\n"
    assert parse_yaml(text).value == {
        "a": "no",
        "b": "0123",
        "c": "12:30",
        "d": "2026-11-05 08:30",
        "e": "~",
        "f": "",
        "g": ["yes", "1e3", {"h": ".inf"}],
    }


def test_places():
    document = parse_yaml("a: 1\nb:\n  - x\n  - c: [y, z]\n")
    assert document.locate(("a",)) == (1, 4)
    assert document.locate(("b", 0)) == (3, 5)
    assert document.locate(("b", 1, "c", 1)) == (4, 12)
    assert document.locate_key(("b", 1, "c")) == (4, 5)
    assert document.locate_key(("b",)) == (2, 1)
    assert document.locate(("b", 7, "c")) == (3, 3)
    assert document.locate(("nothing",)) == (1, 1)
    assert document.locate_key(("nothing",)) == (1, 1)


@pytest.mark.parametrize(
    ("text", "piece", "place"),
    [
        ("a: |\n  một\n  hai ba\n", "ba", (3, 7)),
        ("a: |\n\n    một\n\n      hai\n", "hai", (5, 7)),
        ("a: | # ghi chú\n  một\n", "một", (2, 3)),
        ("a: |2\n    một\n", "một", (2, 5)),
        ("a: >\n  một\n  hai\n\n  ba\n", "ba", (5, 3)),
        ("a: một hai\n   ba\n", "ba", (2, 4)),
        ("a: 'một ''hai'' ba'\n", "ba", (1, 17)),
        ('a: "m\\u1ed9t \\n \\"hai\\" ba"\n', "ba", (1, 25)),
        ('a: "một \\\n   hai"\n', "hai", (2, 4)),
        ("# đầu\na: một\n", "một", (2, 4)),
    ],
)
def test_places_within_values(text, piece, place):
    document = parse_yaml(text)
    assert document.locate_within(("a",), document.value["a"].index(piece)) == place


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ("yaml.empty", 1, 1)),
        ("- a\n", ("yaml.top", 1, 1)),
        ("a\n", ("yaml.top", 1, 1)),
        ("a: 1\n---\nb: 2\n", ("yaml.several", 2, 1)),
        ("a: !!int 1\n", ("yaml.tag", 1, 4)),
        ("a: ! 1\n", ("yaml.tag", 1, 4)),
        ("a: &x 1\n", ("yaml.anchor", 1, 4)),
        ("&x a: 1\n", ("yaml.anchor", 1, 1)),
        ("a: 1\nb: [1, *a]\n", ("yaml.alias", 2, 8)),
        ("a: [[[[[[[[1]]]]]]]]\n", ("yaml.nested", 1, 11)),
        ("a: " + "[" * 5000, ("yaml.nested", 1, 1003)),
        ("a: " + "{b: " * 3000, ("yaml.nested", 1, 4000)),
        ("- " * 5000, ("yaml.nested", 1, 1999)),
        ("a: b: c\n", ("yaml.colon", 1, 5)),
        ("a:b\nc: d\n", ("yaml.colon-space", 1, 2)),
        ('a: "b\nc: d\n', ("yaml.quote-open", 1, 4)),
        ("a: 'b' c\n", ("yaml.quote-inside", 1, 4)),
        ("a: [b\nc: d\n", ("yaml.bracket", 1, 4)),
        ("a: @b\n", ("yaml.sign", 1, 4)),
        ('a: "\\q"\n', ("yaml.escape", 1, 5)),
        ("a: 1\n b: 2\n", ("yaml.indent", 2, 2)),
        ("a:\n\t- b\n\tc\n", ("yaml.tab", 2, 1)),
    ],
)
def test_what_is_refused(text, expected):
    assert fault_of(text) == expected


def test_faults_that_leave_the_rest_readable():
    document = parse_yaml("a: 1\nb: x\ty\na: 2\n? [c]\n: d\n")
    assert document.value == {"a": "1", "b": "x y"}
    assert [(f.code, f.line, f.column) for f in document.faults] == [
        ("yaml.tab", 2, 5),
        ("yaml.twice", 3, 1),
        ("yaml.key", 4, 3),
    ]


def test_odd_line_ends_do_not_move_the_lines_below():
    document = parse_yaml("a: x\u2028y\u0085z\nb: 1\n")
    assert document.locate(("b",)) == (2, 4)
    assert not document.printable


def test_front_matter_keeps_the_files_lines():
    head, body, line = parse_markdown_file("---\na: 1\nb: [x, y]\n---\n\nChữ\n")
    assert (head.value, body, line) == ({"a": "1", "b": ["x", "y"]}, "\nChữ\n", 5)
    assert head.locate(("b", 1)) == (3, 8)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("# Chữ\n", "front.missing"),
        ("", "front.missing"),
        ("Title: x\n\nChữ\n", "front.missing"),
        ("\n---\na: 1\n---\n", "front.missing"),
        ("---\na: 1\n", "front.unclosed"),
        ("---\n---\nChữ\n", "front.empty"),
    ],
)
def test_front_matter_that_is_none(text, code):
    with pytest.raises(Fault) as caught:
        parse_markdown_file(text)
    assert caught.value.code == code


def test_without_libyaml_the_same():
    program = """
    import sys
    sys.modules["yaml.cyaml"] = None
    sys.modules["yaml._yaml"] = None
    from hub.read.document import parse_yaml
    from hub.read.fault import Fault
    document = parse_yaml("a: no\\nb: |\\n  một\\n  hai\\nc: [x, {y: z}]\\n")
    assert document.value == {"a": "no", "b": "một\\nhai\\n", "c": ["x", {"y": "z"}]}
    assert document.locate(("c", 1, "y")) == (5, 12)
    assert document.locate_within(("b",), 4) == (4, 3)
    bad = ["a: &x 1", "a: !t 1", "a: b: c", "a: 'b", "a: [b", "- a", "a: " + "[" * 3000, "a: 1\\n---\\nb: 2"]
    for text in bad:
        try:
            faults = parse_yaml(text).faults
        except Fault as fault:
            faults = [*fault.earlier, fault]
        print(faults[0].code, faults[0].line)
    """
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(program)], capture_output=True, text=True, check=False
    )
    assert done.stderr == ""
    assert done.stdout.split("\n") == [
        "yaml.anchor 1",
        "yaml.tag 1",
        "yaml.colon 1",
        "yaml.quote-open 1",
        "yaml.bracket 1",
        "yaml.top 1",
        "yaml.nested 1",
        "yaml.several 2",
        "",
    ]
