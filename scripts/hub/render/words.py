"""Every Vietnamese word that a page itself says, in one catalogue. Content and data have their own.

Plain words, for an elderly reader on a small phone. A name in braces is filled in by the renderer.
"""

from hub.model import Severity, Status

HOME = "Trang chủ"
WARNINGS = "Tin cảnh báo"
GUIDES = "Cẩm nang phòng ngừa"
SEARCH = "Tìm kiếm"
CRUMBS = "Bạn đang ở"
IN_FORCE = "Tin đang có hiệu lực"
WHOLE_WARD = "Toàn phường"
DEMO_NAME = "{name} (bản mẫu)"
DEMO_MARK = "[Bản mẫu] {text}"

SEVERITY = {
    Severity.SEVERE: "Rất nguy hiểm",
    Severity.MODERATE: "Nguy hiểm",
    Severity.MINOR: "Cần chú ý",
}
STATUS = {
    Status.ACTIVE: "Đang có hiệu lực",
    Status.EXPIRED: "Hết hiệu lực",
    Status.WITHDRAWN: "Đã thu hồi",
    Status.UPCOMING: "Sắp có hiệu lực",
}
DRAFT = "Bản nháp"
TITLE_WITH_STATUS = "{status}: {title}"

EMERGENCY = {"113": "Công an", "114": "Cháy, cứu nạn", "115": "Cấp cứu"}
EMERGENCY_LABEL = "Gọi khẩn cấp, miễn phí"
CALL = "Gọi {number}"
CALL_HEADING = "Gọi ngay khi cần"

# A warning's page.
DRAFT_BANNER = "Bản nháp: tin này chưa đăng, chỉ người soạn nhìn thấy."
UPCOMING_BANNER = "Tin chưa đăng. Sẽ hiện trên trang từ {when}."
EXPIRED_BANNER = "Tin này đã hết hiệu lực, chỉ áp dụng {when}. Trang giữ lại để bà con tra cứu."
WITHDRAWN_BANNER = (
    "Công an phường đã thu hồi tin này: {when}. Nội dung bên dưới không còn đúng, chỉ giữ lại để đối chiếu."
)
REASON = "Lý do:"
REPLACED_BY = "Xem tin thay thế:"
POSTED = "Đăng lúc"
VALID = "Hiệu lực"
PLACE = "Khu vực"
UPDATED = "Mới cập nhật"
TO_DO = "Việc cần làm ngay"
WHAT_HAPPENED = "Chuyện gì đang xảy ra"
IF_AFFECTED = "Nếu bạn đã bị"
SCAM_NUMBERS = "Số điện thoại kẻ gian đã dùng: không gọi, không nghe"
PHOTOS = "Hình ảnh"
UPDATES = "Cập nhật"
RELATED = "Xem thêm cẩm nang"
NEWER = "Tin mới hơn"
OLDER = "Tin cũ hơn"
OTHERS = "Tin khác"
REPORT = "Báo tin cho công an"
VERIFY = "Kiểm tra kênh thật, kênh giả"
PAGE_ADDRESS = "Địa chỉ trang này:"

# Lists.
AREA_LIST = "Tin ở {area}"
YEAR_LIST = "Tin năm {year}"
ALL_LIST = "Tất cả tin cảnh báo"
PAGE_OF = "Trang {number}/{pages}"
PAGING = "Chuyển trang"
COUNT = "{count} tin"
COUNT_NONE = "Chưa có tin"
COUNT_ACTIVE = "{count} tin hiện có"
COUNT_NONE_ACTIVE = "Hiện không có"
NO_WARNINGS = "Chưa có tin nào ở đây."
NO_IN_FORCE = "Hiện không có cảnh báo nào đang có hiệu lực. Bà con vẫn nên cảnh giác."
FIRST_FOR_AREA = "Đang có hiệu lực trong toàn phường"
IN_AREA = "Tin riêng của {area}"
GUIDES_FOR = "Cẩm nang về {category}"
LIST_SUMMARY = "{title} của {ward}."

# The ways into the archive.
NEWEST = "Tin mới nhất"
SEE_IN_FORCE = "Xem {count} tin đang có hiệu lực"
BY_CATEGORY = "Xem theo loại"
BY_AREA = "Xem theo khu phố"
BY_YEAR = "Xem theo năm"
YEAR = "Năm {year}"
WARNINGS_SUMMARY = (
    "Các tin cảnh báo an ninh, an toàn của {ward}: mới nhất, theo loại, theo khu phố, theo năm."
)

# Home.
SEVERE_NOW = "Cảnh báo quan trọng lúc này"
NO_SEVERE = "Hiện không có cảnh báo rất nguy hiểm. Bà con vẫn nên cảnh giác."
SEE_ALL = "Xem tất cả tin cảnh báo"
SEE_GUIDES = "Xem tất cả cẩm nang"
JOIN = "Nhận tin và báo tin qua nhóm của phường"
REPORT_NOW = "Thấy chuyện lạ? Báo cho công an"
HOW_TO_REPORT = "Cách báo tin"

# Guides and pages.
GUIDES_SUMMARY = "Cách phòng ngừa cháy nổ, trộm cắp, lừa đảo cho gia đình bạn, của {ward}."
GUIDE_UPDATED = "Cập nhật ngày"
RELATED_GUIDES = "Cẩm nang liên quan"
ACTIVE_FOR_GUIDE = "Tin đang có hiệu lực về {category}"
MORE_ACTIVE = "Xem thêm {count} tin"
NO_GUIDES = "Chưa có cẩm nang nào."
CHANNELS = "Các kênh thật của phường"
FEEDS = "Các nguồn tin"
FEED_FORMATS = {"rss": "RSS", "atom": "Atom", "json": "JSON"}
FEED_TITLE = "Tin cảnh báo – {ward}"
FEED_TITLE_OF = "{category} – {ward}"
TABLE = "Bảng, kéo ngang để xem hết"

# Search.
SEARCH_LABEL = "Tìm tin, gõ có dấu hay không dấu đều được"
SEARCH_BUTTON = "Tìm"
SEARCH_SUMMARY = "Tìm trong các tin cảnh báo của {ward}, gõ có dấu hay không dấu."
SEARCH_NO_SCRIPT = "Điện thoại của bạn không chạy được ô tìm kiếm. Hãy xem theo các mục sau:"
SEARCH_NONE = "Không tìm thấy tin nào. Thử gõ ít chữ hơn."
SEARCH_FOUND = "Tìm thấy {count} tin"
SEARCH_MOST = "Có {count} tin, dưới đây là 30 tin mới nhất"
SEARCH_FAILED = "Chưa tải được danh sách tin. Kiểm tra mạng rồi thử lại."
SEARCH_BROWSE = "Hoặc xem theo mục"

# Not found, and moved.
NOT_FOUND = "Không tìm thấy trang này"
NOT_FOUND_TEXT = (
    "Đường dẫn có thể bị gõ sai hoặc bị cắt mất khi gửi trong nhóm chat. Nếu đang nguy hiểm, hãy gọi ngay:"
)
NOT_FOUND_SEARCH = "Tìm tin bạn cần"
MOVED = "Trang đã chuyển"
MOVED_TO = "Trang này đã chuyển sang địa chỉ mới:"
