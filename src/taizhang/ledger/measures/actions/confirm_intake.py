"""确认入账:what a person has confirmed enters the ledger, all of it or nothing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Max
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import Outcome, transition
from taizhang.bureau.refusal import Refused
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.measures.drafting import findings_from, measures_from
from taizhang.ledger.measures.known import known_of
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.measures.registered import FindingNoted, MeasureNoted
from taizhang.ledger.rounds.chains import plain_chain
from taizhang.ledger.rounds.models import DraftFinding, DraftMeasure, Intake, Round
from taizhang.ledger.rounds.presets import DEFAULT
from taizhang.ledger.rounds.queries import included_drafts
from taizhang.ledger.rounds.request_chains import EXTENSION_CHAIN, PLAN_CHAIN, named
from taizhang.ledger.rounds.states import IntakeState


@dataclass(frozen=True, kw_only=True)
class IntakeConfirmed(Event):
    round: int
    round_title: str
    findings: int
    measures: int

    def sentence(self) -> str:
        return _("确认入账“%(round)s”：%(findings)d 个问题、%(measures)d 项措施") % {
            "round": self.round_title,
            "findings": self.findings,
            "measures": self.measures,
        }


@dataclass(frozen=True, kw_only=True)
class RoundOpened(Event):
    title: str

    def sentence(self) -> str:
        return _("建立轮次“%(title)s”") % {"title": self.title}


@dataclass(frozen=True, kw_only=True)
class Registered(FindingNoted):
    """A finding of a document that opened its round, or of a further one."""


@dataclass(frozen=True, kw_only=True)
class MeasureRegistered(MeasureNoted):
    """A measure that came with its finding."""


@dataclass(frozen=True, kw_only=True)
class RoundFacts:
    """What a person confirmed about the round; dates may be unknown."""

    title: str
    inspector: str = ""
    entered_on: date | None = None
    left_on: date | None = None
    feedback_on: date | None = None
    due_date: date | None = None


@transition(
    title=gettext_lazy("确认入账"),
    source={IntakeState.PROPOSED},
    target=IntakeState.CONFIRMED,
    roles={Role.RECTIFIER},
)
def confirm_intake(intake: Intake, *, facts: RoundFacts, actor: Actor, at: datetime) -> Outcome:
    drafts = list(included_drafts(intake))
    if not drafts:
        raise Refused(_("没有要入账的问题；请先补录，或放弃这次录入"))
    round, opened = _round(intake, facts)
    first = (round.findings.aggregate(last=Max("number"))["last"] or 0) + 1
    known = known_of(round)
    findings = findings_from(enumerate(drafts, first), round=round, intake=intake, known=known, at=at)
    measures = measures_from(_numbered(findings, drafts), known)
    caused: list[tuple[Round | Finding | Measure, Event]] = [(round, opened)] if opened else []
    for finding, draft in zip(findings, drafts, strict=True):
        caused.append((finding, _registered(finding, intake, len(draft.measures.all()))))
    caused += [(one, MeasureRegistered(number=one.number, text=one.text)) for one in measures]
    Intake.objects.filter(pk=intake.pk).update(round=round)
    event = IntakeConfirmed(
        round=round.pk, round_title=round.title, findings=len(findings), measures=len(measures)
    )
    return Outcome(event, tuple(caused))


def _numbered(
    findings: Sequence[Finding], drafts: Sequence[DraftFinding]
) -> Iterator[tuple[int, Finding, DraftMeasure]]:
    for finding, draft in zip(findings, drafts, strict=True):
        for number, measure in enumerate(draft.measures.all(), 1):
            yield number, finding, measure


def _registered(finding: Finding, intake: Intake, measures: int) -> Registered:
    return Registered(
        number=finding.number,
        title=finding.title,
        measures=measures,
        source=intake.file_name,
        digest=intake.file.digest,
    )


def _round(intake: Intake, facts: RoundFacts) -> tuple[Round, RoundOpened | None]:
    """The round that the person named: the one of that title, or a new one with the default chain."""
    title = facts.title.strip()
    if not title:
        raise Refused(_("请填写轮次名称，例如“十一届市委第五轮巡察”"))
    # Locked: of two documents that are entered at once the second one numbers on.
    rounds = Round.objects.select_for_update(no_key=True)
    existing = rounds.filter(organization=intake.organization, title=title).first()
    if existing:
        return existing, None
    contacts = {key: value for key, value in intake.meta.items() if key in ("phone", "email", "address")}
    dates = {
        "entered_on": facts.entered_on,
        "left_on": facts.left_on,
        "feedback_on": facts.feedback_on,
        "due_date": facts.due_date,
    }
    round = Round.objects.create(
        organization=intake.organization,
        title=title,
        inspector=facts.inspector,
        contacts=contacts,
        chain=plain_chain(DEFAULT.said),
        plan_chain=named(PLAN_CHAIN),
        extension_chain=named(EXTENSION_CHAIN),
        **dates,
    )
    return round, RoundOpened(title=title)
