"""What is refused before a byte of it is read (先量后读): posts without a length, too large ones, and too many."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from taizhang.web.public.limits import too_many_posts
from taizhang.web.public.origins import counted_as

# The fields around the files, and the boundaries between them.
FORM_AROUND_FILES_BYTES = 128 * 1024


def refused_before_reading(request: HttpRequest, *, with_files: bool = True) -> HttpResponse | None:
    length = request.META.get("CONTENT_LENGTH") or ""
    if not length.isdecimal():
        return sorry(request, _("没有说明内容有多长"), 411)
    files = settings.COMMENT_FILES_MAX * settings.COMMENT_FILE_MAX_BYTES if with_files else 0
    if int(length) > files + FORM_AROUND_FILES_BYTES:
        return sorry(request, _("内容太大了，请去掉几个附件再试"), 413)
    if why := too_many_posts(counted_as(request), at=timezone.now()):
        return sorry(request, why, 429)
    return None


def sorry(request: HttpRequest, sentence: str, status: int) -> HttpResponse:
    return render(request, "public/sorry.html", {"sentence": sentence}, status=status)
