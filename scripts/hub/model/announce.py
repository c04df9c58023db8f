"""A channel that the ward's news is sent to, as `announce` in data/ward.yml describes it."""

from dataclasses import dataclass
from datetime import datetime

from hub.model.status import Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnounceChannel:
    """One channel. `name` is its key in the ledger, for ever; `kind` is zalo-bot, telegram, email or webhook.

    `variable` names the environment variable that holds its address: the file has no secret. News from
    before `since` (aware, in the ward's zone) is never sent. Empty `categories` or `severities`: all.
    `line` is where it stands in data/ward.yml.
    """

    name: str
    kind: str
    variable: str
    since: datetime
    categories: tuple[str, ...] = ()
    severities: tuple[Severity, ...] = ()
    line: int = 1
