"""Whether the clock can be right (时钟)."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from django.db.models import Max
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from taizhang.bureau.journal.models import Entry

# Two machines that serve one house may differ by so much.
SKEW = timedelta(minutes=2)


def dangers(at: datetime) -> Iterator[str]:
    last = Entry.objects.aggregate(last=Max("at"))["last"]
    if last is not None and at + SKEW < last:
        said = {"now": f"{localtime(at):%Y-%m-%d %H:%M}", "last": f"{localtime(last):%Y-%m-%d %H:%M}"}
        yield _("本机时钟是 %(now)s，早于最后一条留痕 %(last)s：请先校准时钟") % said
