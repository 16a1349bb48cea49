"""Say whether a port can be served on, and who might hold it when it can't: `port_free.py HOST PORT`.

Runs before the site is built, so that nobody waits for a build that ends in "Address already in use".
"""

from __future__ import annotations

import errno
import os
import socket
import sys
from pathlib import Path

PORTS = range(1, 65536)
LISTENING = "0A"  # the state of a socket in /proc/net/tcp


def main(host: str, text: str) -> int:
    """Print nothing and return 0 when the port is free, else explain and return 1."""
    if not text.isdecimal() or int(text) not in PORTS:
        return _explain(f"PORT={text} is no port: give a number from 1 to 65535, as in `make serve PORT=8001`.")
    port = int(text)
    error = _try(host, port)
    if error is None:
        return 0
    if error.errno == errno.EADDRINUSE:
        return _explain(
            f"Port {port} on {host} is in use. {_guess(port)}",
            f"Or use another port: make serve PORT={_next_free(host, port)}",
        )
    if error.errno == errno.EACCES:
        return _explain(f"Port {port} needs administrator's rights. Use one above 1023: make serve PORT=8000")
    return _explain(f"Can't serve on {host}, port {port}: {error.strerror or error}.")


def _explain(*lines: str) -> int:
    print(*lines, sep="\n", file=sys.stderr)
    return 1


def _try(host: str, port: int) -> OSError | None:
    """Bind as the server will: a port whose last connection is only fading away counts as free."""
    try:
        family, kind, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind) as probe:
            if os.name == "posix":
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
            probe.listen(1)  # Linux refuses some takeovers only here
    except OSError as error:
        return error
    return None


def _next_free(host: str, port: int) -> int:
    near = range(port + 1, min(port + 100, PORTS.stop))
    return next((other for other in near if _try(host, other) is None), 8000)


def _guess(port: int) -> str:
    holder = _holder(port)
    if holder is None:
        return f"Perhaps a `make serve` in another window, or another program (macOS, Linux: lsof -i :{port})."
    pid, command = holder
    return f"Process {pid} holds it: {command or 'its command is hidden'}. Stop that one, with Ctrl-C in its window."


def _holder(port: int) -> tuple[int, str] | None:
    """Return process and command, where Linux tells; processes of other users stay unknown."""
    links = {f"socket:[{inode}]" for inode in _inodes(port)}
    for descriptor in Path("/proc").glob("[0-9]*/fd/*") if links else ():
        try:
            if str(descriptor.readlink()) not in links:
                continue
            process = descriptor.parent.parent
            command = (process / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace").strip()
        except OSError:  # gone meanwhile, or another user's
            continue
        shown = "".join(letter if letter.isprintable() else "?" for letter in command[:120])
        return int(process.name), shown
    return None


def _inodes(port: int) -> set[str]:
    found = set()
    for table in (Path("/proc/net/tcp"), Path("/proc/net/tcp6")):
        try:
            rows = [row.split() for row in table.read_text().splitlines()[1:]]
        except OSError:
            continue
        found |= {row[9] for row in rows if row[3] == LISTENING and int(row[1].rpartition(":")[2], 16) == port}
    return found


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
