"""读文件:bytes in, document and proposal out. Nothing is written."""

from dataclasses import asdict
from typing import Any

from django.utils.translation import gettext

from taizhang.bureau.refusal import Refused
from taizhang.documents import Document, Note, Place, Unreadable
from taizhang.documents.sandbox import parse_bounded
from taizhang.extraction.extract import extract
from taizhang.extraction.proposal import Proposal


def read(data: bytes, name: str) -> tuple[Document, Proposal]:
    """Raise ``Refused`` with the reader's own sentence when the file cannot be read."""
    try:
        document = parse_bounded(data, name)
    except Unreadable as why:
        raise Refused(gettext(why.template).format(**why.params)) from why
    return document, extract(document)


def place_facts(place: Place) -> dict[str, Any]:
    """A place as JSON, without the parts that say nothing."""
    return {key: value for key, value in asdict(place).items() if value not in (None, "body")}


def note_facts(note: Note) -> dict[str, Any]:
    """A note as JSON: the template is kept, so that each reader sees it in their own language."""
    span = {"start": note.span.start, "end": note.span.end} if note.span else {}
    place = {"place": place_facts(note.place)} if note.place else {}
    params = {key: value if isinstance(value, int) else str(value) for key, value in note.params.items()}
    return {"code": note.code, "template": note.template, "params": params, **span, **place}
