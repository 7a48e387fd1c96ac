"""What people are told of letters from citizens (来信消息)."""

from django.utils.translation import gettext_lazy as _

from taizhang.bureau.messages.topics import Topic

LETTER = Topic("comments.letter", _("群众来信"))
