"""Any number of warnings that look like the ward's own: the same bytes for the same number.

    python benchmarks/generate.py DIRECTORY COUNT

The warnings lie evenly over five years up to END. Three in five expire, so that about one in
twenty is in force with an end to come; the others hold until they are withdrawn or replaced.
"""

import re
import sys
from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

from slugify import slugify

if not __package__:  # run as a script: the folder above holds the package
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.sentences import PLACES, SHARE, SLOTS, STOCKS, WEIGHTS, WITHDRAWN, Stock

END = datetime(2026, 11, 24, 18, 0)
"""When the newest warning was published, in the ward's time."""

YEARS = 5
AREAS = tuple(f"khu-pho-{number}" for number in range(1, 9))
_LAST_UPDATE = END + timedelta(hours=5)
_SPAN = timedelta(days=round(365.25 * YEARS))
_NEEDS_QUOTES = re.compile(r": |:$| #|^\W|^(?:true|false|null|yes|no|on|off)$", re.IGNORECASE)

Fields = dict[str, Any]


def generate(directory: Path, count: int) -> None:
    """Write `count` warnings as YAML files into `directory`, which is made if it is missing."""
    directory.mkdir(parents=True, exist_ok=True)
    for id, warning in compose(count).items():
        (directory / f"{id}.yml").write_text(render(warning), encoding="utf-8")


def compose(count: int) -> dict[str, Fields]:
    """`count` warnings by id, oldest first: the keys of DESIGN.md with plain values."""
    warnings: dict[str, Fields] = {}
    titles: dict[str, int] = {}
    for index in range(count):
        random = Random(f"{count}/{index}")
        warning = _compose_one(random, _moment(random, index, count))
        title = warning["title"]
        titles[title] = seen = titles.get(title, 0) + 1
        if seen > 1:
            warning["title"] = f"{title} (vụ thứ {seen})"
        warnings[_id(warning, index)] = warning
    _link_old_to_new(warnings)
    return warnings


def _moment(random: Random, index: int, count: int) -> datetime:
    """Evenly spread over the years, always at a waking hour."""
    day = END - _SPAN * (count - 1 - index) / max(count, 2)
    moment = day.replace(hour=random.randrange(6, 18), minute=random.randrange(0, 60, 5), second=0)
    return moment.replace(microsecond=0)


def _id(warning: Fields, index: int) -> str:
    slug = slugify(warning["title"], max_length=56, word_boundary=True, save_order=True)
    return f"{warning['published']:%Y-%m-%d}-{slug}-{index + 1}"


def _compose_one(random: Random, published: datetime) -> Fields:
    category = random.choices(list(WEIGHTS), list(WEIGHTS.values()))[0]
    stock = STOCKS[category]
    slots = {name: random.choice(fillings) for name, fillings in SLOTS.items()}
    guides = random.sample(sorted(stock.guides), min(len(stock.guides), random.randint(1, 2)))

    def say(sentences: tuple[str, ...]) -> str:
        return _sentence(random.choice(sentences), slots)

    title = f"{say(stock.tricks)} {slots['noi']}, {say(stock.twists)}"
    warning: Fields = {
        "title": title,
        "category": category,
        "severity": random.choices(["minor", "moderate", "severe"], [25, 50, 25])[0],
        "published": published,
    }
    if random.random() < 0.60:
        warning["expires"] = (published + timedelta(days=random.randint(30, 300))).date()
    if random.random() < 0.30:
        warning["areas"] = sorted(random.sample(AREAS, random.randint(1, 3)))
    if random.random() < 0.35:
        warning["place"] = random.choice(PLACES)
    warning["summary"] = f"{say(stock.gists)} {say(stock.steps)}"
    warning["what_happened"] = _story(random, stock, slots)
    warning["what_to_do"] = [*random.sample(stock.steps, random.randint(3, 6)), random.choice(SHARE)]
    link = random.random() < 0.20
    if random.random() < 0.70:
        warning["if_affected"] = _aftermath(random, stock, link and guides[0])
    elif link:
        warning["what_happened"] += "\n\n" + _see(stock, guides[0])
    if random.random() < 0.05:
        warning["scam_numbers"] = ["0899000111"]
    if random.random() < 0.85:
        warning["related"] = guides
    if random.random() < 0.15:
        warning["updates"] = _updates(random, stock, slots, published)
    if random.random() < 0.03:
        at = min(published + timedelta(hours=random.randint(20, 240)), _LAST_UPDATE)
        warning["withdrawn"] = {"at": at, "reason": random.choice(WITHDRAWN)}
        warning["updates"] = [u for u in warning.get("updates", ()) if u["at"] < at]
    if not warning.get("updates"):
        warning.pop("updates", None)
    return warning


