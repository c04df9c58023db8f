"""Every Vietnamese word that a page itself says, in one catalogue. Content and data have their own.

Plain words, for an elderly reader on a small phone. A name in braces is filled in by the renderer.
"""

from collections.abc import Mapping

from hub.model import Severity, Status

HOME = "Trang chủ"
WARNINGS = "Tin cảnh báo"
GUIDES = "Cẩm nang phòng ngừa"
SEARCH = "Tìm kiếm"
CRUMBS = "Đang ở"
IN_FORCE = "Tin đang có hiệu lực"
WHOLE_WARD = "Toàn phường"
DEMO_NAME = "{name} (bản mẫu)"
DEMO_MARK = "[Bản mẫu] {text}"

SEVERITY = {
    Severity.SEVERE: "Rất nguy hiểm",
    Severity.MODERATE: "Nguy hiểm",
    Severity.MINOR: "Cần chú ý",
}
SEVERITY_PEOPLE = {
    Severity.SEVERE: "Rất gấp",
    Severity.MODERATE: "Gấp",
    Severity.MINOR: "Nhờ để ý",
}
"""For a missing or found person, who is no danger to anybody."""
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
IN_DANGER = "Đang nguy hiểm thì gọi ngay:"
CALL = "Gọi {number}"
CALL_HEADING = "Gọi ngay khi cần"

# A warning's page.
DRAFT_BANNER = "Bản nháp: tin này chưa đăng, chỉ người soạn nhìn thấy."
UPCOMING_BANNER = "Tin chưa đăng. Sẽ hiện trên trang từ {when}."
EXPIRED_BANNER = "Tin này đã cũ: chỉ có giá trị {when}. Trang giữ lại để bà con xem khi cần."
WITHDRAWN_BANNER = "Công an phường đã rút lại tin này: {when}. Xin đừng gửi tiếp. Lý do ghi ngay dưới đây."
REASON = "Lý do:"
REPLACED_BY = "Xem tin thay thế:"
POSTED = "Đăng lúc"
VALID = "Hiệu lực"
PLACE = "Ở đâu"
AREAS = "Tin cho"
UPDATED = "Mới cập nhật"
UPDATE_WHOLE = "Đọc hết"
TO_DO = "Việc cần làm ngay"
TO_DO_PAST = "Cách làm khi gặp chuyện này"
WHAT_HAPPENED = "Chuyện đã xảy ra"
IF_AFFECTED = "Nếu chuyện đã xảy ra với mình"
SCAM_NUMBERS = "Số điện thoại kẻ gian đã dùng: không gọi, không nghe"
UPDATES = "Cập nhật"
RELATED = "Cẩm nang liên quan"
NEWER = "Tin mới hơn"
OLDER = "Tin cũ hơn"
OTHERS = "Tin khác"
REPORT = "Báo tin cho Công an phường"
VERIFY = "Nhận biết kênh thật"
SHARE = "Gửi cho người thân"
SHARE_TEXT = "Tin nhắn soạn sẵn để chép"
PAPER = {"a4": "In tờ A4 để dán", "a5": "In tờ A5 để phát"}
DOOR = "In tờ mã QR dán ở cửa trụ sở, nhà văn hoá (A4)"
PAGE_ADDRESS = "Địa chỉ trang này:"

# Lists.
CATEGORY_LIST = "Cảnh báo: {category}"
AREA_LIST = "Tin ở {area}"
WHOLE_WARD_LIST = "Tin chung cho toàn phường"
YEAR_LIST = "Tin năm {year}"
ALL_LIST = "Tất cả tin cảnh báo"
PAGE_OF = "Trang {number}/{pages}"
PAGING = "Chuyển trang"
COUNT = "{count} tin"
COUNT_NONE = "Chưa có tin"
COUNT_ACTIVE = "{count} tin đang có hiệu lực"
COUNT_NONE_ACTIVE = "Hiện không có"
NO_WARNINGS = "Chưa có tin nào ở đây."
NO_IN_FORCE = "Hiện không có cảnh báo nào đang có hiệu lực. Bà con vẫn nên cảnh giác."
FIRST_FOR_AREA = "Đang có hiệu lực trong toàn phường"
IN_AREA = "Tin riêng của {area}"
GUIDES_FOR = "Cẩm nang về {category}"
LIST_SUMMARY = "{title}, do {ward} đăng."

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
REPORT_NOW = "Thấy chuyện lạ? Báo cho Công an phường"
HOW_TO_REPORT = "Cách báo tin"

# Guides and pages.
GUIDES_SUMMARY = "Cách phòng cháy nổ, trộm cắp, lừa đảo cho gia đình mình. {ward} viết."
GUIDE_UPDATED = "Cập nhật ngày"
RELATED_GUIDES = RELATED
ACTIVE_FOR_GUIDE = "Tin đang có hiệu lực về {category}"
MORE_ACTIVE = "Xem thêm {count} tin"
NO_GUIDES = "Chưa có cẩm nang nào."
CHANNELS = "Các kênh thật của phường"
EMAIL = "Thư điện tử"
FEEDS = "Các nguồn tin"
FEED_FORMATS = {"rss": "RSS (thường dùng)", "atom": "Atom", "json": "JSON (cho phần mềm)"}
FEED_TITLE = "Tin cảnh báo – {ward}"
FEED_TITLE_OF = "Cảnh báo {category} – {ward}"
TABLE = "Bảng"

