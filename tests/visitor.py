"""A visitor's browser on a built site: answered from its files as a static host would, at its own address."""

import mimetypes
import os
import shutil
from urllib.parse import unquote, urlsplit

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
SITE = "https://an-ninh.truongtho.example/"
"""The sample's site_url: the browser is answered from the built files, and asks the network for nothing."""

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PHONE = {"width": 360, "height": 740}
DESKTOP = {"width": 1280, "height": 800}


class Visit:
    """One visitor's browser window. `asked` holds every address it asked for, `complaints` its console."""

    def __init__(self, browser, site, *, viewport=None, scheme="light", scripts=True, touch=False):
        self.context = browser.new_context(
            viewport=viewport or PHONE,
            color_scheme=scheme,
            java_script_enabled=scripts,
            locale="vi-VN",
            timezone_id="Asia/Ho_Chi_Minh",
            reduced_motion="reduce",
            has_touch=touch,
            is_mobile=touch,
        )
        self.site = site
        self.asked: list[str] = []
        self.complaints: list[str] = []
        self.context.route("**/*", self._answer)
        self.page = self.context.new_page()
        self.page.on(
            "console", lambda m: self.complaints.append(m.text) if m.type in ("error", "warning") else None
        )
        self.page.on("pageerror", lambda e: self.complaints.append(str(e)))

    def open(self, address=""):
        self.page.goto(SITE + address)
        return self.page

    def _answer(self, route):
        self.asked.append(route.request.url)
        parts = urlsplit(route.request.url)
        if not route.request.url.startswith(SITE):
            route.abort()
            return
        path = unquote(parts.path).lstrip("/")
        file = self.site / path / "index.html" if path == "" or path.endswith("/") else self.site / path
        if not file.is_file():
            file, status = self.site / "404.html", 404
        else:
            status = 200
        kind = mimetypes.guess_type(os.fspath(file))[0] or "application/octet-stream"
        if kind.startswith("text/"):
            kind += "; charset=utf-8"
        route.fulfill(status=status, body=file.read_bytes(), content_type=kind)