def _sentence(sentence: str, slots: Mapping[str, str]) -> str:
    filled = sentence.format_map(slots)
    return filled[0].upper() + filled[1:] if sentence[0] == "{" and sentence[-1] in ".!?" else filled


def _story(random: Random, stock: Stock, slots: Mapping[str, str]) -> str:
    """Three blocks; every second time the middle one is a list."""
    sentences = [_sentence(stock.events[0], slots)]
    sentences += [_sentence(s, slots) for s in random.sample(stock.events[1:], random.randint(8, 11))]
    blocks = [" ".join(sentences[:4]), " ".join(sentences[4:7]), " ".join(sentences[7:])]
    if random.random() < 0.5:
        marks = random.sample(stock.marks, random.randint(3, min(5, len(stock.marks))))
        numbered = random.random() < 0.5
        blocks[1] = "\n".join(f"{n}. {mark}" if numbered else f"- {mark}" for n, mark in enumerate(marks, 1))
    return "\n\n".join(blocks)


def _aftermath(random: Random, stock: Stock, guide: str | bool) -> str:
    sentences = random.sample(stock.affected, random.randint(3, min(5, len(stock.affected))))
    blocks = [" ".join(sentences[:2]), " ".join(sentences[2:])]
    if guide:
        blocks[1] += " " + _see(stock, str(guide))
    return "\n\n".join(blocks)


def _see(stock: Stock, guide: str) -> str:
    return f"Đọc thêm [{stock.guides[guide]}](../guides/{guide}.md)."


def _updates(random: Random, stock: Stock, slots: Mapping[str, str], published: datetime) -> list[Fields]:
    notes = random.sample(stock.notes, random.randint(1, 2))
    hours = sorted(random.sample(range(2, 72), len(notes)))
    return [
        {"at": published + timedelta(hours=after), "note": _sentence(note, slots)}
        for after, note in zip(hours, notes, strict=True)
        if published + timedelta(hours=after) <= _LAST_UPDATE
    ]


def _link_old_to_new(warnings: dict[str, Fields]) -> None:
    """One in a hundred is replaced by the next of its category, another has an earlier address."""
    next_of: dict[str, str] = {}
    for back, (id, warning) in enumerate(reversed(warnings.items())):
        newer = next_of.get(warning["category"])
        if back % 100 == 50 and newer and "withdrawn" not in warning:
            warning["replaced_by"] = newer
            warning.setdefault("expires", (warning["published"] + timedelta(days=90)).date())
        elif back % 100 == 75:
            warning["aliases"] = [f"{id[:72]}-cu"]
        next_of[warning["category"]] = id


def render(warning: Fields) -> str:
    """The file of a warning, written as the ward's own are."""
    lines: list[str] = []
    for key, value in warning.items():
        if key in ("what_happened", "if_affected"):
            lines += [f"{key}: |", *(f"  {line}".rstrip() for line in value.split("\n"))]
        elif key == "what_to_do":
            lines += [f"{key}:", *(f"  - {_scalar(step)}" for step in value)]
        elif key == "updates":
            lines.append(f"{key}:")
            for update in value:
                lines += [f"  - at: {update['at']:%Y-%m-%d %H:%M}", f"    note: {_scalar(update['note'])}"]
        elif key == "withdrawn":
            lines += [f"{key}:", f"  at: {value['at']:%Y-%m-%d %H:%M}"]
            lines.append(f"  reason: {_scalar(value['reason'])}")
        elif key == "scam_numbers":
            lines.append(f"{key}: [" + ", ".join(f'"{number}"' for number in value) + "]")
        elif isinstance(value, list):
            lines.append(f"{key}: [{', '.join(value)}]")
        elif isinstance(value, datetime):
            lines.append(f"{key}: {value:%Y-%m-%d %H:%M}")
        else:
            lines.append(f"{key}: {_scalar(str(value))}")
    return "\n".join(lines) + "\n"


def _scalar(text: str) -> str:
    return "'" + text.replace("'", "''") + "'" if _NEEDS_QUOTES.search(text) else text


if __name__ == "__main__":
    generate(Path(sys.argv[1]), int(sys.argv[2]))
