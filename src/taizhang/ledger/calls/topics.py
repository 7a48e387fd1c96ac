"""What calls tell people of (征集消息)."""

from django.utils.translation import gettext_lazy as _

from taizhang.bureau.messages.topics import Topic

CALL = Topic("calls.call", _("报送通知"))
RESULT = Topic("calls.result", _("报送件审核结果"))
ARRIVED = Topic("calls.arrived", _("收到报送件"))
DUE = Topic("calls.due", _("报送到期提醒"))
