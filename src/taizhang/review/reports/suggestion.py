"""The suggested repair in words (修改建议)."""

from taizhang.review.diagnostic import Diagnostic, Edit
from taizhang.review.reports.labels import Translate

CONTEXT, MOST = 6, 3


def suggestion(diagnostic: Diagnostic, text: str, _: Translate) -> str:
    """“截止”改为“截至”; empty where the rule knows no repair. ``text`` is the document's."""
    if diagnostic.fix is None:
        return ""
    edits = diagnostic.fix.edits
    labels = list(dict.fromkeys(edit_label(edit, text, _) for edit in edits))
    said = _("；").join(labels[:MOST])
    return said if len(edits) <= MOST else _("{edits}，共 {count} 处").format(edits=said, count=len(edits))


def edit_label(edit: Edit, text: str, _: Translate) -> str:
    old, new = text[edit.span.start : edit.span.end], edit.text
    if not old:
        before = text[max(0, edit.span.start - CONTEXT) : edit.span.start].splitlines()
        return _("在“{before}”后面补“{new}”").format(before=before[-1].strip() if before else "", new=new)
    if not new:
        return _("删去“{old}”").format(old=old)
    return _("“{old}”改为“{new}”").format(old=old, new=new)
