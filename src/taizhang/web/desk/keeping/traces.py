"""Where a file came from: its number leads to who took it, when, and by which filter (追溯)."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from taizhang.bureau.accounts.duties import Duty
from taizhang.bureau.traces.queries import taken_with
from taizhang.web.desk.access import administrators


@administrators(Duty.AUDIT)
def trace(request: HttpRequest) -> HttpResponse:
    """The number as it stands on paper or in the name of the file, with or without its strokes."""
    typed = request.GET.get("number", "").strip()[:60]
    found = taken_with(typed) if typed else None
    status = 404 if typed and found is None else 200
    return render(request, "keeping/trace.html", {"typed": typed, "found": found}, status=status)
