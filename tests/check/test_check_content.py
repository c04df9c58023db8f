"""The whole content: what is known need not be opened, and one file's fault hides no other's."""

import os

import pytest
from sample_project import SAMPLES, copy_base, load

from hub.check import across, gather
from hub.check.content import BadWarning, load_content, read_warning
from hub.check.problem import render_problems

WARNING = (SAMPLES / "base/content/warnings/2026-10-01-cu.yml").read_text(encoding="utf-8")


@pytest.fixture
def root(tmp_path):
    return copy_base(tmp_path / "ward")


def load_known(root, known):
    return load_content(root, root / "content", root / "data", known)


def write(root, id, text):
    (root / f"content/warnings/{id}.yml").write_text(text, encoding="utf-8")


def lines(content):
    return render_problems(content.problems).splitlines()[:-1]


def test_a_file_changed_under_its_old_time_and_size_is_read_again(root):
    first = load(root)
    path = root / "content/warnings/2026-10-01-cu.yml"
    status = path.stat()
    path.write_bytes(path.read_bytes().replace(b"minor", b"nimor"))
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert len(load_known(root, first.files).problems) == 1


def test_what_is_known_is_taken_unopened(root, monkeypatch):
    first = load(root)
    read = gather._read

    def watched(path, size):
        assert "/warnings/" not in path, f"{path} was opened"
        return read(path, size)

    monkeypatch.setattr(gather, "_read", watched)
    second = load_known(root, first.files)
    assert second.problems == ()
    assert second.briefs == first.briefs
    assert second.files == first.files
    assert set(first.fresh) == {"2026-10-01-cu", "2026-10-02-nhap"}
    assert second.fresh == {}


@pytest.mark.parametrize("change", ["ctime_ns", "size"])
def test_another_time_or_size_is_read_again(root, change):
    first = load(root)
    key = "content/warnings/2026-10-01-cu.yml"
    state = first.files[key]
    second = load_known(root, {**first.files, key: state._replace(**{change: getattr(state, change) + 1})})
    assert list(second.fresh) == ["2026-10-01-cu"]


def test_a_bad_warning_stays_bad_when_known(root):
    write(root, "xau", WARNING.replace("minor", "nặng"))
    first = load(root)
    assert first.files["content/warnings/xau.yml"].brief is None
    assert load_known(root, first.files).problems == first.problems != ()


def test_a_sound_warning_is_not_read_again_for_its_references(monkeypatch):
    again = []
    monkeypatch.setattr(across, "read_source", again.append)
    assert not load(SAMPLES.parent.parent).problems
    assert not again


def test_references_of_known_warnings_are_looked_at(root):
    write(root, "tin", WARNING + "related: [giu-nha]\n")
    first = load(root)
    (root / "content/guides/giu-nha.md").unlink()
    content = load_known(root, first.files)
    assert lines(content) == [
        "content/index.md:8:20: không có tệp content/guides/giu-nha.md; hãy sửa tên tệp hoặc bỏ liên kết",
        "content/warnings/tin.yml:8:11: không có cẩm nang content/guides/giu-nha.md;"
        " hãy sửa tên, hoặc xoá khỏi `related`",
    ]


def test_files_tell_every_file_and_its_digest(root):
    files = load(root).files
    assert set(files) == {
        "content/guides/giu-nha.md",
        "content/index.md",
        "content/photos/anh-1.png",
        "content/report.md",
        "content/warnings/2026-10-01-cu.yml",
        "content/warnings/2026-10-02-nhap.yml",
        "data/categories.yml",
        "data/ward.yml",
    }
    assert all(len(state.digest) == 32 for state in files.values())
    assert files["content/warnings/2026-10-01-cu.yml"].brief.digest == (
        files["content/warnings/2026-10-01-cu.yml"].digest
    )


def test_one_bad_file_hides_no_other(root):
    bad = sorted(SAMPLES.glob("bad/*/*.yml"))
    own = {p.stem: p for p in bad if p.parent.name not in ("ward", "categories", "guides", "pages")}
    for id, path in own.items():
        (root / f"content/warnings/{id}.yml").write_bytes(path.read_bytes())
    told = {p.file for p in load(root).problems}
    assert told >= {f"content/warnings/{id}.yml" for id in own}
    write(root, "tin-tot", WARNING)
    content = load(root)
    assert "tin-tot" in content.fresh
    assert "2026-10-01-cu" in content.fresh


