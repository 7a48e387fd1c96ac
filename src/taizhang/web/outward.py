"""How the public side says no (公开侧婉拒): one sentence, nothing of what went wrong, and nothing asked of the database."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from taizhang.bureau.safety.outages import present_outage


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _sorry(request, _("这个请求看不懂，没有处理"), 400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _sorry(request, _("这个请求没有处理"), 403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "public/missing.html", status=404)


def failed(request: HttpRequest) -> HttpResponse:
    """The outage that is under way, or a fault of our own."""
    if outage := present_outage():
        answer = _sorry(request, str(outage.sentence), outage.status)
        answer.headers["Retry-After"] = str(outage.retry_seconds)
        return answer
    return _sorry(request, _("网页出了差错，没有写入任何内容；请稍后再试"), 500)


def _sorry(request: HttpRequest, sentence: str, status: int) -> HttpResponse:
    return render(request, "public/sorry.html", {"sentence": sentence}, status=status)
