"""What evidence can be (佐证种类), as bureaus sort it in their folders."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class EvidenceKind(models.TextChoices):
    """The order is that of the list on the page: what is handed in most stands first."""

    DOCUMENT = "document", _("文件、制度")
    PHOTO = "photo", _("照片")
    MINUTES = "minutes", _("会议纪要")
    TABLE = "table", _("台账、报表")
    ROSTER = "roster", _("名册、签到表")
    RECEIPT = "receipt", _("票据、凭证")
    AGREEMENT = "agreement", _("合同、协议")
    REPLY = "reply", _("批复、复函")
    OTHER = "other", _("其他")
