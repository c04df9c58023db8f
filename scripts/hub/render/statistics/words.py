"""Every Vietnamese word about the statistics of reports. A name in braces is filled in by the renderer."""

TITLE = "Số liệu phản ánh"
SUMMARY = (
    "Bà con đã gửi bao nhiêu phản ánh, {ward} đã xử lý bao nhiêu, mất bao lâu. Có bảng số và tệp tải về."
)
SEE = "Xem số liệu phản ánh"

# Times and numbers.
MONTH = "tháng {month}/{year}"
QUARTER = "quý {quarter}/{year}"
SPAN = "từ {first} đến {last}"
DAYS = "{days} ngày"
HOURS = "{hours} giờ"
DAYS_LEAST = "chưa đến 2 giờ"
HIDDEN = "không nêu"
OTHER_CATEGORY = "Việc khác"
UNKNOWN_AREA = "Không rõ khu phố"

# One line of numbers, in pages and lists.
LINE = "{period}: {received} phản ánh{about}, {resolved} đã xử lý, nửa số việc xong trong {days}."
LINE_NO_TIME = "{period}: {received} phản ánh{about}, {resolved} đã xử lý."
LINE_NO_RESOLVED = (
    "{period}: {received} phản ánh{about}. Số đã xử lý không nêu, để không lộ việc riêng của ai."
)
LINE_NONE = "{period}: không có phản ánh nào{about}."
LINE_HIDDEN = "{period}: số phản ánh{about} không nêu, để không lộ việc riêng của người báo."
LINE_DEMO = " (Số mẫu.)"
ABOUT = " về {category}"
IN = " ở {area}"

# The page, from the top.
LEAD = "{period}, bà con gửi {received} phản ánh. Công an phường đã xử lý {resolved} việc, tức {share} trong 100 việc. Nửa số việc xong trong {days}."
LEAD_NO_TIME = "{period}, bà con gửi {received} phản ánh. Công an phường đã xử lý {resolved} việc, tức {share} trong 100 việc."
LEAD_RECEIVED = "{period}, bà con gửi {received} phản ánh."
LEAD_FEW = "{period}, số phản ánh còn ít nên trang này chưa nêu."
DRAWN = "Số liệu lấy từ sổ lúc {when}. Số có thể sửa lại sau, khi sổ được ghi thêm."
STALE = "Số liệu này đã cũ: hơn {days} ngày chưa lấy lại. Tình hình bây giờ có thể đã khác."
DEMO = "Đây là số mẫu do máy tạo ra để xem thử, không phải số thật của phường."
TOTAL = "Tính chung: {received} phản ánh, đã xử lý {resolved}"
TOTAL_HIDDEN = "Tính chung"
MONTHS = "{last} nhận {received} phản ánh; nhiều nhất là {most}: {most_received}"
MONTHS_MOST = "{last} nhận {received} phản ánh, nhiều nhất trong các tháng này"
MONTHS_HIDDEN = "Phản ánh theo tháng"
CATEGORIES = "Bà con báo nhiều nhất: {most}, {received} phản ánh, đã xử lý {resolved}"
CATEGORIES_HIDDEN = "Phản ánh theo loại việc"
AREAS = "{most} gửi nhiều nhất: {received} phản ánh, đã xử lý {resolved}"
AREAS_HIDDEN = "Phản ánh theo khu phố"
TIMES = "Nhanh nhất là {fast}: {fast_days}; lâu nhất là {slow}: {slow_days}"
TIMES_ONE = "{fast}: nửa số việc xong trong {fast_days}"
AMONG_TOLD = "Trong những số nêu được: {said}"
TIMES_HIDDEN = "Bao lâu thì xong"

# Charts: the words in them, and what they say to those who cannot see them.
RECEIVED = "Đã nhận"
RESOLVED = "Đã xử lý"
HALF = "Nửa số việc xong"
NINE_OF_TEN = "9 trong 10 việc xong"
BAR_COUNT = "nhận {received}, xử lý {resolved}"
BAR_TIME = "{median}; 9 trong 10 việc: {p90}"
ALT_MONTHS = "Biểu đồ cột, mỗi tháng một cột: số phản ánh đã nhận, phần đậm là đã xử lý. {first} nhận {first_received}, {last} nhận {last_received}."
ALT_BARS = "Biểu đồ thanh: số phản ánh đã nhận, phần đậm là đã xử lý. {bars}."
ALT_TIMES = "Biểu đồ thanh: nửa số việc xong trong bao lâu (phần đậm), 9 trong 10 việc xong trong bao lâu (cả thanh). {bars}."

