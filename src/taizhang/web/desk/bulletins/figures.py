"""The figures of a draft (活数字): counting them anew, and connecting those that were typed."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.refusal import Refused
from taizhang.publishing.bulletins.actions.attach_figures import Connection, attach_figures
from taizhang.publishing.bulletins.actions.renew_figures import renew_figures
from taizhang.publishing.bulletins.figures.marks import Asked, Mark, to_marks
from taizhang.publishing.bulletins.figures.recognising import Typed, typed_figures
from taizhang.publishing.bulletins.figures.sources import Sources
from taizhang.publishing.bulletins.models import Bulletin
from taizhang.publishing.bulletins.states import Source
from taizhang.web.desk.access import staff
from taizhang.web.desk.bulletins.lookup import bulletin_for
from taizhang.web.desk.forms import ActForm
from taizhang.web.desk.session import actor
from taizhang.web.desk.widgets import Day
from taizhang.web.going import told

AROUND = 16


class RenewForm(ActForm):
    as_of = forms.DateField(
        label=gettext_lazy("数据截至"),
        widget=Day,
        help_text=gettext_lazy("自己写明日期的数不变，其余的数按这一天重新计数"),
    )


@dataclass(frozen=True, slots=True)
class Shown:
    """One connected figure as the page lists it. ``now`` is what its source gives by now, ``why`` why it gives nothing."""

    mark: Mark
    text: str
    before: str
    after: str
    title: str
    day: Any
    now: str
    why: str = ""

    @property
    def is_stale(self) -> bool:
        return bool(self.why) or self.now != self.text


@dataclass(frozen=True, slots=True)
class Offer:
    """What a typed figure may be connected with."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Loose:
    typed: Typed
    before: str
    after: str
    offers: Sequence[Offer]
    against: str


@staff(methods=("GET", "POST"))
def figures(request: HttpRequest, pk: int) -> HttpResponse:
    row = bulletin_for(request, pk)
    form = RenewForm(
        request.POST if request.method == "POST" else None,
        initial={"version": row.version, "as_of": row.as_of or row.dated},
        auto_id="%s",
    )
    if form.is_valid() and form.carry_out(request, row, renew_figures, as_of=form.cleaned_data["as_of"]):
        return told(request, _("数字已按新的日期更新"), "bulletin-figures", row.pk)
    return _page(request, row, form)


@staff(methods=("GET", "POST"))
def connections(request: HttpRequest, pk: int) -> HttpResponse:
    """Connects the typed figures for which something was chosen."""
    row = bulletin_for(request, pk)
    if request.method != "POST":
        return redirect("bulletin-figures", pk=row.pk)
    form = ActForm(request.POST)
    loose = _loose(row, _sources(row))
    chosen = [one for number, item in enumerate(loose, 1) if (one := _chosen(request, number, item))]
    if form.is_valid() and form.carry_out(request, row, attach_figures, connections=chosen):
        said = _("%(count)d 个数已连上来源") % {"count": len(chosen)}
        return told(request, said, "bulletin-figures", row.pk)
    renewing = RenewForm(initial={"version": row.version, "as_of": row.as_of or row.dated}, auto_id="%s")
    return _page(request, row, renewing, refused=form)


def _chosen(request: HttpRequest, number: int, item: Loose) -> Connection | None:
    """An offer by its place, or words that say where the figure is cited from."""
    said, picked = request.POST.get(f"from_{number}", "").strip(), request.POST.get(f"of_{number}", "")
    typed = item.typed
    if said:
        return Connection(typed.start, typed.end, source=Source.CITED.value, wording=said)
    options = [*typed.matches, *typed.likely]
    if not picked.isdecimal() or int(picked) >= len(options):
        return None
    asked = asdict(options[int(picked)])
    return Connection(typed.start, typed.end, **{**asked, "wording": ""})


def _sources(row: Bulletin) -> Sources:
    return Sources(row.round, row.as_of or row.dated)


def _page(
    request: HttpRequest, row: Bulletin, form: RenewForm, refused: ActForm | None = None
) -> HttpResponse:
    sources = _sources(row)
    refusing = refused or form
    shown = {
        "bulletin": row,
        "form": form,
        "refused": refusing,
        "connected": [_shown(row, one, sources) for one in to_marks(row.marks)],
        "loose": _loose(row, sources),
        "may_change": renew_figures.is_open_to(row, actor(request)),
        "names": [str(one) for one in sources.indicators.values()],
    }
    status = refusing.status if refusing.is_bound else 200
    return render(request, "bulletins/figures.html", shown, status=status)


def _shown(row: Bulletin, mark: Mark, sources: Sources) -> Shown:
    text = row.text[mark.start : mark.end]
    around = row.text[max(mark.start - AROUND, 0) : mark.start], row.text[mark.end : mark.end + AROUND]
    before, after = around[0].rpartition("\n")[2], around[1].partition("\n")[0]
    try:
        said = sources.said(mark.asked)
        return Shown(mark, text, before, after, said.title, said.on, sources.printed(mark.asked))
    except Refused as why:
        return Shown(mark, text, before, after, mark.asked.code, mark.asked.on, "", str(why))


def _loose(row: Bulletin, sources: Sources) -> list[Loose]:
    return [_one(row, typed, sources) for typed in typed_figures(row.text, to_marks(row.marks), sources)]


def _one(row: Bulletin, typed: Typed, sources: Sources) -> Loose:
    around = row.text[max(typed.start - AROUND, 0) : typed.start], row.text[typed.end : typed.end + AROUND]
    options = [*typed.matches, *typed.likely]
    return Loose(
        typed,
        around[0].rpartition("\n")[2],
        around[1].partition("\n")[0],
        [Offer(str(number), _label(asked, sources)) for number, asked in enumerate(options)],
        "、".join(dict.fromkeys(text for _asked, text in typed.against)),
    )


def _label(asked: Asked, sources: Sources) -> str:
    said = sources.said(asked)
    return f"{said.title} · {said.on.isoformat()}"
