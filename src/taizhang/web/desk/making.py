"""Forms that bring a new row into the house (新建表单)."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from taizhang.bureau.journal.creation import Creation
from taizhang.bureau.journal.gate import Transition
from taizhang.bureau.refusal import Refused, Stale
from taizhang.web.desk.forms import ActForm
from taizhang.web.desk.session import actor, now


class MakeForm(forms.Form):
    """``status`` is what the page answers when the form is shown again after a refusal."""

    status = 422

    @classmethod
    def of(cls, request: HttpRequest, **initial: Any) -> "MakeForm":
        if request.method == "POST":
            return cls(request.POST, request.FILES, auto_id="%s")
        return cls(initial=initial, auto_id="%s")

    def make(self, request: HttpRequest, act: Creation[Any, ..., Any], within: Any, **facts: Any) -> Any:
        """The new row, or None where the house said no; its sentence is the form's own first error."""
        try:
            return act(within, actor=actor(request), at=now(request), **facts)
        except Refused as why:
            self.status = 409 if isinstance(why, Stale) else 422
            self.add_error(None, str(why))
            return None


def form_page(
    request: HttpRequest,
    form: MakeForm | ActForm,
    act: Transition[Any, ...] | Creation[Any, ..., Any],
    *,
    back: str,
    about: Any,
    row: Any = None,
    hint: str = "",
) -> HttpResponse:
    """The page of one act with its form; ``about`` is what it is about and ``back`` the address of that.

    A transition that cannot be done to ``row`` now says why instead.
    """
    why = None
    if isinstance(act, Transition) and row is not None and not form.is_bound:
        why = act.refusal(row, actor(request))
    shown = {"form": form, "title": act.title, "why": why, "back": back, "about": about, "hint": hint}
    return render(request, "organizations/form.html", shown, status=form.status if form.is_bound else 200)
