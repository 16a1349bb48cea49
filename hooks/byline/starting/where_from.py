"""Where the checks of a new programme get Byline: from where this one came, and never from a stranger who has the name."""

import json
from importlib.metadata import PackageNotFoundError, distribution

from byline import __version__

NOWHERE = f"byline @ https://no-address-yet.invalid/byline-{__version__}-py3-none-any.whl"
"""Stands for an address until somebody gives one. No name that ends in `.invalid` ever leads anywhere (RFC 6761, 6.4)."""


def package_here() -> str:
    """Give what pip would install elsewhere to have this Byline: a pin, an address, or NOWHERE for a file of this machine.

    How it was installed stands beside the package (PEP 610), save where it came from an index.
    """
    told = _how_installed()
    return f"byline=={__version__}" if told is None else _package_from(told)


def _how_installed() -> dict[str, object] | None:
    """Read direct_url.json; nothing where an index gave the package, and an empty object where it is not installed."""
    try:
        told = distribution("byline").read_text("direct_url.json")
    except PackageNotFoundError:
        return {}
    return dict(json.loads(told)) if told else None


def _package_from(direct_url: dict[str, object]) -> str:
    url, version_control, archive = (direct_url.get(key) for key in ("url", "vcs_info", "archive_info"))
    if not isinstance(url, str) or not url.startswith(("https://", "http://", "ssh://")):
        return NOWHERE
    if isinstance(version_control, dict):
        return f"byline @ {version_control['vcs']}+{url}@{version_control['commit_id']}"
    sums = archive.get("hashes", {}) if isinstance(archive, dict) else {}
    return f"byline @ {url}" + (f"#sha256={sums['sha256']}" if "sha256" in sums else "")
