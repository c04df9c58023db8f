"""What a message for a chat group or an SMS says beyond the warning's own words, in one place."""

from hub.model import Severity

EMOJI = {Severity.SEVERE: "\U0001f6a8", Severity.MODERATE: "\u2757", Severity.MINOR: "\U0001f4e2"}
"""A police car's light, an exclamation mark, a loudspeaker: of Unicode 6.0 (2010), which Android has drawn in
colour since 4.4, and without a variation selector, which older fonts show as a box."""

WITHDRAWN_EMOJI, EXPIRED_EMOJI, GUIDE_EMOJI = "\u26d4", "\u231b", "\U0001f4d8"

SAYS = {
    "sample": "[BẢN MẪU] ",
    "withdrawn": "ĐÃ THU HỒI: ",
    "expired": "HẾT HIỆU LỰC: ",
    "update": "CẬP NHẬT: ",
    "guide": "CẨM NANG: ",
    "steps": "Việc cần làm:",
    "step": "• ",
    "updated-at": "{at}: {note}",
    "news-at": "Cập nhật {day}: {note}",
    "when-where": "{day} · {where}",
    "taken-back": "{ward} đã rút lại tin này. Xin đừng gửi tiếp; lỡ gửi rồi thì nhắn lại giúp.",
    "reason": "Lý do: {reason}",
    "ended": "Tin này đã cũ, chỉ có giá trị {until}.",
    "replaced-by": "Tin thay thế: {title}",
    "call": "\U0001f4de Gọi {numbers}",
    "call-or": " hoặc ",
    "call-named": "{tel} ({name})",
    "ask": "\U0001f4de Hỏi lại: {numbers}",
    "more": "{ward}. Xem đầy đủ:",
    "sms-sample": "(BAN MAU) ",
    "sms-call": "Goi {tel}.",
    "sms-taken-back": "Xin dung gui tiep.",
    "digest": "\U0001f4cb {sample}Tin an ninh tuần qua của {ward} ({since} – {until})",
    "digest-fresh": "Tin mới và tin cập nhật:",
    "digest-over": "Tin đã hết hiệu lực hoặc thu hồi:",
    "digest-none": "Tuần qua không có tin mới. Bà con vẫn nên cảnh giác.",
    "digest-rest": "… và {count} tin khác.",
    "digest-more": "Xem các tin đang có hiệu lực:",
    "digest-sms": "{sample}{ward}: tuan qua {counts}.",
    "digest-sms-none": "{sample}{ward}: tuan qua khong co tin moi.",
    "digest-sms-new": "{count} tin moi",
    "digest-sms-update": "{count} tin cap nhat",
    "digest-sms-over": "{count} tin het hieu luc",
}
"""Pieces by name; the braces are filled with what they speak of."""

COMMAND = {
    "no-id": "Hãy ghi tên tin, ví dụ: scripts/share.py 2026-11-05-gia-danh-cong-an. Hoặc cả tuần: scripts/share.py --digest week",
    "id-and-digest": "--digest là tin của cả tuần: không ghi thêm tên tin, --update hay --withdrawn.",
    "unknown": "Không có tin hay cẩm nang nào tên là {id}.",
    "nearest": " Có phải: {ids}?",
    "none-near": " Tên tin là tên tệp trong content/warnings/ hoặc content/guides/, bỏ phần .yml hoặc .md.",
    "draft": "Tin này còn là bản nháp, chưa đăng, nên chưa gửi cho bà con được. Viết xong thì xoá dòng `draft: true` trong {file}, gõ make site, rồi gõ lại lệnh này.",
    "upcoming": 'Tin này chưa đến giờ đăng ({at}), nên chưa gửi cho bà con được. Muốn xem thử thì thêm --now "{now}".',
    "no-update": "Tin này chưa có cập nhật nào đã đăng. Có tin thêm thì ghi vào `updates` trong {file}; muốn lấy tin nhắn thường thì bỏ --update.",
    "no-update-yet": "Cập nhật đầu tiên của tin này sẽ đăng lúc {at}. Đến giờ đó hãy gõ lại lệnh; muốn lấy tin nhắn thường thì bỏ --update.",
    "not-withdrawn": "Tin này chưa thu hồi. Muốn rút tin thì ghi `withdrawn` với `at` và `reason` trong {file}; muốn lấy tin nhắn thường thì bỏ --withdrawn.",
    "withdrawn-update": "Tin này đã thu hồi: bỏ --update, máy in tin nhắn thu hồi.",
    "guide-only": "{id} là bài cẩm nang: bỏ --update, --withdrawn.",
    "bad-file": "Tệp của tin này có lỗi, hãy sửa rồi gõ lại lệnh:",
    "bad-ward": "data/ward.yml hoặc data/categories.yml có lỗi, hãy sửa trước:",
    "others-bad": "Lưu ý: {count} tệp khác đang có lỗi, gõ make check để xem. Tin nhắn này không bị ảnh hưởng.",
    "digest-bad": "Lưu ý: {count} tệp đang có lỗi, tin trong đó không được kể. Gõ make check để xem.",
    "not-yet": "Lưu ý: tin này chưa có trên trang theo sổ data/published.txt. Gõ make site và đưa trang lên mạng trước khi gửi, kẻo bà con bấm vào chưa mở được.",
    "no-site-url": "mkdocs.yml phải có site_url là địa chỉ thật của trang, có cả https://; hãy viết như `site_url: https://phuong.vn/`",
}
"""What scripts/share.py says to an officer beside the text itself."""
