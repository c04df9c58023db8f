"""Numbers and months as people in Vietnam write them: 1.234,5; tháng 10/2026; quý 3/2026."""

from hub.render.statistics import words


def count(number: int) -> str:
    """A whole number, with a dot before every three digits."""
    return f"{number:,}".replace(",", ".")


def count_or_hidden(number: int | None) -> str:
    """The same; a hidden number is said to be hidden."""
    return words.HIDDEN if number is None else count(number)


def days(number: float) -> str:
    """Days to one decimal; a full number without it; what is shorter than a day in hours."""
    if number < 0.05:
        return words.DAYS_LEAST
    if number < 0.95:
        return words.HOURS.format(hours=round(number * 24))
    text = f"{number:,.1f}".translate(str.maketrans(",.", ".,"))
    return words.DAYS.format(days=text.removesuffix(",0"))


def days_or_hidden(number: float | None) -> str:
    """The same; a withheld time is said to be withheld."""
    return words.HIDDEN if number is None else days(number)


def month(key: str) -> str:
    """ "2026-10" -> "tháng 10/2026"."""
    return words.MONTH.format(month=int(key[5:7]), year=key[:4])


def month_short(key: str) -> str:
    """ "2026-10" -> "10/2026"."""
    return f"{int(key[5:7])}/{key[:4]}"


def quarter(key: str) -> str:
    """ "2026-Q3" -> "quý 3/2026"."""
    return words.QUARTER.format(quarter=key[6:], year=key[:4])


def period(first: str, last: str) -> str:
    """The months from `first` to `last` by their shortest name: a month, a quarter, or a span."""
    if first == last:
        return month(first)
    starts_quarter = int(first[5:7]) % 3 == 1
    if starts_quarter and first[:4] == last[:4] and int(last[5:7]) - int(first[5:7]) == 2:
        return quarter(f"{first[:4]}-Q{int(last[5:7]) // 3}")
    return words.SPAN.format(first=month(first), last=month(last))


def sentence(text: str) -> str:
    """With a capital at its beginning."""
    return text[:1].upper() + text[1:]
