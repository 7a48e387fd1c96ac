"""The form with which a piece of evidence is handed in or renewed (佐证表单)."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.utils.text import format_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.refusal import Refused
from taizhang.documents.kinds import extension_of
from taizhang.documents.media import PICTURE
from taizhang.ledger.evidence.content import Content, Given
from taizhang.ledger.evidence.kinds import EvidenceKind
from taizhang.ledger.evidence.quota import MEGABYTE, Sized, refuse_too_large
from taizhang.web.desk.forms import ActForm
from taizhang.web.desk.widgets import day_field

TABLES = {"xlsx", "xls", "et", "csv"}


class Files(forms.FileInput):
    """Several files in one go; a phone offers its camera and its gallery."""

    allow_multiple_selected = True


class FilesField(forms.FileField):
    widget = Files

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile]:
        given = data if isinstance(data, list | tuple) else [data]
        return [one for part in given if (one := super(FilesField, self).clean(part, initial))]


def limits_said() -> Any:
    return format_lazy(
        gettext_lazy(
            "可以一次选多个。单个文件不超过 {size} MB，一份合计不超过 {total} MB；任何格式都可以，原样存档。"
        ),
        size=settings.UPLOAD_MAX_BYTES // MEGABYTE,
        total=settings.EVIDENCE_PIECE_MAX_BYTES // MEGABYTE,
    )


class EvidenceForm(ActForm):
    title = forms.CharField(
        label=gettext_lazy("这份材料证明什么"),
        max_length=120,
        help_text=gettext_lazy("例如：印发的管理办法、调度会议纪要。"),
    )
    file = FilesField(
        label=gettext_lazy("文件"),
        max_length=255,
        error_messages={"empty": gettext_lazy("这个文件是空的，里面什么也没有；请重新选择")},
        help_text=limits_said(),
    )
    kind = forms.ChoiceField(
        label=gettext_lazy("材料种类"),
        required=False,
        choices=[("", gettext_lazy("按文件判断")), *EvidenceKind.choices],
    )
    day = day_field(gettext_lazy("材料说的是哪一天"))
    valid_until = day_field(gettext_lazy("有效期至"))
    description = forms.CharField(
        label=gettext_lazy("说明"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    MORE = ("kind", "day", "valid_until", "description")

    @property
    def first_fields(self) -> list[Any]:
        return [one for one in self.visible_fields() if one.name not in self.MORE]

    @property
    def more_fields(self) -> list[Any]:
        return [self[name] for name in self.MORE]

    @property
    def has_more(self) -> bool:
        return any(self[name].value() or self[name].errors for name in self.MORE)

    def clean_file(self) -> list[UploadedFile]:
        """Nothing is kept of a form in which one file is too much."""
        given: list[UploadedFile] = self.cleaned_data["file"]
        try:
            refuse_too_large([Sized(one.name or "", one.size or 0) for one in given])
        except Refused as why:
            raise forms.ValidationError(str(why)) from why
        return given

    def content(self, files: Sequence[Given]) -> Content:
        told = self.cleaned_data
        return Content(
            title=told["title"],
            kind=told["kind"] or guessed(files),
            description=told["description"],
            day=told["day"],
            valid_until=told["valid_until"],
            files=tuple(files),
        )


def guessed(files: Sequence[Given]) -> str:
    """The kind of a piece by its files, where the person did not say."""
    if files and all(one.form == PICTURE for one in files):
        return EvidenceKind.PHOTO
    if files and all(extension_of(one.name) in TABLES for one in files):
        return EvidenceKind.TABLE
    return EvidenceKind.DOCUMENT


class RevisionForm(EvidenceForm):
    """``keep`` are the files of the present revision that stay in the next one."""

    note = forms.CharField(
        label=gettext_lazy("这一版改了什么"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=gettext_lazy("审核人会看到这句话。"),
    )
    keep = forms.MultipleChoiceField(
        label=gettext_lazy("保留的文件"), required=False, widget=forms.CheckboxSelectMultiple
    )
    field_order = ["version", "note", "keep", "file", "title"]

    def __init__(self, *args: Any, kept: Sequence[Any] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["file"].required = False
        self.fields["file"].label = _("新增的文件")
        self.fields["keep"].choices = [(str(one.pk), one.name) for one in kept]  # type: ignore[attr-defined]
