"""What stands over every internal page (水印): the unit, the person, the moment."""

from django.http import HttpRequest
from django.utils.timezone import localtime

from taizhang.bureau.credentials.current import profile
from taizhang.bureau.organizations.models import Kind, Organization
from taizhang.web.desk.session import actor, now
from taizhang.web.sessions import UNIT


def watermark_of(request: HttpRequest) -> str:
    """Empty where the house wants none."""
    if not profile().has_watermark:
        return ""
    who = actor(request)
    unit = request.session.get(UNIT)
    said = (
        unit_of(who.paths) if unit is None else unit,
        who.name,
        f"{localtime(now(request)):%Y-%m-%d %H:%M}",
    )
    return " · ".join(part for part in said if part)


def unit_of(paths: tuple[str, ...]) -> str:
    """The unit in which the first post is, or the node itself where it is in none."""
    if not paths:
        return ""
    above = [int(one) for one in paths[0].split("/") if one]
    nodes = Organization.objects.filter(pk__in=above).order_by("-path")
    found = list(nodes.values_list("kind", "short_name", "name"))
    units = [one for one in found if one[0] == Kind.UNIT] or found
    return (units[0][1] or units[0][2]) if units else ""