# Tables.
TABLE_OF = "Bảng số: {what}"
BY_MONTH = "theo tháng"
BY_CATEGORY = "theo loại việc"
BY_AREA = "theo khu phố"
BY_TIME = "bao lâu thì xong"
COLUMN_MONTH = "Tháng"
COLUMN_CATEGORY = "Loại việc"
COLUMN_AREA = "Khu phố"
COLUMNS = {
    "received": "Đã nhận",
    "resolved": "Đã xử lý",
    "open": "Đang xử lý",
    "unknown": "Sổ không ghi rõ",
    "median_days": "Nửa số việc xong trong",
    "p90_days": "9 trong 10 việc xong trong",
}

# How it was counted.
HOW = "Số này tính thế nào"
HOW_MONTH = "Mỗi phản ánh tính vào tháng mà phường nhận được."
HOW_TIME = "“Nửa số việc xong trong 2 ngày” nghĩa là: cứ 10 việc đã xong thì 5 việc xong trong vòng 2 ngày. Chỉ tính việc đã xong, kể từ lúc nhận."
HOW_HIDDEN = "Chỗ ghi “không nêu” là số nhỏ hơn {threshold}, hoặc số mà đem trừ đi thì lộ ra số nhỏ. Giấu như vậy để không ai đoán được việc riêng của người báo."
HOW_WITHHELD = "Dưới {least} việc đã xong thì không nói mất bao lâu, vì ít quá, con số không nói lên điều gì."
HOW_SUM = "Trang này chỉ có số cộng lại. Không có tên, số điện thoại hay nội dung của phản ánh nào."
HOW_REVISED = "Việc của tháng gần nhất có thể còn đang làm, nên số đã xử lý sẽ tăng thêm."
SOURCES = "Số lấy ở đâu"
SOURCE = "{name}: đọc {rows} dòng."
SOURCE_LEFT = "{name}: đọc {rows} dòng, bỏ ra {left} dòng:"
LEFT = "{rows} dòng {reason}"
REASONS = {
    "outside-period": "ngoài thời gian tính",
    "duplicate": "ghi trùng",
    "opened-missing": "không ghi ngày nhận",
    "opened-unreadable": "ngày nhận không đọc được",
    "opened-in-future": "ngày nhận ở tương lai",
    "closed-unreadable": "ngày xong không đọc được",
    "closed-before-opened": "ngày xong trước ngày nhận",
    "closed-in-future": "ngày xong ở tương lai",
    "category-unknown": "ghi loại việc lạ",
    "area-unknown": "ghi khu phố lạ",
    "status-unknown": "ghi tình trạng lạ",
    "count-wrong": "ghi số lượng sai",
}
REASON_OTHER = "vì lý do khác"

# Files to take away.
FILES = "Tải số liệu về"
FILES_TEXT = "Ô trống là số không nêu. Tệp CSV mở được bằng Excel; nếu Excel dồn tất cả vào một cột thì chọn Dữ liệu (Data), Từ văn bản/CSV (From Text/CSV), dấu phẩy."
FILE_JSON = "Tất cả, kiểu JSON"
FILE_CSV = "Bảng {what}, kiểu CSV"
FILE_WHAT = {
    "month": "theo tháng",
    "quarter": "theo quý",
    "category": "theo loại việc",
    "area": "theo khu phố",
    "month_category": "theo tháng và loại việc",
    "month_area": "theo tháng và khu phố",
    "quarter_category": "theo quý và loại việc",
    "quarter_area": "theo quý và khu phố",
    "category_area": "theo loại việc và khu phố",
}
CSV_COLUMNS = {
    "month": "Tháng",
    "quarter": "Quý",
    "category": "Loại việc",
    "area": "Khu phố",
    "received": "Đã nhận",
    "resolved": "Đã xử lý",
    "open": "Đang xử lý",
    "unknown": "Sổ không ghi rõ",
    "median_days": "Nửa số việc xong trong (ngày)",
    "p90_days": "9 trong 10 việc xong trong (ngày)",
}
