"""The small forms that stand on the page of a meeting (会议页的表单)."""

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.web.desk.forms import ActForm


class MinutesForm(ActForm):
    file = forms.FileField(
        label=gettext_lazy("会议纪要文件"),
        max_length=255,
        error_messages={"empty": gettext_lazy("这个文件是空的，里面什么也没有；请重新选择")},
    )

    def clean_file(self) -> UploadedFile:
        file: UploadedFile = self.cleaned_data["file"]
        if (file.size or 0) > settings.UPLOAD_MAX_BYTES:
            said = {"name": file.name, "size": settings.UPLOAD_MAX_BYTES >> 20}
            raise forms.ValidationError(_("“%(name)s”超过 %(size)d MB；请压缩或拆分后再传") % said)
        return file


class ResolutionForm(ActForm):
    text = forms.CharField(label=gettext_lazy("决定了什么"), widget=forms.Textarea(attrs={"rows": 2}))
