"""The content-addressed store on disk: bytes first and synced, the database row after."""

import hashlib
import os
import uuid
from collections.abc import Iterable
from pathlib import Path

from django.conf import settings


def path_of(digest: str) -> Path:
    root: Path = settings.STORE_DIR
    return root / "sha256" / digest[:2] / digest[2:4] / digest


def keep(chunks: Iterable[bytes]) -> tuple[str, int]:
    """Write the bytes, sync file and folder, and return (SHA-256 hex, size in bytes).

    A crash leaves at most a file without a row, never a row without a file; a failed write leaves nothing.
    """
    root: Path = settings.STORE_DIR
    (root / "tmp").mkdir(parents=True, exist_ok=True)
    draft = root / "tmp" / uuid.uuid4().hex
    try:
        digest, size = write_synced(draft, chunks)
        final = path_of(digest)
        if not final.exists():
            folders = made_for(final)
            os.replace(draft, final)
            for folder in folders:
                synced(folder)
    finally:
        draft.unlink(missing_ok=True)
    return digest, size


def made_for(final: Path) -> list[Path]:
    """The folder of a file, made where it was not there, and every folder that has a new one in it."""
    new = [one for one in final.parents if not one.exists()]
    final.parent.mkdir(parents=True, exist_ok=True)
    return [final.parent, *(one.parent for one in new)]


def write_synced(draft: Path, chunks: Iterable[bytes]) -> tuple[str, int]:
    """A new file that nobody changes any more; (SHA-256 hex, size in bytes)."""
    hasher, size = hashlib.sha256(), 0
    with draft.open("xb") as out:
        for chunk in chunks:
            hasher.update(chunk)
            size += len(chunk)
            out.write(chunk)
        out.flush()
        os.fchmod(out.fileno(), 0o440)
        os.fsync(out.fileno())
    return hasher.hexdigest(), size


def synced(place: Path) -> None:
    """A file or a folder."""
    handle = os.open(place, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def replace_with(place: Path, content: bytes) -> None:
    """Put a file that can be made again in its place, whole or not at all."""
    draft = settings.STORE_DIR / "tmp" / uuid.uuid4().hex
    draft.parent.mkdir(parents=True, exist_ok=True)
    place.parent.mkdir(parents=True, exist_ok=True)
    try:
        draft.write_bytes(content)
        os.replace(draft, place)
    finally:
        draft.unlink(missing_ok=True)
