"""The headline of a labelled paragraph (标题句): where it ends, what it speaks of, and its bare wording."""

import re
from dataclasses import dataclass

from taizhang.documents.grammar.marks import clause_marks
from taizhang.documents.grammar.sentences import sentences
from taizhang.documents.span import Span
from taizhang.extraction.prose.cues import cue_at, cues_in
from taizhang.extraction.prose.reading import Reading
from taizhang.extraction.prose.responsibilities import keyed
from taizhang.extraction.prose.statuses import statements
from taizhang.extraction.prose.wording import ACTION, GENERAL_PROBLEM, PREDICATE, REMEDY, SHORTCOMING

PROBLEM, ASPECT, WEAK, CUE, PLAIN = "problem", "aspect", "weak", "cue", ""
_LONGEST = 400
_SHORT = 90

_TAIL = (
    r"(?:(?:存在的?|的)(?:突出|主要|具体)?)?问题的?(?:整改|落实|反馈)*(?:完成|进展)?(?:情况|方面|工作|措施)?"
)
_NAMED = re.compile(r"(?:关于|针对|对于?|就|反馈的?|存在)[“\"「『一-龥\d《]|[“\"「『]")
_END = re.compile(rf"{_TAIL}(?=[。:;,(\[〔 ]|$|一是|整改)")
_ASPECT_END = re.compile(r"方面(?:的?(?:整改|落实)(?:情况)?|工作)?(?=[。:(\[〔 ]|$)")
_ASPECT_OPEN = re.compile(r"^(?:聚焦|围绕|紧扣|对照)[^。]{2,60}(?:情况|方面|问题)$|^在[“\"]")
_PART_OF_PROBLEMS = re.compile(r"^(?:关于|在)?[^“\"。,]{2,30}(?:存在|方面)的?(?:主要|突出|具体)?问题$")
_ASPECT_OF_PROBLEMS = re.compile(r"(?:关于|在)?[^“\"。,]{2,40}方面存在的?(?:主要|突出|具体)?问题")
_CLOSING = re.compile(rf"{_TAIL}[。:,]?$")
_GENERAL_END = re.compile(r"问题[和及与、](?:不足|短板|差距)|存在[^,。]{0,8}$")
_LEAD = re.compile(r"^(?:关于|针对|对于?|就|反馈的?|存在)")
_VAGUE = re.compile(
    r"^(?:对|针对|关于|就)?(?:于)?[^“\"]{0,6}(?:发现|反馈|存在|检查|指出|查出|以上|上述|该|此类|有关|相关|这些|整改)的?的?$"
)
_QUOTES = {"“": "”", '"': '"', "「": "」", "『": "』", "‘": "’"}


@dataclass(frozen=True, slots=True)
class Headline:
    """``head`` is the headline as it stands, ``title`` its wording without 关于…的问题 and quotes, ``rest`` what follows."""

    head: Span
    title: Span
    rest: Span
    form: str


def headline(reading: Reading, span: Span) -> Headline:
    """Read the paragraph ``span`` (label excluded)."""
    named = _named_end(reading, span)
    if named is not None:
        head = Span(span.start, named)
        form = ASPECT if _ASPECT_OF_PROBLEMS.fullmatch(reading[head]) else PROBLEM
    else:
        head = _first_sentence(reading, span)
        form = _form(reading[_without_remark(reading, reading.trim(head, " 。:;,"), head)].rstrip(" 。:;,"))
    rest = reading.trim(Span(head.end, span.end), " 。:;,、")
    rest = Span(rest.start, span.end) if rest else Span(span.end, span.end)
    head = reading.trim(head, " ")
    return Headline(head, bare_title(reading, head, form), rest, form)


def _named_end(reading: Reading, span: Span) -> int | None:
    """Where 关于“…”的问题 ends, if the paragraph opens so; quotes and brackets are skipped whole."""
    if not _NAMED.match(reading.folded, span.start, span.end):
        return None
    for match in _END.finditer(reading.folded, span.start, min(span.end, span.start + _LONGEST)):
        if reading.shield.covers(match.start()):
            continue
        return match.end() if _is_named_problem(reading[Span(span.start, match.start())]) else None
    return None


def _is_named_problem(subject: str) -> bool:
    if _VAGUE.match(subject) or len(subject) < 3:
        return False
    if "。" in subject and not re.search('[“"「『]', subject):
        return False
    if subject[0] in "对就存反":
        return bool(SHORTCOMING.search(subject)) and len(subject) < 90
    return True


def _first_sentence(reading: Reading, span: Span) -> Span:
    within = Span(span.start, min(span.end, span.start + _LONGEST))
    first = next(sentences(reading.folded, reading.shield, within), span)
    marks = clause_marks(reading.body([first]))
    end = marks[0].span.start if marks and marks[0].span.start > span.start else first.end
    cue = next((cue for cue in cues_in(reading, Span(span.start, end)) if cue.start > span.start), None)
    end = cue.start if cue else end
    return Span(span.start, _colon(reading, Span(span.start, end)) or end)


