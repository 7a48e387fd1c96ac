"""An answer with the exceptions that people made of it (审核结果): what stands, what is waived and why."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from taizhang.ledger.materials.models import Answer, Examination, Waiver
from taizhang.ledger.materials.packing import unpack
from taizhang.review import Report
from taizhang.review import waivers as exceptions


@dataclass(frozen=True)
class Judged:
    """``whole`` is the answer as it was given; ``waived`` says by which waiver, by number of the diagnostic from 0.

    ``idle`` are waivers that waive nothing any more.
    """

    whole: Report
    waived: Mapping[int, Waiver]
    idle: Sequence[Waiver]

    @property
    def standing(self) -> Report:
        """The report without what is waived, as the forms of the engine take it."""
        kept = [one for number, one in enumerate(self.whole.diagnostics) if number not in self.waived]
        waived = [(self.whole.diagnostics[number], exception(by)) for number, by in self.waived.items()]
        idle = tuple(exception(one) for one in self.idle)
        return replace(self.whole, diagnostics=tuple(kept), waived=tuple(waived), idle=idle)


def report_of(row: Examination) -> Report:
    """As it was given on that day, whatever the rules say now."""
    answer = Answer.objects.get(examination=row)
    return unpack(bytes(answer.document), bytes(answer.report))


def judged(row: Examination, waivers: Sequence[Waiver]) -> Judged:
    """``waivers`` are those that stand (queries.standing_waivers)."""
    report = report_of(row)
    known = [(one, exception(one)) for one in waivers]
    found = {
        number: by
        for number, diagnostic in enumerate(report.diagnostics)
        if (by := next((one for one, said in known if said.covers(diagnostic)), None))
    }
    used = {one.pk for one in found.values()}
    return Judged(report, found, [one for one in waivers if one.pk not in used])


def exception(row: Waiver) -> exceptions.Waiver:
    return exceptions.Waiver(row.code, row.passage, row.reason, row.person.name, row.on)
