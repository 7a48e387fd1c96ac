"""What consistency tells people of (核对消息)."""

from django.utils.translation import gettext_lazy as _

from taizhang.bureau.messages.topics import Topic

QUESTION = Topic("consistency.question", _("数据对不上"))
