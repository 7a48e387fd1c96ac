"""An answer as bytes to be kept, and back (打包): compressed JSON, data only, nothing in it can run."""

import json
import zlib
from collections.abc import Iterable
from typing import Any

from taizhang.documents import Document, Place, Span
from taizhang.documents.wire import dumps, loads, pack_place, pack_span
from taizhang.review import Diagnostic, Fix, Severity
from taizhang.review.diagnostic import Edit


def pack_document(document: Document) -> bytes:
    return zlib.compress(dumps(document).encode("ascii"))


def unpack_document(data: bytes) -> Document:
    return loads(zlib.decompress(data))


def pack_diagnostics(diagnostics: Iterable[Diagnostic]) -> bytes:
    listed = [_pack(one) for one in diagnostics]
    return zlib.compress(json.dumps(listed, ensure_ascii=True, separators=(",", ":")).encode("ascii"))


def unpack_diagnostics(data: bytes, document: Document) -> tuple[Diagnostic, ...]:
    """The marked text comes out of the document."""
    return tuple(_unpack(one, document) for one in json.loads(zlib.decompress(data)))


def _pack(one: Diagnostic) -> list[Any]:
    fix = (
        [one.fix.is_safe, [[*pack_span(edit.span), edit.text] for edit in one.fix.edits]] if one.fix else None
    )
    params = {name: value if isinstance(value, int) else str(value) for name, value in one.params.items()}
    return [
        one.code,
        one.name,
        one.family,
        str(one.severity),
        pack_span(one.span),
        one.template,
        params,
        [pack_span(span) for span in one.related],
        fix,
        pack_place(one.place) if one.place else None,
    ]


def _unpack(packed: list[Any], document: Document) -> Diagnostic:
    code, name, family, severity, span, template, params, related, fix, place = packed
    return Diagnostic(
        code=code,
        name=name,
        family=family,
        severity=Severity(severity),
        span=Span(*span),
        text=document.slice(Span(*span)),
        template=template,
        params=params,
        related=tuple(Span(*one) for one in related),
        fix=_unpack_fix(fix) if fix else None,
        place=Place(*place) if place else None,
    )


def _unpack_fix(packed: list[Any]) -> Fix:
    is_safe, edits = packed
    return Fix(tuple(Edit(Span(start, end), text) for start, end, text in edits), is_safe)
