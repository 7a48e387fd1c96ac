"""Who answers for a measure and by when (责任与时限), only where the text states it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from taizhang.documents.grammar.starts import matches_at, openings
from taizhang.documents.span import Span
from taizhang.extraction.prose.reading import Reading

LEADER, UNIT, HELPERS, PERSON, DUE = "leader", "lead_unit", "co_units", "person", "due"

_KEYS: tuple[tuple[str, str], ...] = (
    (
        LEADER,
        r"(?:整改)?(?:责任|牵头|分管|包案|包保|挂点|督办|主管|第一)(?:县|区|市|局|校|院|厅|委)?(?:级)?领导(?:责任人)?|领导责任人|牵头人",
    ),
    (HELPERS, r"(?:配合|协办|参与|协同|协助)(?:责任)?(?:单位|部门|科室|股室|处室)"),
    (
        UNIT,
        r"(?:整改)?(?:牵头|责任|主责|承办|主办|实施|落实)(?:责任)?(?:单位|部门|科室|股室|处室|股|科|主体)(?:\(部门\)|及部门)?|整改(?:单位|部门|主体)",
    ),
    (PERSON, r"(?:整改|直接|具体|落实|第一)?责任人员?|(?:承办|经办|具体负责|直接负责)人|整改负责人"),
    (
        DUE,
        r"(?:计划)?(?:整改|完成|办结|销号|整改完成|计划完成|取得明显成效|措施)?(?:的)?(?:时限|期限)(?:要求)?|(?:计划|整改|办结|拟)?完成(?:时间|日期)"
        r"|整改(?:时间|日期)|截止(?:日期|时间)|时间节点",
    ),
)
_KEY = re.compile(
    "(?:" + "|".join(f"(?P<{name}>{words})" for name, words in _KEYS) + r")(?: ?[:为]|\s+(?=[一-龥\d]))"
)
_OPENS = re.compile(r"[(\[,;。、: \n]")
_VALUE_END = re.compile(r"[。;\n\])]|[,、 ] ?(?=$)")
_TITLES = r"(?:书记|主任|[局组部科股队院校处站所县市区镇乡厅馆社园台会班站长]长|董事长|总经理|经理|主席|委员|成员|领导|调研员|专员|主编)"
_UNIT_ENDS = re.compile(
    r"(?:[股科处室局办委部院所站队组]|中心|公司|单位|支部|大队|支队|党委|党组|政府|机关|集团|办公室|街道|乡镇|协会|工会|银行|学校|医院)$"
)
_LED = re.compile(
    r"由(?P<who>[^,。;:由()]{2,24}?)(?:同志)?(?:负总责|牵头|负责|主抓|领衔|包案|包保)(?![人制])"
)
_LED_BRIEF = re.compile(r"[(](?P<who>[^,。;:()]{2,20}?)(?:同志)?牵头")
_HELPED = re.compile(r"(?:牵头|负责)[,、](?P<who>[^,。;:()]{2,40}?)(?:配合|参与|协助)")
_DUE_DATE = (
    r"(?:(?:19|20)\d\d ?年(?:底|末|\d{1,2} ?月(?:\d{1,2} ?日|底|末|[上中下]旬|份)?)?"
    r"|\d{1,2} ?月(?:\d{1,2} ?日|底|末|[上中下]旬|份)?|年底|年内|月底)"
)
_BEFORE = re.compile(
    rf"(?P<due>{_DUE_DATE}(?:以前|之前|前)?)(?:全部|全面|基本)?(?:完成|整改(?:到位|完成)|落实到位|办结|到位|建成|投用|完工|竣工)"
)
_DONE_ALREADY = re.compile(r"已(?:经)?(?:于|在)?$|于$|截至$|截止$|从$|自$")
_LONG_TERM = re.compile(r"(?:长期坚持|立行立改|即知即改|持续推进|长期整改|持续整改)")


@dataclass(frozen=True, slots=True)
class Duty:
    """Values as quoted from the text; None where it does not say."""

    leader: str | None = None
    lead_unit: str | None = None
    co_units: tuple[str, ...] = ()
    person: str | None = None
    due: str | None = None

    def under(self, outer: "Duty") -> "Duty":
        """This duty, completed by what was said for all."""
        return Duty(
            self.leader or outer.leader,
            self.lead_unit or outer.lead_unit,
            self.co_units or outer.co_units,
            self.person or outer.person,
            self.due or outer.due,
        )

    def shares(self, other: "Duty") -> bool:
        """Whether both state a value for the same thing."""
        return any(getattr(self, name) and getattr(other, name) for name in (LEADER, UNIT, PERSON, DUE))

    def __bool__(self) -> bool:
        return bool(self.leader or self.lead_unit or self.co_units or self.person or self.due)


@dataclass(frozen=True, slots=True)
class DutyStatement:
    """A duty stated at ``span``; ``apart`` where it stands as a line or bracket of its own after a full stop."""

    span: Span
    duty: Duty
    apart: bool


def is_key(text: str) -> bool:
    """Whether a folded text is nothing but the name of a duty: 责任单位, 完成时限."""
    match = _KEY.match(text + ":")
    return match is not None and match.end() == len(text) + 1


def keyed(reading: Reading, paragraph: Span) -> Iterator[DutyStatement]:
    """Statements like 责任领导:张三;完成时限:2025年6月底, bracketed or not; neighbours are read together."""
    starts = openings(reading.folded, paragraph, _OPENS)
    keys = list(matches_at(_KEY, reading.folded, starts, paragraph.end))
    group: list[re.Match[str]] = []
    for index, match in enumerate(keys):
        group.append(match)
        following = keys[index + 1].start() if index + 1 < len(keys) else paragraph.end
        if (
            index + 1 == len(keys)
            or len(reading[Span(match.end(), following)]) > 60
            or _stops(reading, match.end(), following)
        ):
            yield _statement(reading, group, following if index + 1 < len(keys) else paragraph.end, paragraph)
            group = []


def _stops(reading: Reading, start: int, end: int) -> bool:
    return any(sign in ")]。" for sign in reading.folded[start:end])


def _statement(reading: Reading, group: list[re.Match[str]], limit: int, paragraph: Span) -> DutyStatement:
    duty, end = Duty(), group[0].end()
    for index, match in enumerate(group):
        until = group[index + 1].start() if index + 1 < len(group) else limit
        value, end = _value(reading, match.end(), until)
        name = match.lastgroup or ""
        if value and not getattr(duty, name):
            duty = _with(duty, name, value)
    start = group[0].start()
    before = reading[Span(paragraph.start, start)].rstrip()
    if before and before[-1] in "([":
        start = paragraph.start + len(before) - 1
        end += end < len(reading.folded) and reading.folded[end] in ")]"
    before = reading[Span(paragraph.start, start)].rstrip()
    return DutyStatement(Span(start, end), duty, apart=not before or before[-1] in "。;")


def _with(duty: Duty, name: str, value: str) -> Duty:
    if name == HELPERS:
        return replace(duty, co_units=tuple(_names(value)))
    return {
        LEADER: replace(duty, leader=value),
        UNIT: replace(duty, lead_unit=value),
        PERSON: replace(duty, person=value),
        DUE: replace(duty, due=value),
    }[name]


def _value(reading: Reading, start: int, until: int) -> tuple[str, int]:
    end = next(
        (
            match.start()
            for match in _VALUE_END.finditer(reading.folded, start, until)
            if match[0] not in ")]" or not _closes(reading[Span(start, match.end())])
        ),
        until,
    )
    span = reading.trim(Span(start, end), " ,、;:")
    return reading.quote(span).strip(), end


def _closes(value: str) -> bool:
    """Whether a value's last bracket was opened within it: 县水利局(牵头)."""
    return value.count("(") >= value.count(")") and value.count("[") >= value.count("]")


