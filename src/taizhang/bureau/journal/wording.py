"""How facts of the journal are said (措辞)."""

from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _


def spoken_day(value: date | str | None) -> str:
    """A day as people write it, whether it comes from the act itself or, as ISO text, from the journal."""
    if not value:
        return ""
    day = date.fromisoformat(value) if isinstance(value, str) else value
    return date_format(day, "DATE_FORMAT")


def acted_by(name: str, principal: str) -> str:
    """Who acted, and for whom where it was in somebody else's post (X 代 Y)."""
    return _("%(deputy)s 代 %(principal)s") % {"deputy": name, "principal": principal} if principal else name
