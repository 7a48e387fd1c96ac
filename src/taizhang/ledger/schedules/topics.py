"""What schedules tell people of (调度消息)."""

from django.utils.translation import gettext_lazy as _

from taizhang.bureau.messages.topics import Topic

ROUNDUP = Topic("schedules.roundup", _("调度填报"))
