"""What does not get out of the house (发不出去): one sentence for each channel, with the last reason."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from django.db.models import Count, Max
from django.utils.translation import gettext as _

from taizhang.bureau.messages.models import Dispatch
from taizhang.bureau.messages.queries import STANDINGS

REMEMBERED = timedelta(days=7)


def stuck(at: datetime) -> Iterator[str]:
    recent = Dispatch.objects.filter(made_at__gt=at - REMEMBERED).order_by()
    for standing in ("failed", "given_up"):
        counted = recent.filter(STANDINGS[standing]).values("channel__name")
        for one in counted.annotate(count=Count("pk"), last=Max("pk")).order_by("channel__name"):
            yield _sentence(standing, one["channel__name"], one["count"], one["last"])


def _sentence(standing: str, channel: str, count: int, last: int) -> str:
    why = Dispatch.objects.select_related("job").get(pk=last).job.trouble
    said = {"channel": channel, "count": count, "why": why}
    if standing == "failed":
        return _("渠道“%(channel)s”有 %(count)d 条没有发出，还在重试：%(why)s") % said
    return _("渠道“%(channel)s”一周内有 %(count)d 条没有发出，已经放弃：%(why)s") % said
