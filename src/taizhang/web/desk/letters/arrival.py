"""A letter that nobody has decided on: what it says, and whether it is taken up (来信、受理、不予受理)."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.ledger.findings.models import Finding
from taizhang.ledger.findings.queries import findings_for
from taizhang.publishing.comments.actions.admit import admit
from taizhang.publishing.comments.actions.turn_away import turn_away
from taizhang.publishing.comments.models import Letter
from taizhang.publishing.comments.moderation import BY_KEY, GROUNDS
from taizhang.web.desk.access import staff
from taizhang.web.desk.letters.lookup import letter_for
from taizhang.web.desk.making import MakeForm, form_page
from taizhang.web.desk.session import actor
from taizhang.web.going import told


class AdmitForm(MakeForm):
    finding = forms.ModelChoiceField(
        Finding.objects.none(),
        label=gettext_lazy("关于哪个问题"),
        required=False,
        empty_label=gettext_lazy("不对应台账里的问题"),
        help_text=gettext_lazy("反映属实的，会在这个问题下提出回头看"),
    )


class TurnAwayForm(MakeForm):
    ground = forms.ChoiceField(
        label=gettext_lazy("情形"),
        choices=[(one.key, one.name) for one in GROUNDS],
        widget=forms.RadioSelect,
        help_text=gettext_lazy("来信人会看到这一条规定全文"),
    )
    note = forms.CharField(
        label=gettext_lazy("说明"),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("来信人会看到；不属于本单位职责的，写明应当向哪个单位反映"),
    )


@staff()
def arrival(request: HttpRequest, pk: int) -> HttpResponse:
    row, by = letter_for(request, pk), actor(request)
    if hasattr(row, "comment"):
        return redirect("letter", row.comment.pk)
    shown: dict[str, Any] = {
        "letter": row,
        "files": list(row.files.defer("content").filter(erased_at=None)),
        "remarks": list(row.remarks.filter(erased_at=None)),
        "may_decide": admit.is_open_to(row, by),
        "grounds": GROUNDS,
    }
    return render(request, "letters/arrival.html", shown)


@staff(methods=("GET", "POST"))
def admission(request: HttpRequest, pk: int) -> HttpResponse:
    row = letter_for(request, pk)
    form = AdmitForm.of(request, finding=_named_finding(row))
    of_unit = Finding.objects.filter(round__organization=row.publication.bulletin.round.organization)
    offered = findings_for(actor(request)).filter(pk__in=of_unit.values("pk"))
    form.fields["finding"].queryset = offered.order_by("-round", "number")  # type: ignore[attr-defined]
    if form.is_valid() and (made := form.make(request, admit, row, finding=form.entered["finding"])):
        return told(request, _("已受理，%(due)s 前答复") % {"due": made.due}, "letter", made.pk)
    return form_page(request, form, admit, back=reverse("arrival", args=[pk]), about=_("来信"))


@staff(methods=("GET", "POST"))
def turning_away(request: HttpRequest, pk: int) -> HttpResponse:
    row, form = letter_for(request, pk), TurnAwayForm.of(request)
    if form.is_valid() and (made := form.make(request, turn_away, row, **form.entered)):
        said = _("已告知来信人不予受理：%(ground)s") % {"ground": BY_KEY[form.entered["ground"]].name}
        return told(request, said, "letter", made.pk)
    return form_page(request, form, turn_away, back=reverse("arrival", args=[pk]), about=_("来信"))


def _named_finding(row: Letter) -> Finding | None:
    """The finding of the bulletin's round with the number that the writer named."""
    if row.finding_number is None:
        return None
    of_round = Finding.objects.filter(round=row.publication.bulletin.round_id)
    return of_round.filter(number=row.finding_number).first()
