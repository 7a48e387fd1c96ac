"""Stored files to and from a backup (原件备份): each is read through and compared with its name, which is its digest."""

import os
import uuid
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from django.utils.translation import gettext as _

from taizhang.bureau.backups.manifest import CHUNK_BYTES
from taizhang.bureau.files.store import path_of, synced, write_synced
from taizhang.bureau.refusal import Refused

STORE = "store"


def place_in(target: Path, digest: str) -> Path:
    """Backups in one place share their files: the same bytes are kept once."""
    return target / STORE / digest[:2] / digest[2:4] / digest


def keep_files(target: Path, files: Iterable[tuple[str, int]]) -> None:
    """Copy what the place does not hold yet; a stored file that is gone or altered ends it with a sentence."""
    for digest, size in files:
        place = place_in(target, digest)
        if not (place.exists() and place.stat().st_size == size):
            copied(path_of(digest), place, digest)


def bring_back(target: Path, files: Iterable[tuple[str, int]]) -> None:
    for digest, _size in files:
        place = path_of(digest)
        if not place.exists():
            copied(place_in(target, digest), place, digest)


def copied(source: Path, place: Path, digest: str) -> None:
    """Whole or not at all, and synced."""
    if not source.is_file():
        raise Refused(_("缺文件 %(digest)s，没有做完") % {"digest": digest})
    place.parent.mkdir(parents=True, exist_ok=True)
    draft = place.with_suffix(f".{uuid.uuid4().hex}.part")
    try:
        if write_synced(draft, _chunks(source))[0] != digest:
            raise Refused(_("文件 %(digest)s 的内容与摘要不符，没有做完") % {"digest": digest})
        os.replace(draft, place)
        synced(place.parent)
    finally:
        draft.unlink(missing_ok=True)


def _chunks(source: Path) -> Iterator[bytes]:
    with source.open("rb") as old:
        while chunk := old.read(CHUNK_BYTES):
            yield chunk


def told(files: Sequence[tuple[str, int]]) -> str:
    """One line a file: its digest and its size in bytes."""
    return "".join(f"{digest} {size}\n" for digest, size in files)


def read(text: str) -> list[tuple[str, int]]:
    pairs = (line.split() for line in text.splitlines())
    return [(digest, int(size)) for digest, size in pairs]
