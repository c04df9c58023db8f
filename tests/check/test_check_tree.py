"""Names, strays, links and devices in content/, and pictures that are none."""

# ruff: noqa: E501  a sentence stays on its line

import io
import os

import pytest
from PIL import Image
from sample_project import SAMPLES, copy_base, load

from hub.check.content import load_content
from hub.check.problem import render_problems

WARNING = (SAMPLES / "base/content/warnings/2026-10-01-cu.yml").read_text(encoding="utf-8")
PNG = (SAMPLES / "base/content/photos/anh-1.png").read_bytes()


@pytest.fixture
def root(tmp_path):
    return copy_base(tmp_path / "ward")


def lines(root):
    return render_problems(load(root).problems).splitlines()[:-1]


@pytest.mark.parametrize(
    ("name", "message"),
    [
        (
            "page.html",
            "tệp này không thuộc nội dung trang, ở đây chỉ được có *.md; hãy chuyển đi chỗ khác hoặc xoá",
        ),
        (
            "hub.js",
            "tệp này không thuộc nội dung trang, ở đây chỉ được có *.md; hãy chuyển đi chỗ khác hoặc xoá",
        ),
        (
            ".env",
            "tệp này không thuộc nội dung trang, ở đây chỉ được có *.md; hãy chuyển đi chỗ khác hoặc xoá",
        ),
        (
            ".htaccess",
            "tệp này không thuộc nội dung trang, ở đây chỉ được có *.md; hãy chuyển đi chỗ khác hoặc xoá",
        ),
        (
            "warnings/cai-dat.exe",
            "tệp này không thuộc nội dung trang, ở đây chỉ được có *.yml; hãy chuyển đi chỗ khác hoặc xoá",
        ),
        (
            "warnings/tin.yml.bak",
            "tệp này không thuộc nội dung trang, ở đây chỉ được có *.yml; hãy chuyển đi chỗ khác hoặc xoá",
        ),
        (
            "warnings/tin.yml~",
            "tệp này không thuộc nội dung trang, ở đây chỉ được có *.yml; hãy chuyển đi chỗ khác hoặc xoá",
        ),
        (
            "warnings/.yml",
            "tệp này không thuộc nội dung trang, ở đây chỉ được có *.yml; hãy chuyển đi chỗ khác hoặc xoá",
        ),
        (
            "warnings/tin",
            "tệp này không thuộc nội dung trang, ở đây chỉ được có *.yml; hãy chuyển đi chỗ khác hoặc xoá",
        ),
        (
            "guides/cam-nang.txt",
            "tệp còn đuôi .txt (Windows hay giấu đuôi này); hãy đổi tên thành `cam-nang.md`,"
            " không thấy đuôi thì bật View > File name extensions",
        ),
        (
            "warnings/Tin mới.yml.txt",
            "tệp còn đuôi .txt (Windows hay giấu đuôi này); hãy đổi tên thành `tin-moi.yml`,"
            " không thấy đuôi thì bật View > File name extensions",
        ),
        (
            "warnings/tin.docx",
            "máy không đọc được tệp Word hay PDF; hãy tạo tệp bằng lệnh new.py, chép chữ sang,"
            " rồi chuyển tệp này đi chỗ khác",
        ),
        ("tin.yml", "tệp này nằm sai chỗ; hãy chuyển vào content/warnings/"),
        ("warnings/cam-nang.md", "tệp này nằm sai chỗ; hãy chuyển vào content/guides/"),
        ("guides/hinh.jpg", "tệp này nằm sai chỗ; hãy chuyển vào content/photos/"),
        (
            "photos/IMG_2034.HEIC",
            "ảnh kiểu HEIC của iPhone không hiện được trên mọi máy; hãy mở ảnh, lưu lại kiểu JPG với tên"
            " `content/photos/img-2034.jpg`, rồi xoá tệp này",
        ),
        (
            "photos/hinh.svg",
            "không dùng ảnh .gif, .bmp, .tif hay .svg; hãy mở ảnh, lưu lại kiểu PNG với tên"
            " `content/photos/hinh.png`, rồi xoá tệp này",
        ),
        ("warnings/tin.yaml", "đuôi tệp phải là .yml; hãy đổi tên thành `tin.yml`"),
        (
            "warnings/Cảnh báo 1.yml",
            "tên tệp chỉ được gồm chữ thường không dấu, số và dấu `-`; hãy đổi tên thành `canh-bao-1.yml`",
        ),
        (
            "warnings/TIN.YML",
            "tên tệp chỉ được gồm chữ thường không dấu, số và dấu `-`; hãy đổi tên thành `tin.yml`",
        ),
        (
            "warnings/tin_moi.yml",
            "tên tệp chỉ được gồm chữ thường không dấu, số và dấu `-`; hãy đổi tên thành `tin-moi.yml`",
        ),
        (
            "warnings/-tin-.yml",
            "tên tệp chỉ được gồm chữ thường không dấu, số và dấu `-`; hãy đổi tên thành `tin.yml`",
        ),
        (
            "warnings/index.yml",
            "tên `index` đã dành cho trang của hệ thống; hãy đổi tên khác, như `index-2`",
        ),
        ("warnings/con.yml", "tên `con` đã dành cho trang của hệ thống; hãy đổi tên khác, như `con-2`"),
        (
            "warnings/" + "ten-" * 20 + "x.yml",
            f"tên tệp dài 81 ký tự, nhiều nhất là 80; hãy đổi tên ngắn lại, như `{'ten-' * 19}ten.yml`",
        ),
    ],
)
def test_what_must_not_be_there(root, name, message):
    (root / "content" / name).write_text(WARNING, encoding="utf-8")
    assert lines(root) == [f"content/{name}:1:1: {message}"]


