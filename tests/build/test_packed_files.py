from hub.build.packed_files import PackedFiles
from hub.check.content import FileState, load_content


def test_what_was_read_is_kept_and_unchanged_parts_are_not_packed_again(project):
    content = load_content(project.root, project.root / "content", project.root / "data")
    first = PackedFiles({}).with_files(content.files)
    packed = PackedFiles(first)
    assert packed.files.keys() == content.files.keys()
    warnings = {path: file for path, file in content.files.items() if file.brief}
    assert warnings
    assert {path: packed.files[path] for path in warnings} == warnings
    again = packed.with_files(packed.files)
    assert all(again[number] is part for number, part in first.items())


def test_a_changed_a_new_and_a_lost_file_change_their_parts_alone():
    files = {f"content/warnings/{n}.yml": FileState(n, n, str(n), None) for n in range(400)}
    packed = PackedFiles(PackedFiles({}).with_files(files))
    changed = dict(packed.files)
    changed["content/warnings/7.yml"] = FileState(7, 8, "other", None)
    changed["content/warnings/new.yml"] = FileState(1, 1, "new", None)
    del changed["content/warnings/9.yml"]
    parts = packed.with_files(changed)
    assert PackedFiles(parts).files == changed
    assert 1 <= sum(part is not packed.parts.get(number) for number, part in parts.items()) <= 3


def test_a_part_whose_last_file_is_gone_is_gone():
    packed = PackedFiles(PackedFiles({}).with_files({"a": FileState(1, 1, "a", None)}))
    assert packed.with_files({}) == {}
