"""The form that takes a document in (上传)."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.organizations.models import Kind, Organization
from taizhang.ledger.rounds.actions.upload import upload
from taizhang.ledger.rounds.queries import inside

ACCEPTED = ".docx,.pdf,.xlsx,.html,.htm,.txt"
# The name that a pasted text goes by is its first words.
NAME_CHARACTERS = 30


def units_of(actor: Actor) -> Sequence[Organization]:
    """The units for which the actor may take documents in."""
    units = Organization.objects.filter(inside(actor, "path"), kind=Kind.UNIT)
    return [unit for unit in units if upload.is_open_to(unit, actor)]


class UploadForm(forms.Form):
    """A file or a pasted text, one of them, for one unit."""

    unit = forms.TypedChoiceField(label=gettext_lazy("被巡察单位"), coerce=int)
    file = forms.FileField(
        label=gettext_lazy("选择文件"),
        required=False,
        max_length=255,
        error_messages={"empty": gettext_lazy("这个文件是空的，里面什么也没有；请重新选择")},
        widget=forms.FileInput(attrs={"accept": ACCEPTED}),
    )
    pasted = forms.CharField(
        label=gettext_lazy("或粘贴文字"),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 6}),
    )

    def __init__(self, *args: Any, units: Sequence[Organization], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.units = {unit.pk: unit for unit in units}
        self.fields["unit"].choices = [(unit.pk, unit.name) for unit in units]  # type: ignore[attr-defined]
        if len(units) == 1:
            self.fields["unit"].initial = units[0].pk

    @property
    def megabytes(self) -> int:
        return int(settings.UPLOAD_MAX_BYTES) >> 20

    def clean_file(self) -> UploadedFile | None:
        file: UploadedFile | None = self.cleaned_data["file"]
        if file and (file.size or 0) > settings.UPLOAD_MAX_BYTES:
            raise forms.ValidationError(
                _("文件超过 %(size)d MB，没有接收；请压缩或拆分后再传") % {"size": self.megabytes}
            )
        return file

    def clean(self) -> dict[str, Any]:
        file, pasted = self.cleaned_data.get("file"), self.cleaned_data.get("pasted", "").strip()
        if file and pasted:
            raise forms.ValidationError(_("既选了文件又粘贴了文字，请只留一样"))
        if not file and not pasted and "file" not in self.errors:
            raise forms.ValidationError(_("请选择文件，或粘贴文字"))
        return self.cleaned_data

    def handed_in(self) -> tuple[bytes, str]:
        """The bytes and the name that they go by."""
        file: UploadedFile | None = self.cleaned_data["file"]
        if file:
            return file.read(), str(file.name)
        text: str = self.cleaned_data["pasted"].strip()
        return text.encode(), f"{text.splitlines()[0].strip()[:NAME_CHARACTERS]}.txt"
