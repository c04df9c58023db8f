"""How long a report took, in steps few enough to count by: what is printed is no finer."""

from typing import Any

import ibis

_DAY = 86400


def step_of(taken: Any, status: Any) -> Any:
    """The step of `taken` seconds; -1 where they are not known or the report is not resolved (status 0)."""
    return ibis.cases(
        (taken.isnull() | (status != 0), -1),
        (taken < 10 * _DAY, _whole(taken + _DAY // 20, _DAY // 10)),
        (taken < 100 * _DAY, _whole(taken + _DAY // 2, _DAY) + 90),
        (taken < 1000 * _DAY, _whole(taken + _DAY * 5, _DAY * 10) + 180),
        else_=280,
    )


def days_of_step(step: int) -> float:
    """The days that a step stands for: tenths up to 10, whole ones up to 100, tens up to 1000."""
    return step / 10 if step <= 100 else float(step - 90) if step <= 190 else float((step - 180) * 10)


STEPS = 281


def _whole(number: Any, by: int) -> Any:
    return (number / by).floor().cast("int64")
