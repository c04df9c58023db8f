"""The stock of Vietnamese sentences that generated warnings are composed of, by category.

A sentence may hold slots in braces, which `SLOTS` fills. No sentence names a person, a house or a
telephone number other than 111 to 115.
"""

from collections.abc import Mapping
from typing import NamedTuple


class Stock(NamedTuple):
    """What warnings of one category are composed of.

    `tricks` and `twists` make titles, `gists` open summaries, `events` tell what happened, `marks`
    are short list items, `steps` say what to do, `affected` what to do when it is too late,
    `notes` are updates. `guides` are ids and titles of guides to link to.
    """

    tricks: tuple[str, ...]
    twists: tuple[str, ...]
    gists: tuple[str, ...]
    events: tuple[str, ...]
    marks: tuple[str, ...]
    steps: tuple[str, ...]
    affected: tuple[str, ...]
    notes: tuple[str, ...]
    guides: Mapping[str, str]


def _lines(text: str) -> tuple[str, ...]:
    return tuple(text.strip().splitlines())


SLOTS: Mapping[str, tuple[str, ...]] = {
    "gio": _lines("""
khoảng 5 giờ sáng
lúc 9 giờ sáng
giữa trưa
khoảng 15 giờ
lúc tan tầm
khoảng 19 giờ
sau 22 giờ
gần nửa đêm
lúc 2 giờ sáng"""),
    "noi": _lines("""
trong hẻm nhỏ
ở khu nhà trọ
trước cổng trường
ở chung cư
quanh chợ
gần trạm xe buýt
ở dãy nhà ven rạch
trên đường lớn
ở khu nhà mới
gần bến xe
trong quán cà phê
ở công viên
sau trạm y tế
trước cửa tiệm tạp hóa
ở bãi giữ xe
cuối tuyến đường ray cũ
bên hông nhà văn hóa
gần cầu vượt
ở khu chợ đêm
trước phòng khám
sau xưởng gỗ
ở dãy quán ăn
gần sân bóng
trong hẻm cụt
ở khu trọ công nhân
ven bờ kè
gần nhà thờ
sau lưng chùa
ở đầu cầu
trước trường mầm non
gần trạm bơm
ở khu tái định cư
ngay ngã ba
bên kho hàng"""),
    "tien": _lines("""
ba triệu đồng
hơn năm triệu đồng
mười hai triệu đồng
gần hai mươi triệu đồng
bốn mươi lăm triệu đồng
chín mươi triệu đồng
hơn một trăm triệu đồng
tháng lương vừa lãnh
tiền dưỡng già
tiền học của con"""),
    "ai": _lines("""
một bác về hưu
một chị bán rau
một bạn sinh viên
hai vợ chồng trẻ
một bà cụ sống một mình
một anh chạy xe công nghệ
một cô giáo mầm non
một nhóm công nhân
một chủ tiệm may
một gia đình mới dọn đến"""),
    "mau": _lines("""
màu đen
màu xám bạc
màu đỏ đô
màu xanh dương
màu xanh rêu
màu trắng
màu nâu sẫm"""),
    "khi": _lines("""
Sáng thứ Hai
Chiều thứ Ba
Tối thứ Tư
Trưa thứ Năm
Đêm thứ Sáu
Cuối tuần rồi
Mấy ngày nay
Trong tuần qua
Ngay sau cơn mưa lớn
Đúng bữa cúp điện"""),
    "nhieu": _lines("""
hai
ba
bốn
năm
sáu
bảy
tám
chín
mười"""),
}
"""What each slot may be filled with."""

PLACES = _lines("""
Các hẻm thấp gần bờ rạch
Dãy nhà trọ sau khu công nghiệp
Quán ăn và xe nước ven đường
Hầm giữ xe các khối chung cư
Lề đường gần cổng chợ
Khu đất trống cuối đường
Cổng trường giờ tan học
Đoạn đường đang đào cống
Quanh trạm xe buýt và bến xe ôm
Nhà có sân thượng liền nhau""")

SHARE = _lines("""
Kể lại cho ông bà, hàng xóm, nhất là người sống một mình.
Chuyển tin này vào nhóm của tổ dân phố để nhà nào cũng biết.
Nói lại với con cháu trong bữa cơm, mỗi người nhắc nhau một câu.
Thấy điều lạ thì báo trực ban Công an phường, gọi sớm không bao giờ bị trách.
Nhờ tổ trưởng dân phố đọc tin này trong buổi họp gần nhất.""")

