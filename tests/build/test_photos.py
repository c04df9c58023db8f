import io

import pytest
from PIL import Image

from hub.build.photos import PhotoError, Photos, UnreadablePhoto, clean_photo


def picture(format="JPEG", size=(300, 200), mode="RGB", **save):
    image = Image.new(
        mode,
        size,
        120 if mode in ("L", "P") else (10, 200, 30, 128)[: len(Image.new(mode, (1, 1)).getbands())],
    )
    out = io.BytesIO()
    image.save(out, format, **save)
    return out.getvalue()


def located(size=(300, 200), orientation=1):
    """A JPEG that says where it was taken, and which way up it was held."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = "SecretPhoneMaker"
    exif.get_ifd(0x8825)[2] = (10.0, 51.0, 3.0)
    return picture(exif=exif, size=size, comment=b"secret comment")


def test_where_and_with_what_it_was_taken_is_gone():
    data = located()
    assert b"SecretPhoneMaker" in data
    made, _, _ = clean_photo(data)
    assert b"Secret" not in made
    assert b"secret" not in made
    with Image.open(io.BytesIO(made)) as image:
        assert not image.getexif()
        assert set(image.info) <= {
            "jfif",
            "jfif_version",
            "jfif_unit",
            "jfif_density",
            "progressive",
            "progression",
        }


def test_text_hidden_in_a_png_is_gone():
    from PIL.PngImagePlugin import PngInfo

    info = PngInfo()
    info.add_text("Comment", "secret")
    made, _, _ = clean_photo(picture("PNG", pnginfo=info))
    assert b"secret" not in made


def test_a_picture_held_sideways_stands_upright():
    assert clean_photo(located(size=(300, 200), orientation=6))[1:] == (200, 300)


def test_a_large_picture_is_made_as_wide_as_a_phone_needs():
    assert clean_photo(picture(size=(3000, 1500)))[1:] == (1200, 600)


def test_a_phones_picture_with_a_gain_map_stays_a_jpeg_of_one_picture():
    out = io.BytesIO()
    first = Image.effect_noise((300, 200), 60).convert("RGB")
    first.save(out, "MPO", save_all=True, append_images=[Image.new("RGB", (30, 20), "red")])
    made, width, height = clean_photo(out.getvalue())
    with Image.open(io.BytesIO(made)) as picture:
        assert (picture.format, picture.size) == ("JPEG", (300, 200)) == (picture.format, (width, height))
        assert not picture.getexif()


@pytest.mark.parametrize("format", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("mode", ["RGB", "L", "P", "RGBA"])
def test_every_kind_of_picture_keeps_its_format(format, mode):
    if format == "JPEG" and mode in ("P", "RGBA"):
        pytest.skip("JPEG has no palette and no transparency")
    made, width, height = clean_photo(picture(format, mode=mode))
    with Image.open(io.BytesIO(made)) as image:
        assert (image.format, image.size) == (format, (300, 200))
    assert (width, height) == (300, 200)


@pytest.mark.parametrize(
    "data",
    [b"", b"<svg onload=alert(1)>", b"\xff\xd8\xff not a picture", picture()[:200], picture("PNG")[:60]],
)
def test_what_is_no_picture_is_refused(data):
    with pytest.raises(UnreadablePhoto):
        clean_photo(data)


def test_a_picture_is_made_once(tmp_path):
    folder = tmp_path / "photos"
    folder.mkdir()
    (folder / "a.jpg").write_bytes(located())
    first = Photos(folder, tmp_path / "cache", {})
    assets = first.prepare(["a.jpg", "a.jpg"])
    assert (assets["a.jpg"].address, assets["a.jpg"].width) == ("photos/a.jpg", 300)
    again = Photos(folder, tmp_path / "cache", first.seen)
    (folder / "a.jpg").chmod(0o644)
    assert again.prepare(["a.jpg"]) == assets
    assert again.read("a.jpg") == first.read("a.jpg")


def test_a_damaged_kept_picture_is_made_again(tmp_path):
    (tmp_path / "a.png").write_bytes(picture("PNG"))
    photos = Photos(tmp_path, tmp_path / "cache", {})
    photos.prepare(["a.png"])
    whole = photos.read("a.png")
    for kept in (tmp_path / "cache/photos").iterdir():
        kept.write_bytes(b"junk")
    assert photos.read("a.png") == whole


def test_all_pictures_that_cannot_be_read_are_named_at_once(tmp_path):
    for name in ("a.png", "b.jpg"):
        (tmp_path / name).write_bytes(b"no picture")
    with pytest.raises(PhotoError) as caught:
        Photos(tmp_path, tmp_path / "cache", {}).prepare(["a.png", "b.jpg"])
    assert sorted(caught.value.reasons) == ["a.png", "b.jpg"]