@pytest.mark.parametrize("name", ["search", "warnings", "404", "feeds"])
def test_pages_cannot_take_the_hubs_places(root, name):
    (root / f"content/{name}.md").write_text("---\ntitle: X\nsummary: Y.\n---\nZ\n", encoding="utf-8")
    assert lines(root) == [
        f"content/{name}.md:1:1: tên `{name}` đã dành cho trang của hệ thống; hãy đổi tên khác, như `{name}-2`"
    ]


def test_an_underscore_or_tone_in_a_picture(root):
    (root / "content/photos/IMG_1.PNG").write_bytes(PNG)
    assert lines(root) == [
        "content/photos/IMG_1.PNG:1:1: tên tệp chỉ được gồm chữ thường không dấu, số và dấu `-`;"
        " hãy đổi tên thành `img-1.png`"
    ]


def test_folders(root):
    (root / "content/warnings/2026").mkdir()
    (root / "content/admin").mkdir()
    assert lines(root) == [
        "content/admin:1:1: thư mục này không được có ở đây; hãy chuyển tệp ra ngoài rồi xoá thư mục",
        "content/warnings/2026:1:1: thư mục này không được có ở đây; hãy chuyển tệp ra ngoài rồi xoá thư mục",
    ]


@pytest.mark.parametrize(
    "name", ["Thumbs.db", ".DS_Store", "desktop.ini", "~$tin.docx", ".tin.yml.swp", "._tin.yml"]
)
def test_what_machines_leave_behind_is_passed_over(root, name):
    for folder in ("", "warnings/", "guides/", "photos/"):
        (root / f"content/{folder}{name}").touch()
    assert lines(root) == []


def test_a_number_in_the_name_of_a_picture(root):
    (root / "content/photos/nha-0912345678.png").write_bytes(PNG)
    assert lines(root) == [
        "content/photos/nha-0912345678.png:1:1: tên tệp có dãy số 0912345678, dễ lộ số điện thoại hay số tài khoản"
        " vì tên này hiện ra trên mạng; hãy đổi tên tệp thành `nha.png`"
    ]


def test_gitkeep_may_stay(root):
    for folder in ("", "warnings/", "guides/", "photos/"):
        (root / f"content/{folder}.gitkeep").touch()
    assert lines(root) == []


