"""Every sentence the checks say, by code. What must hold, then how to mend it, in an officer's words.

The only place with Vietnamese for problems; braces are fields that the check fills in.
"""

SUMMARY_GOOD = "Tốt: không có lỗi nào."
SUMMARY_GOOD_OF = "Tốt: đã xem {files} tệp, không có lỗi nào."
SUMMARY_BAD = "Có {problems} lỗi trong {bad} tệp. Hãy sửa từng dòng ở trên rồi kiểm tra lại."
SUMMARY_BAD_OF = (
    "Có {problems} lỗi trong {bad} tệp (đã xem {files} tệp). Hãy sửa từng dòng ở trên rồi kiểm tra lại."
)

MESSAGES = {
    # The file itself.
    "file.unreadable": "không mở được tệp này ({reason}); hãy kiểm tra quyền đọc tệp",
    "file.too-long": "tệp phải nhỏ hơn 64 KB; hãy rút gọn nội dung hoặc chuyển phần dài sang một bài cẩm nang",
    "file.missing": "thiếu tệp này; hãy tạo lại tệp theo mẫu của dự án",
    "encoding.wide": "tệp đang lưu ở bảng mã {name}; hãy mở lại và lưu với bảng mã UTF-8",
    "encoding.legacy": (
        "tệp đang lưu ở bảng mã {name}, không phải UTF-8; hãy chuyển phông sang Unicode rồi lưu với bảng mã UTF-8"
    ),
    "encoding.unknown": "chỗ này không phải chữ UTF-8; hãy mở lại tệp và lưu với bảng mã UTF-8",
    "encoding.binary": "tệp này không phải tệp chữ; hãy thay bằng tệp chữ lưu với bảng mã UTF-8",
    # YAML.
    "yaml.empty": "tệp đang trống; hãy viết nội dung theo mẫu (title, category, ...)",
    "yaml.top": "tệp phải gồm các dòng `khoá: giá trị` (như `title: ...`); hãy viết lại theo mẫu",
    "yaml.several": "mỗi tệp chỉ được chứa một tin; hãy bỏ dòng `---` và chuyển phần sau sang tệp khác",
    "yaml.key": "tên khoá phải là một từ đơn giản (như `title`); hãy bỏ các dấu `?`, `[`, `{{` ở đầu dòng",
    "yaml.twice": "khoá `{key}` được viết hai lần; hãy gộp lại và xoá bớt một chỗ",
    "yaml.nested": "các phần lồng nhau không được sâu quá {most} cấp; hãy viết lại theo mẫu",
    "yaml.tab": "không được dùng phím Tab ở đây; hãy xoá và thay bằng dấu cách",
    "yaml.tag": (
        "giá trị không được bắt đầu bằng dấu `!`; nếu là câu chữ, hãy đặt cả câu trong dấu nháy: '...'"
    ),
    "yaml.anchor": "giá trị không được bắt đầu bằng dấu `&`; nếu là câu chữ, hãy đặt cả câu trong dấu nháy: '...'",
    "yaml.alias": "giá trị không được bắt đầu bằng dấu `*`; nếu là câu chữ, hãy đặt cả câu trong dấu nháy: '...'",
    "yaml.escape": (
        "trong dấu nháy kép, dấu `\\` có nghĩa riêng; hãy dùng dấu nháy đơn '...' cho cả câu, hoặc bỏ dấu `\\`"
    ),
    "yaml.quote-open": "dấu nháy {quote} mở ở đây chưa được đóng; hãy thêm {quote} vào cuối câu",
    "yaml.quote-inside": (
        "dấu nháy {quote} đóng trước khi hết câu; hãy đặt cả câu trong {other}...{other}"
        " (hoặc viết `>-` rồi xuống dòng, thụt vào 2 dấu cách)"
    ),
    "yaml.colon": "câu có dấu hai chấm thì phải đặt trong dấu nháy; hãy viết cả câu trong '...'",
    "yaml.colon-space": "sau dấu hai chấm phải có một dấu cách; hãy viết `khoá: giá trị`",
    "yaml.no-colon": "dòng này thiếu dấu hai chấm sau tên khoá; hãy viết `khoá: giá trị`",
    "yaml.bracket": "dấu {open} mở ở đây chưa được đóng; hãy thêm dấu {close} và ngăn các mục bằng dấu phẩy",
    "yaml.bracket-extra": "dấu {sign} ở đây bị thừa; hãy xoá, hoặc đặt cả câu trong dấu nháy: '...'",
    "yaml.hash": "phần sau dấu `#` bị coi là ghi chú; hãy đặt giá trị trong dấu nháy, như \"#0b5d2a\"",
    "yaml.sign": "câu không được bắt đầu bằng dấu {sign} khi không có nháy; hãy đặt cả câu trong dấu nháy: '...'",
    "yaml.block": "sau dấu `|` hoặc `>` phải xuống dòng; hãy viết phần chữ ở dòng dưới, thụt vào 2 dấu cách",
    "yaml.indent": "dòng này thụt vào không khớp với dòng trên; hãy cho các dòng cùng cấp bắt đầu ở cùng một cột",
    "yaml.syntax": (
        "không đọc được chỗ này; hãy xem lại dấu hai chấm, dấu nháy và chỗ thụt dòng ở đây và dòng ngay trên"
    ),
    "front.missing": "tệp phải bắt đầu bằng phần đầu nằm giữa hai dòng `---` (có title, summary); hãy thêm theo mẫu",
    "front.empty": "phần đầu giữa hai dòng `---` đang trống; hãy viết title, summary theo mẫu",
    "front.unclosed": "phần đầu tệp phải kết thúc bằng một dòng `---`; hãy thêm dòng đó trước bài viết",
    # Fields: their presence and kind.
    "key.missing": "thiếu `{key}`; hãy thêm dòng `{name}: ...`",
    "key.unknown": "không có khoá `{key}`; hãy xoá dòng này",
    "key.unknown-near": "không có khoá `{key}`; có phải ý bạn là `{near}`?",
    "key.comma": "dấu phẩy trước `{key}` cắt đôi câu chữ; hãy đặt cả câu trong dấu nháy: '...'",
    "type.text": "`{key}` phải là chữ; hãy viết chữ ngay sau dấu hai chấm và đặt cả câu trong dấu nháy '...'",
    "type.colon": "`{key}` có dấu hai chấm nên bị hiểu sai; hãy đặt cả câu trong dấu nháy: '...'",
    "type.list": "`{key}` phải là danh sách; hãy viết mỗi mục một dòng, bắt đầu bằng `- `",
    "type.group": "`{key}` phải gồm các dòng con `{example}: ...`, thụt vào 2 dấu cách; hãy viết lại theo mẫu",
    "text.empty": "`{key}` không được để trống; hãy viết nội dung, hoặc xoá dòng này nếu không bắt buộc",
    "text.dots": "`{key}` còn để dấu ba chấm; hãy viết nội dung vào chỗ đó, hoặc xoá dòng này nếu không bắt buộc",
    "markdown.dots": "dòng này còn để dấu ba chấm; hãy viết nội dung vào, hoặc xoá dòng",
    "text.long": "`{key}` dài {length} ký tự, nhiều nhất là {most}; hãy viết ngắn lại",
    "text.lines": "`{key}` phải nằm trên một dòng; hãy nối lại thành một dòng",
    "text.angle": "`{key}` không được có dấu `<`; hãy bỏ dấu đó hoặc viết bằng chữ",
    "text.html": "`{key}` là chữ thường, không được có thẻ HTML; hãy bỏ phần trong dấu `< >`",
    "text.emoji": "`{key}` không được có biểu tượng cảm xúc ({char}); hãy bỏ biểu tượng đó",
    "text.cdata": "`{key}` không được có chuỗi `]]>`; hãy bỏ đi",
    "list.few": "`{key}` phải có ít nhất {least} mục; hãy thêm mục, hoặc xoá `{key}` nếu không bắt buộc",
    "list.many": "`{key}` có {length} mục, nhiều nhất là {most}; hãy gộp lại hoặc bỏ bớt",
    "list.twice": "`{value}` được ghi hai lần trong `{key}`; hãy xoá bớt một lần",
    "choice": "`{key}` phải là một trong: {choices}; hãy chọn một từ",
    "choice.near": "`{key}` phải là một trong: {choices}; có phải ý bạn là `{near}`?",
    "bool": "`{key}` chỉ được là true hoặc false; hãy viết `{key}: true` hoặc `{key}: false`",
    "id": "`{value}` không phải tên tệp hợp lệ: chỉ gồm chữ thường không dấu, số và dấu `-`, không kèm đuôi tệp",
    "photo.name": "`{value}` phải là tên một ảnh trong content/photos/, như `anh-1.jpg`",
    "scam.number": "`{value}` phải là số điện thoại hoặc số tài khoản (từ 3 đến 20 chữ số); hãy bỏ phần chữ",
    "scam.ours": "`{value}` là số của công an hoặc số khẩn cấp, không thể là số lừa đảo; hãy xoá khỏi danh sách",
    # Dates and times.
    "moment.slashes": "`{key}` phải viết theo năm-tháng-ngày; hãy viết `{better}`",
    "moment.day": "`{key}`: không có ngày {value}; hãy xem lại lịch",
    "moment.hour": "`{key}`: giờ phải từ 00:00 đến 23:59, không có {value}; hãy viết lại giờ",
    "moment.midnight": "`{key}`: không có 24:00; hãy viết 00:00 của ngày hôm sau, hoặc 23:59",
    "moment.year": "`{key}`: năm phải có 4 chữ số, từ 2000 đến 2100; hãy viết như 2026-11-05",
    "moment.time-missing": "`{key}` phải có cả giờ và phút; hãy viết như `{value} 08:30`",
    "moment.time-extra": "`{key}` chỉ ghi ngày, không ghi giờ; hãy viết `{better}`",
    "moment.extra": "`{key}` chỉ ghi đến phút, theo giờ địa phương, không ghi giây hay múi giờ; hãy viết `{better}`",
    "moment.shape": "`{key}` phải viết như `2026-11-05 08:30` (năm-tháng-ngày giờ:phút); hãy viết lại",
    "moment.date-shape": "`{key}` phải viết như `2026-11-05` (năm-tháng-ngày); hãy viết lại",
    "moment.pad": "`{key}` phải đúng dạng năm-tháng-ngày giờ:phút, mỗi phần đủ chữ số; hãy viết `{better}`",
    "moment.date-pad": "`{key}` phải đúng dạng năm-tháng-ngày, mỗi phần đủ chữ số; hãy viết `{better}`",
    "moment.end-shape": "`{key}` phải viết như `2026-12-31` hoặc `2026-12-31 18:00`; hãy viết lại",
    "order.expires": "`expires` phải sau `published`; hãy sửa lại ngày hết hạn hoặc ngày đăng",
    "order.update": "`at` của lần cập nhật không được trước `published`; hãy sửa lại giờ",
    "order.updates": "các lần cập nhật phải xếp từ cũ đến mới; hãy đổi chỗ hoặc sửa giờ của lần này",
    "order.withdrawn": "`at` của `withdrawn` không được trước `published`; hãy sửa lại giờ",
    "order.pinned": "tin đã thu hồi thì không được ghim; hãy xoá dòng `pinned`",
    "order.itself": "`replaced_by` không được là chính tin này; hãy ghi tên tệp của tin mới",
    "order.alias": "`aliases` không được có tên hiện nay của chính tệp này; hãy xoá `{value}`",
    # Characters.
    "char.control": "có ký tự điều khiển không nhìn thấy được (U+{hex}); hãy xoá và gõ lại chỗ này",
    "char.bidi": "có ký tự ẩn đổi chiều chữ (U+{hex}), thường dùng để lừa mắt; hãy xoá và gõ lại chỗ này",
    "char.zero-width": "có ký tự ẩn không có bề rộng (U+{hex}); hãy xoá và gõ lại chỗ này",
    "char.soft-hyphen": "có dấu gạch nối ẩn (U+00AD), thường do chép từ Word hay PDF; hãy xoá và gõ lại chỗ này",
    "char.private": "có ký tự riêng của một phông chữ (U+{hex}), máy khác không hiện được; hãy gõ lại chỗ này",
    "char.unassigned": "có ký tự không tồn tại trong Unicode (U+{hex}); hãy xoá và gõ lại chỗ này",
    "char.tag": "có ký tự ẩn dùng để giấu chữ (U+{hex}); hãy xoá và gõ lại chỗ này",
    "char.line": "có ký tự xuống dòng lạ (U+{hex}); hãy xoá và bấm Enter",
    "char.broken": "có chữ bị hỏng khi chuyển bảng mã (U+FFFD); hãy gõ lại chữ này",
    # Privacy.
    "privacy.phone": (
        "có số điện thoại {value}; không đăng số của người dân. Số của kẻ gian thì ghi vào `scam_numbers`,"
        " số của phường thì ghi vào data/ward.yml"
    ),
    "privacy.id-card": "có dãy số giống số căn cước ({value}); không đăng giấy tờ của ai, hãy xoá số này",
    "privacy.account": (
        "có dãy số giống số tài khoản hoặc số giấy tờ ({value}); hãy xoá. Số của kẻ gian thì ghi vào `scam_numbers`,"
        " số tiền thì ghi kèm chữ `đồng`"
    ),
    "privacy.email": "có địa chỉ thư điện tử {value}; chỉ được ghi địa chỉ của phường trong data/ward.yml, hãy xoá",
    "privacy.plate": "có biển số xe {value}; không đăng biển số xe của ai, hãy xoá hoặc viết che bớt như 59X1-***.45",
    # Markdown.
    "markdown.html": "không được viết thẻ HTML ({value}); hãy bỏ thẻ và viết bằng chữ thường",
    "markdown.heading": "tin cảnh báo không dùng tiêu đề; hãy bỏ dấu `#` (hoặc dòng gạch `---`, `===`) và in đậm bằng `**...**`",
    "markdown.code": "tin cảnh báo không dùng khung mã; hãy bỏ dấu ` và bỏ các dấu cách thụt đầu dòng",
    "markdown.image": "tin cảnh báo không chèn ảnh trong bài; hãy khai ảnh ở `photos` với `file` và `alt`",
    "markdown.table": "tin cảnh báo không dùng bảng; hãy viết thành danh sách, mỗi dòng bắt đầu bằng `- `",
    "markdown.rule": "tin cảnh báo không dùng đường kẻ ngang; hãy bỏ dòng này",
    "markdown.fence": "khung mã mở ở đây chưa được đóng; hãy thêm một dòng chỉ có ``` ở cuối khung, hoặc xoá dòng này",
    "markdown.title": "tiêu đề cấp 1 (`#`) đã có ở `title`; hãy dùng `##` trong bài",
    "markdown.deep": "tiêu đề chỉ được từ `##` đến `####`; hãy bớt dấu `#`",
    "markdown.first": "tiêu đề đầu tiên trong bài phải là `##`; hãy bớt dấu `#`",
    "markdown.jump": "tiêu đề không được nhảy cấp: sau `{before}` chỉ được đến `{most}`; hãy bớt dấu `#`",
    "markdown.alt": "ảnh phải có lời mô tả cho người không nhìn thấy; hãy viết `![mô tả ảnh](...)`",
    "markdown.src": "ảnh phải nằm trong content/photos/; hãy viết `![mô tả ảnh]({better})`",
    "markdown.unclear": "có phần định dạng không được phép; hãy viết lại bằng chữ thường, danh sách `- ` và in đậm `**...**`",
    "markdown.empty": "bài viết không được để trống; hãy viết nội dung sau dòng `---` thứ hai",
    # Links.
    "link.empty": "liên kết không có địa chỉ; hãy viết địa chỉ trong ngoặc tròn, hoặc bỏ ngoặc vuông",
    "link.scheme": "liên kết chỉ được bắt đầu bằng https://, http://, mailto: hoặc tel: ({value}); hãy bỏ liên kết này",
    "link.web": "địa chỉ {value} viết chưa đúng; hãy chép lại địa chỉ đầy đủ, bắt đầu bằng https://",
    "link.no-scheme": "địa chỉ {value} thiếu phần đầu; hãy viết `https://{value}`",
    "link.absolute": "liên kết trong trang phải chỉ đến tệp, không bắt đầu bằng `/` ({value}); hãy viết như `{example}`",
    "link.html": "liên kết phải chỉ đến tệp gốc (.yml hoặc .md), không phải trang đã dựng ({value}); hãy viết như `{example}`",
    "link.file": "không hiểu liên kết {value}; hãy chỉ đến một tệp .yml hoặc .md, như `{example}`",
    "link.missing": "không có tệp {value}; hãy sửa tên tệp hoặc bỏ liên kết",
    "link.missing-near": "không có tệp {value}; có phải ý bạn là `{near}`?",
    "link.fragment": "tệp {value} không có mục `#{fragment}`; các mục có: {choices}",
    "link.fragment-none": "tệp {value} không có mục nào để chỉ đến; hãy bỏ phần `#{fragment}`",
    "link.draft": "tin {value} còn là bản nháp nên chưa có trang; hãy bỏ liên kết hoặc đăng tin đó trước",
    # References.
    "ref.category": "không có loại tin `{value}`; các loại trong data/categories.yml: {choices}",
    "ref.area": "không có khu vực `{value}`; các khu vực trong data/ward.yml: {choices}",
    "ref.near": "`{key}`: không có `{value}`; có phải ý bạn là `{near}`?",
    "ref.guide": "không có cẩm nang content/guides/{value}.md; hãy sửa tên hoặc xoá khỏi `related`",
    "ref.photo": "không có ảnh content/photos/{value}; hãy chép ảnh vào đó hoặc sửa tên tệp",
    "ref.warning": "không có tin content/warnings/{value}.yml; hãy sửa tên ở `replaced_by`",
    "ref.draft": "tin thay thế `{value}` còn là bản nháp; hãy đăng tin đó trước hoặc xoá `replaced_by`",
    "ref.cycle": "`replaced_by` đi vòng tròn: {value}; hãy xoá ở tin mới nhất",
    "ref.alias-taken": "tên cũ `{value}` đang là tên của một tệp khác; hãy xoá khỏi `aliases`",
    "ref.alias-twice": "tên cũ `{value}` cũng được ghi ở {other}; mỗi tên cũ chỉ được thuộc một tệp",
    "ref.itself": "`related` không được là chính bài này; hãy xoá",
    # The folder.
    "tree.content": "không có thư mục này; hãy tạo thư mục với các thư mục con warnings, guides, photos",
    "tree.stray": "tệp này không thuộc nội dung trang; ở đây chỉ được có {allowed}. Hãy chuyển đi hoặc xoá",
    "tree.folder": "thư mục này không được có ở đây; hãy chuyển tệp ra ngoài rồi xoá thư mục",
    "tree.link": "không được dùng liên kết tắt (symlink); hãy chép tệp thật vào đây",
    "tree.special": "đây không phải tệp thường; hãy xoá",
    "tree.yaml": "đuôi tệp phải là .yml; hãy đổi tên thành `{near}`",
    "tree.name": "tên tệp chỉ được gồm chữ thường không dấu, số và dấu `-`; hãy đổi tên thành `{near}`",
    "tree.name-long": "tên tệp dài {length} ký tự, nhiều nhất là 80; hãy đặt tên ngắn hơn",
    "tree.reserved": "tên `{value}` đã dành cho trang của hệ thống; hãy đặt tên khác",
    "tree.case": "tên tệp trùng với `{other}` (chỉ khác chữ hoa, chữ thường hoặc đuôi); hãy giữ một tệp",
    "photo.size": "ảnh nặng {size} MB, nhiều nhất là 8 MB; hãy thu nhỏ ảnh",
    "photo.other": "ảnh này thật ra là kiểu {actual}; hãy đổi đuôi tệp thành `{near}`",
    "photo.broken": "tệp này không phải ảnh; hãy chép lại ảnh .jpg, .png hoặc .webp",
    # The ward and the categories.
    "category.none": "phải có ít nhất một loại tin; hãy thêm theo mẫu",
    "ward.timezone": "không có múi giờ `{value}`; hãy viết `Asia/Ho_Chi_Minh`",
    "ward.url": "`{key}` phải là địa chỉ đầy đủ bắt đầu bằng https://; hãy chép lại từ trình duyệt",
    "ward.tel": "`{value}` không phải số điện thoại (3 đến 15 chữ số); hãy viết như \"028 1234 5678\" trong dấu nháy",
    "ward.email": "`{value}` không phải địa chỉ thư điện tử; hãy viết như ten@congan.example",
    "ward.key": "khoá `{value}` chỉ được gồm chữ thường không dấu, số và dấu `-`; hãy viết `{near}`",
    "ward.key-reserved": "khoá `{value}` đã dành cho hệ thống; hãy đặt khoá khác",
    "category.colour": "`colour` phải là mã màu như \"#0b5d2a\" (dấu # và 6 chữ số 0-9, a-f), đặt trong dấu nháy",
    "category.contrast": "chữ trắng trên màu {value} chỉ đạt tương phản {ratio}:1, cần từ 7:1; hãy chọn màu đậm hơn",
}  # fmt: skip
