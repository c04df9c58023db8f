"""The ids of headings, by which a link points into a page."""

from slugify import slugify

NAMELESS = "muc"
"""The id of a heading that has no letter or digit."""


def heading_id(text: str, taken: set[str]) -> str:
    """The id for a heading's plain `text`: ASCII, đ as d; the second of a name ends in -2, the third in -3.

    The id is added to `taken`, which holds those given before on the same page.
    """
    slug = slugify(text) or NAMELESS
    unique, count = slug, 1
    while unique in taken:
        count += 1
        unique = f"{slug}-{count}"
    taken.add(unique)
    return unique