WITHDRAWN = _lines("""
Đã kiểm tra lại, việc không đúng như tin báo ban đầu. Xin lỗi bà con vì đã làm mọi người lo.
Sự việc xảy ra ở phường khác, tin được rút để bà con khỏi nhầm.
Gia đình và tổ dân phố đã tự giải quyết xong, tin không còn cần nữa.
Nội dung trùng với một tin khác đã đăng, bà con xem tin kia.""")

STOCKS: Mapping[str, Stock] = {
    "lua-dao": Stock(
        tricks=_lines("""
Giả công an gọi video đòi cập nhật VNeID
Gọi điện báo trúng thưởng, bắt đóng phí
Mạo danh ngân hàng nhắn tin khóa thẻ
Giả shipper báo có đơn hàng phải trả tiền
Rủ làm nhiệm vụ trên mạng lãnh hoa hồng
Mời đầu tư tiền ảo, lãi trả mỗi ngày
Dán chồng mã QR lên bảng thu tiền
Giả người thân nhắn tin mượn tiền gấp
Dọa khóa SIM trong hai giờ
Giả nhân viên điện lực đòi cắt điện
Bán vé xe giá rẻ rồi biến mất
Kêu gọi từ thiện bằng ảnh cóp nhặt
Hứa lấy lại tiền đã bị lừa
Cho vay qua phần mềm không cần giấy tờ
Giả giáo viên báo con đang cấp cứu
Chào thuê nhà giá rẻ, nhận cọc rồi chặn máy"""),
        twists=_lines("""
{nhieu} người mất tiền
có người mất {tien}
nhắm vào người lớn tuổi
đã có {nhieu} nhà báo tin
nay đổi sang gọi video
gửi kèm đường link lạ
xin đừng bấm vào link
hãy tắt máy ngay
đừng đọc mã OTP"""),
        gists=_lines("""
Kẻ gian gọi điện tự xưng cán bộ, giục làm ngay rồi chiếm điện thoại và rút tiền.
Người lạ nhắn tin kèm đường link giống trang thật, ai nhập mật khẩu vào thì mất tiền.
Chúng tạo chuyện gấp gáp để bà con không kịp hỏi ai, rồi bắt chuyển khoản.
Có {nhieu} nhà trong phường nhận cùng một cuộc gọi, {ai} đã mất {tien}.
Lời mời nghe rất ngọt, tiền lãi mấy ngày đầu có thật, sau đó rút không được nữa."""),
        events=_lines("""
{khi}, {ai} nhận được cuộc gọi từ một số lạ {gio}.
Người gọi nói giọng rất nghiêm, đọc đúng họ tên và ngày sinh nên ai cũng tin.
Họ nói hồ sơ bị lỗi, **không làm ngay trong hôm nay** thì bị khóa tài khoản.
Sau đó họ kết bạn Zalo, gửi hình thẻ ngành và giấy có dấu đỏ, tất cả đều là giả.
Trong video có người mặc cảnh phục, sau lưng treo bảng như trụ sở thật.
Họ gửi một đường link, bảo cài phần mềm và bấm "cho phép" hết các mục.
Cài xong, điện thoại đơ, màn hình đen, còn tiền trong tài khoản bị chuyển đi.
Lúc mới vào nhóm, ai cũng khoe đã nhận được tiền; thật ra họ cùng một phe.
Chúng trả cho vài chục ngàn đầu tiên để lấy lòng tin, rồi bắt nạp số lớn hơn.
Muốn rút tiền thì phải đóng thêm "thuế", thêm "phí mở khóa", cứ thế không dứt.
Khi bị hỏi kỹ, họ nổi nóng, dọa đưa ra tòa rồi dọa cả người nhà.
Họ dặn đi dặn lại là **không được kể với ai**, kể cả vợ chồng con cái.
Tới lúc gọi lại thì số máy không liên lạc được, trang mạng cũng biến mất.
Tính đến nay đã có {nhieu} người báo tin, người mất nhiều nhất là {tien}.
Giọng nói và gương mặt trong máy có thể do máy tính ghép, nhìn thoáng qua rất giống.
Cơ quan nhà nước không làm việc qua điện thoại, không bảo ai chuyển tiền để "kiểm tra".
Một cô nhân viên ngân hàng thấy lạ, giữ khách lại hỏi chuyện nên tiền chưa mất."""),
        marks=_lines("""
Số gọi đến là số lạ, gọi lại thì không ai bắt máy.
Tên miền gần giống trang thật, sai một hai chữ.
Câu nào cũng giục **làm ngay, gấp, cuối ngày hết hạn**.
Đòi mã OTP hoặc đòi chia sẻ màn hình.
Tên tài khoản nhận tiền là tên cá nhân.
Bắt giữ bí mật với người nhà."""),
        steps=_lines("""
Tắt cuộc gọi, không cần trả lời hay giải thích.
Không bấm link, không cài phần mềm, không đưa mặt vào màn hình theo lời họ.
Không đọc mã OTP cho bất cứ ai, kể cả người xưng là nhân viên ngân hàng.
Gọi lại cho người thân bằng số vẫn dùng để hỏi cho chắc.
Đến trụ sở Công an phường hỏi trực tiếp trước khi đưa tiền.
Lỡ cài phần mềm lạ thì tắt nguồn máy, mượn máy khác gọi ngân hàng.
Chụp lại tin nhắn, số tài khoản và lịch sử cuộc gọi, đừng xóa.
Gọi 113 khi có người tới tận nhà đòi tiền.
Dò lại tên người nhận trước khi bấm chuyển khoản.
Đặt hạn mức chuyển tiền thấp cho tài khoản của ông bà."""),
        affected=_lines("""
**Mười phút đầu rất quý.** Gọi số in sau thẻ ngân hàng xin khóa hết tài khoản.
Mang điện thoại đến Công an phường, giữ nguyên phần mềm lạ trong máy.
Đừng xóa tin nhắn, đừng tự nhắn lại cho kẻ gian để xin tiền.
Không chuyển thêm một đồng nào nữa, dù họ hứa trả lại đủ.
Ai hứa lấy lại tiền giúp mà đòi phí trước thì cũng là lừa.
Bị lừa không có gì phải xấu hổ, báo sớm thì người khác khỏi bị theo.
Đổi mật khẩu Zalo, Facebook và hòm thư bằng một máy khác."""),
        notes=_lines("""
Có thêm lời dọa mới là khóa bảo hiểm y tế. Cách lừa vẫn như cũ, bà con chỉ cần tắt máy.
Kẻ gian đổi sang gửi giấy mời có dấu đỏ qua Zalo. Công an không gửi giấy mời qua Zalo.
Thêm {nhieu} người trong phường báo bị gọi, chưa ai mất tiền nhờ đọc tin này.
Ngân hàng đã giữ lại được một phần tiền của {ai}."""),
        guides={
            "lua-dao-qua-dien-thoai": "Cẩm nang lừa đảo qua điện thoại",
            "lua-dao-ngan-hang-otp-qr": "Cẩm nang ngân hàng, OTP và mã QR",
            "lua-dao-dau-tu-viec-lam": "Cẩm nang đầu tư, việc làm trên mạng",
            "tre-em-tren-mang": "Cẩm nang trẻ em trên mạng",
        },
    ),
    "chay-no": Stock(
        tricks=_lines("""
Xe điện bốc cháy khi sạc qua đêm
Bếp gas mini bùng lửa giữa bữa ăn
Chập điện từ ổ cắm dùng chung
Quên tắt bếp, khói tràn cả dãy trọ
Bình gas xì ở quán ăn
Đốt vàng mã, tàn tro bén mái che
Cháy kho phế liệu
Máy lạnh cũ phát lửa
Dây điện câu móc chảy nhựa
Cửa thoát hiểm bị chèn, khói vào cầu thang"""),
        twists=_lines("""
{nhieu} người thoát kịp
cháy lan sang {nhieu} nhà
lửa chặn lối ra
hàng xóm dập kịp
một người bị phỏng
không ai bị thương
cả nhà trèo ban công"""),
        gists=_lines("""
Lửa bùng lên {gio} ngay lối ra vào, cả nhà phải thoát qua ban công.
Một ổ cắm kéo quá nhiều máy nóng chảy rồi bén sang màn cửa.
Gas xì ra từ ống nối cũ, gặp lửa là bùng lên, {nhieu} người phải đi viện.
Khói dày lên cầu thang chỉ trong vài phút, nhiều nhà không kịp mở cửa.
Đám cháy nhỏ mà suýt thành lớn vì bình chữa cháy đã hết hạn."""),
        events=_lines("""
{khi}, một căn nhà ống {noi} bốc khói {gio}.
Chiếc xe {mau} dựng trong phòng khách, sát cửa cuốn, được cắm sạc từ đầu tối.
Bộ sạc không phải loại theo xe, bình thì đã thay ở tiệm ngoài.
Bình phồng, xì khói trắng rồi **phụt lửa như đèn khò**.
Cửa cuốn mất điện không mở được, cầu thang thành ống hút khói.
Nhờ ban công không bịt kín, cả nhà trèo sang nhà bên và được đưa xuống an toàn.
Chủ nhà ngửi thấy mùi khét từ hôm trước mà nghĩ là mùi rác.
Ống dẫn gas đã chai cứng, có vết nứt ngay chỗ đai kẹp.
Lúc lửa bùng lên, {ai} hắt nước vào chảo dầu làm lửa văng khắp bếp.
Một người cúi thật thấp, lấy khăn ướt che mũi, lần theo vách tường mà ra.
Bà con kéo vòi nước, dùng bình chữa cháy của tổ dân phố dập được trong ít phút.
Khói từ nhựa và mút xốp **rất độc**, hít vài hơi đã choáng.
Lối đi chung bị chất đồ, xe cứu hỏa phải đậu tận đầu hẻm.
Đồ đạc thiệt hại chừng {tien}, may là không mất người.
Chuông báo khói kêu trước khi lửa lớn, nhờ vậy {nhieu} người kịp chạy.
Sau khi dập, bình điện còn âm ỉ và cháy lại lần nữa."""),
        marks=_lines("""
Ổ cắm nóng, ngả màu, có mùi khét.
Bình gas đặt sát bếp, không khóa van sau khi nấu.
Xe và bàn ghế chắn **lối ra duy nhất**.
Bình chữa cháy hết hạn, kim nằm vạch đỏ.
Dây nối chạy dưới thảm, dưới tủ.
Cửa sổ, ban công bịt khung sắt không có lối mở."""),
        steps=_lines("""
Thấy khói thì hô mọi người chạy ra, đóng cửa phòng có lửa, gọi 114.
Không quay lại lấy đồ, không đi thang máy.
Đi qua chỗ có khói thì cúi thật thấp, che mũi bằng khăn ướt.
Ngắt cầu dao nếu với tới được mà không phải qua lửa.
Khóa van bình gas sau mỗi lần nấu.
Sạc xe lúc có người thức, đầy thì rút.
Không sạc xe ở cửa ra vào, gầm cầu thang hay gần xe xăng.
Chừa một lối thoát thứ hai, chìa khóa để chỗ ai cũng lấy được.
Không hắt nước vào chảo dầu đang cháy, đậy nắp rồi tắt bếp.
Coi lại hạn bình chữa cháy, tập cho cả nhà một lần."""),
        affected=_lines("""
Mắc kẹt trên lầu thì đóng cửa, chèn khe bằng khăn ướt, ra ban công vẫy gọi.
Nói rõ với 114 mình ở tầng mấy, trong nhà còn bao nhiêu người.
Bị phỏng thì xả nước mát chừng hai mươi phút, **không bôi kem đánh răng**.
Ai ho, khó thở hoặc lơ mơ thì gọi 115.
Lửa tắt rồi vẫn không vào nhà cho tới khi lính cứu hỏa cho phép.
Chụp ảnh đồ hư trước khi dọn rồi báo Công an phường lập biên bản."""),
        notes=_lines("""
Người bị phỏng đã xuất viện. Gia đình cảm ơn bà con đã dập lửa giúp.
Nguyên nhân là bộ sạc không đúng loại. Bà con kiểm tra bộ sạc nhà mình.
Tổ dân phố tập chữa cháy vào sáng Chủ nhật, mỗi nhà xin cử một người.
Đã có điện lại, thợ điện đề nghị {nhieu} nhà thay dây cũ."""),
        guides={
            "an-toan-chay-nha-o": "Cẩm nang an toàn cháy nhà ở",
            "thoat-nan-chung-cu": "Cẩm nang thoát nạn chung cư",
            "chay-gas-va-dien": "Cẩm nang cháy gas và điện",
            "sac-xe-dien": "Cẩm nang sạc xe điện",
        },
    ),
    "trom-cuop": Stock(
        tricks=_lines("""
Bẻ khóa xe máy trước quán ăn
Giật điện thoại của người đứng sát lề
Trộm đột nhập lối sân thượng
Móc túi lúc chen chúc
Trộm bình ắc quy xe tải
Gõ cửa giả kiểm tra đồng hồ nước
Trộm chó, ném bả vào sân
Cạy cửa phòng trọ ban ngày
Giật dây chuyền trong hẻm
Lấy trộm mai kiểng, chậu cảnh"""),
        twists=_lines("""
chưa đầy nửa phút
mất {nhieu} chiếc
camera ghi được hình
đi hai người một xe
nhắm giờ tan ca
chủ nhà đang ngủ trưa
hàng xóm hô kịp"""),
        gists=_lines("""
Hai người đi xe {mau} bẻ khóa xe máy rất nhanh rồi phóng mất {gio}.
Trộm leo từ sân thượng nhà bên, vào nhà lúc mọi người ngủ, lấy {tien}.
Kẻ gian đi xe không biển số, giật điện thoại của người đứng nghe máy sát lề.
Người lạ giả làm thợ, xin vào nhà xem đồng hồ rồi lấy đồ trên bàn.
Trong tuần có {nhieu} vụ mất đồ {noi}, vụ nào cũng do quên khóa cửa."""),
        events=_lines("""
{khi}, {ai} dựng xe {noi} rồi vào mua đồ {gio}.
Có hai người đi xe {mau}, một người ngồi nổ máy, một người xuống bẻ khóa.
Cả việc chỉ mất **chừng hai mươi giây**, người trong quán không ai để ý.
Xe chỉ khóa cổ, không khóa càng, không gắn báo động.
Theo hình camera, chúng đã chạy qua lại {nhieu} vòng trước khi ra tay.
Chúng đội nón lưỡi trai, mang khẩu trang, bẻ cong biển số.
Người bị giật té xuống đường, trầy tay, may mà xe phía sau thắng kịp.
Trộm đi trên mái tôn từ nhà bỏ trống, cạy cửa sân thượng chỉ cài chốt.
Đồ mất gồm điện thoại, máy tính và {tien} để trong hộc tủ.
Chủ nhà nghe tiếng động mà tưởng là mèo nên ngủ tiếp.
Người lạ mặc áo giống đồng phục, đeo thẻ mà không cho coi kỹ.
Một người giữ chuyện với bà cụ, người kia đi thẳng vào buồng.
Hàng xóm thấy lạ bật đèn hô lên, chúng bỏ lại xe đẩy mà chạy.
Đồ trộm thường đem bán ngay trong ngày cho tiệm thu mua **không hỏi giấy tờ**.
Công an phường đang coi lại hình của {nhieu} nhà quanh đó.
Đoạn này đèn đường hỏng từ tuần trước, đã báo sửa."""),
        marks=_lines("""
Xe chạy chậm qua lại nhiều vòng, người ngồi sau ngó vào nhà.
Biển số bị che, bẻ cong hoặc dán băng keo.
Dấu phấn, que tăm cài ở cổng để dò nhà vắng.
Cửa sân thượng **chỉ cài chốt**, không có ổ khóa.
Chìa khóa để trên xe, túi để trên rổ.
Người lạ hỏi giờ đi làm, giờ về của nhà bên."""),
        steps=_lines("""
Thấy người đang bẻ khóa thì hô lớn, gọi 113, không lại gần một mình.
Khóa cổ, khóa càng và gửi xe ở bãi có người trông.
Nghe điện thoại thì đứng sát vào trong, quay lưng vào tường.
Đeo túi chéo phía trước, tránh phía lòng đường.
Khóa cửa sân thượng trước khi đi ngủ.
Người lạ đòi vào nhà thì hỏi giấy, gọi công ty của họ rồi mới mở cửa.
Đi vắng thì nhờ hàng xóm ngó giúp, đừng đăng lên mạng.
Nhớ màu xe, quần áo, hướng chạy để báo cho đúng.
Giữ nguyên hiện trường, đừng lau chùi.
Lắp đèn cảm ứng ở cổng và lối hông nhà."""),
        affected=_lines("""
Mất đồ thì **đừng đuổi theo một mình**, gọi 113 và nói hướng chúng chạy.
Mất điện thoại thì mượn máy khác khóa SIM, khóa ngân hàng trước rồi mới đi báo.
Xin hình camera các nhà quanh đó, ghi rõ giờ dựng xe và giờ phát hiện.
Mang giấy tờ xe tới Công an phường trong buổi để ghi số khung, số máy.
Bị té thì đi khám, giữ lại giấy khám.
Gặp lại đồ của mình đang rao bán thì báo công an, đừng hẹn gặp mua lại."""),
        notes=_lines("""
Đã giữ hai người để làm rõ. Ai mất đồ trong tháng xin đến nhận lại.
Tìm được xe ở bãi gửi, đã trả cho chủ.
Thêm {nhieu} nhà báo bị dò cổng. Bà con khóa kỹ cửa sân thượng.
Đèn đường đoạn này đã sửa xong, đội tuần tra đi thêm một vòng đêm."""),
        guides={
            "chong-trom-xe-may": "Cẩm nang chống trộm xe máy",
            "chong-trom-nha": "Cẩm nang chống trộm nhà",
            "chong-cuop-giat": "Cẩm nang chống cướp giật",
        },
    ),
    "trat-tu": Stock(
        tricks=_lines("""
Tụ tập nẹt pô đêm cuối tuần
Loa kẹo kéo hát quá to
Nhậu say gây gổ
Lấn lòng đường bày bán
Đậu xe bít lối cứu hỏa
Thả diều gần dây điện
Ném đá vào xe qua đường
Đánh bài ăn tiền
Thả chó không rọ mõm"""),
        twists=_lines("""
đã có người ngã xe
hàng xóm mất ngủ
{nhieu} nhà cùng phản ánh
xử lý từ tuần này
xin nhắc nhau trước
trẻ em bắt chước theo"""),
        gists=_lines("""
Một nhóm thiếu niên chạy xe nẹt pô {noi} {gio}, một em đã ngã nặng.
Loa hát tới khuya làm cả hẻm mất ngủ, {nhieu} nhà đã phản ánh.
Xe đậu kín lối vào, xe cứu thương phải chờ mới qua được.
Hai bàn nhậu cãi nhau rồi ném chai, {ai} đi ngang bị thương.
Việc nhỏ nhắc nhau sớm thì không thành chuyện lớn giữa hàng xóm."""),
        events=_lines("""
{khi}, hơn chục em hẹn nhau trên mạng rồi kéo ra đường {gio}.
Xe được thay ống pô, bỏ gương, che biển số.
Các em chạy dàn hàng, bốc đầu, quay phim đăng lên mạng để đếm lượt thích.
Một em mất lái, gãy tay; {ai} đi làm ca về suýt tông phải.
Loa đặt quay ra hẻm, hát từ chiều cho tới gần nửa đêm.
Nhà bên có người bệnh tim và trẻ nhỏ, sang nhắc thì bị nói nặng.
Hai bên lời qua tiếng lại, **suýt xô xát** mới có người gọi 113.
Xe tải đậu kín đầu hẻm, xe rác và xe cứu thương không vào được.
Bàn ghế bày ra lòng đường, người đi bộ phải xuống giữa đường mà tránh.
Trẻ con thấy vậy cũng bắt chước, rất dễ bị xe quẹt.
Tổ dân phố đã nhắc {nhieu} lần, lần nào cũng được vài hôm.
Pháp luật **không cho người dưới 18 tuổi** chạy xe trên 50 phân khối.
Gây ồn sau 22 giờ bị phạt, hát to ban ngày mà quá mức cũng bị phạt.
Công an phường đã lập biên bản và cho các bên ngồi lại với nhau.
Con chó {mau} chạy ra cắn vào chân {ai}, phải đi chích ngừa.
Ai cũng muốn vui, chỉ xin vui vừa đủ để nhà bên còn ngủ."""),
        marks=_lines("""
Xe không biển số, ống pô đã thay.
Loa đặt ngoài hiên, quay ra hẻm.
Tụ tập **sau 22 giờ** từ năm người trở lên.
Rượu bia bày ngoài lòng đường.
Xe đậu chắn họng nước cứu hỏa."""),
        steps=_lines("""
Gặp đoàn xe thì tấp vào lề, không chặn đầu, không đuổi theo.
Gọi 113 hoặc trực ban Công an phường, nói rõ chỗ và hướng chạy.
Có người ngã thì gọi 115, đừng tự bế xốc người bị thương.
Cha mẹ cất chìa khóa xe buổi tối, hỏi con đi đâu, với ai.
Nhắc nhau nhẹ nhàng lần đầu, nhờ tổ trưởng nếu không được.
Ghi lại giờ và quay một đoạn ngắn từ nhà mình, đừng cãi tay đôi.
Hạ loa trước 22 giờ, quay loa vào trong nhà.
Không đậu xe trước họng nước và lối cứu hỏa.
Dắt chó thì có dây và rọ mõm.
Gửi hình riêng cho Công an phường, đừng tung lên mạng."""),
        affected=_lines("""
Bị đánh hoặc bị ném trúng thì đi khám ngay, **giữ giấy khám** rồi tới Công an phường.
Nhờ người làm chứng ở lại, xin hình camera trong ngày.
Đừng trả đũa, đừng gọi thêm người tới.
Con em lỡ tham gia thì cha mẹ đưa tới Công an phường nói chuyện.
Bị chó cắn thì rửa bằng xà bông mười lăm phút rồi đi chích ngừa.
Xe hư vì va quẹt thì chụp ảnh tại chỗ trước khi dời đi."""),
        notes=_lines("""
Đã mời {nhieu} gia đình lên làm việc, các em đã viết cam kết.
Chủ loa hứa hạ tiếng trước 21 giờ. Xin bà con theo dõi thêm một tuần.
Đội tuần tra sẽ đi qua đoạn này mỗi tối cuối tuần.
Người bị thương đã về nhà, hai bên đã hòa giải."""),
        guides={
            "karaoke-tieng-on": "Cẩm nang karaoke, tiếng ồn",
            "tre-em-tren-mang": "Cẩm nang trẻ em trên mạng",
        },
    ),
    "moi-truong": Stock(
        tricks=_lines("""
Đốt rác ở bãi cỏ khô
Xe tải đổ trộm xà bần
Đổ dầu nhớt xuống cống
Nước ngập rò điện
Vứt xác vật nuôi xuống rạch
Xả nước thải đen ra hẻm
Chất rác bít miệng cống
Cưa cây sau giông"""),
        twists=_lines("""
lửa lan sát vách nhà
khói độc tới chiều
cả hẻm ngập nước
camera ghi được xe
{nhieu} nhà bị ảnh hưởng
xin bỏ rác đúng giờ"""),
        gists=_lines("""
Một đống rác được đốt rồi bỏ đi, gió đưa lửa lan sát nhà dân {noi}.
Xe tải nhỏ {mau} đổ xà bần {gio} rồi chạy mất, lối đi bị bít.
Nước lên nhanh vào nhà, ổ cắm thấp dễ làm người chạm vào bị giật.
Mùi hóa chất bốc lên từ miệng cống, {nhieu} người thấy chóng mặt.
Rác bít miệng cống làm cả hẻm ngập chỉ sau một cơn mưa."""),
        events=_lines("""
{khi}, có người gom lá khô, bao ni lông, hộp xốp ra bãi đất trống đốt.
Chừng mười lăm phút sau gió đổi chiều, tàn lửa bay vào đám cỏ khô.
Lửa cháy thành vệt dài, cách vách tôn của {nhieu} căn nhà vài bước chân.
Bà con kéo vòi nước ra dập kịp, nhưng cả khu phố ngập **khói nhựa khét**.
Một xe tải {mau} tắt đèn, lùi vào cuối đường {gio} rồi trút nguyên thùng gạch vụn.
Đống xà bần bít cống, mưa xuống là nước tràn vào nhà.
Nước dâng tới đầu gối, tủ lạnh và ổ cắm sát sàn đều ngập.
{ai} lội qua chỗ trụ điện thấy tê chân, may được kéo ra.
Dầu nhớt nổi loang trên mặt rạch, cá nhỏ trôi vào bờ.
Mùi hắc nồng, người hen và trẻ nhỏ bị ho cả đêm.
Khói từ nhựa rất độc cho trẻ nhỏ, người già và người bị hen.
Tiền dọn dẹp hết {tien}, do bà con trong hẻm góp lại.
Đốt rác, đổ rác nơi không được phép **bị phạt**, camera ghi được là đủ chứng cứ.
Công ty môi trường đã cho xe tới dọn, lối đi thông lại sau một ngày.
Cây ngã đè dây điện, cả dãy nhà mất điện tới khuya.
Tổ dân phố đặt thêm hai thùng rác và bảng ghi giờ gom."""),
        marks=_lines("""
Xe tải tắt đèn, che biển số, đi ban đêm.
Khói đen, mùi nhựa khét.
Nước cống **nổi váng dầu**.
Ổ cắm, cầu dao nằm dưới mức nước.
Bao rác để ngoài giờ, chặn miệng cống."""),
        steps=_lines("""
Lửa đang lan thì gọi 114, báo người trong nhà gần đó ra ngoài.
Không đốt lá, rác; buộc gọn bỏ ra đúng giờ xe gom tới.
Nước vào nhà thì ngắt cầu dao trước, tay phải khô, đứng trên ghế.
Không lội gần trụ điện, tủ điện, bảng hiệu có đèn.
Thấy xe đổ trộm thì ghi biển số, giờ và chụp từ xa.
Không bỏ dầu nhớt, sơn thừa xuống cống.
Giường, nệm, tủ cũ thì nhờ tổ thu gom, hỏi trước ngày giờ.
Dọn miệng cống trước nhà mình trước mùa mưa.
Đóng cửa phía có khói, đưa trẻ nhỏ sang nhà khác.
Báo trực ban Công an phường khi thấy người thường xuyên đốt rác."""),
        affected=_lines("""
Người bị điện giật thì **ngắt điện trước**, dùng cây khô tách ra rồi gọi 115.
Hít phải khói thì ra chỗ thoáng, nới cổ áo, ai khó thở gọi 115.
Đồ điện ngập nước thì để khô, nhờ thợ coi rồi mới cắm lại.
Chụp ảnh chỗ hư hại trước khi dọn, báo Công an phường lập biên bản.
Chạm phải hóa chất thì rửa nhiều nước sạch, thay áo quần."""),
        notes=_lines("""
Đã tìm ra xe đổ trộm, chủ xe phải dọn sạch và nộp phạt.
Nước đã rút. Bà con nhờ thợ coi lại ổ điện trước khi dùng.
Công ty môi trường tăng thêm một chuyến gom rác buổi tối.
Lực lượng dân phòng đã dọn xong {nhieu} đoạn cống."""),
        guides={"dot-rac-do-rac": "Cẩm nang đốt rác, đổ rác"},
    ),
    "tim-nguoi": Stock(
        tricks=_lines("""
Tìm một cụ ông hay quên
Tìm một cụ bà đi lạc
Tìm em trai lớp bảy chưa về nhà
Tìm em gái đi học thêm chưa về
Tìm người nhà của một cụ lạc đường
Tìm người thân của một em nhỏ
Tìm người chứng kiến vụ va quẹt"""),
        twists=_lines("""
đi từ trưa chưa về
mặc áo {mau}
lần cuối thấy {noi}
vắng nhà {nhieu} tiếng
xin bà con để ý"""),
        gists=_lines("""
Một cụ chừng bảy mươi tuổi, hay quên, rời nhà {gio} và chưa về.
Một em học sinh mặc áo {mau} chưa về nhà, lần cuối thấy {noi}.
Một cụ lạc đường đang được chăm ở Công an phường, xin người nhà đến đón.
Gia đình tìm quanh {nhieu} hẻm chưa thấy, xin bà con xem giúp mái hiên, sân nhà."""),
        events=_lines("""
{khi}, cụ ra trước cửa hóng mát {gio} rồi đi mất.
Gia đình tìm quanh hẻm, hỏi chợ và trạm y tế mà chưa thấy.
Cụ hay quên, thường nói "về quê thăm má", nên có thể đi về phía bến xe.
Lần cuối {ai} thấy cụ {noi}, đi chậm, một mình.
Mặc **áo {mau}**, quần sẫm, mang dép nhựa.
Cụ còn nhớ tên mình, nhưng không nhớ số nhà.
Em đi xe đạp {mau}, đeo cặp vải, tóc cắt ngắn.
Em có buồn chuyện điểm kiểm tra, không mang theo điện thoại.
Người tìm thấy đã cho cụ uống sữa, ngồi nghỉ ở chỗ mát.
Sức khỏe ổn, chỉ mệt và lạnh vì mắc mưa.
Trời tối mà còn mưa, xin bà con để ý mái hiên, trạm xe buýt, sân chùa.
Nhà trường và bạn cùng lớp cũng đang tìm ở {nhieu} chỗ em hay tới.
Không cần đợi đủ **24 giờ** mới được báo, báo càng sớm càng dễ tìm.
Xin đừng đăng số nhà và tên người thân lên mạng."""),
        marks=_lines("""
Cao khoảng một mét sáu, người gầy.
Tóc bạc cắt ngắn, da ngăm.
Chân trái **hơi khập khiễng**.
Đeo túi vải nhỏ, đội nón lá.
Nói chậm, hay hỏi lại tên đường.
Tay có vòng bạc mỏng."""),
        steps=_lines("""
Gặp người giống mô tả thì chào hỏi nhẹ nhàng, mời ngồi, đừng nắm tay kéo đi.
Gọi 113 hoặc trực ban Công an phường, nói rõ chỗ đang đứng.
Người mệt, lạnh run hoặc té ngã thì gọi 115 trước.
Cho uống nước, ở bên cạnh cho tới khi có người đến.
Xem lại camera trước nhà trong khoảng giờ nói trên.
Trẻ em cần giúp thì gọi 111, số này miễn phí cả ngày đêm.
Đừng chia sẻ ảnh khi tin đã khép lại.
Hỏi xe ôm, bảo vệ, quán nước ở chỗ hay qua lại."""),
        affected=_lines("""
Nhà có người hay quên mà không thấy về thì **báo công an ngay**, không đợi.
Chuẩn bị ảnh mới chụp, nhớ áo quần đang mặc và những nơi hay nhắc tới.
Để một người ở nhà phòng khi người thân tự về.
May tên gọi và tên khu phố vào áo của người già hay quên.
Có ai gọi đòi tiền chuộc thì đừng chuyển, báo 113."""),
        notes=_lines("""
Đã tìm thấy, người khỏe và đã về với gia đình. Xin đừng chia sẻ tiếp tin này.
Có người thấy ở trạm xe buýt {gio}, xin bà con quanh đó xem giúp sân nhà.
Gia đình gửi lời cảm ơn bà con đã thức đi tìm.
Đã mở rộng tìm sang {nhieu} phường bên."""),
        guides={"giup-nguoi-gia-di-lac": "Cẩm nang giúp người già đi lạc"},
    ),
}
"""A stock for every category of the sample ward."""

WEIGHTS: Mapping[str, int] = {
    "lua-dao": 36,
    "chay-no": 18,
    "trom-cuop": 20,
    "trat-tu": 11,
    "moi-truong": 9,
    "tim-nguoi": 6,
}
"""How often each category comes, in percent."""
