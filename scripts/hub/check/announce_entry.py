"""The shape of one of `announce` in data/ward.yml: a channel that news is sent to."""

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, WithJsonSchema
from slugify import slugify

from hub.check.fields import ID_SHAPE, Word
from hub.check.moments import Start, wrong
from hub.model.status import Severity

VARIABLE = re.compile(r"\$\{([A-Z_][A-Z0-9_]*)\}")


def _name(value: str) -> str:
    if ID_SHAPE.fullmatch(value) is None or len(value) > 40:
        raise wrong("ward.key", value=value, near=slugify(value)[:40].strip("-") or "nhom-zalo")
    return value


def _variable(value: str) -> str:
    """The variable's name. What else may stand here is a secret, so that no message repeats it."""
    found = VARIABLE.fullmatch(value)
    if found is None:
        raise wrong("announce.secret")
    return found[1]


ChannelName = Annotated[
    str, AfterValidator(_name), WithJsonSchema({"type": "string", "pattern": f"^{ID_SHAPE.pattern}$"})
]
Variable = Annotated[
    str, AfterValidator(_variable), WithJsonSchema({"type": "string", "pattern": f"^{VARIABLE.pattern}$"})
]


class AnnounceEntry(BaseModel):
    """One of `announce`."""

    model_config = ConfigDict(extra="forbid")
    name: ChannelName
    kind: Literal["zalo-bot", "telegram", "email", "webhook"]
    url: Variable
    since: Start
    categories: tuple[Word, ...] = ()
    severities: tuple[Severity, ...] = ()
