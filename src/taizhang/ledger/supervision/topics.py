"""What supervision tells people of (督办消息)."""

from django.utils.translation import gettext_lazy as _

from taizhang.bureau.messages.topics import Topic

REMINDER = Topic("supervision.reminder", _("措施到期提醒"))
NOTICE = Topic("supervision.notice", _("督办文书"))
