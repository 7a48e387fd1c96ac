"""存表样:a form is kept, or a further edition of one; calls that were sent keep the edition that they were sent with."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.creation import creation
from taizhang.bureau.journal.event import Event
from taizhang.bureau.organizations.models import Organization
from taizhang.bureau.refusal import Refused, Stale
from taizhang.ledger.calls.fields import Field, plain, refuse_unsound
from taizhang.ledger.calls.known import NAMES
from taizhang.ledger.calls.models import Form, TextPart
from taizhang.ledger.calls.roles import CALLING
from taizhang.ledger.calls.states import FormState

TITLE_MAX = 80


@dataclass(frozen=True, kw_only=True)
class FormKept(Event):
    title: str
    edition: int
    fields: int

    def sentence(self) -> str:
        return _("存表样“%(title)s”第 %(edition)d 版，栏目 %(fields)d 个") % self.facts()


@creation(title=gettext_lazy("存表样"), state=FormState.KEPT, roles=CALLING)
def keep_form(
    organization: Organization,
    *,
    title: str,
    fields: Sequence[Field],
    text_part: str,
    previous_form: Form | None = None,
    actor: Actor,
    at: datetime,
) -> tuple[Form, FormKept]:
    _refuse_unsound(title, fields, text_part)
    if previous_form is not None:
        _refuse_other_line(previous_form, organization)
    row = Form.objects.create(
        organization=organization,
        title=title.strip(),
        edition=previous_form.edition + 1 if previous_form else 1,
        fields=plain(fields),
        text_part=text_part,
        predecessor=previous_form,
        first_id=previous_form.first_id_or_own if previous_form else None,
        kept_by_id=actor.person_id,
        kept_at=at,
    )
    return row, FormKept(title=row.title, edition=row.edition, fields=len(fields))


def _refuse_unsound(title: str, fields: Sequence[Field], text_part: str) -> None:
    if not title.strip() or len(title) > TITLE_MAX:
        raise Refused(_("请写明表样的名称，不超过 %(most)d 个字") % {"most": TITLE_MAX})
    if text_part not in TextPart.values:
        raise Refused(_("请选择要不要文字材料"))
    if not fields and text_part == TextPart.NONE:
        raise Refused(_("表样里什么也没有问：请写栏目，或者要一份文字材料"))
    refuse_unsound(fields, NAMES)


def _refuse_other_line(predecessor: Form, organization: Organization) -> None:
    """One line of editions: the row before is locked, so that of two at once the second sees the first."""
    Form.objects.select_for_update(no_key=True).get(pk=predecessor.pk)
    if predecessor.organization_id != organization.pk:
        raise Refused(_("这张表样不是本单位的"))
    if Form.objects.filter(predecessor=predecessor).exists():
        raise Stale(_("这张表样已经有更新的一版，请在最新的一版上改"))
