"""Runs scripts/announce.py as it is typed, and may kill it at a step, or send bots to a server of the tests.

KILL_AT="before-write:3" (also after-write, after-sync): SIGKILL at the third line of the ledger.
"""

import os
import runpy
import signal
import sys
from pathlib import Path

SCRIPTS = Path(__file__).parent.parent.parent / "scripts"
place, _, number = os.environ.get("KILL_AT", "").partition(":")
count = 0


def die():
    os.kill(os.getpid(), signal.SIGKILL)


def killing(function, before, after, counts):
    def wrapped(descriptor, *rest):
        global count
        if Path(f"/proc/self/fd/{descriptor}").readlink().name != "announced.txt":
            return function(descriptor, *rest)
        count += counts
        if place == before and count == int(number):
            die()
        result = function(descriptor, *rest)
        if place == after and count == int(number):
            die()
        return result

    return wrapped


if place:
    os.write = killing(os.write, "before-write", "after-write", 1)
    os.fsync = killing(os.fsync, "", "after-sync", 0)
base = os.environ.get("BOTS_AT")
if base:
    from apprise.plugins.telegram import NotifyTelegram
    from apprise.plugins.zalo import NotifyZalo

    NotifyTelegram.notify_url = f"{base}/bot"
    NotifyZalo.notify_url = f"{base}/bot{{token}}/sendMessage"
sys.path.insert(0, str(SCRIPTS))
sys.argv = ["announce.py", *sys.argv[1:]]
runpy.run_path(str(SCRIPTS / "announce.py"), run_name="__main__")
