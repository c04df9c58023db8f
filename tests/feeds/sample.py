"""A small ward with one warning in each state, and ways to make many."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import yaml

from hub.model import (
    Category,
    ChatGroup,
    Edition,
    Guide,
    Hotline,
    PublicWarning,
    Severity,
    Update,
    Ward,
    WarningBrief,
    Withdrawal,
    address,
)
from hub.render.feeds import FullTexts, feed_views
from hub.render.views import FeedView, Link, SiteContext, WarningView

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
NOW = datetime(2026, 11, 25, 8, 0, tzinfo=ZONE)
SITE = "https://an-ninh.truongtho.example/"


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


def sample_ward(*, demo: bool = True) -> Ward:
    data = yaml.safe_load((Path(__file__).parents[2] / "data" / "ward.yml").read_text("utf-8"))
    return Ward(
        name=data["name"],
        short_name=data["short_name"],
        place=data["place"],
        address=data["address"],
        timezone=ZONE,
        demo=demo,
        email=data["email"],
        hotlines=tuple(Hotline(**h) for h in data["hotlines"]),
        chat_groups=tuple(ChatGroup(**c) for c in data["chat_groups"]),
        official_channels=(),
        areas=data["areas"],
        digest="ward",
    )


CATEGORIES = {
    key: Category(key=key, name=name, icon="x", colour="#000000", cap="Safety", call=call)
    for key, name, call in [
        ("chay-no", "Cháy nổ", ("114",)),
        ("trom-cuop", "Trộm cắp, cướp giật", ("113",)),
        ("lua-dao", "Lừa đảo", ("113",)),
        ("trat-tu", "Trật tự công cộng", ("113",)),
        ("moi-truong", "Môi trường", ()),
        ("tim-nguoi", "Tìm người", ("113",)),
    ]
}

CONTEXT = SiteContext(site_url=SITE, ward=sample_ward(), categories=CATEGORIES, preview=False)
REAL_CONTEXT = CONTEXT._replace(ward=sample_ward(demo=False))


def brief(id: str, published: str | datetime, **fields: object) -> WarningBrief:
    when = at(published) if isinstance(published, str) else published
    plain = WarningBrief(
        id=id,
        title=f"Tin {id}",
        category="lua-dao",
        severity=Severity.MODERATE,
        published=when,
        expires=None,
        areas=(),
        place="",
        summary=f"Tóm tắt của {id}.",
        step="Tắt máy.",
        related=(),
        replaced_by=None,
        aliases=(),
        updated=(),
        withdrawn=None,
        pinned=False,
        draft=False,
        photos=(),
        links=(),
        digest=f"digest-{id}",
    )
    return plain._replace(**fields)


def warning(brief: WarningBrief, **fields: object) -> PublicWarning:
    plain = PublicWarning(
        brief=brief,
        what_happened="Kẻ gian gọi điện.",
        what_to_do=("Tắt máy.", "Gọi 113."),
        updates=tuple(Update(at=when, note=f"Tin thêm {n}.") for n, when in enumerate(brief.updated, 1)),
        withdrawal=Withdrawal(at=brief.withdrawn, reason="Tin không đúng.") if brief.withdrawn else None,
    )
    return replace(plain, **fields)


def edition(warnings: list[PublicWarning], guides: tuple[Guide, ...] = (), now: datetime = NOW) -> Edition:
    briefs = sorted((w.brief for w in warnings), key=lambda b: (b.published, b.id), reverse=True)
    return Edition(
        now=now,
        site_url=SITE,
        ward=sample_ward(),
        categories=CATEGORIES,
        guides=guides,
        pages=(),
        briefs=tuple(briefs),
    )


def view_of(brief: WarningBrief, now: datetime = NOW) -> WarningView:
    replacement = Link(address.warning(brief.replaced_by), "Tin thay thế") if brief.replaced_by else None
    return WarningView(
        brief=brief,
        status=brief.status_at(now),
        seen_updates=sum(when <= now for when in brief.updated),
        newer=None,
        older=None,
        replacement=replacement,
        related=(),
    )


def views(
    warnings: list[PublicWarning], guides: tuple[Guide, ...] = (), context: SiteContext = CONTEXT
) -> dict[str, FeedView]:
    """All feeds by name."""
    made = feed_views(edition(warnings, guides), context, view_of)
    return {view.name: view for view in made}


def texts(warnings: list[PublicWarning]) -> FullTexts:
    return FullTexts({w.brief.id: w for w in warnings})


def sample_warnings() -> list[PublicWarning]:
    scam = brief(
        "2026-11-05-gia-danh-cong-an",
        "2026-11-05T08:30",
        title='Giả danh công an gọi video đòi "kích hoạt VNeID"',
        severity=Severity.SEVERE,
        expires=at("2027-02-06"),
        areas=("khu-pho-3",),
        summary="Kẻ gian mặc cảnh phục giả, gọi video, đòi cài ứng dụng lạ & chuyển tiền.",
        updated=(at("2026-11-07T09:00"), at("2026-11-20T15:45")),
    )
    fire = brief(
        "2026-11-10-chay-xe-dien",
        "2026-11-10T21:15",
        title="Cháy khi sạc xe điện trong nhà",
        category="chay-no",
        expires=at("2026-11-24T18:00"),
        place="Hẻm 12 đường số 8",
        summary="Hai vụ cháy trong một tuần do sạc qua đêm.",
    )
    lost = brief(
        "2026-11-12-tim-chau-be",
        "2026-11-12T17:00",
        title="Tìm cháu bé đi lạc ở chợ",
        category="tim-nguoi",
        severity=Severity.SEVERE,
        summary="Cháu trai khoảng 6 tuổi, áo vàng.",
        withdrawn=at("2026-11-12T19:30"),
        replaced_by="2026-11-05-gia-danh-cong-an",
    )
    return [
        warning(
            scam,
            what_happened="1. Gọi **video**, mặc cảnh phục.\n2. Gửi đường dẫn <b>lạ</b>.\n\n"
            "Xem [hướng dẫn](../guides/lua-dao-qua-dien-thoai.md#dau-hieu) "
            "và [tin cũ](2026-11-10-chay-xe-dien.yml).",
            if_affected="Gọi ngân hàng khoá thẻ, rồi [báo công an](../report.md).",
            scam_numbers=("0899000111",),
            updates=(
                Update(at=scam.updated[0], note="Đã có thêm 2 hộ bị gọi."),
                Update(at=scam.updated[1], note="Kẻ gian đổi sang số <mới>."),
            ),
        ),
        warning(fire),
        warning(lost, withdrawal=Withdrawal(at=lost.withdrawn or NOW, reason="Gia đình đã tìm thấy cháu.")),
    ]


GUIDES = (
    Guide(
        id="lua-dao-qua-dien-thoai",
        title="Nhận biết lừa đảo qua điện thoại",
        category="lua-dao",
        summary="Ba dấu hiệu và cách xử lý.",
        updated=date(2026, 11, 1),
        body="## Dấu hiệu\n\n| Dấu hiệu | Việc làm |\n| --- | --- |\n| Giục chuyển tiền | Tắt máy |\n\n"
        "Xem [khoá cửa](khoa-cua.md).",
        digest="guide-1",
    ),
    Guide(
        id="khoa-cua",
        title="Khoá cửa đúng cách",
        category="trom-cuop",
        summary="Khoá cửa khi ra ngoài.",
        updated=date(2026, 10, 1),
        body="Khoá cửa.",
        digest="guide-2",
    ),
)


def many(count: int, *, every: timedelta = timedelta(hours=6), start: datetime = NOW) -> list[PublicWarning]:
    keys, areas = list(CATEGORIES), list(sample_ward().areas)
    made = []
    for n in range(count):
        one = brief(
            f"tin-{n:05}",
            start - every * (n + 1),
            category=keys[n % len(keys)],
            areas=() if n % 3 == 0 else (areas[n % len(areas)],),
            expires=start - every * n + timedelta(days=30) if n % 2 else None,
            summary="Kẻ gian gọi điện tự xưng công an phường, yêu cầu kích hoạt định danh. " * 2,
        )
        text = "Kẻ gian gọi điện, mặc cảnh phục giả, đòi **chuyển tiền** ngay.\n\n" * 5
        made.append(warning(one, what_happened=text, if_affected="Gọi ngân hàng [ngay](../report.md)."))
    return made
