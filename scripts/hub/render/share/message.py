"""A message put together of its lines, so that it stays within what chat programs take whole."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from hub.render.share.cut import cut
from hub.render.share.plain import line_start, one_line, utf16_length
from hub.render.share.sms import LIMIT, gsm_length, gsm_link, without_accents
from hub.render.share.words import SAYS

BELOW = 600
"""A chat message has fewer UTF-16 units than this."""

_TITLE = 160
TEXT, NEWS = 140, 260
"""How much of a summary is told, and of what is new or why a warning was taken back."""
_LEAST = 20
ZALO, FACEBOOK, SMS = FORMATS = ("zalo", "facebook", "sms")
_STEPS = {ZALO: 3, FACEBOOK: 8}
_BREAK = {ZALO: "\n", FACEBOOK: "\n\n"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """What is to be said, whatever the format; plain text of one line each.

    `emoji`, `mark` ("[BẢN MẪU] ", "CẬP NHẬT: " and the like) and `title` are the first line. `said` are
    sentences that stand whole, `text` is cut to `room`, `steps` are as many as there is room for. Below
    `text` stand the first sentences of `news` that they leave room for. `after` are lines before the `link`,
    which comes last. `sms_mark` is `mark` for an SMS, `sms_end` what it always says. Beside the title it says
    the first of `sms_texts` that there is room for, or as much of `sms_news` as there is: half a step would
    be worse than none.
    """

    emoji: str
    mark: str
    title: str
    said: tuple[str, ...] = ()
    text: str = ""
    news: str = ""
    room: int = TEXT
    steps: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    link: str
    sms_mark: str
    sms_texts: tuple[str, ...] = ()
    sms_news: str = ""
    sms_end: str = ""


def write(message: Message, format: str) -> str:
    """The message in a format of FORMATS. The link is never cut, and alone on the last line.

    Only an address of about 400 letters (for SMS: 130) makes a message longer than it may be. Raises
    ValueError for an unknown format.
    """
    if format == SMS:
        return _write_sms(message)
    if format not in FORMATS:
        raise ValueError(format)
    end = [*(one_line(line) for line in message.after), message.link]
    room = BELOW - 1 - sum(utf16_length(line) + 2 for line in end)
    before = f"{message.emoji} {message.mark}"
    title = line_start(message.title) or one_line(message.title)
    first = before + cut(title, max(_LEAST, min(_TITLE, room - len(before))))
    room -= utf16_length(first) + 2
    blocks: list[str] = [first]
    said, room = _as_fits((one_line(line) for line in message.said), room)
    text = cut(line_start(message.text), min(message.room, room))
    if text:
        said.append(text)
        room -= utf16_length(text) + 2
    heading = SAYS["steps"]
    steps = (SAYS["step"] + one_line(step) for step in message.steps[: _STEPS[format]])
    fitting, left = _as_fits(steps, room - len(heading) - 2)
    if not fitting and message.steps:
        shortened = cut(one_line(message.steps[0]), room - len(heading) - len(SAYS["step"]) - 4)
        fitting, left = [SAYS["step"] + shortened] if shortened else [], 0
    news = cut(line_start(message.news), min(message.room, left if message.steps else room))
    if news and not news.endswith("…"):
        said.append(news)
    if said:
        blocks.append("\n".join(said))
    if fitting:
        blocks.append("\n".join([heading, *fitting]))
    blocks.append("\n".join(end))
    return _BREAK[format].join(blocks)


def _as_fits(lines: Iterable[str], room: int) -> tuple[list[str], int]:
    """The first of `lines` that fit as they are, and the room then left."""
    kept = []
    for line in lines:
        if utf16_length(line) + 2 > room:
            break
        kept.append(line)
        room -= utf16_length(line) + 2
    return kept, room


def _write_sms(message: Message) -> str:
    """Without accents, in one part: mark, title, what else there is room for, what it always says, link."""
    link = gsm_link(message.link)
    room = LIMIT - gsm_length(link) - 1
    mark, end = without_accents(message.sms_mark), without_accents(message.sms_end)
    start = f"{mark} " if mark else ""
    left = room - len(start) - (len(end) + 1 if end else 0)
    title = _sentence(cut(without_accents(message.title), left - 1, "..."))
    left -= len(title) + 1
    texts = (without_accents(text) for text in message.sms_texts)
    text = next((text for text in texts if len(text) <= left), "")
    if not text:
        text = cut(without_accents(message.sms_news), left, "...")
    said = _join([mark, title, text if " " in text else "", end])
    return f"{said}\n{link}" if said and gsm_length(said) <= room else f"{mark}\n{link}".lstrip()


def _sentence(text: str) -> str:
    return text if not text or text[-1] in ".!?" else f"{text}."


def _join(pieces: Sequence[str]) -> str:
    return " ".join(piece for piece in pieces if piece)
