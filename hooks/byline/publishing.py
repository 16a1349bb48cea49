"""Puts a new site in the place of the earlier one in a single step, and clears away what killed builds left."""

import contextlib
import ctypes
import errno
import os
import re
import shutil
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

STAGING = re.compile(r"\.site-[a-z0-9_]{8}")
DAY = 24 * 60 * 60
NO_EXCHANGE = frozenset([errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EPERM])
NO_LOCK = frozenset([errno.ENOLCK, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EBADF, errno.EINVAL])
MOUNTED = "is a mounted disk, and only a folder inside one can be replaced"
AT_FDCWD, RENAME_EXCHANGE = -100, 2
"""From Linux's renameat2(2)."""


class NotOurs(Exception):  # noqa: N818
    """The place of the site holds something that no build made; the text says what."""


def refuse_what_is_not_ours(site: Path, root: Path) -> None:
    """Make sure that a folder may be replaced: it is new, empty, or the site of an earlier build.

    Args:
        site: where the site goes, with its links followed.
        root: the programme's folder, whose own folder `site` is always a build's.

    Raises:
        NotOurs: with the reason.
        OSError: where the folder can't be read.
    """
    content = [root.resolve() / name for name in ("plan", "people", "themes", "templates", "hooks")]
    if root.resolve().is_relative_to(site) or any(site.is_relative_to(folder) for folder in content):
        raise NotOurs("is part of the programme itself")
    _refuse_where_no_folder_can_be(site)
    if site.exists():
        _refuse_what_no_build_made(site, root)


def _refuse_where_no_folder_can_be(site: Path) -> None:
    if site.is_symlink():  # links were followed, and this one has no end
        raise NotOurs("is a link that leads nowhere")
    if site.exists() and not site.is_dir():
        raise NotOurs("is a file")
    if any(folder.is_file() for folder in site.parents):
        raise NotOurs("lies below a file, where no folder can be")
    if site.is_mount():
        raise NotOurs(MOUNTED)


def _refuse_what_no_build_made(site: Path, root: Path) -> None:
    if (site / ".git").exists():
        raise NotOurs("holds a git repository")
    home = Path(os.path.realpath(os.path.expanduser("~")))  # noqa: PTH111  # a user of a container may have none
    if home.is_relative_to(site):
        raise NotOurs("holds your home folder")
    if site != root.resolve() / "site" and any(site.iterdir()) and not (site / "index.html").is_file():
        raise NotOurs("holds files, and no earlier site")


@contextlib.contextmanager
def staging_beside(site: Path) -> Iterator[tuple[Path, int | None]]:
    """Give a locked folder to build in, and what holds its lock; both go at the end.

    What killed builds left beside the site goes first. The lock ends with the processes that hold it.

    Raises:
        OSError: where the disk fails.
    """
    with locked(site.parent):
        _clear(site)
        try:
            staging = Path(tempfile.mkdtemp(prefix=".site-", dir=site.parent))
        except OSError as error:  # its name, made up a moment ago, says nothing to anybody
            raise OSError(error.errno, error.strerror, str(site.parent)) from None
        lock = _lock(staging, wait=False)
    try:
        yield staging, lock
    finally:
        shutil.rmtree(staging, ignore_errors=True)
        if lock is not None:
            os.close(lock)


def swap(staging: Path, site: Path) -> None:
    """Put `site` of a staging folder in the place of the site: in one step where the system can do that.

    Raises:
        NotOurs: where a disk is mounted there.
        OSError: where the disk fails; the earlier site is in its place then.
    """
    with locked(site.parent):
        try:
            if not site.exists():
                (staging / "site").rename(site)
            elif not _exchanged(staging / "site", site):
                _swap_in_two_steps(staging, site)
        except OSError as error:
            if error.errno == errno.EBUSY:  # a folder of the same disk, which `is_mount` does not tell
                raise NotOurs(MOUNTED) from None
            raise OSError(error.errno, error.strerror, str(site)) from None


def open_to_readers(folder: Path) -> None:
    """Let everybody read a site, as a web server must, whatever the umask was."""
    for place, _, names in os.walk(folder):
        Path(place).chmod(0o755)
        for name in names:
            (Path(place) / name).chmod(0o644)


def _exchanged(new: Path, site: Path) -> bool:
    """Exchange two folders, or tell that this system or disk has no such step."""
    try:
        exchange = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError, TypeError):
        return False
    if exchange(AT_FDCWD, os.fsencode(new), AT_FDCWD, os.fsencode(site), RENAME_EXCHANGE) == 0:
        return True
    number = ctypes.get_errno()
    if number in NO_EXCHANGE:
        return False
    raise OSError(number, os.strerror(number), str(site))


def _swap_in_two_steps(staging: Path, site: Path) -> None:
    before = staging / f"before-{site.name}"
    site.rename(before)
    try:
        (staging / "site").rename(site)
    except BaseException:  # staging goes when this ends, and the earlier site must not go with it
        if not site.exists():
            before.rename(site)
        raise


def _clear(site: Path) -> None:
    for folder in sorted(site.parent.iterdir()):
        if STAGING.fullmatch(folder.name) and folder.is_dir() and not folder.is_symlink() and _is_staging(folder):
            with contextlib.suppress(OSError):  # another user's: it stands in nobody's way
                _clear_away(folder, site)


def _is_staging(folder: Path) -> bool:
    """Whether nothing but a build's own lies in it; an unreadable folder is somebody else's."""
    try:
        names = {each.name for each in folder.iterdir()}
    except OSError:
        return False
    return all(name in ("site", "before") or name.startswith("before-") for name in names)


def _clear_away(folder: Path, site: Path) -> None:
    """Remove a left-over folder; an earlier site in it goes back where no site is."""
    try:
        lock = _lock(folder, wait=False)
    except BlockingIOError:
        return
    try:
        if lock is None and time.time() - folder.stat().st_mtime < DAY:
            return  # without locks nobody knows whether its build still runs
        for before in folder.glob("before*"):
            place = site.with_name(before.name.removeprefix("before").removeprefix("-") or site.name)
            if not os.path.lexists(place):
                before.rename(place)
        shutil.rmtree(folder, ignore_errors=True)
    finally:
        if lock is not None:
            os.close(lock)


@contextlib.contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Let one run at a time pass, where the disk has locks; whoever held one and was killed holds it no more."""
    lock = _lock(folder, wait=True)
    try:
        yield
    finally:
        if lock is not None:
            os.close(lock)


def _lock(folder: Path, *, wait: bool) -> int | None:
    """Lock a folder; nothing where the system or the disk has no locks.

    Raises:
        BlockingIOError: where another holds the lock, and this is not to wait.
    """
    try:
        import fcntl  # noqa: PLC0415
    except ImportError:  # Windows
        return None
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except OSError as error:
        os.close(handle)
        if error.errno in NO_LOCK:
            return None
        raise
    return handle
