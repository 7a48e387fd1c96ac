"""Forms that carry out an act on a row as the person saw it (办理表单)."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest
from django.utils.translation import gettext as _

from taizhang.bureau.journal.gate import Transition
from taizhang.bureau.refusal import Refused, Stale
from taizhang.web.desk.repetition import was_done
from taizhang.web.desk.session import actor, now


class ActForm(forms.Form):
    """``status`` is what the page answers when the form is shown again: 422 refused, 409 overtaken."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    status = 422

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

        ``same`` are acts that a second click of the same button may have been, besides ``act``.
        """
        seen = row.version = self.cleaned_data["version"]
        by = actor(request)
        try:
            act(row, actor=by, at=now(request), **facts)
        except Stale as why:
            if was_done(row, seen, (act, *same), facts, by):
                messages.info(request, _("您刚才的提交已经办理,没有重复写入"))
                return True
            self.refuse(str(why), row, status=409)
        except Refused as why:
            self.refuse(str(why), row, status=422)
        return self.is_valid()

    def refuse(self, sentence: str, row: Any = None, *, status: int = 422) -> None:
        """Say why not. What was typed stays; the form now answers to the row as it is shown beside it."""
        self.add_error(None, sentence)
        self.status = status
        if row is not None:
            row.refresh_from_db()
            self.data = self.data.copy()
            self.data["version"] = row.version
