"""The lights of a round as data (亮灯规则): what each is called, its colour, and at how many days left it comes on.

The meaning of a colour is the round's own: green is the first warning in 江津 and the sign of good progress in 宜昌
(domain rules b4). What is fixed is the order: normal, notice, warning, overdue.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Self

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.refusal import Refused

NAME_CHARACTERS, DAYS_MAX = 12, 730


class Light(models.TextChoices):
    NONE = "none", gettext_lazy("未定期限")
    NORMAL = "normal", gettext_lazy("正常")
    NOTICE = "notice", gettext_lazy("临近")
    WARNING = "warning", gettext_lazy("紧急")
    OVERDUE = "overdue", gettext_lazy("超期")
    DONE = "done", gettext_lazy("已完成")


class Colour(models.TextChoices):
    GREEN = "green", gettext_lazy("绿")
    BLUE = "blue", gettext_lazy("蓝")
    YELLOW = "yellow", gettext_lazy("黄")
    ORANGE = "orange", gettext_lazy("橙")
    RED = "red", gettext_lazy("红")
    INK = "ink", gettext_lazy("黑")


@dataclass(frozen=True, slots=True)
class Lamp:
    """One light: its name (empty for the general one), its colour, and the days left at which it comes on.

    ``days`` is None where no number of days lights it: for what is normal, what is overdue, and a light left out.
    """

    colour: str
    name: str = ""
    days: int | None = None


@dataclass(frozen=True, slots=True)
class Scheme:
    """``working``: days left are working days. ``notice`` or ``warning`` without days are not in use."""

    normal: Lamp
    notice: Lamp
    warning: Lamp
    overdue: Lamp
    working: bool = False

    def lamp(self, light: str) -> Lamp:
        lamps = {
            "normal": self.normal,
            "notice": self.notice,
            "warning": self.warning,
            "overdue": self.overdue,
        }
        return lamps.get(light, Lamp(Colour.INK))

    def word(self, light: str) -> str | Promise:
        return self.lamp(light).name or Light(light).label

    @classmethod
    def read(cls, facts: Mapping[str, Any]) -> Self:
        lamps = {name: Lamp(**facts[name]) for name in ("normal", "notice", "warning", "overdue")}
        return cls(**lamps, working=facts["working"])

    @property
    def plain(self) -> dict[str, Any]:
        return asdict(self)


def refuse_unsound_lights(scheme: Scheme) -> None:
    """Raises Refused with the light that cannot be, and why."""
    for light in (Light.NORMAL, Light.NOTICE, Light.WARNING, Light.OVERDUE):
        lamp = scheme.lamp(light)
        if lamp.colour not in Colour.values:
            raise Refused(_("请给“%(light)s”选一种颜色") % {"light": light.label})
        if len(lamp.name) > NAME_CHARACTERS:
            said = {"light": light.label, "most": NAME_CHARACTERS}
            raise Refused(_("“%(light)s”的名称不超过 %(most)d 个字") % said)
        if lamp.days is not None and not 0 <= lamp.days <= DAYS_MAX:
            raise Refused(_("天数要在 0 到 %(most)d 之间") % {"most": DAYS_MAX})
    near, soon = scheme.notice.days, scheme.warning.days
    if near is not None and soon is not None and near <= soon:
        raise Refused(_("第一级预警的天数要比第二级的多"))
