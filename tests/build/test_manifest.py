from hub.build.manifest import Held, HeldBatch, Manifest, read_manifest, write_manifest


def page(links=(), ids=()):
    return Held(b"key", 3, 5, tuple(links), tuple(ids))


FILES = {
    "a/index.html": page(["b/", "b/#good", "b/#bad", "c/", "c/#x"], ["top"]),
    "b/index.html": page(["a/#top", "a/", "c/"], ["good"]),
}


def test_what_is_kept_is_read_again(tmp_path):
    manifest = Manifest({"one": HeldBatch.of(b"k", FILES), "two": HeldBatch.of(b"", {"c": page()})})
    write_manifest(tmp_path / "kept", manifest)
    again = read_manifest(tmp_path / "kept")
    assert list(again) == ["a/index.html", "b/index.html", "c"]
    assert {name: (batch.key, batch.files) for name, batch in again.batches.items()} == {
        "one": (b"k", FILES),
        "two": (b"", {"c": page()}),
    }
    assert again.get("b/index.html") == FILES["b/index.html"]
    assert again.get("d") is None
    assert again.addresses == {"a/", "a/index.html", "b/", "b/index.html", "c"}


def test_what_is_damaged_is_nothing(tmp_path):
    (tmp_path / "kept").write_bytes(b"something else")
    assert not read_manifest(tmp_path / "kept")
    assert not read_manifest(tmp_path / "never")


def test_a_batch_without_files_is_one(tmp_path):
    write_manifest(tmp_path / "kept", Manifest({"none": HeldBatch.of(b"k", {})}))
    (none,) = read_manifest(tmp_path / "kept").batches.values()
    assert (none.paths, none.leads, none.files) == ((), set(), {})
    assert none.stands("/nowhere")


def test_only_links_out_of_the_batch_and_bad_ones_must_be_looked_at_again():
    assert HeldBatch.of(b"k", FILES).leads == {"b/#bad", "c/", "c/#x"}


def test_a_batch_stands_as_long_as_each_file_has_its_size_and_time(tmp_path):
    for name in ("a", "b"):
        (tmp_path / name).write_text("text")
    stats = {name: (tmp_path / name).stat() for name in ("a", "b")}
    batch = HeldBatch.of(b"k", {n: Held(b"", s.st_size, s.st_mtime_ns, (), ()) for n, s in stats.items()})
    assert batch.stands(str(tmp_path))
    (tmp_path / "b").write_text("texts")
    assert not batch.stands(str(tmp_path))
    (tmp_path / "b").unlink()
    assert not batch.stands(str(tmp_path))
