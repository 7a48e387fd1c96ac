"""The PDF of a published bulletin, set once and kept (公布件的版式文件), so that a crowd cannot have it set again and again.

The folder may be emptied at any time. A file's name holds what it was set from and its own digest: what is no longer
either of them is set anew. One is set at a time; what could not be set is not tried again within ten minutes.
"""

import fcntl
import hashlib
import json
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from django.conf import settings

from taizhang import __version__
from taizhang.publishing.bulletins.queries import Published
from taizhang.publishing.exports.address import public_address
from taizhang.publishing.exports.bulletin import published_document
from taizhang.publishing.exports.bulletin_letter import letter_of
from taizhang.publishing.exports.pdf import NotMade, pdf
from taizhang.publishing.exports.pdf.data import data_of
from taizhang.publishing.exports.word import GB9704, OfficialDocument

REFUSED_SECONDS = 600


class Busy(Exception):
    """Another one is being set."""


def kept_pdf(bulletin: Published, *, at: datetime) -> bytes:
    """Raises NotMade and Busy. It names the address of the house and no other: whoever asks cannot choose it."""
    document = published_document(bulletin, address=public_address(bulletin.slug))
    letter = letter_of(document)
    folder = _folder()
    name = f"{bulletin.slug}.{_key(letter)}"
    if (found := _kept(folder, name, at)) is not None:
        return found
    with _alone(folder):
        # Whoever was before us may have set this very one.
        found = _kept(folder, name, at)
        return _set(folder, bulletin.slug, name, letter) if found is None else found


def forget_pdf(slug: str) -> None:
    """What is not shown any more is not kept either."""
    for path in _folder().glob(f"{slug}.*"):
        path.unlink(missing_ok=True)


def _folder() -> Path:
    return Path(settings.PUBLIC_DIR) / "pdf"


def _key(letter: OfficialDocument) -> str:
    """What it is set from: a correction that came later changes it, and so does our own version."""
    told = json.dumps([__version__, settings.PDF_FONTS, data_of(letter, GB9704)], sort_keys=True)
    return hashlib.sha256(told.encode()).hexdigest()[:32]


def _kept(folder: Path, name: str, at: datetime) -> bytes | None:
    """As it was written, or None; raises NotMade where it was tried just now."""
    for path in folder.glob(f"{name}.*.pdf"):
        data = path.read_bytes()
        if hashlib.sha256(data).hexdigest() == path.name.split(".")[-2]:
            return data
        path.unlink(missing_ok=True)
    refusal = folder / f"{name}.json"
    if refusal.exists() and at.timestamp() - refusal.stat().st_mtime < REFUSED_SECONDS:
        raise NotMade(**json.loads(refusal.read_text("utf-8")))
    return None


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    with (folder / "lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise Busy from error
        yield


def _set(folder: Path, slug: str, name: str, letter: OfficialDocument) -> bytes:
    older = list(folder.glob(f"{slug}.*"))
    try:
        data = pdf(letter, fonts=settings.PDF_FONTS)
        _write(folder / f"{name}.{hashlib.sha256(data).hexdigest()}.pdf", data)
    except NotMade as error:
        # What is not installed is soon installed: nothing was tried that need not be tried again.
        if error.code != "missing":
            _write(folder / f"{name}.json", json.dumps(error.told).encode())
        raise
    finally:
        for path in older:
            path.unlink(missing_ok=True)
    return data


def _write(place: Path, data: bytes) -> None:
    """All of it or nothing, also where the power fails."""
    draft = place.with_name(f"draft-{secrets.token_hex(8)}")
    with draft.open("wb") as out:
        out.write(data)
        out.flush()
        os.fsync(out.fileno())
    draft.replace(place)