def _names(value: str) -> list[str]:
    return [name.strip() for name in re.split(r"[、,，和及 ]", value) if name.strip()]


def phrased(reading: Reading, clause: Span, *, planned: bool) -> Duty:
    """What a clause says in passing: 由副局长张三牵头,财务股配合,2025年6月底前完成.

    A date counts as a due date only in a plan or where the clause promises it (确保, 力争 …), never after 已.
    """
    text = reading[clause]
    duty = Duty()
    led = _LED.search(text) or _LED_BRIEF.search(text)
    if led:
        duty = _led_by(reading.quote(Span(clause.start + led.start("who"), clause.start + led.end("who"))))
        helped = _HELPED.search(text)
        if helped:
            duty = replace(duty, co_units=tuple(_names(reading.quote(_within(clause, helped, "who")))))
    due = _BEFORE.search(text)
    if due and not _DONE_ALREADY.search(text[: due.start()]) and _promised(text[: due.end()], planned):
        duty = replace(duty, due=reading.quote(_within(clause, due, "due")))
    return duty


def _within(clause: Span, match: re.Match[str], group: str) -> Span:
    return Span(clause.start + match.start(group), clause.start + match.end(group))


def _promised(before: str, planned: bool) -> bool:
    return bool(re.search(r"确保|力争|争取|计划|拟|限|承诺|预计|将于|将在", before)) or (
        planned and "已" not in before[-12:]
    )


def _led_by(who: str) -> Duty:
    titled = re.match(rf"(?:.*{_TITLES})(?P<name>[一-龥]{{2,4}})$", who)
    if titled:
        return Duty(leader=titled["name"])
    if re.search(rf"{_TITLES}$", who):
        return Duty(leader=who)
    if _UNIT_ENDS.search(who):
        return Duty(lead_unit=who)
    return Duty(leader=who) if re.fullmatch(r"[一-龥]{2,4}", who) else Duty()
