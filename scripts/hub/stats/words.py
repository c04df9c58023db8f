"""Every sentence of a pull, in an officer's words: what must hold, then how to mend it."""

FAULTS = {
    "duplicate": "trùng số với một dòng khác",
    "opened-missing": "không ghi lúc nhận",
    "opened-unreadable": "lúc nhận không đọc được",
    "opened-in-future": "lúc nhận ở tương lai",
    "closed-unreadable": "lúc xong không đọc được",
    "closed-in-future": "lúc xong ở tương lai",
    "closed-before-opened": "xong trước khi nhận",
    "category-unknown": "loại việc không có trong bảng",
    "area-unknown": "khu phố không có trong bảng",
    "status-unknown": "tình trạng không có trong bảng",
    "count-wrong": "số lượng không phải số nguyên không âm",
    "outside-period": "ngoài các tháng được thống kê",
}

TROUBLES = {
    # Getting at a source.
    "secret-missing": "chưa đặt biến môi trường {name}; hãy gõ `export {name}=...` trước khi chạy lệnh",
    "address-broken": "địa chỉ viết sai, máy không đọc được; hãy chép lại cả địa chỉ, xem có thiếu hay thừa dấu ngoặc vuông không",
    "files-none": "không thấy tệp nào là data/{files}; hãy chép sổ vào data/reports/ hoặc sửa dòng `files`",
    "file-unreadable": "không mở được {file} ({reason}); hãy kiểm tra tệp và quyền đọc",
    "file-dead-link": "{file} là liên kết hỏng, không còn dẫn tới tệp nào; hãy xoá liên kết đó rồi chép chính tệp sổ vào chỗ ấy",
    "file-outside": "{file} là liên kết dẫn ra ngoài thư mục của dự án nên máy không đọc; hãy xoá liên kết đó rồi chép chính tệp sổ vào chỗ ấy",
    "file-folder": "{file} là thư mục, không phải tệp sổ; hãy dời nó đi chỗ khác, hoặc sửa dòng `files` để lấy tệp bên trong, như `reports/**/*.csv`",
    "file-special": "{file} không phải tệp thường (là thiết bị hoặc đường ống), không đọc được; hãy xoá nó rồi chép chính tệp sổ vào chỗ ấy",
    "file-empty": "{file} trống, không có dòng nào; hãy xuất sổ lại rồi chép đè lên",
    "file-large": "{file} lớn hơn {megabytes} MB; hãy tách sổ thành nhiều tệp hoặc tăng `limits: megabytes`",
    "file-html": "{file} là một trang web chứ không phải sổ (máy chủ trả về trang báo lỗi hay trang đăng nhập); hãy mở địa chỉ bằng trình duyệt, chép lại liên kết xuất CSV",
    "file-encoding": "{file} không ở bảng mã UTF-8 ({encoding}); hãy mở lại và lưu kiểu “CSV UTF-8”",
    "file-kind": "không biết {file} là kiểu tệp gì; hãy ghi thêm `kind: csv` (hoặc tsv, json, parquet, xlsx)",
    "file-old-excel": "{file} là tệp Excel kiểu cũ (.xls) hoặc có đặt mật khẩu; hãy mở bằng Excel, bỏ mật khẩu, rồi lưu thành .xlsx hoặc “CSV UTF-8”",
    "file-damaged": "{file} hỏng hoặc chép chưa hết, không đọc được như tệp {kind}; hãy xuất lại từ phần mềm của sổ",
    "csv-line": "{file} dòng {row}: có {found} cột, phải là {expected}; dòng bị cắt giữa chừng hoặc thừa dấu ngăn cách, hãy sửa dòng đó",
    "csv-quote": "{file} dòng {row}: dấu nháy kép mở ra mà không đóng; tệp bị cắt giữa chừng hoặc thừa dấu nháy, hãy xuất sổ lại",
    "csv-broken": "{file}: không đọc được như một tệp CSV; hãy xuất sổ lại kiểu “CSV UTF-8”",
    "csv-delimiter": "{file} ngăn cột bằng {found}, không phải {expected}; hãy ghi thêm `delimiter: {better}`",
    "sheet-missing": "{file} không có trang tính `{sheet}`; các trang tính có trong tệp: {sheets}",
    "column-twice": "{file} có hai cột cùng tên `{column}`; hãy đổi tên một cột",
    "column-missing": "không có cột `{column}` (đang dùng cho `{ours}`); sổ có các cột: {columns}. Hãy sửa `columns` cho khớp",
    "header-missing": "không có cột `{column}` (đang dùng cho `{ours}`), và dòng đầu của sổ giống một dòng số liệu hơn là tên các cột; hãy thêm dòng tên cột vào đầu sổ",
    "column-renamed": "không có cột `{column}` (đang dùng cho `{ours}`), có lẽ đã đổi tên thành `{near}`; hãy sửa `columns` cho khớp",
    "dates-missing": "cột `{column}` là chữ, phải nói ngày giờ viết thế nào; hãy thêm dòng `dates: [\"%d/%m/%Y %H:%M\"]`",
    "dates-kind": "cột `{column}` không phải ngày giờ (là kiểu {found}); hãy sửa `columns` cho khớp",
    "engine-missing": "chưa cài phần đọc {engine}; hãy cài bằng lệnh `.venv/bin/python -m pip install -e \".[{extra}]\"`",
    "database-down": "không nối được với cơ sở dữ liệu {engine}: {reason}; hãy kiểm tra máy chủ, địa chỉ và mật khẩu rồi chạy lại",
    "table-missing": "cơ sở dữ liệu {engine} không có bảng `{table}`; hãy sửa dòng `table`",
    "engine-failed": "{engine} không trả lời được câu hỏi: {reason}",
    "too-slow": "quá {seconds} giây mà chưa xong; hãy thử lại lúc khác hoặc tăng `limits: seconds`",
    # The web.
    "web-address": "địa chỉ phải bắt đầu bằng https:// hoặc http://; hãy sửa dòng `url`",
    "web-down": "không nối được với {host}: {reason}; hãy kiểm tra mạng và địa chỉ rồi chạy lại",
    "web-status": "{host} trả về mã {status} thay vì sổ; hãy mở địa chỉ bằng trình duyệt để xem còn đúng không",
    "web-redirects": "{host} chuyển địa chỉ quá {most} lần; hãy chép lại địa chỉ cuối cùng từ trình duyệt",
    "web-downgrade": "{host} chuyển từ https sang địa chỉ không mã hoá; hãy chép lại địa chỉ https từ trình duyệt",
    "web-silent": "{host} im lặng quá {seconds} giây; hãy thử lại lúc khác",
    "web-slow": "{host} gửi quá chậm, sau {seconds} giây vẫn chưa hết; hãy thử lại lúc khác hoặc tăng `limits: seconds`",
    "web-large": "{host} gửi hơn {megabytes} MB mà chưa hết; hãy kiểm tra địa chỉ hoặc tăng `limits: megabytes`",
    "web-cut": "{host} ngắt giữa chừng, mới nhận được một phần sổ; hãy chạy lại",
    "web-empty": "{host} trả về tệp trống; hãy kiểm tra xem sổ đã được xuất chưa",
    # Rows.
    "rows-none": "sổ không có dòng nào; hãy kiểm tra xem tệp hay bảng có đúng không",
    "row": "{where}, cột `{column}`: {what}{value}; có {count} dòng như vậy mà `leave_out` chỉ cho bỏ {allowed}. Hãy sửa trong sổ, hoặc ghi `leave_out: {{{fault}: {count}}}` để bỏ qua",
    "values": "{where}, cột `{column}`: {what} ({values}); có {count} dòng như vậy mà `leave_out` chỉ cho bỏ {allowed}. Hãy ghi thêm các giá trị đó vào bảng `{table}`, hoặc ghi `leave_out: {{{fault}: {count}}}` để bỏ qua",
    "duplicates": "{where}, cột `{column}`: có {count} dòng trùng số với một dòng khác{value} mà `leave_out` chỉ cho bỏ {allowed}. Hãy xoá dòng thừa trong sổ, hoặc ghi `leave_out: {{duplicate: {count}}}` để bỏ qua",
    "rows-outside": "có {rows} dòng đọc được nhưng không dòng nào thuộc các tháng từ {first} đến {last}; hãy xem lại sổ, `months` và `first_month`",
    # The whole.
    "too-few": "chỉ có {received} phản ánh trong cả kỳ, ít hơn `threshold` ({threshold}); công bố là lộ từng người, nên không ghi",
    "old-damaged": "{file} đang có bị hỏng ({reason}); hãy lấy lại bản cũ (`git restore {file}`) hoặc xoá tệp rồi chạy lại",
    "moved": "số liệu đổi nhiều so với lần trước: {changes}. Nếu đúng là vậy, hãy chạy lại với --accept",
    "no-file": "thiếu {file}; hãy tạo theo mẫu trong docs/editors/so-lieu-phan-anh.md",
    "write-failed": "không ghi được {file} ({reason}); hãy kiểm tra quyền ghi và chỗ trống trên đĩa",
    "unsafe": "không tìm được cách giấu các số nhỏ cho an toàn; hãy tăng `threshold` hoặc giảm `months` rồi chạy lại",
}  # fmt: skip

