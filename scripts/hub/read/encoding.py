"""Which encoding bytes that are not UTF-8 were probably saved in."""

import re
import unicodedata

_BOMS = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)

_COMMON = re.compile(
    r"(?<!\w)(?:của|không|người|và|là|được|có|cảnh|báo|lừa|đảo|điện|thoại|tiền|một|khi|với|đã|để|phường"
    r"|những|các|gọi|giả|danh|chuyển|khoản|ngân|hàng|trộm|cắp|xe|máy|nhà|dân|số|bị|tại|trên|đường)(?!\w)"
)

# TCVN 5712:1993 ("ABC" fonts), the letters from 0xA1; "\0" where there is none of use here.
_TCVN3 = dict(
    zip(
        range(0xA1, 0x100),
        "ĂÂÊÔƠƯĐăâêôơưđ\0\0\0\0\0\0àảãáạ\0ằẳẵắ\0\0\0\0\0\0\0ặầẩẫấậè\0ẻẽéẹềểễếệìỉ\0\0\0ĩíịò\0ỏõóọồổỗốộờởỡớợù\0ủũúụừửữứựỳỷỹýỵ\0",
        strict=True,
    )
)

# RFC 1456 (VISCII), the letters from 0x80.
_VISCII = dict(
    zip(
        range(0x80, 0x100),
        "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡư"
        "àáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ",
        strict=True,
    )
)

# VNI: a base letter, then a byte that carries its hat and its tone (lower case is enough to tell).
_VNI_TONES = {
    0xF8: "\u0300", 0xF9: "\u0301", 0xFB: "\u0309", 0xF5: "\u0303", 0xEF: "\u0323",
    0xE2: "\u0302", 0xE0: "\u0302\u0300", 0xE1: "\u0302\u0301", 0xE5: "\u0302\u0309",
    0xE3: "\u0302\u0303", 0xE4: "\u0302\u0323",
    0xEA: "\u0306", 0xE8: "\u0306\u0300", 0xE9: "\u0306\u0301", 0xFA: "\u0306\u0309",
    0xFC: "\u0306\u0303", 0xEB: "\u0306\u0323",
}  # fmt: skip
_VNI_LETTERS = {
    0xF1: "đ",
    0xF4: "ơ",
    0xF6: "ư",
    0xED: "í",
    0xEC: "ì",
    0xE6: "ỉ",
    0xF3: "ĩ",
    0xF2: "ị",
    0xEE: "ỵ",
}
_VNI = {**_VNI_TONES, **_VNI_LETTERS}


def wide_encoding(data: bytes) -> str | None:
    """UTF-16 or UTF-32 by their mark or by their zero bytes, "binary" for other zero bytes, else None."""
    for mark, name in _BOMS:
        if data.startswith(mark):
            return name
    zeros = data.count(0)
    if not zeros:
        return None
    if zeros > len(data) * 0.6 and len(data) % 4 == 0:
        return "UTF-32"
    if zeros > len(data) * 0.2 and (not any(data[::2]) or not any(data[1::2]) or _mostly_wide(data)):
        return "UTF-16"
    return "binary"


def legacy_encoding(data: bytes) -> str | None:
    """The Vietnamese encoding under which most everyday words appear, or None when none fits."""
    readings = {
        "VNI": "".join(_VNI.get(byte, chr(byte)) for byte in data),
        "TCVN3 (ABC)": "".join(_TCVN3.get(byte, chr(byte)) for byte in data),
        "VISCII": "".join(_VISCII.get(byte, chr(byte)) for byte in data),
        "Windows-1258": data.decode("cp1258", "replace"),
    }
    best, most = None, 1
    for name, reading in readings.items():
        words = _COMMON.findall(unicodedata.normalize("NFC", reading).lower())
        hits = sum(1 for word in words if not word.isascii())
        if hits > most:
            best, most = name, hits
    return best


def _mostly_wide(data: bytes) -> bool:
    """Whether zero bytes stand nearly all on the same side of each pair."""
    even, odd = data[::2].count(0), data[1::2].count(0)
    return min(even, odd) * 10 <= max(even, odd)
