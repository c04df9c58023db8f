"""A contact sheet of cards: the longest, shortest and strangest titles, every state and kind.

    python -m benchmarks.cards_sheet [FILE.png]

Writes benchmarks/work/cards-sheet.png: each card 300 pixels wide as chats show it, beside it at half its
size. Look at it after a change of render/print/.
"""

import io
import sys
from datetime import datetime, timedelta
from pathlib import Path

from PIL import Image

from hub.build.press import Press, Task
from hub.check.content import load_content
from hub.model import Status
from hub.render.print.card import CardView, card_input
from hub.render.print.card_views import CardMaker
from hub.render.shared import Shared
from hub.render.views import SiteContext

REPOSITORY = Path(__file__).resolve().parent.parent
SHEET = REPOSITORY / "benchmarks" / "work" / "cards-sheet.png"
SMALL, LARGE, GAP, ACROSS = (300, 158), (600, 315), 8, 2
TITLES = (
    "Cháy",
    ("Ngặt nghẽo nghiêng ngả, nghễnh ngãng nghệch ngoạc " * 3)[:120].strip(),
    "ẶẨỄỘỮỴ ẰẪẾỒỬỲ: ĐƯỜNG NGUYỄN HUỆ, KHU PHỐ 3, CẤM XE TỪ 20 GIỜ",
    "Trang https://dang-ky-nhan-qua-tri-an.example/vnid/kich-hoat lừa lấy mã OTP",
    "W" * 120,
    'Chữ "kép", #lệnh, $x$, \\ và @nhãn không phải lệnh',
    "Mất 1.250.000.000 ₫ vì một cuộc gọi 15 phút",
)


def main(file: Path) -> None:
    """Draw the sheet."""
    press = Press()
    drawn = [
        Image.open(io.BytesIO(press.draw(Task("card", card_input(view))))).convert("RGB") for view in _views()
    ]
    width, height = SMALL[0] + LARGE[0] + 3 * GAP, LARGE[1] + GAP
    rows = -(-len(drawn) // ACROSS)
    sheet = Image.new("RGB", (ACROSS * width, rows * height), "#808080")
    for at, picture in enumerate(drawn):
        left, top = at % ACROSS * width, at // ACROSS * height
        sheet.paste(picture.resize(SMALL, Image.Resampling.LANCZOS), (left, top))
        sheet.paste(picture.resize(LARGE, Image.Resampling.LANCZOS), (left + SMALL[0] + GAP, top))
    file.parent.mkdir(parents=True, exist_ok=True)
    sheet.save(file)
    print(file)


def _views() -> list[CardView]:
    content = load_content(REPOSITORY, REPOSITORY / "content", REPOSITORY / "data")
    assert content.ward is not None
    maker = CardMaker(
        Shared(SiteContext("https://an-ninh.example/", content.ward, content.categories, False))
    )
    categories = list(content.categories.values())
    brief = content.briefs[0]
    views = [
        maker.warning(
            brief._replace(title=title, category=categories[at % len(categories)].key), Status.ACTIVE, 0
        )
        for at, title in enumerate(TITLES)
    ]
    later: datetime = brief.published + timedelta(days=2)
    for status in (Status.WITHDRAWN, Status.EXPIRED, Status.ACTIVE):
        changed = brief._replace(withdrawn=later if status is Status.WITHDRAWN else None, updated=(later,))
        views.append(maker.warning(changed, status, 1))
    longest = max(content.briefs, key=lambda b: len(b.title) + len(b.step))
    views.append(maker.warning(longest, Status.ACTIVE, 0))
    views += [maker.guide(guide) for guide in content.guides[:2]]
    views += [maker.category(categories[0])]
    views += [maker.home(page) for page in content.pages if page.id == "index"]
    if content.statistics is not None:
        views.append(maker.statistics(content.statistics))
    return views


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else SHEET)
