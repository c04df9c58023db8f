"""Feeds: the model in, bytes out. feedgen and lxml are imported only when a feed is rendered."""

from hub.render.feeds.atom import render_atom
from hub.render.feeds.fulltext import FullTexts, Memory
from hub.render.feeds.json_feed import render_json
from hub.render.feeds.lists import FORMATS, feed_list, feed_views
from hub.render.feeds.moments import Moment, choose_entries, entries_by_feed
from hub.render.feeds.opml import render_opml
from hub.render.feeds.page import STYLESHEET
from hub.render.feeds.rss import render_rss

__all__ = [
    "FORMATS",
    "STYLESHEET",
    "FullTexts",
    "Memory",
    "Moment",
    "choose_entries",
    "entries_by_feed",
    "feed_list",
    "feed_views",
    "render_atom",
    "render_json",
    "render_opml",
    "render_rss",
]
