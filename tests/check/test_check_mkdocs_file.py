"""mkdocs.yml as a ward edits it: what the hub needs of it, and what is MkDocs' own."""

import pytest
from mkdocs.config.defaults import MkDocsConfig

from hub.check.mkdocs_file import KNOWN, complete_url, parse_mkdocs
from hub.check.problem import render_problems
from hub.check.project import check_project, content_folder, site_address

GOOD = """\
site_name: Trang thử
site_url: https://phuong.vn/
docs_dir: content
theme:
  name: material
plugins:
  - hub
"""


def told(text, *, has_docs=False):
    lines = render_problems(parse_mkdocs(text, has_docs=has_docs).problems).splitlines()
    return [line for line in lines if line.startswith("mkdocs.yml:")]


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        (
            "Trang thử",
            "Công an phường: An ninh",
            "1:26: câu có dấu hai chấm thì phải đặt trong dấu nháy;"
            " hãy viết `site_name: 'Công an phường: An ninh'`",
        ),
        ("Trang thử", '"An ninh', '1:12: dấu nháy " mở ở đây chưa được đóng'),
        ("Trang thử", "113", "hãy đặt trong dấu nháy: `site_name: '113'`"),
        ("Trang thử", "", "1:11: `site_name` đang để trống"),
        ("Trang thử", "[a, b]", "1:12: `site_name` phải là một câu chữ"),
        ("site_name: Trang thử\n", "", "1:1: thiếu `site_name`; hãy thêm dòng `site_name: Tên trang`"),
        ("site_name", "site_nane", "1:1: không có dòng nào tên là `site_nane`; hãy đổi thành `site_name`"),
        (
            "https://phuong.vn/",
            "phuong.vn",
            "2:11: `site_url` phải là địa chỉ thật của trang, có cả https://;",
        ),
        ("https://phuong.vn/", "phuong.vn/an-ninh", "hãy viết `site_url: https://phuong.vn/an-ninh/`"),
        ("https://phuong.vn/", "ftp://phuong.vn/", "hãy viết `site_url: https://phuong.vn/`"),
        ("https://phuong.vn/", "https://phuong.vn/?a=1", "hãy viết `site_url: https://phuong.vn/`"),
        ("https://phuong.vn/", "", "hãy viết `site_url: https://phuong.vn/`"),
        ("site_url: https://phuong.vn/\n", "", "1:1: thiếu `site_url`"),
        ("docs_dir: content\n", "", "1:1: thiếu `docs_dir`; hãy thêm dòng `docs_dir: content`"),
        ("theme:", "themes:", "4:1: không có dòng nào tên là `themes`; hãy đổi thành `theme`"),
        ("  name: material", "  name: mkdocs", "5:9: giao diện phải là material"),
        ("  name: material", "\tname: material", "5:1: không được dùng phím Tab ở đây"),
        ("- hub", "- hubb", "7:5: không có phần mở rộng nào tên là `hubb`; hãy đổi thành `hub`"),
        ("- hub", "- search", "7:3: `plugins` phải có `hub`"),
        ("plugins:\n  - hub\n", "", "1:1: `plugins` phải có `hub`"),
        ("docs_dir:", "site_name: B\ndocs_dir:", "3:1: `site_name` được viết hai lần"),
    ],
)
def test_what_the_hub_needs_is_told(old, new, says):
    assert old in GOOD
    (line,) = told(GOOD.replace(old, new, 1))
    assert says in line


def test_all_is_told_at_once():
    text = GOOD.replace("Trang thử", "Công an: A").replace("https://phuong.vn/", "phuong.vn")
    assert len(told(text.replace("theme:", "themes:").replace("- hub", "- hubb"))) == 4


@pytest.mark.parametrize("text", ["", "# chưa có gì\n", "An ninh\n"])
def test_a_file_of_nothing_is_told(text):
    (line,) = told(text)
    assert "`site_name`, `site_url`, `theme`, `plugins`" in line


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Trang thử", "!ENV [SITE_NAME, 'Trang thử']"),
        ("https://phuong.vn/", "!ENV SITE_URL_THAT_IS_NOT_SET"),
        ("https://phuong.vn/", "https://phuong.vn"),
        ("https://phuong.vn/", "'http://phuong.vn:8080/an-ninh'  # tạm"),
        ("theme:\n  name: material\n", "theme: material\n"),
        ("theme:", "x-palette: &p {scheme: slate}\ntheme:\n  palette: *p"),
        ("plugins:\n  - hub\n", "plugins: [search, hub: {cards: false}]\n"),
        ("plugins:\n  - hub\n", "plugins:\n  hub: {}\n"),
        ("plugins:", "markdown_extensions:\n  - toc:\n      slugify: !!python/name:os.path.join\nplugins:"),
        ("plugins:", "extra: {a: {b: {c: {d: {e: {f: {g: {h: {i: 1}}}}}}}}}\nplugins:"),
        ("plugins:", "nav:\n  - 'A': a.md\t# tab\nplugins:"),
        ("plugins:", "my_own: 1\nplugins:"),
        (GOOD, "INHERIT: ../base.yml\n"),
    ],
)
def test_what_is_mkdocs_own_passes(old, new):
    assert old in GOOD
    assert told(GOOD.replace(old, new, 1)) == []


def test_docs_is_mkdocs_own_folder():
    assert told(GOOD.replace("docs_dir: content\n", ""), has_docs=True) == []


def test_the_names_are_those_that_mkdocs_knows():
    assert {name for name, _ in MkDocsConfig._schema} | {"INHERIT"} == KNOWN


@pytest.mark.parametrize(
    "url",
    [
        "https://phuong.vn",
        "https://phuong.vn/",
        "HTTPS://phuong.vn/a",
        "http://x/a/b",
    ],
)
def test_an_address_is_completed_as_mkdocs_does(url):
    config = MkDocsConfig()
    config.load_dict({"site_name": "A", "site_url": url})
    config.validate()
    assert complete_url(url) == config.site_url


def test_the_slash_at_the_end_is_forgiven(tmp_path, monkeypatch):
    (tmp_path / "mkdocs.yml").write_text(GOOD.replace("vn/", "vn").replace("content", "noi-dung"), "utf-8")
    assert site_address(tmp_path) == "https://phuong.vn/"
    assert content_folder(tmp_path) == tmp_path / "noi-dung"
    monkeypatch.setenv("SITE_URL", "https://thu.vn/x")
    (tmp_path / "mkdocs.yml").write_text(GOOD.replace("https://phuong.vn/", "!ENV [SITE_URL, b]"), "utf-8")
    assert site_address(tmp_path) == "https://thu.vn/x/"


def test_a_missing_file_and_a_linked_one(tmp_path):
    (problem,) = check_project(tmp_path)
    assert (problem.file, problem.code) == ("mkdocs.yml", "file.missing")
    (tmp_path / "elsewhere.yml").write_text(GOOD, "utf-8")
    (tmp_path / "mkdocs.yml").symlink_to("elsewhere.yml")
    assert check_project(tmp_path) == []
