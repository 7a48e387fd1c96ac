"""Forms that bring a new row into the house (新建表单)."""

from typing import Any, Self
from uuid import uuid4

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from taizhang.bureau.journal.creation import Creation
from taizhang.bureau.journal.gate import Transition
from taizhang.bureau.journal.once import AlreadyMade
from taizhang.bureau.refusal import Refused, Stale
from taizhang.web.desk.forms import ActForm
from taizhang.web.desk.session import actor, now


class MakeForm(forms.Form):
    """``status`` is what the page answers when the form is shown again after a refusal.

    ``once`` tells one handing-in from another; a form without it is taken as often as it comes.
    """

    once = forms.UUIDField(widget=forms.HiddenInput, required=False)
    status = 422
    is_repeated = False

    @classmethod
    def of(cls, request: HttpRequest, **initial: Any) -> Self:
        if request.method == "POST":
            return cls(request.POST, request.FILES, auto_id="%s")
        return cls(initial={"once": uuid4(), **initial}, auto_id="%s")

    @property
    def entered(self) -> dict[str, Any]:
        """What the person entered, as the act wants it."""
        return {name: value for name, value in self.cleaned_data.items() if name != "once"}

    @property
    def handing_in(self) -> str:
        """What tells this handing-in from every other, for things that a second click must be told again."""
        return str(self.cleaned_data["once"] or uuid4())

    def make(self, request: HttpRequest, act: Creation[Any, ..., Any], within: Any, **facts: Any) -> Any:
        """The new row, or None where the house said no; its sentence is the form's own first error.

        A second click is given the row that the first one made.
        """
        key = self.cleaned_data.get("once")
        try:
            return (act.once(str(key)) if key else act)(
                within, actor=actor(request), at=now(request), **facts
            )
        except AlreadyMade as earlier:
            self.is_repeated = True
            messages.info(request, _("您刚才的提交已经办理，没有重复写入"))
            return earlier.row
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
