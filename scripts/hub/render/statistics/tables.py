"""The numbers as HTML tables, which a narrow screen shows as cards."""

from collections.abc import Callable, Mapping, Sequence

from markupsafe import Markup, escape

from hub.model.statistics import Counts
from hub.render.statistics import words
from hub.render.statistics.numbers import count_or_hidden, days_or_hidden

COUNTED = ("received", "resolved", "open", "unknown")
TIMED = ("median_days", "p90_days")


def render_table(
    what: str,
    head: str,
    rows: Mapping[str, Counts],
    name_of: Callable[[str], str],
    columns: Sequence[str],
) -> Markup:
    """One row a key, in the order of `rows`; `what` is the table's name, `head` its first column's."""
    names = [head, *(words.COLUMNS[column] for column in columns)]
    top = Markup().join(Markup('<th role="columnheader" scope="col">{}</th>').format(n) for n in names)
    body = Markup().join(_row(name_of(key), counts, columns) for key, counts in rows.items())
    return Markup(
        '<div class="wide" role="region" tabindex="0" aria-label="{}"><table role="table">'
        '<thead role="rowgroup"><tr role="row">{}</tr></thead><tbody role="rowgroup">{}</tbody></table></div>'
    ).format(words.TABLE_OF.format(what=what), top, body)


def _row(name: str, counts: Counts, columns: Sequence[str]) -> Markup:
    cells = [Markup('<td role="cell">{}</td>').format(name)]
    for column in columns:
        value = getattr(counts, column)
        shown = days_or_hidden(value) if column in TIMED else count_or_hidden(value)
        label = escape(words.COLUMNS[column])
        cells.append(Markup('<td role="cell" data-label="{}">{}</td>').format(label, shown))
    return Markup('<tr role="row">{}</tr>').format(Markup().join(cells))
