"""Requests as this person sees them (查找)."""

from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from taizhang.ledger.requests.models import Request
from taizhang.ledger.requests.queries import requests_for
from taizhang.web.desk.session import actor


def request_for(request: HttpRequest, pk: int) -> Request:
    return get_object_or_404(requests_for(actor(request)), pk=pk)
