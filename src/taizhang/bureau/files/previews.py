"""What can be shown of a file without handing it out (预览): drawn or read once in a bounded process, kept beside the store.

The folder ``previews`` of the store may be emptied at any time: everything in it is made again when asked for.
"""

import json
from collections.abc import Callable
from pathlib import Path
from threading import BoundedSemaphore

from django.conf import settings

from taizhang.bureau.files.store import path_of, replace_with
from taizhang.documents import Document, Unreadable
from taizhang.documents.limits import Limits
from taizhang.documents.pictures.drawing import Drawing, unpacked
from taizhang.documents.pictures.sandbox import draw_bounded
from taizhang.documents.sandbox import parse_bounded
from taizhang.documents.wire import dumps, loads

# What a busy machine could not do now it may do later; every other refusal is about the file and stands.
PASSING = {"too_slow", "crashed"}
# Two at a time in this process: each may take what documents/pictures/bounds.py allows, and others want to be served.
AT_WORK = BoundedSemaphore(2)
# Counted up when drawing changes, so that nobody is shown yesterday's picture.
EDITION = "1"
# A preview is looked at, not searched: recognising a scan would keep the reader waiting for minutes.
READING = Limits(recognised_pages=0)


def picture_of(digest: str, name: str, page: int = 1) -> Drawing:
    """The picture, or one page of the PDF, counted from 1. Raises Unreadable with the sentence that says why not."""
    place = _folder(digest) / f"page-{page}"
    kept = _kept(place)
    if kept is None:
        kept = _made(place, lambda: draw_bounded(_original(digest), name, page).packed())
    return unpacked(kept)


def text_of(digest: str, name: str) -> Document:
    """The text and tables of a document. Raises Unreadable with the sentence that says why not."""
    place = _folder(digest) / f"text-{Path(name).suffix.lower()[1:9] or 'none'}"
    kept = _kept(place)
    if kept is None:
        kept = _made(place, lambda: dumps(parse_bounded(_original(digest), name, READING)).encode())
    return loads(kept)


def _folder(digest: str) -> Path:
    root: Path = settings.STORE_DIR
    return root / "previews" / EDITION / digest[:2] / digest


def _original(digest: str) -> bytes:
    try:
        return path_of(digest).read_bytes()
    except OSError as error:
        raise Unreadable("missing", "原件不在存储里，请告诉系统管理员。") from error


def _kept(place: Path) -> bytes | None:
    """The preview made before; a refusal made before is raised again."""
    refusal = place.with_suffix(".refused")
    if refusal.exists():
        code, template, params = json.loads(refusal.read_text("ascii"))
        raise Unreadable(code, template, **params)
    return place.read_bytes() if place.exists() else None


def _made(place: Path, make: Callable[[], bytes]) -> bytes:
    try:
        with AT_WORK:
            made = make()
    except Unreadable as why:
        if why.code not in PASSING | {"missing"}:
            said = json.dumps([why.code, why.template, why.params], default=str)
            replace_with(place.with_suffix(".refused"), said.encode("ascii"))
        raise
    replace_with(place, made)
    return made
