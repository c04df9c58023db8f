"""Every sentence of the command that announces, in an officer's words; braces are filled with what they speak of."""

KINDS = {"new": "tin mới", "update": "cập nhật", "withdrawn": "thu hồi"}

REASONS = {
    "connect": "không nối được tới máy chủ",
    "dns": "không tìm thấy máy chủ",
    "tls": "chứng chỉ của máy chủ không đúng",
    "timeout": "máy chủ không trả lời kịp",
    "cut": "mất liên lạc giữa chừng",
    "smtp": "máy chủ thư không nhận",
    "answer": "máy chủ trả lời không rõ",
    "several": "máy chủ trả lời không rõ",
    "unseen": "không rõ vì sao",
    "": "lần gửi trước bị ngắt giữa chừng",
}
"""Why a delivery failed or is in doubt, by its code in the ledger."""

ANSWERED = "máy chủ trả lời {code}"
"""The same for http-NNN, smtp-NNN, zalo-NNN and telegram-NNN."""

TROUBLES = {
    "variable": "chưa có biến môi trường {name}; hãy đặt biến đó trên máy này, xem docs/editors/thong-bao.md",
    "scheme": "địa chỉ trong biến {name} không phải của loại {kind}; nó phải bắt đầu bằng {schemes}",
    "address": "không hiểu địa chỉ trong biến {name}; hãy viết lại theo mẫu ở docs/editors/thong-bao.md",
    "recipients": "địa chỉ trong biến {name} phải có đúng một nơi nhận, không có cc hay bcc; nhiều nơi thì mỗi nơi một kênh",
}
"""Why a channel cannot be used."""

RUN = {
    "off": "Chưa có kênh nào: data/ward.yml không có phần `announce`. Cách thêm: docs/editors/thong-bao.md",
    "no-channel": "không có kênh `{name}` trong data/ward.yml; có: {names}",
    "bad-content": "Nội dung còn lỗi nên chưa gửi gì. Hãy gõ `make check` xem lỗi ở đâu, sửa xong rồi gửi lại.",
    "no-site-url": "mkdocs.yml phải có site_url là địa chỉ thật của trang, có cả https://; hãy viết như `site_url: https://phuong.vn/`",
    "rehearsal": "không gửi thật khi đang diễn tập (--now, HUB_NOW); hãy bỏ --send, hoặc bỏ giờ diễn tập",
    "first": "Chưa có sổ data/announced.txt. Nếu chưa từng gửi tin nào, hãy thêm --first-time. Nếu đã từng gửi thì ĐỪNG: hãy lấy lại sổ (git restore data/announced.txt), không thì mọi tin sẽ bị gửi lần nữa.",
    "not-first": "Đã có sổ data/announced.txt rồi; hãy bỏ --first-time.",
    "damaged": "data/announced.txt:{line}: dòng này hỏng nên chưa gửi gì. Hãy lấy lại sổ cũ (git restore data/announced.txt), hoặc sửa dòng này đúng như dòng bên cạnh; đừng xoá cả sổ.",
    "no-file": "data/announced.txt không phải tệp sổ đọc được (nó là thư mục, liên kết hay thiết bị, không có quyền đọc, hoặc lớn hơn {most} MB) nên chưa gửi gì. Hãy dời nó đi chỗ khác rồi lấy lại sổ cũ (git restore data/announced.txt); đừng lập sổ mới, kẻo mọi tin bị gửi lần nữa.",
    "another": "Đang có một lần gửi khác chạy trên máy này; hãy đợi nó xong rồi gõ lại.",
    "disk": "không ghi được sổ data/announced.txt ({reason}); hãy xem ổ đĩa còn chỗ và quyền ghi. Chưa gửi gì thêm.",
    "not-installed": "Chưa cài phần gửi tin; hãy chạy bằng lệnh `make announce`, máy tự cài.",
    "dry": "XEM TRƯỚC, chưa gửi gì. Muốn gửi thật: make announce ARGS=--send",
    "channel": "== Kênh {name} ({kind}) ==",
    "trouble": "Không gửi được kênh này: {what}",
    "would": "Sẽ gửi {kind}: {key}",
    "held": "Đợi sửa xong kênh mới gửi được {kind}: {title}",
    "sent": "Đã gửi {kind}: {title}",
    "failed": "CHƯA gửi được {kind}: {title} ({reason}). Lần sau máy gửi lại.",
    "unknown": "KHÔNG RÕ đã tới chưa: {key}, gửi lúc {at} ({reason}). Máy không tự gửi lại; hãy mở kênh ra xem:",
    "settle-sent": '  đã có tin thì gõ:   make announce ARGS="--channel {name} --mark-sent {key}"',
    "settle-again": '  chưa có tin thì gõ: make announce ARGS="--channel {name} --resend {key} --send"',
    "left": "Để lần sau: {kind}: {title}",
    "waiting": "Còn {count} tin đợi lần sau (mỗi lần gửi nhiều nhất {limit} tin một kênh):",
    "unbuilt": "Đợi dựng trang rồi mới gửi (gõ make site): {key}",
    "nothing": "Không có tin nào cần gửi.",
    "broken": "Không ghi được sổ nên dừng kênh này.",
    "stray": "Sổ đã gửi có kênh `{name}` mà data/ward.yml không có. Nếu vừa đổi tên kênh thì hãy đổi lại như cũ, kẻo tin bị gửi lần nữa.",
    "need-channel": "--mark-sent và --resend phải đi cùng --channel TÊN-KÊNH",
    "not-known": "kênh `{name}` chưa từng gửi `{key}`; hãy chép đúng địa chỉ từ dòng KHÔNG RÕ",
    "already": "kênh `{name}` đã gửi `{key}` lúc {at}; không gửi lại",
    "marked": "Đã ghi sổ: kênh `{name}` đã có `{key}`.",
    "again": "Đã ghi sổ: kênh `{name}` sẽ gửi lại `{key}`.",
    "pending": "kênh `{name}` chưa gửi được `{key}`, lần sau máy tự gửi lại; không cần --resend",
}


def reason_words(code: str) -> str:
    """Why, for a code of the ledger.

    >>> reason_words("http-503")
    'máy chủ trả lời 503'
    """
    if code in REASONS:
        return REASONS[code]
    return ANSWERED.format(code=code.rpartition("-")[2])
