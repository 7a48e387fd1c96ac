"""Questions about evidence."""

from collections.abc import Collection, Iterable
from datetime import date

from django.db.models import Min, OuterRef, Prefetch, Q, QuerySet, Subquery

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.organizations.models import Organization
from taizhang.ledger.evidence.models import Evidence, EvidenceFile, EvidenceLink, EvidenceRevision
from taizhang.ledger.evidence.states import STANDING, EvidenceState
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.findings.queries import findings_for
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.rounds.queries import around, inside

FILES = EvidenceFile.objects.select_related("file")
REVISIONS = EvidenceRevision.objects.select_related("made_by").prefetch_related(Prefetch("files", FILES))
LINKED = EvidenceLink.objects.select_related(
    "unlinking__unlinked_by", "linked_by", "measure__office", "measure__finding__office"
).select_related(
    "measure__finding__round__organization", "measure__finding__round__programme", "measure__finding__group"
)


def links_seen_by(actor: Actor) -> QuerySet[EvidenceLink]:
    """Links to measures of findings that the actor sees: a piece may prove findings that are none of their business."""
    return LINKED.filter(measure__finding__in=findings_for(actor).order_by().values("pk"))


def evidence_for(actor: Actor) -> QuerySet[Evidence]:
    """Evidence that the actor sees, with its revisions, files and links."""
    whole = seen_by(actor).select_related("round__organization", "submitted_by")
    return whole.prefetch_related(Prefetch("revisions", REVISIONS), Prefetch("links", LINKED))


def seen_by(actor: Actor) -> QuerySet[Evidence]:
    """Evidence of the rounds of the organizations above and below the actor's posts, and what proves or proved findings
    that were handed to their groups or that they are asked to sign for; the rest does not exist for them.
    """
    handed = EvidenceLink.objects.filter(inside(actor, "measure__finding__group__path"))
    asked = EvidenceLink.objects.filter(
        inside(actor, "measure__finding__applications__seats__organization__path")
    )
    near = around(actor, "round__organization__path")
    beside = Q(pk__in=handed.values("evidence")) | Q(pk__in=asked.values("evidence"))
    return Evidence.objects.filter(near | beside)


def is_open_to(evidence: Evidence, actor: Actor) -> bool:
    """A draft is nobody's business but the office's that makes it."""
    if evidence.state != EvidenceState.DRAFT or evidence.submitted_by_id == actor.person_id:
        return True
    return actor.holds((Role.OFFICER, Role.OFFICE_HEAD), *evidence.scope_paths)


def live_links(measure: Measure) -> list[EvidenceLink]:
    """The links of a measure that hold; reads ``measure.links`` from a prefetch where there is one."""
    return [one for one in measure.links.all() if one.is_live]


def standing_for(measure: Measure) -> list[Evidence]:
    """The evidence that counts for a measure."""
    return [one.evidence for one in live_links(measure) if one.evidence.state in STANDING]


def is_proved(measure: Measure) -> bool:
    """Whether any evidence stands."""
    return bool(standing_for(measure))


def has_lapsed(evidence: Evidence, day: date) -> bool:
    """Whether its validity had ended by then; the last day still counts."""
    until = evidence.current.valid_until
    return until is not None and until < day


def lapsed(pieces: Iterable[Evidence], day: date) -> list[Evidence]:
    return [one for one in pieces if has_lapsed(one, day)]


def standing_of(finding: Finding) -> QuerySet[Evidence]:
    """Each piece that counts for any measure of the finding, once."""
    links = EvidenceLink.objects.filter(measure__finding=finding, unlinking__isnull=True)
    return Evidence.objects.filter(pk__in=links.values("evidence"), state__in=STANDING)


def proved_measures(finding: Finding) -> set[int]:
    links = EvidenceLink.objects.filter(
        measure__finding=finding, unlinking__isnull=True, evidence__state__in=STANDING
    )
    return set(links.values_list("measure", flat=True))


def locked(pieces: QuerySet[Evidence]) -> list[Evidence]:
    """Lock rows for the rest of the transaction, always in the order of their keys."""
    return list(Evidence.objects.select_for_update().filter(pk__in=pieces.values("pk")).order_by("pk"))


def current_files(pieces: QuerySet[Evidence]) -> QuerySet[EvidenceFile]:
    """The files of the latest revision of each piece."""
    latest = EvidenceRevision.objects.filter(evidence=OuterRef("revision__evidence")).order_by("-number")
    return EvidenceFile.objects.filter(
        revision__evidence__in=pieces.values("pk"), revision=Subquery(latest.values("pk")[:1])
    )


def unopened(finding: Finding, person: int) -> QuerySet[EvidenceFile]:
    """What counts for the finding and this person has not had before their eyes."""
    return current_files(standing_of(finding)).exclude(openings__person=person).select_related("revision")


def linkable_to(measure: Measure, actor: Actor) -> QuerySet[Evidence]:
    """Evidence of the same round that counts, that the actor sees and that does not prove this measure yet."""
    proving = EvidenceLink.objects.filter(measure=measure, unlinking__isnull=True)
    pieces = seen_by(actor).filter(round=measure.finding.round_id, state__in=STANDING)
    whole = pieces.exclude(pk__in=proving.values("evidence")).select_related("submitted_by")
    return whole.prefetch_related(Prefetch("revisions", REVISIONS), Prefetch("links", links_seen_by(actor)))


def elsewhere(
    files: Collection[EvidenceFile], evidence: Collection[int], actor: Actor
) -> QuerySet[EvidenceFile]:
    """Files with the same bytes in other pieces of evidence that this actor may see, with their places."""
    same = EvidenceFile.objects.filter(
        revision__evidence__in=seen_by(actor).values("pk"), file__in={one.file_id for one in files}
    )
    others = same.exclude(revision__evidence__in=evidence).exclude(
        revision__evidence__state=EvidenceState.DRAFT
    )
    return others.select_related("revision__evidence__round").prefetch_related(
        Prefetch("revision__evidence__links", links_seen_by(actor))
    )


def biggest_files(unit: Organization) -> QuerySet[EvidenceFile]:
    """Files of the unit's evidence, the largest first, each digest in its first place; drafts are their office's business."""
    found = EvidenceFile.objects.filter(revision__evidence__round__organization=unit).exclude(
        revision__evidence__state=EvidenceState.DRAFT
    )
    first = found.order_by().values("file").annotate(first=Min("pk"))
    files = EvidenceFile.objects.filter(pk__in=first.values("first")).select_related("file", "revision")
    return files.order_by("-file__size", "pk")


def count_pieces(unit: Organization) -> int:
    """Pieces of evidence of the unit, each once, however many measures it proves; drafts are not counted."""
    return Evidence.objects.filter(round__organization=unit).exclude(state=EvidenceState.DRAFT).count()
