"""A register from the web, into a file: bounded in size, time and redirects, and whole or not at all.

urllib3, as it is small, well kept, and checks the length that was promised.
"""

import time
from base64 import b64encode
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import urllib3
from urllib3.exceptions import (
    HTTPError,
    IncompleteRead,
    NewConnectionError,
    ProtocolError,
    ReadTimeoutError,
)

from hub.model.register import Limits, Register
from hub.stats.environment import host_of
from hub.stats.trouble import PullTrouble

MOST_REDIRECTS = 5
CONNECT_SECONDS = 10.0
SILENT_SECONDS = 20.0
_PIECE = 1 << 16


def download(
    address: str,
    register: Register,
    limits: Limits,
    into: Path,
    told: Callable[[float], None] = lambda _megabytes: None,
) -> str:
    """Write what stands at `address` to `into`, and return its content type, in small letters.

    `told` is called with the megabytes that have come. Raises PullTrouble.
    """
    deadline = time.monotonic() + limits.seconds
    host = host_of(address)

    def trouble(code: str, **details: object) -> PullTrouble:
        return PullTrouble(code, source=register.name, line=register.line, host=host, **details)

    with urllib3.PoolManager(retries=False) as pool:
        try:
            response = _opened(pool, address, deadline, trouble)
            try:
                _received(response, into, limits, deadline, told, trouble)
            finally:
                response.close()
        except ReadTimeoutError:
            if time.monotonic() >= deadline:
                raise trouble("web-slow", seconds=limits.seconds) from None
            raise trouble("web-silent", seconds=round(SILENT_SECONDS)) from None
        except (IncompleteRead, ProtocolError) as error:
            if isinstance(error, NewConnectionError) or "RemoteDisconnected" in repr(error):
                raise trouble("web-down", reason=_reason(error)) from None
            raise trouble("web-cut") from None
        except HTTPError as error:
            raise trouble("web-down", reason=_reason(error)) from None
    return response.headers.get("content-type", "").lower()


def _opened(
    pool: urllib3.PoolManager,
    address: str,
    deadline: float,
    trouble: Callable[..., PullTrouble],
) -> urllib3.BaseHTTPResponse:
    """The answer with status 200, after at most MOST_REDIRECTS redirects.

    A name and password in the address are sent to its host only.
    """
    login = _login(address)
    for _ in range(MOST_REDIRECTS + 1):
        if urlsplit(address).scheme not in ("http", "https"):
            raise trouble("web-address")
        left = max(0.1, deadline - time.monotonic())
        response = pool.request(
            "GET",
            address,
            headers={"Accept-Encoding": "identity", "User-Agent": "ward-safety-hub", **login},
            preload_content=False,
            redirect=False,
            timeout=urllib3.Timeout(connect=min(CONNECT_SECONDS, left), read=min(SILENT_SECONDS, left)),
        )
        if response.status not in (301, 302, 303, 307, 308):
            if response.status != 200:
                response.close()
                raise trouble("web-status", status=response.status)
            return response
        response.close()
        try:
            following = urljoin(address, response.headers.get("location", ""))
            login = login if urlsplit(following).hostname == urlsplit(address).hostname else {}
        except ValueError:
            raise trouble("web-address") from None
        if address.startswith("https:") and not following.startswith("https:"):
            raise trouble("web-downgrade")
        address = following
    raise trouble("web-redirects", most=MOST_REDIRECTS)


def _login(address: str) -> dict[str, str]:
    """The header for the name and password in an address (RFC 7617, in UTF-8), if any."""
    parts = urlsplit(address)
    if not parts.username:
        return {}
    both = f"{unquote(parts.username)}:{unquote(parts.password or '')}"
    return {"Authorization": f"Basic {b64encode(both.encode()).decode()}"}


def _received(
    response: urllib3.BaseHTTPResponse,
    into: Path,
    limits: Limits,
    deadline: float,
    told: Callable[[float], None],
    trouble: Callable[..., PullTrouble],
) -> None:
    size = 0
    with into.open("wb") as file:
        while piece := response.read1(_PIECE):
            size += len(piece)
            if size > limits.megabytes * 1_000_000:
                raise trouble("web-large", megabytes=limits.megabytes)
            if time.monotonic() > deadline:
                raise trouble("web-slow", seconds=limits.seconds)
            file.write(piece)
            told(size / 1_000_000)
    promised = response.headers.get("content-length", "")
    if promised.isdecimal() and size < int(promised):
        raise trouble("web-cut")
    if size == 0:
        raise trouble("web-empty")


def _reason(error: BaseException) -> str:
    """The innermost cause, in the system's words; nothing of the address."""
    while error.__cause__ is not None or error.__context__ is not None:
        error = error.__cause__ or error.__context__ or error
    return getattr(error, "strerror", None) or type(error).__name__
