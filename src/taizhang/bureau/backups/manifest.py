"""What a backup says it holds (清单): the restore believes nothing else."""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from django.utils.translation import gettext as _

from taizhang.bureau.refusal import Refused

FORM = "taizhang-backup/1"
NAME = "manifest.json"
SEAL = "manifest.sha256"
FILES = "files.txt"
CHUNK_BYTES = 1024 * 1024


@dataclass(frozen=True)
class Manifest:
    """``entries`` and ``root`` are those of the journal in the copy: how many, and one digest over all of theirs.

    ``migrations`` names the last migration of each room; ``files`` is how many stored files go with the copy, ``keys`` are the public
    halves of those that have signed its checkpoints.
    """

    taizhang: str
    made_at: str
    vendor: str
    database: str
    database_bytes: int
    database_sha256: str
    migrations: Mapping[str, str]
    entries: int
    root: str
    files: int
    files_bytes: int
    files_sha256: str
    keys: Sequence[str]
    form: str = FORM


def write(folder: Path, manifest: Manifest) -> None:
    text = json.dumps(asdict(manifest), ensure_ascii=False, indent=1, sort_keys=True)
    (folder / NAME).write_text(text + "\n", encoding="utf-8")
    (folder / SEAL).write_text(f"{sha256_of(folder / NAME)}  {NAME}\n", encoding="ascii")


def read(folder: Path) -> Manifest:
    """Raises Refused where it is absent, damaged, or of another form."""
    path = folder / NAME
    if not path.is_file():
        raise Refused(_("%(folder)s 里没有清单 manifest.json，不是一份完整的备份") % {"folder": folder})
    seal = folder / SEAL
    if not seal.is_file() or seal.read_bytes().split()[:1] != [sha256_of(path).encode()]:
        raise Refused(_("清单 manifest.json 与它的摘要不符，备份不能用"))
    try:
        manifest = Manifest(**json.loads(path.read_text(encoding="utf-8")))
    except (ValueError, TypeError) as why:
        raise Refused(_("清单 manifest.json 读不懂，备份不能用")) from why
    if manifest.form != FORM:
        raise Refused(_("这份备份的格式是 %(form)s，本版本不认识") % {"form": manifest.form})
    return manifest


def sha256_of(path: Path) -> str:
    with path.open("rb") as source:
        return hashlib.file_digest(source, "sha256").hexdigest()


def root_of(digests: Iterable[str]) -> tuple[int, str]:
    """How many entries there are, and the digest of all their digests in the order in which they were written."""
    hasher, count = hashlib.sha256(), 0
    for digest in digests:
        hasher.update(bytes.fromhex(digest))
        count += 1
    return count, hasher.hexdigest()