STAGES = {
    "download": "Đang tải “{source}”: {megabytes} MB",
    "open": "Đang mở “{source}”",
    "count": "Đang đếm “{source}”",
    "locate": "Đang tìm dòng lỗi trong “{source}”",
    "hide": "Đang giấu các số nhỏ",
}

VALUE = " (đang ghi “{value}”)"
AND_MORE = " và {more} giá trị khác"
ROW = "{file} dòng {row}"
ROW_ONLY = "dòng {row}"
ROW_BY_ID = "dòng có {column} “{value}”"
SOMEWHERE = "trong bảng {table}"

MOVED_ROWS = "số dòng đọc được từ {old} thành {new}"
MOVED_MONTH = "tháng {month} từ {old} thành {new} phản ánh"
MOVED_MORE = "và {more} tháng khác"

PLACES = {
    "total": "cả kỳ",
    "month": "tháng {rest}/{year}",
    "quarter": "quý {rest}/{year}",
    "category": "{key}",
    "area": "{key}",
}
MEASURES = {
    "received": "đã nhận",
    "resolved": "đã xử lý",
    "open": "đang xử lý",
    "unknown": "không rõ tình trạng",
    "median_days": "nửa số việc xong trong (ngày)",
    "p90_days": "9 trong 10 việc xong trong (ngày)",
}
SAME = "Số liệu không đổi so với lần trước ({file})."
WRITTEN = "Đã ghi {file}: {received} phản ánh trong {months} tháng ({first} đến {last}), đã xử lý {resolved}."
WOULD_WRITE = "Chạy thử, không ghi gì. Nếu ghi thì {file} có {received} phản ánh trong {months} tháng ({first} đến {last}), đã xử lý {resolved}."
SOURCE = "  {name}: đọc {rows} dòng{left_out}."
LEFT_OUT = ", bỏ {count} dòng ({reasons})"
HIDDEN = "  Đã giấu {hidden} trên {all} số, vì nhỏ hơn {threshold} hoặc để không ai suy ra được số nhỏ."
CHANGED = "  {place}: {old} → {new}"
CHANGED_MORE = "  … và {more} số khác."
HIDDEN_VALUE = "(giấu)"
