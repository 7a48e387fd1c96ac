"""How a unit's bulletins begin, who signs them, what is waived in one, what is not published (通报模板、审签链、豁免、不公开)."""

from datetime import datetime

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from taizhang.api.resource import Filter, Resource, Shape
from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.organizations.paths import prefixes
from taizhang.ledger.findings.queries import findings_for
from taizhang.publishing.bulletins.models import DefectWaiver, SigningChain, Template, Withholding
from taizhang.publishing.bulletins.queries import bulletins_for
from taizhang.publishing.bulletins.states import BulletinKind, WithholdingState


class TemplateShape(Shape):
    id: int
    version: int
    organization: int
    kind: str
    number: int
    title: str
    text: str
    set_by: int
    set_at: datetime
    state: str


class SigningChainShape(Shape):
    """``steps`` are (name, role) in order."""

    id: int
    version: int
    organization: int
    kind: str
    number: int
    steps: list[tuple[str, str]]
    set_by: int
    set_at: datetime
    state: str


class DefectWaiverShape(Shape):
    id: int
    version: int
    bulletin: int
    code: str
    passage: str
    reason: str
    person: int
    waived_at: datetime
    state: str


class WithholdingShape(Shape):
    id: int
    version: int
    finding: int
    because: str
    reason: str
    decided_by: int
    decided_at: datetime
    state: str


def _units(actor: Actor) -> list[str]:
    return sorted({one for path in actor.paths for one in (*prefixes(path), path)})


def templates(actor: Actor) -> QuerySet[Template]:
    return Template.objects.filter(organization__path__in=_units(actor))


def chains(actor: Actor) -> QuerySet[SigningChain]:
    return SigningChain.objects.filter(organization__path__in=_units(actor))


def waivers(actor: Actor) -> QuerySet[DefectWaiver]:
    seen = bulletins_for(actor).order_by().values("pk")
    return DefectWaiver.objects.filter(bulletin__in=seen).select_related("bulletin__round__organization")


def withholdings(actor: Actor) -> QuerySet[Withholding]:
    seen = findings_for(actor).order_by().values("pk")
    return Withholding.objects.filter(finding__in=seen).select_related("finding__round__organization")


def describe_template(row: Template) -> TemplateShape:
    return TemplateShape(
        id=row.pk,
        version=row.version,
        organization=row.organization_id,
        kind=row.kind,
        number=row.number,
        title=row.title,
        text=row.text,
        set_by=row.set_by_id,
        set_at=row.set_at,
        state=row.state,
    )


def describe_chain(row: SigningChain) -> SigningChainShape:
    return SigningChainShape(
        id=row.pk,
        version=row.version,
        organization=row.organization_id,
        kind=row.kind,
        number=row.number,
        steps=[(name, role) for name, role in row.steps],
        set_by=row.set_by_id,
        set_at=row.set_at,
        state=row.state,
    )


def describe_waiver(row: DefectWaiver) -> DefectWaiverShape:
    return DefectWaiverShape(
        id=row.pk,
        version=row.version,
        bulletin=row.bulletin_id,
        code=row.code,
        passage=row.passage,
        reason=row.reason,
        person=row.person_id,
        waived_at=row.waived_at,
        state=row.state,
    )


def describe_withholding(row: Withholding) -> WithholdingShape:
    return WithholdingShape(
        id=row.pk,
        version=row.version,
        finding=row.finding_id,
        because=row.because,
        reason=row.reason,
        decided_by=row.decided_by_id,
        decided_at=row.decided_at,
        state=row.state,
    )


TEMPLATES = Resource(
    noun="bulletin-templates",
    title=_("通报模板"),
    model=Template,
    rows=templates,
    shape=TemplateShape,
    describe=describe_template,
    filters={"kind": Filter("kind", str, tuple(BulletinKind.values))},
)
SIGNING_CHAINS = Resource(
    noun="signing-chains",
    title=_("审签链"),
    model=SigningChain,
    rows=chains,
    shape=SigningChainShape,
    describe=describe_chain,
    filters={"kind": Filter("kind", str, tuple(BulletinKind.values))},
)
DEFECT_WAIVERS = Resource(
    noun="defect-waivers",
    title=_("检查提示的豁免"),
    model=DefectWaiver,
    rows=waivers,
    shape=DefectWaiverShape,
    describe=describe_waiver,
    filters={"bulletin": Filter("bulletin")},
)
WITHHOLDINGS = Resource(
    noun="withholdings",
    title=_("不公开事项"),
    model=Withholding,
    rows=withholdings,
    shape=WithholdingShape,
    describe=describe_withholding,
    filters={"finding": Filter("finding"), "state": Filter("state", str, tuple(WithholdingState.values))},
)
