"""Forms that carry out an act on a row as the person saw it (办理表单)."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Self

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from taizhang.bureau.journal.gate import Transition
from taizhang.bureau.refusal import Refused, Stale
from taizhang.web.desk.overtaking import Overtaken, overtaken
from taizhang.web.desk.repetition import was_done
from taizhang.web.desk.session import actor, now


class ActForm(forms.Form):
    """``status`` is what the page answers when the form is shown again: 422 refused, 409 overtaken.

    ``standing`` are the values of the ledger that the form changes, by field; after it was overtaken they are shown
    beside what was typed, with what others did meanwhile.
    """

    version = forms.IntegerField(widget=forms.HiddenInput)
    status = 422
    standing: Mapping[str, Any] = MappingProxyType({})
    overtaken: Overtaken | None = None

    @classmethod
    def blank(cls, row: Any, *, label: str = "", **initial: Any) -> Self:
        """An empty form for the row as it is now; ``label`` keeps several on one page apart."""
        return cls(initial={"version": row.version, **initial}, auto_id=f"{label}-%s" if label else "%s")

    @classmethod
    def of(
        cls, request: HttpRequest, row: Any, *, standing: Mapping[str, Any] | None = None, **initial: Any
    ) -> Self:
        """What was posted, or a form for the row that begins with what stands there."""
        if request.method == "POST":
            form = cls(request.POST, request.FILES, auto_id="%s")
        else:
            form = cls.blank(row, **{**(standing or {}), **initial})
        form.standing = standing or {}
        return form

    def carry_out(
        self,
        request: HttpRequest,
        row: Any,
        act: Transition[Any, ...],
        *,
        same: tuple[Transition[Any, ...], ...] = (),
        **facts: Any,
    ) -> bool:
        """Whether the act is done, now or by an earlier click; a refusal becomes the form's own first sentence.

        ``same`` are acts that the earlier click of the same button may have been, besides ``act``.
        """
        read, seen = row.version, self.cleaned_data["version"]
        row.version = seen
        by = actor(request)
        try:
            act(row, actor=by, at=now(request), **facts)
        except Stale as why:
            if was_done(row, seen, (act, *same), facts, by):
                messages.info(request, _("您刚才的提交已经办理，没有重复写入"))
                return True
            self.refuse(str(why), row, status=409)
            self.compare(row, seen, read)
        except Refused as why:
            self.refuse(str(why), row)
        return not self.errors

    def compare(self, row: Any, seen: int, read: int) -> None:
        """Put both versions side by side. The form answers to the row whose values it shows, not to a later one."""
        self.overtaken = overtaken(self, row, seen, self.standing)
        if self.standing:
            self.data = {**self.data, "version": read}

    def refuse(self, sentence: str, row: Any = None, *, status: int = 422) -> None:
        """Say why not. What was typed stays; the form now answers to the row as it is shown beside it."""
        self.add_error(None, sentence)
        self.status = status
        if row is not None:
            row.refresh_from_db()
            self.data = {name: self.data[name] for name in self.data} | {"version": row.version}


def act_page(
    request: HttpRequest, template: str, form: ActForm, row: Any, act: Transition[Any, ...], **said: Any
) -> HttpResponse:
    """The page of one act: its form, or the sentence that says why it cannot be done now."""
    why = None if form.is_bound else act.refusal(row, actor(request))
    status = form.status if form.is_bound else 200
    # A template would call the act itself, as it calls whatever can be called: it is given the name alone.
    return render(request, template, {"form": form, "title": act.title, "why": why, **said}, status=status)
