"""The version that the caller saw (版本前提): ETag out, If-Match in."""

import re

from django.http import HttpRequest
from django.utils.translation import gettext as _

from taizhang.api.problems import UNCONDITIONAL, UNREADABLE, Problem

SEEN = re.compile(r'"(\d{1,9})"')


def tag_of(version: int) -> str:
    """The entity tag of a row: its version, which every act on it counts up."""
    return f'"{version}"'


def seen_version(request: HttpRequest) -> int:
    """The version in If-Match. What nobody has looked at nobody changes: there is no ``*``."""
    given = request.headers.get("If-Match")
    if given is None:
        raise Problem(UNCONDITIONAL)
    said = SEEN.fullmatch(given.strip())
    if said is None:
        raise Problem(UNREADABLE, _('If-Match 要写成取得这一行时 ETag 里的样子，例如 "3"'))
    return int(said[1])
