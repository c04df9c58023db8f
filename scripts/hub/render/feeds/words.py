"""What a feed says to a resident, in one place."""

from datetime import datetime, timedelta

SAYS = {
    "sample": "[BẢN MẪU] ",
    "sample-note": "Đây là bản mẫu, không phải kênh chính thức của công an.",
    "all": "Mọi cảnh báo – {ward}",
    "category": "Cảnh báo {category} – {ward}",
    "area": "Cảnh báo cho {area} – {ward}",
    "guides": "Hướng dẫn phòng ngừa – {ward}",
    "about": "Cảnh báo mới, cập nhật, thu hồi và hết hiệu lực của {ward}, {place}.",
    "about-area": "Cảnh báo riêng cho {area} và cảnh báo chung cho toàn phường, của {ward}, {place}.",
    "about-guides": "Hướng dẫn phòng ngừa mới viết hoặc mới sửa của {ward}, {place}.",
    "opml": "Các nguồn tin của {ward}",
    "whole-ward": "Toàn phường",
    "update": "[Cập nhật] {title}",
    "withdrawn": "[Thu hồi] {title}",
    "since-withdrawn": "[Đã thu hồi] {title}",
    "expired": "[Hết hiệu lực] {title}",
    "withdrawn-summary": "Cảnh báo này đã bị thu hồi. Lý do: {reason}",
    "since-withdrawn-summary": "Cảnh báo này đã bị thu hồi. {summary}",
    "expired-summary": "Cảnh báo này đã hết hiệu lực. {summary}",
    "withdrawn-lead": "Cảnh báo này đã bị thu hồi lúc {at}.",
    "withdrawn-reason": "Lý do: {reason}",
    "expired-lead": "Cảnh báo này đã hết hiệu lực từ {at}.",
    "update-lead": "Cập nhật lúc {at}:",
    "replaced": "Xem tin thay thế: ",
    "severity": "Mức độ: {severity}. Loại tin: {category}. {status}.",
    "published": "Đăng lúc {at}.",
    "holds-until": "Có hiệu lực đến {until}.",
    "held-until": "Có hiệu lực đến {until}, nay đã hết.",
    "areas": "Nơi áp dụng: {areas}.",
    "place": "Địa điểm: {place}.",
    "what-to-do": "Cần làm gì",
    "what-happened": "Chuyện gì đã xảy ra",
    "if-affected": "Nếu đã bị hại",
    "scam-numbers": "Số máy kẻ xấu đã dùng, không gọi lại",
    "updates": "Cập nhật",
    "phones": "Số điện thoại",
    "emergency": "Khẩn cấp",
    "guide-updated": "Loại tin: {category}. Sửa lần cuối ngày {day}.",
    "read-on-site": "Xem tin này trên trang của {ward}",
    "page-intro": "Đây là nguồn tin. Chép địa chỉ dưới đây vào ứng dụng đọc tin (RSS) để tự nhận tin mới:",
    "page-site": "Mở trang của {ward}",
    "page-empty": "Chưa có tin nào. Tin mới sẽ hiện ở đây.",
    "page-read": "Đọc tiếp",
}
"""Messages by name; the braces are filled with what they speak of."""


def clock(at: datetime) -> str:
    """A moment in the words of the ward: "08:30 ngày 5/11/2026"."""
    return f"{at:%H:%M} ngày {day(at)}"


def day(at: datetime) -> str:
    """A day: "5/11/2026"."""
    return f"{at.day}/{at.month}/{at.year}"


def until(expires: datetime) -> str:
    """The end of a warning, `expires` being the first moment at which it no longer holds."""
    if (expires.hour, expires.minute, expires.second) == (0, 0, 0):
        return f"hết ngày {day(expires - timedelta(days=1))}"
    return clock(expires)
