"""What a ledger says of itself (合计), and whether its rows agree: findings, measures, statuses."""

import re
from collections import Counter

from taizhang.documents.nodes import Note, Place
from taizhang.documents.span import Span
from taizhang.extraction.ledgers.draft import DraftFinding

COUNT = re.compile(
    r"(?P<what>[\u4e00-\u9fff]{2,10}?)\s?(?:共计|共|合计|总计|为|：|:)?\s?(?P<number>\d{1,4})\s?(?P<unit>[个项条件])"
)
BEFORE = re.compile(r"^(?:其中|合计|总计|共计|小计|累计|已经|目前|的|共)+")
# What is counted, by the words used for it.
COUNTED: dict[str, tuple[str, ...]] = {
    "findings": ("反馈问题", "问题", "具体问题", "整改问题", "存在问题", "发现问题"),
    "measures": ("整改措施", "措施", "整改任务", "任务", "具体措施", "整改举措", "举措"),
}
STATUS_WORD = re.compile(r"完成|整改|坚持|销号|推进|办结|到位|持续")


def declared_counts(text: str) -> dict[str, int]:
    """findings, measures, and status:… for each status that the text counts."""
    counts: dict[str, int] = {}
    unit = None
    for found in COUNT.finditer(text):
        what, number = BEFORE.sub("", found.group("what")), int(found.group("number"))
        kind = next((kind for kind, words in COUNTED.items() if what in words), None)
        if kind:
            counts.setdefault(kind, number)
            unit = found.group("unit") if kind == "findings" else unit
        elif STATUS_WORD.search(what) and found.group("unit") == (unit or "个"):
            counts.setdefault(f"status:{what}", number)
    return counts


def reconcile(declared: dict[str, int], drafts: list[DraftFinding], span: Span, place: Place) -> list[Note]:
    found = {
        "findings": len(drafts),
        "measures": sum(len(draft.measures) for draft in drafts),
        **{f"status:{status}": count for status, count in statuses(drafts).items()},
    }
    notes = []
    for what, number in declared.items():
        actual = found.get(what, 0)
        if actual != number:
            notes.append(disagreement(what, number, actual, span, place))
    return notes


def statuses(drafts: list[DraftFinding]) -> Counter[str]:
    return Counter(draft.statuses[0][0] for draft in drafts if len(draft.statuses) == 1)


def disagreement(what: str, number: int, actual: int, span: Span, place: Place) -> Note:
    params: dict[str, object] = {"declared": number, "found": actual}
    if what == "findings":
        return Note(
            "count_findings", "合计写明问题{declared}个，表内数出{found}个，请核对。", params, span, place
        )
    if what == "measures":
        return Note(
            "count_measures", "合计写明措施{declared}条，表内数出{found}条，请核对。", params, span, place
        )
    params["status"] = what.partition(":")[2]
    return Note(
        "count_status", "合计写明“{status}”{declared}个，表内数出{found}个，请核对。", params, span, place
    )
