"""From a channel to what reaches it, by apprise. Its address is secret, and no message shows it."""

import logging
from collections.abc import Mapping
from typing import Any, NamedTuple

from apprise import Apprise, AppriseAsset, NotifyFormat
from apprise.common import OverflowMode, PersistentStoreMode
from apprise.plugins.base import NotifyBase
from apprise.plugins.custom_json import NotifyJSON
from apprise.plugins.email.base import NotifyEmail
from apprise.plugins.telegram import NotifyTelegram
from apprise.plugins.zalo import NotifyZalo

from hub.model import AnnounceChannel

PLUGINS: Mapping[str, tuple[type[NotifyBase], tuple[str, ...]]] = {
    "zalo-bot": (NotifyZalo, ("zalo",)),
    "telegram": (NotifyTelegram, ("tgram",)),
    "email": (NotifyEmail, ("mailto", "mailtos")),
    "webhook": (NotifyJSON, ("json", "jsons")),
}
"""What reaches each kind, and how its addresses begin. Named, so that none of the other 150 is loaded."""
CONNECT_SECONDS = 10.0
READ_SECONDS = 30.0


class ChannelTrouble(Exception):
    """A channel that cannot be reached as it is set up; `code` is one of words.TROUBLES."""

    def __init__(self, code: str, **details: str) -> None:
        super().__init__(code)
        self.code = code
        self.details = details


class OpenChannel(NamedTuple):
    """A channel and what reaches it."""

    channel: AnnounceChannel
    sender: Apprise


def open_channel(channel: AnnounceChannel, environment: Mapping[str, str]) -> OpenChannel:
    """The way to `channel`, by the address that its variable holds. Raises ChannelTrouble.

    One address is one recipient: of two, one could have the news and the other not. Whatever the address
    asks for, apprise tries once, in one piece, follows no redirect and keeps nothing on the disk.
    """
    silence()
    url = environment.get(channel.variable, "").strip()
    if not url:
        raise ChannelTrouble("variable", name=channel.variable)
    kind, schemes = PLUGINS[channel.kind]
    if url.partition("://")[0].lower() not in schemes:
        shown = ", ".join(f"{scheme}://" for scheme in schemes)
        raise ChannelTrouble("scheme", name=channel.variable, kind=channel.kind, schemes=shown)
    asset = AppriseAsset(
        app_id="ward-safety-hub",
        app_desc="",
        app_url="",
        async_mode=False,
        http_redirects=False,
        service_timeout=0,
        storage_mode=PersistentStoreMode.MEMORY,
    )
    plugin = _plugin(kind, url, asset)
    if plugin is None or getattr(plugin, "invalid_targets", None):
        raise ChannelTrouble("address", name=channel.variable)
    if (channel.kind != "webhook" and len(plugin.targets) != 1) or _copies(plugin):
        raise ChannelTrouble("recipients", name=channel.variable)
    _tame(plugin, url.partition("?")[2])
    if channel.kind == "email" and "format=" not in url:
        plugin.notify_format = NotifyFormat.TEXT
    sender = Apprise(asset=asset)
    sender.add(plugin)
    return OpenChannel(channel, sender)


def _plugin(kind: type[NotifyBase], url: str, asset: AppriseAsset) -> Any:
    """The plug-in for an address; None when it is not understood. What apprise says of it would show it."""
    try:
        parts = kind.parse_url(url)
        return kind(**parts, asset=asset) if parts else None
    except Exception:
        return None


def _copies(plugin: Any) -> bool:
    return bool(getattr(plugin, "cc", None) or getattr(plugin, "bcc", None))


def _tame(plugin: Any, query: str) -> None:
    plugin.retry, plugin.optional, plugin.redirects = 0, False, False
    plugin.overflow_mode, plugin.interpret_emojis = OverflowMode.UPSTREAM, False
    plugin.include_image, plugin.template = False, None
    plugin.request_rate_per_sec = 0  # Pace rests between two; here it would count as a slow server
    if "cto=" not in query:
        plugin.socket_connect_timeout = CONNECT_SECONDS
    if "rto=" not in query:
        plugin.socket_read_timeout = READ_SECONDS


def silence() -> None:
    """Nothing that the libraries log is shown: it may hold an address or a token."""
    for name in ("apprise", "urllib3", "requests"):
        log = logging.getLogger(name)
        log.propagate = False
        log.handlers[:] = [logging.NullHandler()]
