"""Exceptions that a person answers for (豁免): code, passage, reason, person, date."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from taizhang.review.diagnostic import Diagnostic


@dataclass(frozen=True, slots=True)
class Waiver:
    """Waives the diagnostics of one code on one passage. ``passage`` is the marked text, word for word."""

    code: str
    passage: str
    reason: str
    person: str
    on: date

    def covers(self, diagnostic: Diagnostic) -> bool:
        return diagnostic.code == self.code and diagnostic.text == self.passage


def apply(
    diagnostics: Iterable[Diagnostic], waivers: Sequence[Waiver]
) -> tuple[list[Diagnostic], list[tuple[Diagnostic, Waiver]], list[Waiver]]:
    """What stands, what is waived and by which waiver, and the waivers that waive nothing."""
    standing, waived = [], []
    for diagnostic in diagnostics:
        waiver = next((one for one in waivers if one.covers(diagnostic)), None)
        if waiver is None:
            standing.append(diagnostic)
        else:
            waived.append((diagnostic, waiver))
    used = {id(waiver) for _diagnostic, waiver in waived}
    return standing, waived, [one for one in waivers if id(one) not in used]
