"""What the build says to an officer, in one place."""

SAYS = {
    "waiting": "Đang có một lần dựng trang khác chạy, chờ nó xong…",
    "waited-too-long": "Đã chờ 15 phút mà lần dựng trang kia chưa xong. Tắt nó đi rồi chạy lại.",
    "refused": "Chưa dựng được trang: {count} chỗ phải sửa. Trang đang có trên mạng không thay đổi.",
    "changed": "tệp này vừa được sửa trong lúc đang dựng trang; hãy chạy lại",
    "strange-folder": "Thư mục {path} có tệp mà không phải trang do máy dựng, nên không dám thay. Dọn thư mục đó đi, hoặc chọn site_dir khác trong mkdocs.yml.",
    "vanished": "Tệp {path} vừa bị xoá hoặc đổi tên trong lúc đang dựng trang. Chạy lại.",
    "theme": "mkdocs.yml phải có theme tên là material, đang là {theme}.",
    "nav": "mkdocs.yml, nav: mục “{title}” phải dẫn tới một tệp .md trong content/, một địa chỉ của trang như in-force/, hoặc một trang web https://…; đang là: {target}",
    "ledger-grown": "Có địa chỉ mới được đăng: nhớ lưu data/published.txt vào kho (git commit).",
    "mend": "Sửa các tệp dưới đây rồi lưu lại: trang xem trước tự mở lại.",
    "reading": "Đang đọc tin: {done}/{total}",
    "making": "Đang dựng trang: {done}/{total}",
    "disk": "Không ghi được vào {path}: {reason}. Giải phóng chỗ trên đĩa hoặc kiểm tra quyền ghi rồi chạy lại. Trang cũ còn nguyên.",
    "summary": "Xong trong {seconds} giây: {pages} trang, {feeds} nguồn tin, {made} tệp làm mới, {kept} tệp giữ nguyên, 0 lỗi. Trang ở {place}",
    "same-place": "hai nội dung cùng muốn đứng ở địa chỉ /{address}: đổi tên một trong hai",
    "dead-link": "trang /{page} có liên kết tới /{target}, nhưng trang đó không có: sửa hoặc bỏ liên kết",
    "dead-fragment": "trang /{page} có liên kết tới /{target}#{fragment}, nhưng trang đó không có mục này: sửa phần sau dấu #",
    "dead-address": "địa chỉ đã đăng /{address} sẽ không mở được nữa. Liên kết trong nhóm chat sẽ chết: khôi phục tệp (không xoá, không để draft, hãy dùng withdrawn), hoặc nếu đã đổi tên thì thêm tên cũ vào aliases của tệp mới",
    "ledger-line": 'mỗi dòng phải là một địa chỉ bắt đầu và kết thúc bằng "/", ví dụ /warnings/ten-tin/: sửa hoặc xoá dòng này',
    "bad-now": "HUB_NOW phải viết như 2026-11-25 hoặc 2026-11-25 08:30 (giờ của phường), đang là: {value}",
    "no-site-url": "mkdocs.yml phải có site_url là địa chỉ thật của trang, bắt đầu bằng https:// và kết thúc bằng /",
    "photo": "không đọc được ảnh {file}: {reason}. Mở ảnh xem có hỏng không, lưu lại rồi thử lại",
    "shared-folder": "thư mục dựng trang {site} không được nằm trong hoặc chứa {other}: đổi site_dir trong mkdocs.yml",
}
"""Messages by name; the braces are filled with what they speak of."""
