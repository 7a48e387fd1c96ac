"""Books of the registers, their rows and the files that wait to be recorded (底账)."""

import json
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from django.http import StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.utils.http import content_disposition_header
from django.utils.translation import gettext_lazy as _

from taizhang.api.caller import Caller
from taizhang.api.files import GUARDED
from taizhang.api.resource import Download, Filter, Resource, Shape
from taizhang.api.suggested import candidate_lines, estimate_lines
from taizhang.bureau.accounts.actor import Actor
from taizhang.registers.books.keeping import keepers
from taizhang.registers.books.models import Book, Import
from taizhang.registers.books.naming import register_of
from taizhang.registers.books.queries import books_for, imports_for
from taizhang.registers.books.rows import rows_of
from taizhang.registers.books.states import BookState, ImportState

CHUNK = 2000
LINES = "application/x-ndjson"


class FieldShape(Shape):
    name: str
    title: str
    kind: str
    is_required: bool


class BookShape(Shape):
    id: int
    version: int
    organization: int
    keeper: int
    kind: str
    complete_from: date | None
    last_number: int
    fields: list[FieldShape]
    state: str


class ImportShape(Shape):
    id: int
    version: int
    book: int
    file_name: str
    digest: str
    policy: str
    recording: int | None
    brought_by: int
    brought_at: datetime
    state: str


def describe(row: Book) -> BookShape:
    return BookShape(
        id=row.pk,
        version=row.version,
        organization=row.organization_id,
        keeper=row.keeper_id,
        kind=row.register,
        complete_from=row.complete_from,
        last_number=row.last_number,
        fields=[
            FieldShape(
                name=one.name,
                title=str(one.title),
                kind=type(one).__name__.lower(),
                is_required=one.is_required,
            )
            for one in register_of(row).fields
        ],
        state=row.state,
    )


def describe_import(row: Import) -> ImportShape:
    return ImportShape(
        id=row.pk,
        version=row.version,
        book=row.book_id,
        file_name=row.file_name,
        digest=row.file.digest,
        policy=row.policy,
        recording=row.recording.number if row.recording else None,
        brought_by=row.brought_by_id,
        brought_at=row.brought_at,
        state=row.state,
    )


def _rows(row: Book, caller: Caller) -> HttpResponseBase:
    """Every row that holds, one JSON object a line: number, version, values as they stand in digests."""
    answer = StreamingHttpResponse(_lines(row, caller.actor), content_type=LINES, headers=GUARDED)
    answer["Content-Disposition"] = content_disposition_header(True, f"{row.register}.ndjson") or "attachment"
    return answer


def _lines(row: Book, actor: Actor) -> Iterator[bytes]:
    register = register_of(row)
    keeps = actor.holds(keepers(row), row.scope_path)
    fields = [one for one in register.fields if keeps or not one.is_private]
    for one in rows_of(row).order_by("number").iterator(chunk_size=CHUNK):
        said: dict[str, Any] = {field.name: field.plain(getattr(one, field.name)) for field in fields}
        facts = {"number": one.number, "version": one.version, "values": said}
        yield json.dumps(facts, ensure_ascii=False).encode() + b"\n"


BOOKS = Resource(
    noun="books",
    title=_("底账"),
    model=Book,
    rows=books_for,
    shape=BookShape,
    describe=describe,
    filters={
        "organization": Filter("organization"),
        "kind": Filter("register", str),
        "state": Filter("state", str, tuple(BookState.values)),
    },
    downloads=(
        Download("rows", _("底账的行"), _rows),
        Download("candidates", _("推荐名单"), candidate_lines),
        Download("estimates", _("抽样结果"), estimate_lines),
    ),
)
IMPORTS = Resource(
    noun="imports",
    title=_("待导入文件"),
    model=Import,
    rows=imports_for,
    shape=ImportShape,
    describe=describe_import,
    filters={"book": Filter("book"), "state": Filter("state", str, tuple(ImportState.values))},
)
