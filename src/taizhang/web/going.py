"""Where a person goes after a write (去向): always by GET, with one sentence about what happened."""

from typing import Any
from urllib.parse import urlsplit

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import resolve_url
from django.utils.http import url_has_allowed_host_and_scheme


class SeeOther(HttpResponseRedirect):
    """303: what follows a POST is a page, not the same act again."""

    status_code = 303


def told(request: HttpRequest, sentence: str, to: Any, *args: Any, **kwargs: Any) -> HttpResponse:
    """Go to a page (a route's name or an address) which says the sentence at its head.

    An address that leads to a place within the page takes the place's name along: the page may say it there.
    """
    address = resolve_url(to, *args, **kwargs)
    messages.success(request, sentence, extra_tags=urlsplit(address).fragment)
    return SeeOther(address)


def inside(request: HttpRequest, address: str) -> bool:
    """Whether an address leads into this house and nowhere else."""
    return url_has_allowed_host_and_scheme(
        address, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
