"""The form in which anybody writes about a bulletin or a finding (我要留言): without an account, without JavaScript."""

from typing import Any

from django import forms
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from taizhang.publishing.bulletins.queries import Published, publications
from taizhang.publishing.comments.handing import Handed, Written, hand_in
from taizhang.publishing.comments.public import GROUNDS
from taizhang.publishing.comments.receipts import grouped
from taizhang.publishing.comments.states import LetterKind
from taizhang.web.public.bounds import refused_before_reading
from taizhang.web.public.limits import first_use, too_many_letters
from taizhang.web.public.origins import counted_as
from taizhang.web.public.questions import is_answer, new_token, nonce_of, picture_of, question_of


class SeveralFiles(forms.ClearableFileInput):
    allow_multiple_selected = True


class Files(forms.FileField):
    """None, one, or several; each is looked at by itself."""

    def clean(self, data: Any, initial: Any = None) -> list[Any]:
        given = data if isinstance(data, list | tuple) else [data] if data else []
        return [super(Files, self).clean(one, initial) for one in given]


class LetterForm(forms.Form):
    """``website`` is filled in by programs alone: people do not see it."""

    bulletin = forms.ChoiceField(label=gettext_lazy("关于哪份通报"))
    about = forms.ChoiceField(
        label=gettext_lazy("关于什么"),
        choices=[("bulletin", gettext_lazy("这份通报")), ("unit", gettext_lazy("不针对通报，写给发布单位"))],
        widget=forms.RadioSelect,
        initial="bulletin",
    )
    finding_number = forms.IntegerField(
        label=gettext_lazy("第几号问题"), required=False, min_value=1, max_value=9999
    )
    kind = forms.ChoiceField(label=gettext_lazy("类别"), choices=LetterKind.choices, widget=forms.RadioSelect)
    text = forms.CharField(
        label=gettext_lazy("内容"),
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text=gettext_lazy("写明什么事、在哪里、什么时候。请不要写别人的身份证号、电话"),
    )
    attached = Files(
        label=gettext_lazy("照片或 PDF"),
        required=False,
        widget=SeveralFiles(attrs={"multiple": True, "accept": "image/jpeg,image/png,application/pdf"}),
    )
    contact = forms.CharField(
        label=gettext_lazy("怎么联系您"),
        required=False,
        max_length=200,
        help_text=gettext_lazy("可以不留。加密保存，只有受理来信的人能看，每次查看都有记录；您可以要求抹去"),
    )
    may_publish = forms.BooleanField(label=gettext_lazy("同意公开来信和答复（隐去个人信息）"), required=False)
    answer = forms.CharField(label=gettext_lazy("验证"), max_length=20)
    question = forms.CharField(widget=forms.HiddenInput, max_length=200)
    website = forms.CharField(required=False, max_length=200)

    def __init__(self, *given: Any, bulletins: list[Published], **named: Any) -> None:
        super().__init__(*given, auto_id="%s", **named)  # type: ignore[misc]
        self.fields["bulletin"].choices = [(one.slug, one.title) for one in bulletins]  # type: ignore[attr-defined]


@never_cache
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def write(request: HttpRequest) -> HttpResponse:
    """No cookie stands for anybody here, so that nobody can be made to write unawares: the question is what is checked."""
    bulletins = list(publications())
    if request.method != "POST":
        return _page(request, _blank(request, bulletins), bulletins)
    if refused := refused_before_reading(request):
        return refused
    form = LetterForm(request.POST, request.FILES, bulletins=bulletins)
    if not form.is_valid() or not _passes(form):
        return _page(request, _asked_anew(form), bulletins, 422)
    handed, status = _handed(request, form)
    if handed.code:
        return render(request, "public/written.html", {"code": grouped(handed.code)})
    form.add_error(None, handed.refusal)
    return _page(request, _asked_anew(form), bulletins, status)


def _handed(request: HttpRequest, form: LetterForm) -> tuple[Handed, int]:
    said, now = form.cleaned_data, timezone.now()
    contents = [one.read() for one in said["attached"]]
    size = sum(map(len, contents))
    if why := too_many_letters(counted_as(request), said["bulletin"], size, at=now):
        return Handed(refusal=why), 429
    is_about_it = said["about"] == "bulletin"
    written = Written(
        bulletin=said["bulletin"],
        is_about_it=is_about_it,
        finding_number=said["finding_number"],
        kind=said["kind"],
        text=said["text"],
        contact=said["contact"],
        may_publish=said["may_publish"],
        files=contents,
    )
    return hand_in(written, at=now), 422


def _passes(form: LetterForm) -> bool:
    """A program that filled in what is hidden is told the same as whoever answered wrongly."""
    said = form.cleaned_data
    nonce = nonce_of(said["question"])
    fits = bool(nonce) and first_use(nonce, at=timezone.now()) and is_answer(nonce, said["answer"])
    if not fits or said["website"]:
        form.add_error("answer", _("验证没有通过，请回答新的一题"))
    return not form.errors


def _blank(request: HttpRequest, bulletins: list[Published]) -> LetterForm:
    number = request.GET.get("finding", "")
    begun = {
        "bulletin": request.GET.get("bulletin", ""),
        "finding_number": int(number) if number.isdecimal() and len(number) < 5 else None,
        "about": "bulletin",
        "kind": LetterKind.UNRESOLVED if number else LetterKind.OPINION,
        "question": new_token(),
    }
    return LetterForm(bulletins=bulletins, initial=begun)


def _asked_anew(form: LetterForm) -> LetterForm:
    """What was typed stays; the question is another one."""
    form.data = {**form.data.dict(), "question": new_token(), "answer": ""}  # type: ignore[attr-defined]
    return form


def _page(
    request: HttpRequest, form: LetterForm, bulletins: list[Published], status: int = 200
) -> HttpResponse:
    token = str(form["question"].value() or "")
    shown = {
        "form": form,
        "bulletins": bulletins,
        "token": token,
        "words": question_of(nonce_of(token, is_ripe=False)).words,
        "grounds": GROUNDS,
        "days": settings.COMMENT_ANSWER_DAYS,
        "files_max": settings.COMMENT_FILES_MAX,
        "megabytes": settings.COMMENT_FILE_MAX_BYTES // 1024 // 1024,
    }
    return render(request, "public/write.html", shown, status=status)


@never_cache
@require_safe
def question(request: HttpRequest) -> HttpResponse:
    nonce = nonce_of(request.GET.get("q", ""), is_ripe=False)
    if not nonce:
        return HttpResponse(status=404)
    return HttpResponse(picture_of(nonce), content_type="image/png")
