"""The same Word file with a comment at every defect (Word 批注), or a new one made of the text."""

import posixpath

from taizhang.documents.formats.docx import Traced, trace_docx
from taizhang.documents.formats.trees import tree
from taizhang.documents.limits import Limits
from taizhang.review.catalogue import rule_named
from taizhang.review.diagnostic import Diagnostic
from taizhang.review.engine import Report
from taizhang.review.reports.labels import Translate, as_written, dimension_label, severity_label
from taizhang.review.reports.places import elsewhere_label
from taizhang.review.reports.suggestion import suggestion
from taizhang.review.word.comments import CONTENT_TYPE, Comments, enclose
from taizhang.review.word.letter import letter
from taizhang.review.word.names import RELATIONS, TRANSITIONAL, names_of, serialized
from taizhang.review.word.package import TYPES, links_of, part_of, rewritten, with_link, with_type
from taizhang.review.word.passages import Passages


def as_word(
    report: Report,
    original: bytes | None = None,
    *,
    limits: Limits = Limits(),  # noqa: B008 - frozen
    _: Translate = as_written,
) -> bytes:
    """A .docx. ``original`` is the file that was reviewed, where that is a .docx: text and looks stay as they are.

    Of any other file a plain .docx of its text is made. Raises Unreadable where ``original`` is no sound .docx.
    """
    if original is None:
        data, traced = letter(report.document)
    else:
        data, traced = original, trace_docx(original, limits)
    if not report.diagnostics:
        return data
    place = comments_place(data, traced.main)
    comments = Comments(part_of(data, place), names_of(traced.parts[traced.main]))
    mark(traced, report, comments, _)
    parts = {traced.main: serialized(traced.parts[traced.main]), place: comments.written()}
    return rewritten(data, parts | announced(data, traced, place))


def mark(traced: Traced, report: Report, comments: Comments, _: Translate) -> None:
    passages, text = Passages(traced), report.document.text
    for one in report.diagnostics:
        first, last = passages.ends_of(one.span)
        enclose(first, last, comments.add(lines(one, text, _)))


def lines(one: Diagnostic, text: str, _: Translate) -> tuple[str, ...]:
    """Code and severity, the sentence, what another document says, the repair where there is one."""
    rule = rule_named(one.code)
    head = f"{one.code} {severity_label(one.severity, _)}"
    head += f" · {dimension_label(rule.dimension, _)}" if rule else ""
    repair = suggestion(one, text, _)
    others = [
        _("对照 {place}：{text}").format(place=elsewhere_label(other, _), text=other.text)
        for other in one.elsewhere
    ]
    return (head, one.message(_), *others, *([_("建议：{repair}").format(repair=repair)] if repair else []))


def comments_place(data: bytes, main: str) -> str:
    """The comments part that the file has, else where Word would put it."""
    links, folder = part_of(data, links_of(main)), posixpath.dirname(main)
    for link in tree(links) if links else ():
        if (link.get("Type") or "").endswith("/comments"):
            return posixpath.normpath(posixpath.join("/", folder, link.get("Target") or "")).lstrip("/")
    return posixpath.join(folder, "comments.xml")


def announced(data: bytes, traced: Traced, place: str) -> dict[str, bytes]:
    """The list of types and the relationships, so that a new comments part is found; nothing where there is one."""
    if part_of(data, place) is not None:
        return {}
    kinds = RELATIONS.get(names_of(traced.parts[traced.main]).namespace, RELATIONS[TRANSITIONAL])
    links = with_link(
        part_of(data, links_of(traced.main)),
        f"{kinds}comments",
        posixpath.relpath(place, posixpath.dirname(traced.main) or "."),
    )
    return {links_of(traced.main): links, TYPES: with_type(part_of(data, TYPES), place, CONTENT_TYPE)}
