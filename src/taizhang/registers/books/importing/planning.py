"""What an import would do, row by row (导入预演): the dry run that is shown, and what is carried out afterwards."""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from taizhang.documents.addresses import address
from taizhang.registers.books.changes import Change, said_keys, values_of
from taizhang.registers.books.counting import Shelf
from taizhang.registers.books.importing.headings import Header
from taizhang.registers.books.importing.known import Known
from taizhang.registers.books.models import Version
from taizhang.registers.declaring.fields import Reference
from taizhang.registers.declaring.reading import Misread, is_absent
from taizhang.registers.declaring.register import Register

TOTALS = frozenset({"合计", "总计", "小计", "累计", "总数"})
NOTES = ("注", "备注", "说明", "填报", "制表", "审核", "单位负责人")
POLICIES = ("stop", "skip", "update")


@dataclass(frozen=True)
class Fault:
    """``cell`` is the address in the sheet, as C7."""

    cell: str
    why: str


@dataclass(frozen=True)
class Line:
    """One row of the sheet. ``verdict``: add, change, same, kept (there already and left as it is), wrong, twice, passed."""

    row: int
    verdict: str
    called: str = ""
    number: int | None = None
    seen: int = 0
    values: Mapping[str, Any] = field(default_factory=dict)
    before: Mapping[str, Any] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()
    questions: tuple[str, ...] = ()


@dataclass(frozen=True)
class Plan:
    lines: tuple[Line, ...]
    policy: str

    def count(self, *verdicts: str) -> int:
        return sum(line.verdict in verdicts for line in self.lines)

    @property
    def changes(self) -> list[Change]:
        found = [line for line in self.lines if line.verdict in ("add", "change")]
        return [Change(line.values, line.number, line.seen) for line in found]

    @property
    def refusal(self) -> str:
        """Why nothing of it is carried out, or nothing."""
        if self.policy == "stop" and (wrong := self.count("wrong", "twice")):
            return _("有 %(n)d 行读不懂，没有写入；请改正后重传，或选“跳过有错的行”") % {"n": wrong}
        if self.policy == "stop" and (there := self.count("change", "kept")):
            return _("有 %(n)d 行底账里已有而内容不同，没有写入；请选“更新”或“跳过已有的行”") % {"n": there}
        return "" if self.changes else _("没有要登记的行")

    @property
    def digest(self) -> str:
        """Over everything that would be written: what was shown is what is carried out."""
        total = hashlib.sha256(self.policy.encode())
        for line in self.lines:
            said = {name: str(value) for name, value in sorted(line.values.items())}
            facts = [line.row, line.verdict, line.number, line.seen, said]
            total.update(json.dumps(facts, ensure_ascii=False).encode() + b"\n")
        return total.hexdigest()


def plan(
    rows: Sequence[Sequence[str]], header: Header, register: Register, shelf: Shelf, policy: str
) -> Plan:
    """``stop``: nothing unless all rows are good and new; ``skip``: new rows alone; ``update``: rows that are there too.

    An empty cell says nothing: it takes no value away. Rows of totals and notes are passed over.
    """
    read = [_read(row, number, header, register) for number, row in _data(rows, header)]
    known = Known(register, shelf, read)
    seen: dict[Any, int] = {}
    return Plan(tuple(_judged(line, register, known, seen, policy, header) for line in read), policy)


def _data(rows: Sequence[Sequence[str]], header: Header) -> Iterator[tuple[int, Sequence[str]]]:
    for number in range(header.last_row + 1, len(rows)):
        if any(rows[number]):
            yield number, rows[number]


