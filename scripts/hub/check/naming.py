"""What an officer calls a thing in a file: which value is meant, and which known word a wrong one is."""
# ruff: noqa: E501  tables of words

import re
from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches

from slugify import slugify

from hub.check.labels import LABELS

Path = tuple[str | int, ...]

_ITEMS = {
    "what_to_do": "việc thứ {} trong `what_to_do`",
    "photos": "ảnh thứ {}",
    "updates": "lần cập nhật thứ {}",
    "scam_numbers": "số thứ {} trong `scam_numbers`",
    "hotlines": "số thứ {} trong `hotlines`",
    "chat_groups": "nhóm thứ {} trong `chat_groups`",
    "official_channels": "kênh thứ {} trong `official_channels`",
    "sources": "nguồn thứ {}",
}
_DIGITS = re.compile(r"\d+")
_CLOSE = 0.8

_MEANT = {
    "loai": "category", "muc": "severity", "muc-nguy-hiem": "severity", "cap-do": "severity",
    "ngay": "published", "ngay-dang": "published", "gio-dang": "published", "thoi-gian": "published",
    "ngay-het-han": "expires", "het-hieu-luc": "expires", "khu-pho": "areas", "dia-ban": "areas", "dia-diem": "place",
    "noi": "place", "noi-dung": "what_happened", "dien-bien": "what_happened", "thu-doan": "what_happened",
    "chuyen-gi": "what_happened", "viec-can-lam": "what_to_do", "lam-gi": "what_to_do", "phong-tranh": "what_to_do",
    "cach-phong-tranh": "what_to_do", "neu-bi": "if_affected", "so-ke-gian": "scam_numbers", "hinh": "photos",
    "hinh-anh": "photos", "lien-quan": "related", "cam-nang": "related", "thay-bang": "replaced_by",
    "thay-the": "replaced_by", "nhap": "draft", "ghim-len-dau": "pinned", "mo-ta": "alt", "tep": "file",
    "ten-tep": "file", "ghi-chu": "note", "gio": "at", "ngay-gio": "at", "ngay-sua": "updated", "ngay-viet": "updated",
    "date": "published", "type": "category", "level": "severity", "content": "what_happened", "steps": "what_to_do",
    "location": "place", "images": "photos", "pin": "pinned",
}  # fmt: skip
"""What Vietnamese and everyday names of keys stand for, beside the labels of the schema."""

_GRAVITY = {
    "minor": "can-chu-y chu-y nhe thap it it-nghiem-trong binh-thuong thong-thuong nho low",
    "moderate": "nguy-hiem vua vua-phai trung-binh kha-nguy-hiem medium",
    "severe": "rat-nguy-hiem nghiem-trong rat-nghiem-trong dac-biet-nghiem-trong cao rat-cao nang khan-cap khan gap"
    " cuc-ky-nguy-hiem lon high critical dangerous danger",
}
SEVERITY_OF = {word: severity for severity, words in _GRAVITY.items() for word in words.split()}
"""The severity that a Vietnamese word, without its accents, stands for."""

WHOLE_WARD = frozenset(
    [
        "ca-phuong",
        "toan-phuong",
        "ca-phuong-truong-tho",
        "toan-bo-phuong",
        "tat-ca",
        "tat-ca-khu-pho",
        "all",
        "toan-bo",
        "ca-khu-vuc",
        "phuong",
    ]
)
"""What people write where they mean the whole ward, without accents."""


def name_of(path: Path) -> str:
    """How a message calls the value at a path: "`title`", "việc thứ 2 trong `what_to_do`", "`alt` của ảnh thứ 1"."""
    if not path:
        return "tệp"
    *above, last = path
    if isinstance(last, int):
        shape = _ITEMS.get(str(above[-1])) if above else None
        return shape.format(last + 1) if shape else f"mục thứ {last + 1} trong {name_of(tuple(above))}"
    return f"`{last}` của {name_of(tuple(above))}" if above else f"`{last}`"


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that `word` was most likely meant to be. Never one with other numbers in it."""
    plain = word.lower()[:80]
    if not plain.isascii() or " " in plain:
        plain = slugify(plain)
    numbers = _numbers(plain)
    close = get_close_matches(plain, [k for k in known if _numbers(k) == numbers], n=1, cutoff=_CLOSE)
    return close[0] if close else None


def key_meant(word: str, known: Sequence[str]) -> str | None:
    """The key of a file that an unknown key stands for, be it misspelt or Vietnamese."""
    plain = slugify(word[:80])
    labelled = {
        slugify(label): name.partition(".")[2]
        for name, (label, _) in LABELS.items()
        if name.startswith(("WarningFile.", "PhotoEntry.", "UpdateEntry.", "WithdrawnEntry.", "GuideHead."))
    }
    if plain in ("ngay", "ngay-dang") and "updated" in known:
        return "updated"
    for meant in (_MEANT.get(plain), labelled.get(plain), *_by_label(plain, known)):
        if meant in known:
            return meant
    return nearest(word, known)


def choice_meant(word: str, names: Mapping[str, str]) -> str | None:
    """The key of a category or area (`names`: key to name) that a word stands for."""
    plain = slugify(word[:120])
    if plain in names:
        return plain
    for key, name in names.items():
        if plain and plain == slugify(name):
            return key
    numbers = _numbers(plain)
    letters = _DIGITS.sub("", plain).strip("-")
    if numbers:
        same = [key for key in names if _numbers(key) == numbers]
        if len(same) == 1:
            words = _DIGITS.sub("", same[0]).strip("-")
            if letters in ("", words, "".join(w[0] for w in words.split("-")), words.rpartition("-")[2]):
                return same[0]
    return nearest(plain, names)


def area_written(word: str) -> str:
    """The likely key of an area for an example, without knowing the ward's: "Khu phố 3" and "KP3" to "khu-pho-3"."""
    plain = slugify(word)
    match = re.fullmatch(r"(?:kp|khu-pho|khu|pho)?-?0*(\d+)", plain)
    return f"khu-pho-{match[1]}" if match else plain or "khu-pho-1"


def _by_label(plain: str, known: Sequence[str]) -> Iterable[str]:
    """Keys of the model whose own label this is, such as those of data/ward.yml."""
    for name, (label, _) in LABELS.items():
        key = name.partition(".")[2]
        if key in known and slugify(label) == plain:
            yield key


def _numbers(word: str) -> list[int]:
    return [int(digits[:18]) for digits in _DIGITS.findall(word)]
