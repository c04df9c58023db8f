"""Dates as people in Vietnam write them. Plain text: no locale of the machine has a say."""

from datetime import date, datetime, timedelta

_DAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")


def short(at: date) -> str:
    """The day in few strokes, for lists: "5/11/2026"."""
    return f"{at.day}/{at.month}/{at.year}"


def day(at: date) -> str:
    """The day in full: "thứ Năm 5/11/2026"."""
    return f"{_DAYS[at.weekday()]} {at.day}/{at.month}/{at.year}"


def moment(at: datetime) -> str:
    """The time and the day: "8 giờ 30, thứ Năm 5/11/2026"; a full hour is "8 giờ"."""
    minutes = f" {at.minute:02}" if at.minute else ""
    return f"{at.hour} giờ{minutes}, {_DAYS[at.weekday()]} {at.day}/{at.month}/{at.year}"


def until(end: datetime) -> str:
    """Up to when something holds, `end` being the first moment at which it no longer does.

    Midnight closes the day before, which counts in full: "đến hết ngày 5/2/2027"; any other
    time is told as it is: "đến 17 giờ 30, thứ Sáu 5/2/2027".
    """
    if not (end.hour or end.minute or end.second or end.microsecond):
        return f"đến hết ngày {short(end - timedelta(days=1))}"
    return f"đến {moment(end)}"


def iso(at: datetime) -> str:
    """For machines (ISO 8601): to the second, with the offset from UTC."""
    return at.isoformat(timespec="seconds")
