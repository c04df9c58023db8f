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
    "taken-back": "{ward} đã rút lại tin này. Xin đừng gửi tiếp; lỡ gửi rồi thì nhắn lại giúp.",
    "reason": "Lý do: {reason}",
    "ended": "Tin này đã cũ, chỉ còn đúng {until}.",
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
