"""The description for programs and the page for people (接口说明): no data of the house is in them, so anybody may read."""

from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render

from taizhang.api.answers import said
from taizhang.api.door import door
from taizhang.api.leaf import chapters
from taizhang.api.openapi.document import document
from taizhang.api.problems import KINDS


@door("GET")
def description(_request: HttpRequest) -> HttpResponseBase:
    return said(document())


@door("GET")
def docs(request: HttpRequest) -> HttpResponseBase:
    """Written by the server in the frame of the house: it works without a script and without the internet."""
    whole: dict[str, Any] = document()
    shown = {
        "info": whole["info"],
        "chapters": chapters(whole),
        "problems": KINDS,
        "root": whole["servers"][0]["url"],
    }
    return render(request, "api/docs.html", shown)
