"""Candidates of the pools and results of surveys for programs (推荐名单、抽样结果): one JSON object a line."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from django.http import StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.utils.http import content_disposition_header
from django.utils.timezone import localdate

from taizhang.api.caller import Caller
from taizhang.api.files import GUARDED
from taizhang.registers.books.counting import shelf_of
from taizhang.registers.books.models import Book
from taizhang.registers.books.rows import rows_of
from taizhang.registers.pooling.candidates import candidates
from taizhang.registers.sampling import results

LINES = "application/x-ndjson"


def candidate_lines(row: Book, _caller: Caller) -> HttpResponseBase | None:
    """None beside any other book than that of the pools, and where the unit keeps no conditions."""
    shelf = shelf_of(row.organization_id)
    if row.register != "pools" or not {"criteria", "enterprises"} <= set(shelf.books):
        return None
    return _answer("candidates", _candidates(row))


def estimate_lines(row: Book, _caller: Caller) -> HttpResponseBase | None:
    """None beside any other book than that of the surveys."""
    return _answer("estimates", _estimates(row)) if row.register == "surveys" else None


def _candidates(row: Book) -> Iterator[dict[str, Any]]:
    shelf, on = shelf_of(row.organization_id), localdate()
    for pool in sorted(set(shelf.rows("criteria").values_list("pool", flat=True))):
        year, found = candidates(shelf, pool, on)
        for one in found:
            said = [
                {"condition": it.criterion.name, "standing": it.standing.value, "said": it.said}
                for it in one.verdicts
            ]
            facts = {"pool": pool, "year": year, "enterprise": one.number, "name": one.name}
            yield {**facts, "is_whole": one.is_whole, "conditions": said}


def _estimates(row: Book) -> Iterator[dict[str, Any]]:
    """Shares and ends of intervals as parts of one, changes likewise."""
    for one in results(rows_of(row).order_by("survey", "item", "held_on", "stratum")):
        facts = {"survey": one.survey, "item": one.item, "held_on": one.held_on.isoformat()}
        change = vars(one.change) | {"since": one.before.isoformat()} if one.change and one.before else None
        yield {**facts, **vars(one.estimate), "strata": len(one.strata), "change": change}


def _answer(name: str, facts: Iterable[dict[str, Any]]) -> HttpResponseBase:
    lines = (json.dumps(one, ensure_ascii=False).encode() + b"\n" for one in facts)
    answer = StreamingHttpResponse(lines, content_type=LINES, headers=GUARDED)
    answer["Content-Disposition"] = content_disposition_header(True, f"{name}.ndjson") or "attachment"
    return answer
