"""Which program answered (规则版本): its version, and a digest of everything that an answer depends on."""

import hashlib
from functools import cache
from pathlib import Path

import taizhang

# Reading, figures and rules: a change in any of them may change an answer.
PARTS = ("documents", "extraction", "review")
LEFT_OUT = {".pyc", ".pyo"}
DIGEST_CHARACTERS = 8


@cache
def engine() -> str:
    """``0.1.0+1a2b3c4d``; the same files give the same name on every machine."""
    return f"{taizhang.__version__}+{digest_of(Path(taizhang.__file__).parent)}"


def digest_of(root: Path) -> str:
    hasher = hashlib.sha256()
    for part in PARTS:
        for path in sorted(one for one in (root / part).rglob("*") if _counts(one)):
            hasher.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return hasher.hexdigest()[:DIGEST_CHARACTERS]


def _counts(path: Path) -> bool:
    return path.is_file() and path.suffix not in LEFT_OUT
