"""What every page knows about the house."""

from django.http import HttpRequest

from taizhang import __version__


def house(request: HttpRequest) -> dict[str, str]:
    return {"version": __version__}
