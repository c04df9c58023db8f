"""Every Vietnamese word of cards and posters. A name in braces is filled in by the renderer."""

from hub.model import Status

SAMPLE = "Bản mẫu"
SAMPLE_LINE = "Bản mẫu để xem thử, không phải kênh chính thức."
GUIDE = "Cẩm nang"
DO_NOW = "Làm ngay"
DO_FIRST = "Việc đầu tiên"
UPDATED_ON = "Cập nhật {day}"
WITHDRAWN_ON = "Rút lại {day}"

ENDED = {
    Status.WITHDRAWN: ("Tin này đã rút lại", "Xin đừng gửi tiếp. Bấm vào xem lý do."),
    Status.EXPIRED: ("Tin này đã cũ", "Chỉ giữ lại để xem khi cần."),
}
"""What the card of a warning that no longer holds says in the place of what to do."""

# Cards of other pages.
SITE_KIND = "Tin an toàn của phường"
SITE_CALL = "Khẩn cấp: gọi {emergency}. Trực ban: {duty}"
CATEGORY_TITLE = "Cảnh báo và cách phòng: {category}"
STATISTICS_KIND = "Số liệu"
STATISTICS_TITLE = "Người dân báo, công an xử lý tới đâu"
STATISTICS_DO = "{received} phản ánh, đã xử lý {resolved}. Nửa số việc xong trong {days}."
STATISTICS_NO_TIME = "{received} phản ánh, đã xử lý {resolved}."
STATISTICS_FEW = "Bao nhiêu phản ánh đã gửi, đã xử lý bao nhiêu, mất bao lâu."
DUTY = "trực ban {tel}"

# Posters.
STEPS = "Việc cần làm"
CALLS = "Gọi ngay khi cần"
SCAN = "Quét mã để đọc đủ tin này"
SCAN_GUIDE = "Quét mã để đọc đủ bài này"
OR_OPEN = "hoặc mở:"
PLACE = "Khu vực: {place}"
POSTED_ON = "Đăng ngày {day}"
WITHDRAWN = "ĐÃ THU HỒI"
EXPIRED = "HẾT HIỆU LỰC"
WITHDRAWN_TEXT = "Công an phường đã rút lại tin này ngày {day}. Đang dán ở đâu thì xin gỡ xuống."
EXPIRED_TEXT = "Tin này chỉ có giá trị {until}. Đang dán ở đâu thì xin gỡ xuống."
DRAFT = "BẢN NHÁP"
DRAFT_TEXT = "Chưa đăng: chỉ in để xem thử, xin đừng dán."
PAGE = "Trang {number}/{pages}"
PAGE_MORE = "Trang {number}/{pages}, còn tiếp"

# The sheet for the station's door.
DOOR_TITLE = "Nhận tin an toàn của phường"
DOOR_LEAD = "Mở máy ảnh trên điện thoại, đưa vào ô vuông, rồi bấm dòng chữ hiện ra. Không phải đăng ký, không mất tiền."
DOOR_SITE = "Đọc tin của phường"
DOOR_GROUP = "Vào nhóm nhận tin"
DOOR_CALLS = "Gấp thì gọi ngay"
DOOR_WARNING = "Công an không xin tiền, không xin mã OTP, không bắt cài ứng\u00a0dụng."
