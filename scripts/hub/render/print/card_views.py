"""What the card of each kind of page says."""

from collections.abc import Iterable

from hub.model import Category, Guide, ProsePage, Status, WarningBrief
from hub.model.first_step import first_step
from hub.model.statistics import ReportStatistics
from hub.render import dates
from hub.render import words as page_words
from hub.render.icons import DRAWINGS, OTHER
from hub.render.print import words
from hub.render.print.card import (
    ALARM,
    INK,
    PANEL,
    PANEL_PAST,
    PAST,
    PAST_INK,
    SEVERITY_COLOURS,
    CardView,
    card_alt,
)
from hub.render.print.guide_steps import first_guide_step
from hub.render.shared import Shared, shared
from hub.render.statistics.numbers import count, days, period, sentence
from hub.render.views import CardImage, GuideView, SiteContext, StatisticsView, WarningView

_GREEN = "#0b5d2a"
"""The site's own colour: cards of pages that belong to no category."""


class CardMaker:
    """Makes the views of one site's cards: `shared` are its pieces."""

    def __init__(self, shared: Shared):
        context = shared.context
        self.shared = shared
        self._hold = shared.telephones.hold
        self._ward = context.ward.name
        self._zone = context.ward.timezone
        self._sample = words.SAMPLE if context.ward.demo else ""
        self._duty = context.ward.hotlines[0].tel if context.ward.hotlines else ""
        self._categories = context.categories
        self._icons = {key: drawing_of(category.icon) for key, category in context.categories.items()}
        self._severity = shared.severity

    def warning(self, brief: WarningBrief, status: Status, seen_updates: int) -> CardView:
        """A warning's card, as it stands now."""
        category = self._categories[brief.category]
        past = status in (Status.WITHDRAWN, Status.EXPIRED)
        alarm = SEVERITY_COLOURS[brief.severity]
        day = dates.short(brief.published)
        mark, mark_text = self._severity[brief.category][brief.severity], alarm
        label, do = words.DO_NOW, self._hold(brief.step)
        if past:
            mark, mark_text = page_words.STATUS[status], INK
            label, do = words.ENDED[status]
        elif brief.draft:
            mark, mark_text = page_words.DRAFT, INK
        if status is Status.WITHDRAWN and brief.withdrawn:
            day = words.WITHDRAWN_ON.format(day=dates.short(brief.withdrawn))
        elif seen_updates:
            day = words.UPDATED_ON.format(day=dates.short(brief.updated[seen_updates - 1]))
        return CardView(
            colour=PAST if past else category.colour,
            icon=self._icons[brief.category],
            kind=category.name,
            mark=mark,
            mark_text=mark_text,
            title=brief.title,
            title_text=PAST_INK if past else INK,
            struck="1" if status is Status.WITHDRAWN else "",
            label=label,
            do=do,
            do_fill=PANEL_PAST if past else PANEL,
            do_edge=(ALARM if status is Status.WITHDRAWN else PAST) if past else alarm,
            ward=self._ward,
            day=day,
            sample=self._sample,
        )

    def guide(self, guide: Guide) -> CardView:
        """A guide's card: its first step, or its summary where it has none."""
        category = self._categories[guide.category]
        step, heading = first_guide_step(guide.body)
        return self._of_category(
            category,
            mark=words.GUIDE,
            title=guide.title,
            label=heading or words.DO_FIRST if step else "",
            do=self._hold(step or first_step(guide.summary)),
            day=dates.short(guide.updated),
        )

    def category(self, category: Category) -> CardView:
        """The card of a category's list; also what a warning shows whose own card could not be drawn."""
        duty = [words.DUTY.format(tel=self._duty)] if self._duty else []
        calls = duty + _named(category.call) if category.duty_first else _named(category.call) + duty
        return self._of_category(
            category,
            mark="",
            title=words.CATEGORY_TITLE.format(category=category.name),
            label=words.CALLS,
            do=self._hold(" – ".join(calls)),
            day="",
        )

    def home(self, page: ProsePage) -> CardView:
        """The home page's card, which every page shows that has none of its own."""
        numbers = " – ".join(page_words.EMERGENCY)
        do = words.SITE_CALL.format(emergency=numbers, duty=self._duty)
        return self._of_site(words.SITE_KIND, page.title, "", self._hold(do), "")

    def statistics(self, statistics: ReportStatistics) -> CardView:
        """The statistics' card: what matters most of them."""
        day = dates.short(statistics.drawn_at.astimezone(self._zone))
        time = sentence(period(statistics.months[0], statistics.months[-1]))
        return self._of_site(words.STATISTICS_KIND, words.STATISTICS_TITLE, time, _counted(statistics), day)

    def _of_category(
        self, category: Category, *, mark: str, title: str, label: str, do: str, day: str
    ) -> CardView:
        colour = category.colour
        return self._plain(colour, self._icons[category.key], category.name, mark, title, label, do, day)

    def _of_site(self, kind: str, title: str, label: str, do: str, day: str) -> CardView:
        return self._plain(_GREEN, DRAWINGS["house"], kind, "", title, label, do, day)

    def _plain(
        self, colour: str, icon: str, kind: str, mark: str, title: str, label: str, do: str, day: str
    ) -> CardView:
        return CardView(
            colour=colour,
            icon=icon,
            kind=kind,
            mark=mark,
            mark_text=colour,
            title=title,
            title_text=INK,
            struck="",
            label=label,
            do=do,
            do_fill=PANEL,
            do_edge=colour,
            ward=self._ward,
            day=day,
            sample=self._sample,
        )


_latest: list[CardMaker] = []


def card_maker(context: SiteContext) -> CardMaker:
    """The maker for this context: a build asks for one and the same ten thousand times."""
    pieces = shared(context)
    latest = _latest[0] if _latest else None
    if latest is None or latest.shared is not pieces:
        latest = CardMaker(pieces)
        _latest[:] = [latest]
    return latest


def warning_card(view: WarningView, context: SiteContext) -> CardImage | None:
    """The picture of a warning's page, None as long as it has none of its own."""
    if not view.card:
        return None
    of = card_maker(context).warning(view.brief, view.status, view.seen_updates)
    return CardImage(view.card, card_alt(of))


def guide_card(view: GuideView, context: SiteContext) -> CardImage | None:
    """The picture of a guide's page."""
    return CardImage(view.card, card_alt(card_maker(context).guide(view.guide))) if view.card else None


def statistics_card(view: StatisticsView, context: SiteContext) -> CardImage | None:
    """The picture of the statistics' page."""
    return (
        CardImage(view.card, card_alt(card_maker(context).statistics(view.statistics))) if view.card else None
    )


def drawing_of(name: str) -> str:
    """The outline of a category's drawing."""
    return DRAWINGS.get(name, DRAWINGS[OTHER])


def _counted(statistics: ReportStatistics) -> str:
    """How many came, how many are done, how fast."""
    total = statistics.total
    if not total.received or total.resolved is None:
        return words.STATISTICS_FEW
    said = words.STATISTICS_NO_TIME if total.median_days is None else words.STATISTICS_DO
    return said.format(
        received=count(total.received), resolved=count(total.resolved), days=days(total.median_days or 0)
    )


def _named(numbers: Iterable[str]) -> list[str]:
    """Numbers that everybody may ring, each with who answers."""
    return [f"{n} ({page_words.EMERGENCY[n]})" if n in page_words.EMERGENCY else n for n in numbers]