def _colon(reading: Reading, head: Span) -> int | None:
    """Where 养老设施建设滞后(正在整改):… names its shortcoming before a colon."""
    for offset in range(head.start, min(head.end, head.start + _SHORT)):
        if reading.folded[offset] == ":" and not reading.shield.covers(offset):
            before = _without_remark(reading, Span(head.start, offset), Span(head.start, offset))
            return offset if _form(reading[before]) in (WEAK, ASPECT, PROBLEM) else None
    return None


def _form(head: str) -> str:
    if (_ASPECT_OPEN.search(head) and not _tells_lack(head)) or any(
        match.end() == len(head) for match in _ASPECT_END.finditer(head)
    ):
        return ASPECT
    if cue_at(head):
        return CUE
    if _PART_OF_PROBLEMS.search(head):
        return ASPECT
    falls_short = bool(SHORTCOMING.search(head) or PREDICATE.search(head))
    if GENERAL_PROBLEM.search(head) and not (SHORTCOMING.search(head[-6:]) and not _GENERAL_END.search(head)):
        return PLAIN
    if _CLOSING.search(head) and len(head) < 120 and (falls_short or not ACTION.match(head)):
        return PLAIN if REMEDY.match(head) and not _tells_lack(head) else PROBLEM
    if not falls_short or REMEDY.match(head):
        return PLAIN
    return PLAIN if ACTION.match(head) and not PREDICATE.search(head) else WEAK


def _tells_lack(head: str) -> bool:
    """聚焦主责主业有差距问题 names a problem, 聚焦群众身边腐败问题 an aspect."""
    bare = _CLOSING.sub("", head)
    return head[0] not in "在" and bare != head and bool(PREDICATE.search(bare))


def bare_title(reading: Reading, head: Span, form: str) -> Span:
    """The wording of the problem or aspect alone: no 关于…的问题的整改, no 在…方面, no quotes around the whole."""
    span = _without_remark(reading, reading.trim(head, " 。:;,"), head)
    text = reading[span]
    if form == PROBLEM:
        tails = [
            match
            for match in _CLOSING.finditer(text)
            if not reading.shield.covers(span.start + match.start())
        ]
        end = tails[0].start() if tails and tails[0].start() > 1 else len(text)
        lead = _LEAD.match(text)
        return _unquoted(reading, Span(span.start + (lead.end() if lead else 0), span.start + end))
    if form == ASPECT:
        return _bare_aspect(reading, span)
    return _unquoted(reading, reading.trim(span, " 。:;,"))


_COUNT = re.compile(r"\(共?\d{1,3}[个项条](?:问题)?\)")
_REMARK = re.compile(r"\([^()]{2,120}\)$")


def _without_remark(reading: Reading, span: Span, head: Span) -> Span:
    """Without a bracket at the end that names owners or a status: 落实部署有偏差(牵头领导:某某)."""
    remark = _REMARK.search(reading[span])
    if remark is None:
        return reading.trim(head, " :;,")
    bracket = Span(span.start + remark.start(), span.end)
    if _COUNT.fullmatch(remark[0]):
        return Span(span.start, bracket.start)
    tells = next(keyed(reading, bracket), None) or next(statements(reading, bracket), None)
    return Span(span.start, bracket.start) if tells else reading.trim(head, " :;,")


_WRAPPED = re.compile(r"^(?:在|关于)(?P<what>.{2,}?)方面(?:的?(?:整改|落实)(?:情况)?|工作)?。?$")


def _bare_aspect(reading: Reading, span: Span) -> Span:
    match = _WRAPPED.match(reading[span])
    if match:
        return _unquoted(reading, Span(span.start + match.start("what"), span.start + match.end("what")))
    plain = reading.trim(span, " 。:;,")
    text = reading[plain]
    if _ASPECT_OF_PROBLEMS.fullmatch(text):
        return Span(plain.start + (2 if text.startswith("关于") else int(text[0] == "在")), plain.end)
    end = plain.end - 3 if text.endswith("方面的问题") else plain.end
    return _unquoted(reading, Span(plain.start, end))


def _unquoted(reading: Reading, span: Span) -> Span:
    """Without quotes that enclose the whole; a lone opening or closing quote at the edge goes too."""
    text = reading[span]
    if not text:
        return span
    opens = text[0] in _QUOTES and _QUOTES[text[0]] not in text[1:-1]
    closes = text[-1] in _QUOTES.values() and not any(
        opener in text[1:-1] for opener in _QUOTES if _QUOTES[opener] == text[-1]
    )
    start, end = span.start + bool(opens), span.end - bool(closes and len(text) > 1)
    return reading.trim(Span(start, max(start, end)))
