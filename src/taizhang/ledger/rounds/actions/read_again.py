"""按列对应重读:a person says what the columns are; the document is read again, and the word is kept for next time."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import Outcome, transition
from taizhang.documents import Document
from taizhang.extraction.proposal import Proposal
from taizhang.ledger.rounds.models import Intake, ToldColumns
from taizhang.ledger.rounds.proposed import facts_of, notes_of, put_down
from taizhang.ledger.rounds.queries import current_drafts
from taizhang.ledger.rounds.states import IntakeState

# [column counted from 0, heading, fields] for each column of a table.
Columns = Sequence[tuple[int, str, Sequence[str]]]


@dataclass(frozen=True, kw_only=True)
class ReadAgain(Event):
    reading: int
    findings: int
    measures: int

    def sentence(self) -> str:
        return _("按列对应重新读取，读出 %(findings)d 个问题、%(measures)d 项措施") % {
            "findings": self.findings,
            "measures": self.measures,
        }


@dataclass(frozen=True, kw_only=True)
class ColumnsTold(Event):
    signature: str
    columns: Columns

    def sentence(self) -> str:
        read = [heading for _column, heading, fields in self.columns if fields]
        return _("说明台账各列：读取“%(read)s”") % {"read": "、".join(read)}


@transition(title=gettext_lazy("更正列对应"), source={IntakeState.PROPOSED}, roles={Role.RECTIFIER})
def read_again(
    intake: Intake,
    *,
    told: Mapping[str, Columns],
    document: Document,
    proposal: Proposal,
    actor: Actor,
    at: datetime,
) -> Outcome:
    """``told`` is the word for each table, by the signature of its headings; the earlier drafts stay on record."""
    current_drafts(intake).update(is_included=False)
    intake.reading += 1
    notes = notes_of(document.notes, proposal)
    Intake.objects.filter(pk=intake.pk).update(reading=intake.reading, notes=notes, **facts_of(proposal))
    findings, measures = put_down(intake, proposal)
    caused = tuple(_kept(intake, signature, columns, actor, at) for signature, columns in told.items())
    return Outcome(ReadAgain(reading=intake.reading, findings=findings, measures=measures), caused)


def _kept(
    intake: Intake, signature: str, columns: Columns, actor: Actor, at: datetime
) -> tuple[ToldColumns, Event]:
    said = [[column, heading, list(fields)] for column, heading, fields in columns]
    row = ToldColumns.objects.create(
        organization=intake.organization,
        signature=signature,
        columns=said,
        told_by_id=actor.person_id,
        told_at=at,
    )
    return row, ColumnsTold(signature=signature, columns=columns)
