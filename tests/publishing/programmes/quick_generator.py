"""Stands in for a site generator: a site of a dozen files within a moment, with the faults that a test asks for."""

import os
import signal
import sys
from pathlib import Path

site = Path(sys.argv[sys.argv.index("--site-dir") + 1])
version, size = os.environ["VERSION"], int(os.environ.get("SIZE", "10"))
whose = os.environ.get("KILL", "")
kill_at = int(os.environ.get("GENERATOR_KILLS_AT", "-1"))
parent = os.getppid()

if os.environ.get("WAITS"):
    print("started", flush=True)
    sys.stdin.readline()
for number in range(12):
    if number == kill_at:
        os.killpg(0, signal.SIGKILL) if whose == "group" else os.kill(parent, signal.SIGKILL)
    page = site / (f"{number}/index.html" if number else "index.html")
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text(version * size)
if os.environ.get("FAILS"):
    sys.exit(1)
