"""Examinations as their owner sees them (查找); those of other people do not exist."""

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from taizhang.bureau.files.store import path_of
from taizhang.bureau.refusal import Refused
from taizhang.ledger.materials.judged import Judged, judged
from taizhang.ledger.materials.models import Examination, Waiver
from taizhang.ledger.materials.queries import examinations_for, standing_waivers, waivers_for
from taizhang.web.desk.session import actor


def examination_for(request: HttpRequest, pk: int) -> Examination:
    return get_object_or_404(examinations_for(actor(request)), pk=pk)


def waiver_for(request: HttpRequest, pk: int, waiver: int) -> Waiver:
    return get_object_or_404(waivers_for(actor(request)), examination=pk, pk=waiver)


def result_of(row: Examination) -> Judged:
    return judged(row, list(standing_waivers(row)))


def original_of(row: Examination) -> bytes:
    """The bytes as they were handed in."""
    place = path_of(row.file.digest)
    if not place.exists():
        raise Refused(_("“%(name)s”的原件不在存储里，请告诉系统管理员") % {"name": row.file_name})
    return place.read_bytes()
