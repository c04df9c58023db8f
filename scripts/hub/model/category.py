"""A kind of incident, as data/categories.yml lists it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Category:
    """One category. `key` stands in addresses and never changes once published.

    `icon` is one of the drawings in render/icons.py, `colour` a CSS hex colour that carries
    white text at 7:1, `cap` the category of CAP 1.2, `call` the emergency numbers to ring. They
    stand before the station's own number, or after it when `duty_first`. `first` is what to do before
    ringing any of them, a sentence or two; "" when there is nothing.
    """

    key: str
    name: str
    icon: str
    colour: str
    cap: str
    call: tuple[str, ...] = ()
    duty_first: bool = False
    first: str = ""
