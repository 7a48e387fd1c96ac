"""Following a letter with its receipt code, and adding to it (回执查询、补充)."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from taizhang.publishing.comments.handing import hand_in_remark
from taizhang.publishing.comments.public import followed
from taizhang.web.public.bounds import refused_before_reading

CODE_MAX, TEXT_MAX = 40, 4000


@never_cache
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def receipt(request: HttpRequest) -> HttpResponse:
    """The code is posted, never part of an address: addresses stand in histories and logs."""
    if request.method != "POST":
        return render(request, "public/receipt.html", {})
    if refused := refused_before_reading(request, with_files=False):
        return refused
    code, text = request.POST.get("code", "")[:CODE_MAX], request.POST.get("text", "")[: TEXT_MAX + 1]
    found, why, is_added = followed(code), "", False
    if found is None:
        why = _("没有这个回执号，请核对 16 位数字")
    elif text.strip():
        why = hand_in_remark(code, text, at=timezone.now()).refusal
        is_added, found = not why, followed(code)
    shown = {
        "code": code,
        "letter": found,
        "why": why,
        "is_added": is_added,
        "text": "" if is_added else text,
    }
    return render(request, "public/receipt.html", shown, status=422 if why else 200)
