"""Texts that are kept beside the tests, and renewed on demand."""

import os


def same_as_kept(file, text):
    """Compare a text with a kept one; with BYLINE_KEEP=1 in the environment the new one is kept instead."""
    if os.environ.get("BYLINE_KEEP"):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
    kept = file.read_text(encoding="utf-8") if file.exists() else ""
    assert text == kept, f"{file.name} is out of date; look at the difference, then BYLINE_KEEP=1 writes it anew"
