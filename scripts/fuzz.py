"""Feeds Byline what a coverage-guided fuzzer makes of real files: a minute, or `make fuzz ARGS="-max_total_time=3600"`.

The arguments are libFuzzer's. What breaks a promise is written to `.cache/fuzz/`, and read again by `make fuzz ARGS=<that file>`.
What the fuzzer learns stays there as well, so that a later run goes on from it.
"""

import sys
from pathlib import Path

import atheris

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))
CORPUS = ROOT / ".cache" / "fuzz"
LIMITS = (f"-artifact_prefix={CORPUS}/", "-max_len=4096", "-len_control=0", "-timeout=5", "-rss_limit_mb=2048")
"""Seconds for one input, and MiB for the whole: what `byline check` promises, and what the fuzzer itself needs."""

with atheris.instrument_imports(include=["byline"]):
    from any_content.promises import SOUND, keep

PATHS = sorted(SOUND)


def one(data: bytes) -> None:
    """Let the first byte choose the file, and the rest be what is in it."""
    if data:
        keep({PATHS[data[0] % len(PATHS)]: data[1:]})


def main() -> None:
    """Begin with the files of the sound programme, or with what an earlier run found; the fuzzer changes them from there."""
    seeds = CORPUS / "seeds"
    seeds.mkdir(parents=True, exist_ok=True)
    for number, path in enumerate(PATHS):
        (seeds / path.replace("/", "-")).write_bytes(bytes([number]) + SOUND[path])
    given = sys.argv[1:]
    if not any(not each.startswith("-") for each in given):
        given = ["-max_total_time=60", *given, str(seeds)]
    atheris.Setup([sys.argv[0], *LIMITS, *given], one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
