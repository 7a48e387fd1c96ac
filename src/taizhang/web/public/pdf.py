"""A published bulletin as PDF (下载 PDF): set once, kept, and told by its own bytes."""

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from taizhang.publishing.bulletins.queries import Published, published
from taizhang.publishing.exports.bulletin import PDF, why_no_pdf
from taizhang.publishing.exports.kept import Busy, forget_pdf, kept_pdf
from taizhang.publishing.exports.pdf import NotMade
from taizhang.web.public.bulletin import missing
from taizhang.web.public.freshness import cacheable

RETRY_SECONDS = 10


@require_safe
def pdf(request: HttpRequest, slug: str) -> HttpResponseBase:
    shown = published(slug)
    if shown is None:
        forget_pdf(slug)
        return missing(request)
    try:
        file = HttpResponse(kept_pdf(shown, at=timezone.now()), content_type=PDF)
    except NotMade as error:
        return _none(request, shown, why_no_pdf(error), 404)
    except Busy:
        answer = _none(request, shown, _("正在排版别的文件，请过十几秒再试"), 503)
        answer.headers["Retry-After"] = str(RETRY_SECONDS)
        return answer
    file.headers["Content-Disposition"] = content_disposition_header(True, f"{shown.title}.pdf") or ""
    return cacheable(request, file, [shown], is_file=True)


def _none(request: HttpRequest, shown: Published, sentence: str, status: int) -> HttpResponse:
    said = {"bulletin": shown, "sentence": sentence}
    return render(request, "public/no_pdf.html", said, status=status)
