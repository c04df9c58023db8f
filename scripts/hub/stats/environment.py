"""Secrets come from the environment: `${NAME}` in an address is replaced by the variable, and never shown."""

import re
from collections.abc import Mapping
from urllib.parse import quote, urlsplit

from hub.model.register import Register
from hub.stats.trouble import PullTrouble

_NAME = re.compile(r"\$\{([A-Za-z_][A-Za-z0-9_]*)\}")


def filled(address: str, register: Register, environment: Mapping[str, str]) -> str:
    """`address` with its variables; one that stands within an address is escaped as addresses need it.

    Raises PullTrouble for a variable that is not set, and for what is no address.
    """
    whole = _NAME.fullmatch(address)

    def value(match: re.Match[str]) -> str:
        found = environment.get(match[1], "")
        if not found:
            raise PullTrouble("secret-missing", source=register.name, line=register.line, name=match[1])
        return found if whole else quote(found, safe="")

    full = _NAME.sub(value, address)
    try:
        urlsplit(full)
    except ValueError:
        raise PullTrouble("address-broken", source=register.name, line=register.line) from None
    return full


def without_secrets(text: str, address: str, environment: Mapping[str, str]) -> str:
    """What an engine says, without passwords: those of the variables and what stands in the address."""
    hidden = {environment[name] for name in _NAME.findall(address) if environment.get(name)}
    try:
        parts = urlsplit(filled_quietly(address, environment))
        hidden |= {part for part in (parts.password, parts.query) if part}
    except ValueError:
        pass
    for secret in sorted(hidden, key=len, reverse=True):
        for form in (secret, quote(secret, safe="")):
            text = text.replace(form, "***")
    return text


def filled_quietly(address: str, environment: Mapping[str, str]) -> str:
    """`address` with the variables that there are."""
    return _NAME.sub(lambda match: environment.get(match[1], ""), address)


def host_of(address: str) -> str:
    """The part of an address that may be told."""
    return urlsplit(address).hostname or "máy chủ"
