"""The switch between Chinese and English (语言)."""

from django.http import HttpRequest, HttpResponse
from django.views.i18n import set_language

from taizhang.web.desk.access import anyone


@anyone("POST")
def language(request: HttpRequest) -> HttpResponse:
    """Django keeps the choice in a cookie and goes back to ``next``, if that lies in this house."""
    answer: HttpResponse = set_language(request)
    return answer
