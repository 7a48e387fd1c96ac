"""How a unit's bulletins begin, and who agrees to them (通报模板、审签链)."""

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render, resolve_url
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.organizations.models import Organization
from taizhang.publishing.bulletins.actions.set_bulletin_template import set_bulletin_template
from taizhang.publishing.bulletins.actions.set_signing_chain import set_signing_chain
from taizhang.publishing.bulletins.beginnings import beginning_of, chain_of
from taizhang.publishing.bulletins.figures.counts import counts
from taizhang.publishing.bulletins.figures.naming import FORMS
from taizhang.publishing.bulletins.states import BulletinKind
from taizhang.web.desk.access import staff
from taizhang.web.desk.making import MakeForm, form_page
from taizhang.web.desk.session import actor
from taizhang.web.going import told

STEPS = 6


class TemplateForm(MakeForm):
    title = forms.CharField(
        label=gettext_lazy("标题"), max_length=200, help_text=gettext_lazy("{单位}、{轮次} 会换成名称")
    )
    text = forms.CharField(
        label=gettext_lazy("正文模板"),
        strip=False,
        widget=forms.Textarea(attrs={"rows": 18, "lang": "zh-Hans"}),
    )


class SigningChainForm(MakeForm):
    """A row per step; one without a name falls away."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        for row in range(1, STEPS + 1):
            said = {"row": row}
            self.fields[f"name_{row}"] = forms.CharField(
                label=_("第 %(row)d 步的名称") % said, required=False, max_length=40
            )
            self.fields[f"role_{row}"] = forms.ChoiceField(
                label=_("第 %(row)d 步由谁办理") % said, required=False, choices=[("", "—"), *Role.choices]
            )

    @property
    def steps(self) -> list[tuple[str, str]]:
        given = self.cleaned_data
        rows = [(given[f"name_{row}"], given[f"role_{row}"]) for row in range(1, STEPS + 1)]
        return [(name, role) for name, role in rows if name]


@staff(Role.RECTIFIER, Role.SECRETARY)
def beginnings(request: HttpRequest, pk: int) -> HttpResponse:
    """What holds now, for each kind of bulletin."""
    unit = _unit(request, pk)
    shown = [
        (
            kind,
            kind.label,
            beginning_of(unit, kind),
            [(name, Role(role).label) for name, role in chain_of(unit, kind)],
        )
        for kind in BulletinKind
    ]
    return render(request, "bulletins/beginnings.html", {"unit": unit, "kinds": shown})


@staff(Role.RECTIFIER, methods=("GET", "POST"))
def template(request: HttpRequest, pk: int, kind: str) -> HttpResponse:
    unit, now = _unit(request, pk), beginning_of(_unit(request, pk), _kind(kind))
    form = TemplateForm.of(request, title=now.title, text=now.text)
    if (
        form.is_valid()
        and form.make(request, set_bulletin_template, unit, kind=kind, **form.entered) is not None
    ):
        return told(request, _("模板已设定，下一次起草起用"), "bulletin-beginnings", unit.pk)
    names = "、".join(f"{{{{{one}}}}}" for one in counts())
    hint = _(
        "段落写 {{段落:引言}}、{{段落:总体情况}}、{{段落:各问题整改}}、{{段落:下一步打算}}、{{段落:联系方式}}；"
        "数写 {{指标名称}} 或 {{指标名称|2025年6月|同比}}，写法有 %(forms)s；台账计数有 %(names)s"
    ) % {"forms": "、".join(FORMS), "names": names}
    back = resolve_url("bulletin-beginnings", pk=unit.pk)
    return form_page(request, form, set_bulletin_template, back=back, about=unit, hint=hint)


@staff(Role.RECTIFIER, Role.SECRETARY, methods=("GET", "POST"))
def signing_chain(request: HttpRequest, pk: int, kind: str) -> HttpResponse:
    unit, steps = _unit(request, pk), chain_of(_unit(request, pk), _kind(kind))
    initial = {f"name_{row}": name for row, (name, _role) in enumerate(steps, 1)}
    initial |= {f"role_{row}": role for row, (_name, role) in enumerate(steps, 1)}
    form = SigningChainForm.of(request, **initial)
    if (
        form.is_valid()
        and form.make(request, set_signing_chain, unit, kind=kind, steps=form.steps) is not None
    ):
        return told(request, _("审签链已设定，下一次送审起用"), "bulletin-beginnings", unit.pk)
    back = resolve_url("bulletin-beginnings", pk=unit.pk)
    hint = _("名称留空的步骤不算。已经送审的，按送审时的步骤走完。")
    return form_page(request, form, set_signing_chain, back=back, about=unit, hint=hint)


def _unit(request: HttpRequest, pk: int) -> Organization:
    """One over which the person holds a post that may say so."""
    row = get_object_or_404(Organization, pk=pk)
    if not actor(request).holds({Role.RECTIFIER, Role.SECRETARY}, row.path):
        raise Http404
    return row


def _kind(kind: str) -> str:
    if kind not in BulletinKind:
        raise Http404
    return kind