def _read(row: Sequence[str], number: int, header: Header, register: Register) -> Line:
    if why := _passed(row, header):
        return Line(number + 1, "passed", why)
    values, faults = {}, []
    for column in header.columns:
        text = row[column.place]
        if not column.field or is_absent(text):
            continue
        try:
            values[column.field] = register.by_name[column.field].read(text)
        except Misread as error:
            said = f"{register.by_name[column.field].title}：{error}"
            faults.append(Fault(address(number, column.place), said))
    called = str(values.get(register.called, ""))
    return Line(number + 1, "wrong" if faults else "add", called, values=values, faults=tuple(faults))


def _passed(row: Sequence[str], header: Header) -> str:
    """Why this is no row of data, or nothing: totals, notes below the table, the headings once more."""
    filled = [(place, text) for place, text in enumerate(row) if text]
    first = "".join(filled[0][1].split())
    if first.rstrip("：:") in TOTALS or any("".join(text.split()) in TOTALS for _place, text in filled[:2]):
        return _("合计行")
    if len({text for _place, text in filled}) == 1 and first.startswith(NOTES):
        return _("说明行")
    headings = {one.place: one.heading for one in header.columns if one.heading}
    return _("重复的表头") if all(headings.get(place) == text for place, text in filled) else ""


def _judged(
    line: Line, register: Register, known: "Known", seen: dict[Any, int], policy: str, header: Header
) -> Line:
    if line.verdict == "passed":
        return line
    values, faults = _referred(line, register, known, header)
    if line.faults or faults:
        return _with(line, "wrong", faults=(*line.faults, *faults))
    row = known.row(values)
    whole = {**values_of(register, row), **values} if row else values
    if why := _lacking(register, whole):
        return _with(line, "wrong", faults=(Fault(_place(line, header, ""), why),))
    key = row.number if row else register.key_of(whole)
    if (first := seen.setdefault(key, line.row)) != line.row:
        why = _("与第 %(n)d 行是同一个") % {"n": first}
        return _with(line, "twice", faults=(Fault(_place(line, header, register.called), why),))
    questions = tuple(
        why for one in register.checks if one.is_question and (why := one.wrong(_full(register, whole)))
    )
    if row is None:
        return _with(line, "add", values=values, questions=questions)
    return _beside(line, row, values, policy, questions)


def _beside(
    line: Line, row: Version, values: Mapping[str, Any], policy: str, questions: tuple[str, ...]
) -> Line:
    changed = {name: value for name, value in values.items() if getattr(row, name) != value}
    before = {name: getattr(row, name) for name in changed}
    verdict = ("change" if policy == "update" else "kept") if changed else "same"
    return Line(line.row, verdict, line.called, row.number, row.version, changed, before, questions=questions)


def _referred(
    line: Line, register: Register, known: "Known", header: Header
) -> tuple[dict[str, Any], list[Fault]]:
    """The values with the numbers of the rows that words of other registers name."""
    values, faults = dict(line.values), []
    for one in register.fields:
        if not isinstance(one, Reference) or one.name not in values:
            continue
        number = known.number(one, values[one.name])
        if number is None:
            why = known.why_not(one, values[one.name])
            faults.append(Fault(_place(line, header, one.name), why))
        else:
            values[one.name] = number
    return values, faults


def _lacking(register: Register, values: Mapping[str, Any]) -> str:
    for one in register.fields:
        if one.is_required and values.get(one.name) is None:
            return _("缺“%(field)s”") % {"field": one.title}
    if register.key_of(values) is None:
        return _("缺%(keys)s，以后认不出是哪一行") % {"keys": said_keys(register)}
    full = _full(register, values)
    return next((why for one in register.checks if not one.is_question and (why := one.wrong(full))), "")


def _full(register: Register, values: Mapping[str, Any]) -> dict[str, Any]:
    return {one.name: values.get(one.name) for one in register.fields}


def _place(line: Line, header: Header, name: str) -> str:
    return address(line.row - 1, header.places.get(name, 0))


def _with(line: Line, verdict: str, **other: Any) -> Line:
    said = {"values": line.values, "faults": (), "questions": (), **other}
    return Line(line.row, verdict, line.called, **said)
