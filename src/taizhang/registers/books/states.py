"""The states of a book (底账状态)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class BookState(models.TextChoices):
    OPEN = "open", _("在用")
    CLOSED = "closed", _("停用")


class Way(models.TextChoices):
    """How rows came in (登记方式)."""

    TYPED = "typed", _("逐条登记")
    IMPORTED = "imported", _("导入")
    SENT = "sent", _("接口报送")


class ImportState(models.TextChoices):
    WAITING = "waiting", _("待确认")
    CARRIED = "carried", _("已登记")
    DROPPED = "dropped", _("已放弃")


class Policy(models.TextChoices):
    """What becomes of rows that are there already, and of rows that cannot be read (冲突处理)."""

    STOP = "stop", _("有重复或有错就都不写")
    SKIP = "skip", _("只登记新的行，跳过已有的行和有错的行")
    UPDATE = "update", _("登记新的行、更新已有的行，跳过有错的行")
