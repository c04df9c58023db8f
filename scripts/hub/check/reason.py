"""Why the system refused something, as an officer can understand it."""

import errno
import os

_REASONS = {
    errno.EACCES: "không có quyền",
    errno.EPERM: "không có quyền",
    errno.ENOENT: "không có thư mục hay tệp đó",
    errno.ENOTDIR: "có một tệp đứng ở chỗ phải là thư mục",
    errno.EISDIR: "đó là một thư mục, không phải tệp",
    errno.EEXIST: "đã có tệp đó",
    errno.ENOSPC: "đĩa đã đầy",
    errno.EDQUOT: "đã dùng hết phần đĩa được cấp",
    errno.EFBIG: "tệp quá lớn so với mức cho phép",
    errno.EROFS: "đĩa này chỉ cho đọc",
    errno.ELOOP: "đó là một liên kết, không phải tệp",
    errno.ENAMETOOLONG: "tên quá dài",
    errno.EIO: "đĩa bị lỗi",
    errno.EMFILE: "máy đang mở quá nhiều tệp",
    errno.ENOMEM: "máy hết bộ nhớ",
    errno.EADDRINUSE: "cổng đang có chương trình khác dùng",
    errno.EADDRNOTAVAIL: "máy này không có địa chỉ đó",
}
_OF_TEXT = {os.strerror(number): reason for number, reason in _REASONS.items()}


def reason_of(error: OSError) -> str:
    """Why, in Vietnamese where the reason is a known one, else as the system says it."""
    return _REASONS.get(error.errno or 0) or error.strerror or str(error)


def reason_in_words(strerror: object) -> object:
    """The same for what the system said."""
    return _OF_TEXT.get(str(strerror), strerror)
