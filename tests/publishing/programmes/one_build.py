"""Builds with the quick generator; kills itself as it is about to do its n-th deed on the disk, where a test asks for it."""

import datetime as dt
import os
import resource
import signal
import sys
from pathlib import Path

from byline import building, publishing

DEEDS = ("os.", "shutil.", "tempfile.", "fcntl.", "ctypes.", "subprocess.")
kill_at, deeds = int(os.environ.get("BUILD_KILLS_AT", "-1")), 0


def count(event: str, _: object) -> None:
    global deeds  # noqa: PLW0603
    if event.startswith(DEEDS) and event != "os.putenv":
        deeds += 1
        if deeds == kill_at:
            os.killpg(0, signal.SIGKILL) if os.environ["KILL"] == "group" else os.kill(os.getpid(), signal.SIGKILL)


if os.environ.get("LARGEST_FILE"):
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(os.environ["LARGEST_FILE"]),) * 2)
if os.environ.get("NO_EXCHANGE"):
    setattr(publishing, "_exchanged", lambda *_: False)  # noqa: B010
root, site = map(Path, sys.argv[1:])
sys.addaudithook(count)
try:
    code = building.build_site(root, site, dt.date(2026, 3, 1), generator="quick_generator")
except OSError as error:
    print(f"{error.filename}: {error.strerror}")
    code = 2
print("deeds", deeds)
sys.exit(code)