def test_links_are_never_followed(root, tmp_path):
    secret = tmp_path / "secret.yml"
    secret.write_text("title: <script>bí mật</script>\n", encoding="utf-8")
    (root / "content/warnings/ngoai.yml").symlink_to(secret)
    (root / "content/warnings/trong.yml").symlink_to(root / "content/warnings/2026-10-01-cu.yml")
    (root / "content/photos/ngoai.png").symlink_to("/etc/passwd")
    (root / "content/khac.md").symlink_to(tmp_path / "missing.md")
    (root / "content/khac").symlink_to(tmp_path)
    message = "không được dùng liên kết tắt (symlink); hãy chép tệp thật vào đây"
    names = ["khac", "khac.md", "photos/ngoai.png", "warnings/ngoai.yml", "warnings/trong.yml"]
    assert lines(root) == [f"content/{name}:1:1: {message}" for name in names]


def test_a_folder_that_is_a_link(root, tmp_path):
    (root / "content/guides").rename(tmp_path / "guides")
    (root / "content/guides").symlink_to(tmp_path / "guides")
    assert lines(root)[0] == (
        "content/guides:1:1: không được dùng liên kết tắt (symlink); hãy chép tệp thật vào đây"
    )


@pytest.mark.timeout(10)
def test_pipes_are_never_opened(root):
    os.mkfifo(root / "content/warnings/ong.yml")
    os.mkfifo(root / "content/photos/ong.png")
    message = "đây không phải tệp chữ hay ảnh bình thường; hãy xoá"
    assert lines(root) == [
        f"content/photos/ong.png:1:1: {message}",
        f"content/warnings/ong.yml:1:1: {message}",
    ]


def test_names_that_differ_in_case(root):
    (root / "content/warnings/2026-10-01-CU.yml").write_text(WARNING, encoding="utf-8")
    assert lines(root) == [
        "content/warnings/2026-10-01-CU.yml:1:1: tên tệp trùng với `2026-10-01-cu.yml`"
        " (chỉ khác chữ hoa, chữ thường hoặc đuôi); hãy giữ một tệp",
        "content/warnings/2026-10-01-CU.yml:1:1: tên tệp chỉ được gồm chữ thường không dấu, số và dấu `-`;"
        " hãy đổi tên thành `2026-10-01-cu.yml`",
    ]


def test_a_line_break_in_a_name_keeps_to_one_line(root):
    (root / "content/warnings/a\nb.yml").write_text(WARNING, encoding="utf-8")
    assert lines(root) == [
        "content/warnings/a<U+000A>b.yml:1:1: tên tệp chỉ được gồm chữ thường không dấu, số và dấu `-`;"
        " hãy đổi tên thành `a-b.yml`"
    ]


def test_a_name_that_is_not_utf_8(root):
    name = os.fsdecode(b"l\xf4a.yml")
    (root / "content/warnings" / name).write_text(WARNING, encoding="utf-8")
    (line,) = lines(root)
    assert line.startswith("content/warnings/l<U+DCF4>a.yml:1:1: tên tệp chỉ được gồm")
    line.encode()


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        (
            "gia.png",
            b"<html>",
            "tệp này không phải ảnh .jpg, .png hay .webp; hãy mở ảnh gốc, lưu lại kiểu JPG hoặc PNG rồi chép vào",
        ),
        (
            "trong.png",
            b"",
            "tệp này không phải ảnh .jpg, .png hay .webp; hãy mở ảnh gốc, lưu lại kiểu JPG hoặc PNG rồi chép vào",
        ),
        (
            "gif.png",
            b"GIF89a" + bytes(20),
            "tệp này không phải ảnh .jpg, .png hay .webp; hãy mở ảnh gốc, lưu lại kiểu JPG hoặc PNG rồi chép vào",
        ),
        ("anh-2.jpg", PNG, "ảnh này thật ra là kiểu PNG; hãy đổi đuôi tệp thành `anh-2.png`"),
        (
            "anh-3.png",
            b"\xff\xd8\xff\xe0" + bytes(20),
            "ảnh này thật ra là kiểu JPG; hãy đổi đuôi tệp thành `anh-3.jpg`",
        ),
        (
            "Ảnh 1.JPG",
            PNG,
            "ảnh này thật ra là kiểu PNG, và tên tệp phải là chữ thường không dấu;"
            " hãy đổi tên thành `anh-1.png`",
        ),
        (
            "to.png",
            PNG + bytes(8 * 1024 * 1024),
            "ảnh nặng 8,0 MB, nhiều nhất là 8 MB; hãy thu nhỏ ảnh, hoặc chụp màn hình tấm ảnh rồi dùng ảnh chụp đó",
        ),
    ],
)
def test_pictures_are_what_they_say(root, name, data, message):
    (root / f"content/photos/{name}").write_bytes(data)
    assert lines(root) == [f"content/photos/{name}:1:1: {message}"]


