"""Dates as people in Vietnam write them. Plain text: no locale of the machine has a say."""

from datetime import date, datetime, timedelta

_DAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật")


def short(at: date) -> str:
    """The day in few strokes, for lists: "5/11/2026"."""
    return f"{at.day}/{at.month}/{at.year}"


def day(at: date) -> str:
    """The day in full: "Thứ Năm, 05/11/2026"."""
    return f"{_DAYS[at.weekday()]}, {at.day:02}/{at.month:02}/{at.year}"


def moment(at: datetime) -> str:
    """The day and the time: "Thứ Năm, 05/11/2026, 08 giờ 30"."""
    return f"{_DAYS[at.weekday()]}, {at.day:02}/{at.month:02}/{at.year}, {at.hour:02} giờ {at.minute:02}"


def until(end: datetime) -> str:
    """Up to when something holds, `end` being the first moment at which it no longer does.

    Midnight closes the day before, which counts in full: "đến hết ngày 05/02/2027"; any other
    time is told as it is: "đến 17 giờ 30, ngày 05/02/2027".
    """
    if not (end.hour or end.minute or end.second or end.microsecond):
        last = end - timedelta(days=1)
        return f"đến hết ngày {last.day:02}/{last.month:02}/{last.year}"
    return f"đến {end.hour:02} giờ {end.minute:02}, ngày {end.day:02}/{end.month:02}/{end.year}"


def iso(at: datetime) -> str:
    """For machines (ISO 8601): to the second, with the offset from UTC."""
    return at.isoformat(timespec="seconds")
