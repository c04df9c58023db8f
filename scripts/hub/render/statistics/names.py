"""What the keys of the statistics are called."""

from hub.model.statistics import OTHER_CATEGORY, UNKNOWN_AREA
from hub.render.statistics import words
from hub.render.views import SiteContext


def category_name(key: str, context: SiteContext) -> str:
    """The category's name, plain text; a key that the ward does not know stands for itself."""
    if key == OTHER_CATEGORY and key not in context.categories:
        return words.OTHER_CATEGORY
    known = context.categories.get(key)
    return known.name if known else key


def area_name(key: str, context: SiteContext) -> str:
    """The area's name, plain text."""
    if key == UNKNOWN_AREA and key not in context.ward.areas:
        return words.UNKNOWN_AREA
    return context.ward.areas.get(key, key)


def within(name: str) -> str:
    """A name within a sentence: "Môi trường" -> "môi trường", but "PCCC" stays."""
    return name[:1].lower() + name[1:] if name[1:2].islower() else name
