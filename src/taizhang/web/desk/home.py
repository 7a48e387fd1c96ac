"""The desk (工作台): what I owe, what waits for my decision, what came back, what is new."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from taizhang.web.desk.access import staff


@staff()
def home(request: HttpRequest) -> HttpResponse:
    return render(request, "home.html")