KINDS = {"a.jpg": "JPEG", "b.jpeg": "JPEG", "c.webp": "WEBP", "d.png": "PNG"}


def picture(kind, size=(60, 40)):
    out = io.BytesIO()
    Image.effect_noise(size, 60).convert("RGB").save(out, kind)
    return out.getvalue()


@pytest.mark.parametrize("name", KINDS)
def test_the_other_kinds_of_pictures(root, name):
    (root / f"content/photos/{name}").write_bytes(picture(KINDS[name]))
    assert lines(root) == []


DAMAGED = {
    "a.jpg": picture("JPEG")[:-300],
    "b.jpg": b"\xff\xd8\xff\xe0<html><body>Not found</body></html>",
    "c.jpg": picture("JPEG")[:12],
    "d.png": picture("PNG")[:-200],
    "e.webp": b"RIFF\x10\0\0\0WEBPVP8 " + bytes(20),
    "f.webp": picture("WEBP")[:-200],
}


@pytest.mark.parametrize("name", DAMAGED)
def test_damaged_pictures(root, name):
    (root / f"content/photos/{name}").write_bytes(DAMAGED[name])
    assert lines(root) == [
        f"content/photos/{name}:1:1: ảnh bị hỏng hoặc chép chưa hết, không hiện được;"
        " hãy mở ảnh gốc, lưu lại kiểu JPG hoặc PNG rồi chép đè lên"
    ]


def test_a_known_picture_is_not_opened_again(root, monkeypatch):
    known = load(root).files
    monkeypatch.setattr("hub.check.photos.can_be_shown", lambda data: 1 / 0)
    again = load_content(root, root / "content", root / "data", known)
    assert again.problems == ()
    assert again.files == known


def test_the_home_page_must_be_there(root):
    (root / "content/index.md").unlink()
    assert lines(root) == [
        "content/index.md:1:1: thiếu content/index.md là trang chủ, không có thì không dựng được trang; hãy lấy lại"
        " tệp cũ, hoặc tạo tệp mới bắt đầu bằng hai dòng `---`, ở giữa ghi `title: Trang chủ` và `summary: ...`"
    ]


def test_a_home_page_under_a_wrong_name_is_told_once(root):
    (root / "content/index.md").rename(root / "content/Index.md")
    assert lines(root) == [
        "content/Index.md:1:1: tên tệp chỉ được gồm chữ thường không dấu, số và dấu `-`;"
        " hãy đổi tên thành `index.md`"
    ]


def test_a_long_file_is_refused_before_it_is_read(root):
    (root / "content/warnings/dai.yml").write_text(WARNING + "# " + "x" * 65536, encoding="utf-8")
    assert lines(root) == [
        "content/warnings/dai.yml:1:1: tệp phải nhỏ hơn 64 KB; hãy rút gọn nội dung"
        " hoặc chuyển phần dài sang một bài cẩm nang"
    ]


def test_no_content_at_all(tmp_path):
    assert lines(tmp_path) == [
        "content:1:1: không có thư mục này; hãy tạo thư mục với các thư mục con warnings, guides, photos",
        "data/categories.yml:1:1: thiếu tệp này; hãy tạo lại tệp theo mẫu của dự án",
        "data/ward.yml:1:1: thiếu tệp này; hãy tạo lại tệp theo mẫu của dự án",
    ]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_file(root):
    (root / "content/warnings/2026-10-01-cu.yml").chmod(0)
    assert "không mở được tệp này" in lines(root)[0]
