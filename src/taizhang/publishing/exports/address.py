"""Where the public reads a bulletin (公开网址), as it stands on paper: whole, for a telephone to find."""

from urllib.parse import urljoin

from django.conf import settings
from django.urls import reverse


def public_address(slug: str, asked_at: str = "") -> str:
    """Under the address of the public side, of the house, or else the one at which it was asked for; without any there is none."""
    return address_of("public-bulletin", slug, asked_at=asked_at)


def address_of(name: str, *places: object, asked_at: str = "") -> str:
    """Of any public page, by the name of its address."""
    base = settings.PUBLIC_ADDRESS or settings.HOUSE_ADDRESS or asked_at
    return urljoin(base, reverse(name, args=places)) if base else ""
