"""A small ward with one warning in each state, and the views of its pages."""

from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from hub.model import (
    Category,
    Channel,
    ChatGroup,
    Guide,
    Hotline,
    Photo,
    ProsePage,
    PublicWarning,
    Severity,
    Status,
    Update,
    Ward,
    WarningBrief,
    Withdrawal,
)
from hub.render.views import (
    CardImage,
    GuidesView,
    GuideView,
    HomeView,
    IndexView,
    Item,
    Link,
    ListView,
    PageView,
    PhotoAsset,
    SiteContext,
    WarningView,
)

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")


def at(text):
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


WARD = Ward(
    name="Công an phường Trường Thọ",
    short_name="Công an P. Trường Thọ",
    place="phường Trường Thọ",
    address="Trụ sở (địa chỉ mẫu)",
    timezone=ZONE,
    demo=True,
    email="truc-ban@congan.example",
    hotlines=(
        Hotline(name="Trực ban", tel="028 0000 0113", hours="24/24 giờ"),
        Hotline(name="Khu vực", tel="028 0000 0114"),
    ),
    chat_groups=(ChatGroup(name="Nhóm Zalo", kind="zalo", url="https://zalo.example/nhom"),),
    official_channels=(Channel(name="Trang này", url="https://an-ninh.example/"),),
    areas={"khu-pho-1": "Khu phố 1", "khu-pho-3": "Khu phố 3"},
    digest="ward",
)
CATEGORIES = {
    "lua-dao": Category(
        key="lua-dao", name="Lừa đảo", icon="phone", colour="#5b2382", cap="Security", call=("113",)
    ),
    "moi-truong": Category(key="moi-truong", name="Môi trường", icon="leaf", colour="#0b5d2a", cap="Env"),
}
CONTEXT = SiteContext(
    site_url="https://an-ninh.example/",
    ward=WARD,
    categories=CATEGORIES,
    preview=False,
    photos={"anh-1.png": PhotoAsset("photos/anh-1.png", 1200, 800)},
    cards={
        "": CardImage("00000000000000aa", "Tin an toàn của phường"),
        "lua-dao": CardImage("00000000000000bb", "Lừa đảo. Cảnh báo và cách phòng"),
    },
)
BRIEF = WarningBrief(
    id="2026-11-05-gia-danh",
    title='Giả danh công an đòi "kích hoạt VNeID"',
    category="lua-dao",
    severity=Severity.SEVERE,
    published=at("2026-11-05 08:30"),
    expires=at("2027-02-06 00:00"),
    areas=("khu-pho-3",),
    place="Chợ Trường Thọ",
    summary="Kẻ gian gọi video & bảo cài phần mềm lạ.",
    step="Tắt máy.",
    related=("lua-dao-qua-dien-thoai",),
    replaced_by=None,
    aliases=(),
    updated=(at("2026-11-07 09:00"), at("2026-11-30 09:00")),
    withdrawn=None,
    pinned=True,
    draft=False,
    photos=("anh-1.png",),
    links=(),
    digest="d1",
)
WARNING = PublicWarning(
    brief=BRIEF,
    what_happened=(
        "1. Gọi **video**.\n2. Gửi [đường link](https://la.example/).\n\n"
        "Xem [cẩm nang](../guides/lua-dao-qua-dien-thoai.md#dau-hieu).\n"
    ),
    what_to_do=("Tắt máy.", "Gọi 028 0000 0113."),
    if_affected="Gọi ngân hàng.\n",
    scam_numbers=("0899000111",),
    photos=(Photo(file="anh-1.png", alt='Hình "giả"'),),
    updates=(
        Update(at=at("2026-11-07 09:00"), note="Thêm lời dọa mới."),
        Update(at=at("2026-11-30 09:00"), note="Chưa đến."),
    ),
)
NEWER, OLDER = Link("warnings/moi/", "Tin mới"), Link("warnings/cu/", "Tin cũ")
GUIDE_LINK = Link("guides/lua-dao-qua-dien-thoai/", "Lừa đảo qua điện thoại")
GUIDE = Guide(
    id="lua-dao-qua-dien-thoai",
    title="Lừa đảo qua điện thoại",
    category="lua-dao",
    summary="Nhận ra cuộc gọi lừa.",
    updated=date(2026, 10, 1),
    body=(
        "## Dấu hiệu\n\n| Lời nói | Sự thật |\n| - | - |\n| Gấp | Không gấp |\n\n"
        "### Đừng làm\n\n![Ảnh](../photos/anh-1.png)\n\n"
        "## Dấu hiệu\n\nXem [tin](../warnings/2026-11-05-gia-danh.yml#lam-gi) và [cách báo](../report.md).\n"
    ),
    digest="g1",
)
PAGE = ProsePage(
    id="verify",
    title="Kênh thật",
    summary="Kênh nào là thật.",
    body="Chỉ tin [trang này](index.md).\n",
    digest="p1",
)
HOME = replace(PAGE, id="index", title="An ninh phường", body="## Về trang\n\nXem [kênh thật](verify.md).\n")


def warning_in(status, **changes):
    """The view and the text of the sample's warning in the given state."""
    changed, text = {}, {}
    if status is Status.WITHDRAWN:
        changed["withdrawn"] = at("2026-11-09 10:00")
        text["withdrawal"] = Withdrawal(at=at("2026-11-09 10:00"), reason="Báo nhầm.")
    brief = BRIEF._replace(**changed, **changes)
    view = WarningView(brief, status, 1, NEWER, OLDER, None, (GUIDE_LINK,), "k643t")
    return view, replace(WARNING, brief=brief, **text)


def item(status=Status.ACTIVE, **changes):
    return Item(BRIEF._replace(**changes), status)


SECOND = item(
    Status.EXPIRED,
    id="2025-01-02-khoi",
    title="Khói",
    category="moi-truong",
    severity=Severity.MINOR,
    areas=(),
    digest="d2",
)
LIST = ListView(
    "category",
    "lua-dao",
    "categories/lua-dao/",
    3,
    3,
    52,
    (item(), SECOND),
    (),
    None,
    Link("categories/lua-dao/page/2/", ""),
    (GUIDE_LINK,),
)
INDEX = IndexView(
    (item(), SECOND),
    1,
    (("lua-dao", 1), ("moi-truong", 0)),
    (("khu-pho-1", 0), ("toan-phuong", 1)),
    ((2026, 1), (2025, 1)),
)
HOME_VIEW = HomeView(HOME, (item(),), (SECOND,), 1, (("lua-dao", 1), ("moi-truong", 0)), (GUIDE_LINK,))
GUIDE_VIEW = GuideView(GUIDE, (), (item(),), 4, card="00000000000000dd", poster=True)
GUIDES_VIEW = GuidesView((("lua-dao", (GUIDE,)),))
PAGE_VIEW = PageView(PAGE, (("all", "Mọi tin"), ("categories/lua-dao", "Lừa đảo")), door=True)
