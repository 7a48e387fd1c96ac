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