def test_a_broken_ward_still_lets_everything_else_be_checked(root):
    (root / "data/ward.yml").write_text("name: [\n", encoding="utf-8")
    write(root, "xau", WARNING.replace("minor", "nặng").replace("Họ gõ", "0912345678 <b>gõ"))
    content = load(root)
    assert content.ward is None
    assert [p.file for p in content.problems] == ["content/warnings/xau.yml"] * 2 + ["data/ward.yml"]


def test_a_missing_categories_file_leaves_no_ward(root):
    (root / "data/categories.yml").unlink()
    content = load(root)
    assert content.ward is None
    assert lines(content) == ["data/categories.yml:1:1: thiếu tệp này; hãy tạo lại tệp theo mẫu của dự án"]


def test_only_the_ward(root):
    write(root, "xau", "x")
    content = load_content(root, root / "content", root / "data", only_ward=True)
    assert content.ward is not None
    assert content.problems == content.briefs == ()


def test_progress_ends_at_the_whole(root):
    seen = []
    load_content(
        root, root / "content", root / "data", progress=lambda done, total: seen.append((done, total))
    )
    assert seen[0] == (0, 2)
    assert seen[-1] == (2, 2)


def test_one_warning_again_in_full(root):
    content = load(root)
    again = read_warning(root, root / "content", "2026-10-01-cu", content.ward, content.categories)
    assert again == content.fresh["2026-10-01-cu"]


def test_a_warning_that_went_bad_or_away(root):
    content = load(root)
    write(root, "2026-10-01-cu", WARNING.replace("minor", "nặng"))
    with pytest.raises(BadWarning, match="severity"):
        read_warning(root, root / "content", "2026-10-01-cu", content.ward, content.categories)
    with pytest.raises(BadWarning, match="không mở được"):
        read_warning(root, root / "content", "khong-co", content.ward, content.categories)


def test_a_circle_is_told_once_at_its_newest(root):
    for id, day, to in (("a", "01", "b"), ("b", "03", "c"), ("c", "02", "a"), ("d", "04", "a")):
        write(
            root,
            id,
            WARNING.replace("2026-10-01 08:00", f"2026-11-{day} 08:00")
            + f"replaced_by: {to}\nexpires: 2027-01-01\n",
        )
    assert lines(load(root)) == [
        "content/warnings/b.yml:8:14: `replaced_by` đi vòng tròn: b → c → a → b; hãy xoá ở tin mới nhất"
    ]


def test_an_old_name_has_one_owner(root):
    write(root, "a", WARNING + "aliases: [ten-cu, ten-cu-2]\n")
    write(root, "b", WARNING + "aliases: [ten-cu]\n")
    assert lines(load(root)) == [
        f"content/warnings/{one}.yml:8:11: tên cũ `ten-cu` cũng được ghi ở warnings/{other}.yml;"
        " mỗi tên cũ chỉ được thuộc một tệp"
        for one, other in (("a", "b"), ("b", "a"))
    ]


def test_a_draft_may_lean_on_drafts(root):
    write(root, "nhap", WARNING + "replaced_by: 2026-10-02-nhap\nexpires: 2027-01-01\ndraft: true\n")
    assert lines(load(root)) == []


def test_an_update_may_be_linked_to_by_number(root):
    write(root, "a", WARNING + "updates: [{at: 2026-10-05 08:00, note: Mới.}]\n")
    write(root, "b", WARNING.replace("Họ gõ cửa từng nhà.", "'[x](a.yml#cap-nhat-1) [y](a.yml#cap-nhat-2)'"))
    assert lines(load(root)) == [
        "content/warnings/b.yml:6:43: tệp a.yml không có mục `#cap-nhat-2`;"
        " các mục có: #lam-gi, #chuyen-gi, #neu-da-bi, #cap-nhat"
    ]


def test_guides_old_names(root):
    text = (root / "content/guides/giu-nha.md").read_text(encoding="utf-8")
    for id in ("a", "b"):
        (root / f"content/guides/{id}.md").write_text(
            text.replace("updated:", "aliases: [cu]\nupdated:"), encoding="utf-8"
        )
    assert [line.split(" ")[0] for line in lines(load(root))] == [
        "content/guides/a.md:5:11:",
        "content/guides/b.md:5:11:",
    ]