# Search.
SEARCH_LABEL = "Tìm tin, gõ có dấu hay không dấu đều được"
SEARCH_BUTTON = "Tìm"
SEARCH_OF = "Tìm tin của {ward}"
STATION = "Công an "
SEARCH_SUMMARY = "Tìm trong các tin cảnh báo của {ward}, gõ có dấu hay không dấu."
SEARCH_NO_SCRIPT = "Ô tìm kiếm không chạy được trên máy này. Xin xem theo các mục sau:"
SEARCH_BROWSE = "Hoặc xem theo mục"
SEARCH_RESULT = {
    "guide": "Cẩm nang",
    "page": "Thông tin",
    "active": STATUS[Status.ACTIVE],
    "expired": STATUS[Status.EXPIRED],
    "withdrawn": STATUS[Status.WITHDRAWN],
}
"""What the worker says in a result."""
SEARCH_BOX = {
    "searching": "Đang tìm…",
    "found": "Tìm thấy {count} bài",
    "none": "Không tìm thấy bài nào. Thử chữ khác, hoặc bớt chữ.",
    "none_filtered": "Không tìm thấy bài nào trong phần đã lọc. Thử bỏ lọc.",
    "meant": "Có phải bà con tìm:",
    "more": "Xem thêm kết quả",
    "sections": "Thêm {count} mục trong bài này",
    "filter": "Lọc",
    "filters": "Lọc ({count})",
    "clear": "Bỏ lọc",
    "close": "Đóng",
    "category": "Loại tin",
    "every_category": "Tất cả các loại",
    "area": "Khu phố",
    "every_area": "Tất cả khu phố",
    "current": "Chỉ tin còn hiệu lực",
    "newest": "Mới nhất trước",
    "examples_heading": "Gõ có dấu hay không dấu đều được. Thử tìm:",
    "examples": ["lừa đảo", "cháy nổ", "trộm xe máy", "gọi ai"],
    "in_danger": IN_DANGER,
    "urgent": [
        *("chay", "cap cuu", "cuu", "khan cap", "cuop", "giat", "ngat", "bat tinh", "dot quy"),
        *("danh nhau", "bi danh", "danh dap", "danh vo", "dam chem", "bao luc", "bao hanh", "doa giet"),
        *("xam hai", "hiep dam", "mat tich", "bat coc", "tu tu", "trom vao nha", "tai nan", "goi ai"),
        *("ro gas", "ro ri gas", "xi gas", "ro ga", "xi ga", "mui gas", "mui ga"),
        *("no gas", "no binh", "vu no", "ket thang may", "duoi nuoc", "113", "114", "115"),
    ],
    "money": ["bi lua", "mat tien", "cho ke lua", "lo chuyen tien", "lo chuyen khoan", "lo ck"],
    "lost_money": "Vừa mất tiền? Gọi ngay số in sau thẻ ngân hàng để khóa tài khoản, rồi gọi 113.",
    "no_number": (
        "Số này chưa có trong tin của phường. Như vậy chưa chắc đã an toàn: "
        "đừng chuyển tiền, hãy hỏi lại trực ban."
    ),
    "report": REPORT,
    "in_force": IN_FORCE,
    "guides": GUIDES,
}
"""What the search overlay says: the index carries it to hub/browser/box.js."""

# Not found, and moved.
NOT_FOUND = "Không tìm thấy trang này"
NOT_FOUND_TEXT = (
    "Đường link có thể bị gõ sai hoặc bị cắt mất khi gửi trong nhóm chat. Nếu đang nguy hiểm, hãy gọi ngay:"
)
NOT_FOUND_SEARCH = "Tìm tin cần đọc"
MOVED = "Trang đã chuyển"
SHORT_TO = "Tin chưa tự mở thì bấm vào đây:"
WITHDRAWN_SUMMARY = "Công an phường đã rút lại tin này, xin đừng gửi tiếp. Mở ra để xem lý do."
MOVED_TO = "Trang này đã chuyển sang địa chỉ mới:"


def with_status(title: str, status: Status) -> str:
    """A warning's title where it stands alone: one that no longer holds says so first."""
    if status in (Status.EXPIRED, Status.WITHDRAWN):
        return TITLE_WITH_STATUS.format(status=STATUS[status], title=title)
    return title


def summary_with_status(summary: str, status: Status, latest: str = "") -> str:
    """A warning's summary where it stands alone: what was withdrawn is not told once more.

    Of one that expired the `latest` update is told instead, if there was one: "he is found" ends a search.
    """
    if status is Status.WITHDRAWN:
        return WITHDRAWN_SUMMARY
    return latest or summary if status is Status.EXPIRED else summary


def severities(cap: str) -> Mapping[Severity, str]:
    """What the degrees are called in a category of that name in CAP 1.2: people in need are no danger."""
    return SEVERITY_PEOPLE if cap == "Rescue" else SEVERITY
