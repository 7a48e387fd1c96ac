"""The form that takes texts to be examined (送审)."""

from typing import Any

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.ledger.materials.examining import Terms
from taizhang.ledger.materials.profiles import AUTO, CHOICES
from taizhang.web.desk.widgets import Day

ACCEPTED = ".docx,.pdf,.xlsx,.html,.htm,.txt"
FILES_MOST = 10  # at once: each is read and judged while the person waits
# The name that a pasted text goes by is its first words.
NAME_CHARACTERS = 30


class FilesInput(forms.FileInput):
    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Several files; each is checked as a single one would be."""

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile]:
        return [super(FilesField, self).clean(one, initial) for one in data or []]


class ExaminationForm(forms.Form):
    """Files or a pasted text, one of them, and how to judge."""

    file = FilesField(
        label=gettext_lazy("选择文件"),
        required=False,
        max_length=255,
        error_messages={"empty": gettext_lazy("这个文件是空的，里面什么也没有；请重新选择")},
        widget=FilesInput(attrs={"accept": ACCEPTED}),
    )
    pasted = forms.CharField(
        label=gettext_lazy("或粘贴文字"),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 6}),
    )
    profile = forms.ChoiceField(label=gettext_lazy("审核方案"), choices=CHOICES, initial=AUTO)
    once = forms.UUIDField(widget=forms.HiddenInput, required=False)
    reference = forms.DateField(label=gettext_lazy("以哪一天为准"), widget=Day)

    @property
    def megabytes(self) -> int:
        return int(settings.UPLOAD_MAX_BYTES) >> 20

    @property
    def most(self) -> int:
        return FILES_MOST

    def clean_file(self) -> list[UploadedFile]:
        files: list[UploadedFile] = self.cleaned_data["file"]
        if len(files) > self.most:
            raise forms.ValidationError(_("一次最多 %(most)d 份，请分几次审核") % {"most": self.most})
        return files

    def clean(self) -> dict[str, Any]:
        files, pasted = self.cleaned_data.get("file"), self.cleaned_data.get("pasted", "").strip()
        if files and pasted:
            raise forms.ValidationError(_("既选了文件又粘贴了文字，请只留一样"))
        if not files and not pasted and "file" not in self.errors:
            raise forms.ValidationError(_("请选择文件，或粘贴文字"))
        return self.cleaned_data

    @property
    def terms(self) -> Terms:
        return Terms(self.cleaned_data["profile"], self.cleaned_data["reference"])

    def handed_in(self) -> list[tuple[bytes, str]]:
        """Each text as its bytes and the name that it goes by."""
        files = self.cleaned_data["file"]
        if files:
            return [(file.read(), str(file.name)) for file in files]
        text: str = self.cleaned_data["pasted"].strip()
        return [(text.encode(), f"{text.splitlines()[0].strip()[:NAME_CHARACTERS]}.txt")]


class SuccessorForm(ExaminationForm):
    """A newer version of one text: one file."""

    file = FilesField(
        label=gettext_lazy("选择改过的文件"),
        required=False,
        max_length=255,
        error_messages={"empty": gettext_lazy("这个文件是空的，里面什么也没有；请重新选择")},
        widget=forms.FileInput(attrs={"accept": ACCEPTED}),
    )

    @property
    def most(self) -> int:
        return 1
