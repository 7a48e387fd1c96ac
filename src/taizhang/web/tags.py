"""What templates may say beyond Django's own words."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django import template
from django.conf import settings
from django.template import Context
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, ngettext, pgettext
from django.utils.translation import gettext as _

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.duties import DUTIES, Duty
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.credentials.outside.doors import doors
from taizhang.documents.media import PICTURE
from taizhang.ledger.evidence.models import EvidenceFile
from taizhang.ledger.findings import wording
from taizhang.ledger.measures.lights import Light, Limits, light_of
from taizhang.ledger.measures.milestones import next_date
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.measures.states import Kind, MeasureState
from taizhang.ledger.rounds.lights import Scheme
from taizhang.web.lamps import Lamps
from taizhang.web.rooms import groups_for, room_at

register = template.Library()

SHORT_DIGEST = 12
THUMBNAILS = 4


@register.simple_tag
def outside_doors() -> list[tuple[str, str]]:
    """Other systems through which people may come in here, with the words on their buttons."""
    return [(kind, outside_name(kind)) for kind in doors()]


@register.simple_tag
def outside_name(kind: str) -> str:
    said = settings.OUTSIDE_NAME or _("统一身份认证")
    return said if len(doors()) == 1 else f"{said}（{kind.upper()}）"


@register.filter
def at(values: Mapping[Any, Any], key: Any) -> Any:
    """What stands in a table under a key, or nothing."""
    return values.get(key, ())


@register.filter
def role_name(role: str) -> str:
    """The name of a role as people say it."""
    return str((Duty if role in DUTIES else Role)(role).label)


@register.filter(is_safe=True)
def worded(text: Any, about: Any) -> str:
    """A text of this program's own in the words of a finding's or a round's kind (问题或任务)."""
    return wording.worded(text, about or None)


@register.filter(is_safe=True)
def worded_sentence(text: str, about: Any) -> str:
    """A sentence in which people are quoted, in the words of a finding's or a round's kind."""
    return wording.worded_sentence(text, about or None)


@register.simple_tag(takes_context=True)
def retold(context: Context, sentence: str) -> str:
    """A sentence of the record, in the words of the finding that the page is about, if it is about one."""
    return wording.worded_sentence(sentence, context.get("finding"))


@register.simple_tag(takes_context=True)
def bar(context: Context, actor: Actor, path: str) -> Mapping[str, Any]:
    """The groups of the main bar for who reads, and where the page lies among them: a key task with key work."""
    groups, about = groups_for(actor), context.get("finding") or context.get("round")
    group, room = room_at(groups, reverse("keywork") if wording.is_key_work(about) else path)
    return {"groups": groups, "group": group, "room": room}


@register.filter
def starts(text: str, head: str) -> bool:
    """Whether a text begins with another."""
    return text.startswith(head)


@register.filter
def names(people: Iterable[Any]) -> str:
    """The names of several people, one after the other."""
    return pgettext("between names", "、").join(one.name for one in people)


@register.filter
def short(digest: str) -> str:
    """The head of a digest: enough to compare by eye."""
    return digest[:SHORT_DIGEST]


@register.simple_tag
def light(due: date | None, is_done: bool, limits: Limits) -> SafeString:
    """A light as shape, word and colour, with the days that are left or lost, and why it is lit for who asks."""
    lit = light_of(due, is_done=is_done, limits=limits)
    colour, why = limits.scheme.lamp(lit).colour, _why(lit, due, limits)
    return format_html(
        '<span class="light light-{} {}"{}>{}</span>',
        lit.value,
        f"colour-{colour}",
        format_html(' title="{}"', why) if why else "",
        _words(lit, due, limits),
    )


@register.simple_tag
def measure_light(measure: Measure, lamps: Lamps) -> SafeString:
    """The light of a measure by its kind; a standing one that is deemed completed says that it goes on (继续)."""
    due = measure.next_date if hasattr(measure, "next_date") else next_date(measure)
    is_done = measure.state == MeasureState.DONE
    if measure.kind == Kind.STANDING:
        lit = Light.DONE if is_done else Light.NONE
        said = _("视为完成，长期坚持") if is_done else _("长期坚持")
        return format_html('<span class="light light-{}">{}</span>', lit.value, said)
    return light(due, is_done, lamps.of(measure.finding.round))


def _words(lit: Light, due: date | None, limits: Limits) -> str:
    if due is None or lit in (Light.DONE, Light.NONE):
        return str(lit.label)
    days = limits.left(due)
    if due < limits.today:
        return _late(-days, limits.scheme)
    if due == limits.today:
        return _("今天到期")
    if limits.scheme.working:
        return ngettext("还有 %(n)d 个工作日", "还有 %(n)d 个工作日", days) % {"n": days}
    return ngettext("还有 %(n)d 天", "还有 %(n)d 天", days) % {"n": days}


def _late(days: int, scheme: Scheme) -> str:
    if scheme.working:
        return ngettext("超期 %(n)d 个工作日", "超期 %(n)d 个工作日", days) % {"n": days}
    return ngettext("超期 %(n)d 天", "超期 %(n)d 天", days) % {"n": days}


def _why(lit: Light, due: date | None, limits: Limits) -> str:
    """The name of the light and the threshold at which it came on (还剩 3 个工作日，阈值 5)."""
    if due is None or lit in (Light.DONE, Light.NONE):
        return ""
    name, at = limits.scheme.word(lit), limits.scheme.lamp(lit).days
    if at is None:
        return str(name)
    if limits.scheme.working:
        return _("%(name)s：剩 %(at)d 个工作日以内亮") % {"name": name, "at": at}
    return _("%(name)s：剩 %(at)d 天以内亮") % {"name": name, "at": at}


@register.filter
def place(facts: dict[str, Any]) -> str:
    """Where something stands in its source, in the words of the person who looks for it."""
    said = []
    if facts.get("page"):
        said.append(_("第 %(n)d 页") % {"n": facts["page"]})
    if facts.get("sheet"):
        said.append(_("工作表“%(name)s”") % {"name": facts["sheet"]})
    if facts.get("cell"):
        said.append(_("单元格 %(name)s") % {"name": facts["cell"]})
    elif facts.get("paragraph"):
        said.append(_("第 %(n)d 段") % {"n": facts["paragraph"]})
    return " ".join(said)


@register.filter
def holds(actor: Actor, role: str) -> bool:
    """Whether the person has the role anywhere today."""
    return actor.has_role(role)


@register.filter
def pictures(files: Iterable[EvidenceFile]) -> list[EvidenceFile]:
    """Those files of a piece that are shown small beside its title."""
    return [one for one in files if one.form == PICTURE][:THUMBNAILS]


@register.filter
def counted(value: Any, unit: str) -> str:
    """A figure with its unit, as the language writes them: 142家, 142 enterprises; percent stands close in both."""
    close = unit == "%" or get_language() in ("zh-hans", None)
    return f"{value}{unit}" if close else f"{value} {unit}".strip()
