"""Where a warning stands in its life, and how grave it is."""

from enum import StrEnum


class Severity(StrEnum):
    """How grave, in the words of CAP 1.2 (alert.info.severity)."""

    MINOR = "minor"
    MODERATE = "moderate"
    SEVERE = "severe"


class Status(StrEnum):
    """Follows from a warning's dates and the time it is asked for; it is never stored."""

    UPCOMING = "upcoming"
    ACTIVE = "active"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"
