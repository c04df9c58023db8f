"""Sees what apprise does on the wire: it says True or False, and we must know whether False is sure.

apprise 2.3 sends by requests and smtplib. While `watching`, one method of each is wrapped, and what passes
there is noted for the delivery that runs in this context. Where apprise goes another way nothing is noted,
and the judge takes that for unknown.
"""

import smtplib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any

import requests
from requests.adapters import HTTPAdapter


@dataclass
class Seen:
    """What one delivery did. `mail` is "", then "talking", "handed" (the text is on its way), "answered"."""

    responses: list[requests.Response] = field(default_factory=list)
    errors: list[Exception] = field(default_factory=list)
    mail: str = ""
    mail_code: int = 0


SEEN: ContextVar[Seen | None] = ContextVar("seen", default=None)


@contextmanager
def watching() -> Iterator[None]:
    """Note what is sent, until the end of the block."""
    send, data, connect = HTTPAdapter.send, smtplib.SMTP.data, smtplib.SMTP.connect
    HTTPAdapter.send = _watched_send(send)  # type: ignore[method-assign]
    smtplib.SMTP.data = _watched_data(data)  # type: ignore[method-assign]
    smtplib.SMTP.connect = _watched_connect(connect)  # type: ignore[method-assign]
    try:
        yield
    finally:
        HTTPAdapter.send, smtplib.SMTP.data, smtplib.SMTP.connect = send, data, connect  # type: ignore[method-assign]


def _watched_send(send: Callable[..., requests.Response]) -> Callable[..., requests.Response]:
    def watched(*args: Any, **kwargs: Any) -> requests.Response:
        seen = SEEN.get()
        if seen is None:
            return send(*args, **kwargs)
        try:
            response = send(*args, **kwargs)
        except Exception as error:
            seen.errors.append(error)
            raise
        seen.responses.append(response)
        return response

    return watched


def _watched_data(data: Callable[..., tuple[int, bytes]]) -> Callable[..., tuple[int, bytes]]:
    def watched(*args: Any, **kwargs: Any) -> tuple[int, bytes]:
        seen = SEEN.get()
        if seen is None:
            return data(*args, **kwargs)
        seen.mail = "handed"
        try:
            code, said = data(*args, **kwargs)
        except smtplib.SMTPDataError as error:
            seen.mail, seen.mail_code = "answered", error.smtp_code
            raise
        seen.mail, seen.mail_code = "answered", code
        return code, said

    return watched


def _watched_connect(connect: Callable[..., tuple[int, bytes]]) -> Callable[..., tuple[int, bytes]]:
    def watched(*args: Any, **kwargs: Any) -> tuple[int, bytes]:
        seen = SEEN.get()
        if seen is not None:
            seen.mail = "talking"
        return connect(*args, **kwargs)

    return watched
