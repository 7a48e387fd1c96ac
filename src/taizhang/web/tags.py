"""What templates may say beyond Django's own words."""

from django import template

from taizhang.bureau.accounts.roles import Role

register = template.Library()


@register.filter
def role_name(role: str) -> str:
    """The name of a role as people say it."""
    return str(Role(role).label)


@register.filter
def within(path: str, rooms: str) -> bool:
    """Whether an address lies in one of the rooms, given as words with spaces between."""
    return path.strip("/").partition("/")[0] in rooms.split()
