"""The caller's own examinations of texts, and the exceptions made of them (材料审核、豁免)."""

from datetime import date, datetime
from typing import Any

from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from taizhang.api.files import attachment, download
from taizhang.api.resource import Download, Filter, Resource, Shape
from taizhang.bureau.files.store import path_of
from taizhang.bureau.refusal import Refused
from taizhang.ledger.materials.exports import MENDABLE, commented, for_programs, mended
from taizhang.ledger.materials.judged import judged
from taizhang.ledger.materials.models import Examination, Waiver
from taizhang.ledger.materials.queries import examinations_for, standing_waivers, waivers_for
from taizhang.ledger.materials.states import WaiverState


class ExaminationShape(Shape):
    id: int
    version: int
    file_name: str
    format: str
    profile: str
    reference: date
    engine: str
    counts: dict[str, int]
    examined_at: datetime
    predecessor: int | None
    state: str


class WaiverShape(Shape):
    id: int
    version: int
    examination: int
    code: str
    passage: str
    reason: str
    waived_at: datetime
    state: str


def describe(row: Examination) -> ExaminationShape:
    return ExaminationShape(
        id=row.pk,
        version=row.version,
        file_name=row.file_name,
        format=row.format,
        profile=row.profile,
        reference=row.reference,
        engine=row.engine,
        counts=row.counts,
        examined_at=row.examined_at,
        predecessor=row.predecessor_id,
        state=row.state,
    )


def describe_waiver(row: Waiver) -> WaiverShape:
    return WaiverShape(
        id=row.pk,
        version=row.version,
        examination=row.examination_id,
        code=row.code,
        passage=row.passage,
        reason=row.reason,
        waived_at=row.waived_at,
        state=row.state,
    )


def _result(row: Examination) -> Any:
    return judged(row, list(standing_waivers(row)))


def _bytes(row: Examination) -> bytes:
    place = path_of(row.file.digest)
    if not place.exists():
        raise Refused(_now("“%(name)s”的原件不在存储里，请告诉系统管理员") % {"name": row.file_name})
    return place.read_bytes()


def _original(row: Examination, _caller: object) -> HttpResponseBase | None:
    return attachment(row.file, row.file_name)


def _commented(row: Examination, _caller: object) -> HttpResponseBase | None:
    return download(*commented(row, _result(row), _bytes(row)))


def _mended(row: Examination, _caller: object) -> HttpResponseBase | None:
    return download(*mended(row, _result(row), _bytes(row))) if row.format in MENDABLE else None


def _answer(row: Examination, _caller: object) -> HttpResponseBase | None:
    return download(*for_programs(row, _result(row)))


EXAMINATIONS = Resource(
    noun="examinations",
    title=_("材料审核"),
    model=Examination,
    rows=examinations_for,
    shape=ExaminationShape,
    describe=describe,
    filters={"profile": Filter("profile", str)},
    downloads=(
        Download("file", _("原件"), _original),
        Download("answer", _("审核结果（JSON）"), _answer),
        Download("word", _("带批注的 Word"), _commented),
        Download("mended", _("改好的文件"), _mended),
    ),
)
WAIVERS = Resource(
    noun="waivers",
    title=_("豁免"),
    model=Waiver,
    rows=waivers_for,
    shape=WaiverShape,
    describe=describe_waiver,
    filters={
        "examination": Filter("examination"),
        "state": Filter("state", str, tuple(WaiverState.values)),
    },
)
