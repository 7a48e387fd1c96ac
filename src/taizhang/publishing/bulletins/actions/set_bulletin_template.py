"""设定通报模板:how the unit's bulletins of a kind begin from now on."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.creation import creation
from taizhang.bureau.journal.event import Event
from taizhang.bureau.organizations.models import Organization
from taizhang.bureau.refusal import Refused
from taizhang.publishing.bulletins.contents import required
from taizhang.publishing.bulletins.figures.naming import PLACEHOLDER, SECTION, named
from taizhang.publishing.bulletins.models import Template
from taizhang.publishing.bulletins.states import BeginningState, BulletinKind


@dataclass(frozen=True, kw_only=True)
class TemplateSet(Event):
    kind: str
    number: int
    title: str
    text: str

    def sentence(self) -> str:
        return _("%(kind)s的模板设为第 %(number)d 版") % {
            "kind": BulletinKind(self.kind).label,
            "number": self.number,
        }


@creation(title=gettext_lazy("设定通报模板"), state=BeginningState.SET, roles={Role.RECTIFIER})
def set_bulletin_template(
    organization: Organization, *, kind: str, title: str, text: str, actor: Actor, at: datetime
) -> tuple[Template, TemplateSet]:
    """Placeholders must be readable; whether they can be filled is seen when a bulletin is drafted."""
    if kind not in BulletinKind:
        raise Refused(_("没有这种通报"))
    words = required(text.replace("\r\n", "\n"), _("模板不能为空"))
    for found in PLACEHOLDER.finditer(words):
        if not found[1].replace("：", ":").startswith(SECTION):
            named(found[1])
    Organization.objects.select_for_update().get(pk=organization.pk)
    number = Template.objects.filter(organization=organization, kind=kind).count() + 1
    row = Template.objects.create(
        organization=organization,
        kind=kind,
        number=number,
        title=required(title, _("模板要有标题")),
        text=words,
        set_by_id=actor.person_id,
        set_at=at,
    )
    return row, TemplateSet(kind=kind, number=number, title=row.title, text=row.text)
