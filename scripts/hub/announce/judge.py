"""From what was seen on the wire to sent, refused or unknown. When in doubt: unknown."""

import json
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

import requests
from urllib3.exceptions import ConnectTimeoutError, NameResolutionError, NewConnectionError

from hub.announce.outcome import SENT, Outcome, refused, unknown
from hub.announce.witness import Seen

# 408, 502, 504 and Cloudflare's own: one in the middle gave up waiting for the one that delivers.
_IN_DOUBT = frozenset((408, 502, 504, *range(520, 528)))
_PASSING = frozenset((425, 429, 500, 503, 507))


def judge(said: bool | None, seen: Seen, kind: str) -> Outcome:
    """The outcome for a channel of `kind`: apprise `said` so (None: it raised), and `seen` is what passed."""
    if said:
        return SENT
    if kind == "email":
        return _judge_mail(seen)
    attempts = len(seen.responses) + len(seen.errors)
    if attempts != 1:
        return unknown("unseen" if not attempts else "several")
    if seen.errors:
        reason = unsent_reason(seen.errors[0])
        if reason:
            return refused(reason, passing=reason != "tls")
        return unknown("timeout" if isinstance(seen.errors[0], requests.Timeout) else "cut")
    return _judge_response(seen.responses[0], kind)


def _judge_response(response: requests.Response, kind: str) -> Outcome:
    code = response.status_code
    if 200 <= code < 300:
        if kind == "webhook":
            return SENT  # it took the news; only its answer's text was cut
        answer = _json(response)
        if answer.get("ok") is not False:
            return unknown("answer")
        given = answer.get("error_code")
        error = given if isinstance(given, int) and 0 <= given < 1000 else 0
        return refused(f"{kind.partition('-')[0]}-{error}", passing=error in _PASSING)
    if code in _IN_DOUBT:
        return unknown(f"http-{code}")
    return refused(f"http-{code}", passing=code in _PASSING, retry_after=_retry_after(response))


def _judge_mail(seen: Seen) -> Outcome:
    if seen.mail == "answered":
        if 200 <= seen.mail_code < 300:
            return SENT
        return refused(f"smtp-{seen.mail_code}", passing=400 <= seen.mail_code < 500)
    if seen.mail == "talking":
        return refused("smtp")
    return unknown("cut" if seen.mail else "unseen")


def unsent_reason(error: BaseException) -> str:
    """Why a request never left, as a code; "" when it may have left."""
    seen: list[object] = [error]
    while seen and len(seen) < 10:
        at = seen[-1]
        if isinstance(at, NameResolutionError):
            return "dns"
        if isinstance(at, NewConnectionError | ConnectTimeoutError):
            return "connect"
        within = getattr(at, "reason", None) or getattr(at, "original_error", None)
        if within is None and isinstance(at, requests.RequestException) and at.args:
            within = at.args[0]
        if within is None or isinstance(within, str):
            break
        seen.append(within)
    if any(type(one).__name__ == "SSLCertVerificationError" for one in (*seen, _cause(seen[-1]))):
        return "tls"
    return ""


def _cause(error: object) -> object:
    args = getattr(error, "args", ())
    return args[0] if args else None


def _retry_after(response: requests.Response) -> float:
    """Seconds that the other side asks to be left alone: the header, or Telegram's own field; 0: nothing."""
    header = response.headers.get("Retry-After", "").strip()
    if header.isascii() and header.isdecimal():
        return float(header[:9])
    if header:
        try:
            at = parsedate_to_datetime(header)
        except ValueError:
            at = None
        if at is not None:
            at = at if at.tzinfo else at.replace(tzinfo=UTC)
            return max(0.0, (at - datetime.now(UTC)).total_seconds())
    parameters = _json(response).get("parameters")
    asked = parameters.get("retry_after") if isinstance(parameters, dict) else None
    return float(asked) if isinstance(asked, int) and asked > 0 else 0.0


def _json(response: requests.Response) -> dict[str, Any]:
    """The answer as an object; empty when it is none, or was cut."""
    try:
        found = json.loads(response.content)
    except (ValueError, RuntimeError, requests.RequestException):
        return {}
    return found if isinstance(found, dict) else {}
