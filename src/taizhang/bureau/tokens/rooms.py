"""The nouns to which a token may be limited, as people call them (令牌范围); a test compares them with the interface."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

ROOMS: dict[str, str | Promise] = {
    "rounds": _("轮次"),
    "intakes": _("录入"),
    "findings": _("问题"),
    "measures": _("措施"),
    "requests": _("报审事项"),
    "evidence": _("佐证"),
    "applications": _("销号申请"),
    "notices": _("督办文书"),
    "keytasks": _("重点任务"),
    "schedules": _("调度安排"),
    "roundups": _("调度"),
    "turns": _("调度填报"),
    "bulletins": _("通报"),
    "meetings": _("会议"),
    "resolutions": _("决定事项"),
    "books": _("底账"),
    "imports": _("待导入文件"),
    "indicators": _("指标"),
    "receipts": _("数字凭据"),
    "organizations": _("机构"),
    "people": _("人员"),
    "appointments": _("任职"),
    "charges": _("分管"),
    "deputies": _("代理"),
    "examinations": _("材料审核"),
    "waivers": _("豁免"),
    "tokens": _("令牌"),
    "subscriptions": _("推送"),
    "views": _("视图"),
}
