"""The lights of a round: names, colours and days (亮灯规则)."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.roles import Role
from taizhang.ledger.rounds.actions.set_lights import set_lights
from taizhang.ledger.rounds.light_presets import PRESETS, scheme_of
from taizhang.ledger.rounds.lights import DAYS_MAX, NAME_CHARACTERS, Colour, Lamp, Light, Scheme
from taizhang.web.desk.access import staff
from taizhang.web.desk.forms import ActForm
from taizhang.web.desk.lookup import round_for
from taizhang.web.going import told

LAMPS = (Light.NORMAL, Light.NOTICE, Light.WARNING, Light.OVERDUE)
# What days can light; the others follow from the due date alone.
BY_DAYS = (Light.NOTICE, Light.WARNING)
UNITS = ((False, gettext_lazy("自然日")), (True, gettext_lazy("工作日")))


class LightsForm(ActForm):
    """Three fields for each light; a name left blank is the general one, days left blank leave the light out."""

    working = forms.TypedChoiceField(
        label=gettext_lazy("剩余天数按什么算"), choices=UNITS, coerce=lambda said: said in ("True", True)
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for light in LAMPS:
            said = {"light": light.label}
            self.fields[f"{light}_name"] = forms.CharField(
                label=_("“%(light)s”叫什么") % said, required=False, max_length=NAME_CHARACTERS
            )
            self.fields[f"{light}_colour"] = forms.ChoiceField(
                label=_("“%(light)s”的颜色") % said, choices=Colour.choices
            )
            if light in BY_DAYS:
                self.fields[f"{light}_days"] = forms.IntegerField(
                    label=_("剩多少天以内亮“%(light)s”") % said,
                    required=False,
                    min_value=0,
                    max_value=DAYS_MAX,
                )

    @property
    def lamps(self) -> list[tuple[Light, forms.BoundField, forms.BoundField, forms.BoundField | None]]:
        return [
            (one, self[f"{one}_name"], self[f"{one}_colour"], self[f"{one}_days"] if one in BY_DAYS else None)
            for one in LAMPS
        ]

    @property
    def scheme(self) -> Scheme:
        said = self.cleaned_data
        lamps = {
            str(one.value): Lamp(said[f"{one}_colour"], said[f"{one}_name"], said.get(f"{one}_days"))
            for one in LAMPS
        }
        return Scheme(**lamps, working=said["working"])


def shown(scheme: Scheme) -> dict[str, Any]:
    facts: dict[str, Any] = {"working": scheme.working}
    for light in LAMPS:
        lamp = scheme.lamp(light)
        facts |= {f"{light}_name": lamp.name, f"{light}_colour": lamp.colour, f"{light}_days": lamp.days}
    return facts


@staff(Role.RECTIFIER, methods=("GET", "POST"))
def lights(request: HttpRequest, pk: int) -> HttpResponse:
    row = round_for(request, pk)
    standing = scheme_of(row)
    preset = PRESETS.get(request.GET.get("preset", ""))
    begun = preset.scheme if preset else standing
    form = LightsForm.of(request, row, **shown(begun))
    if form.is_valid() and form.carry_out(request, row, set_lights, scheme=form.scheme):
        return told(request, _("亮灯规则已设定"), "round", row.pk)
    context = {"round": row, "form": form, "presets": PRESETS}
    return render(request, "rounds/lights.html", context, status=form.status if form.is_bound else 200)
