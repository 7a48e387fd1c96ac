"""The main bar (主导航): rooms in groups as people think of their work, and which of them a page lies in."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.duties import DUTIES, Duty
from taizhang.bureau.accounts.roles import Role

Open = Callable[[Actor], bool]


def _to_all(_actor: Actor) -> bool:
    return True


def _to(*roles: str) -> Open:
    return lambda actor: actor.has_role(*roles)


@dataclass(frozen=True)
class Room:
    """``address`` is the name of its first page; ``within`` are the heads of all addresses that lie in it."""

    name: Promise
    address: str
    within: frozenset[str]
    is_open: Open = _to_all


@dataclass(frozen=True)
class Group:
    """Rooms that belong together. One that is alone in its group is not named twice."""

    name: Promise
    rooms: Sequence[Room]

    @property
    def inside(self) -> str:
        """What is found in it, for who has not opened it."""
        return pgettext("between names", "、").join(str(room.name) for room in self.rooms)


def _room(name: Any, address: str, within: str, is_open: Open = _to_all) -> Room:
    return Room(name, address, frozenset(within.split()), is_open)


def _alone(name: Any, address: str, within: str, is_open: Open = _to_all) -> Group:
    return Group(name, (_room(name, address, within, is_open),))


DESK = Room(_("工作台"), "desk", frozenset({""}))
GROUPS: Sequence[Group] = (
    Group(DESK.name, (DESK,)),
    Group(
        _("台账"),
        (
            _room(_("整改台账"), "ledgers", "ledger findings rounds evidence requests"),
            _room(_("重点工作"), "keywork", "keywork resolutions"),
            _room(_("录入"), "intakes", "intakes", _to(Role.RECTIFIER)),
        ),
    ),
    Group(
        _("督办"),
        (
            _room(_("督办函单"), "supervision-notices", "supervision workdays"),
            _room(_("调度"), "roundups", "roundups schedules turns"),
            _room(_("会议"), "meetings", "meetings"),
        ),
    ),
    Group(
        _("材料"),
        (
            _room(_("征集"), "calls", "calls submissions forms cycles figures adoptions"),
            _room(_("材料审核"), "examinations", "examinations rules"),
        ),
    ),
    Group(
        _("数据"),
        (
            _room(_("业务底账"), "books", "books imports"),
            _room(_("指标"), "indicators", "indicators receipts"),
            _room(_("数据核对"), "questions", "questions"),
        ),
    ),
    Group(
        _("通报"),
        (
            _room(_("通报"), "bulletins", "bulletins withholdings"),
            _room(_("群众来信"), "letters", "letters arrivals lookbacks"),
        ),
    ),
    _alone(_("组织"), "organizations", "organizations people appointments charges deputies roster"),
)
KEEPING: Sequence[Group] = (
    _alone(_("账号"), "accounts", "accounts addresses"),
    _alone(_("工作日历"), "calendars", "calendars", _to(Duty.SYSTEM)),
    _alone(_("审计"), "record", "record", _to(Duty.AUDIT)),
    _alone(_("核验"), "verification", "verification", _to(Duty.AUDIT)),
    _alone(_("作业"), "jobs", "jobs dispatches channels", _to(Duty.SYSTEM)),
)


def groups_for(actor: Actor) -> Sequence[Group]:
    """Administrators (三员) have theirs, everybody else those of the work; nothing that stands open to nobody."""
    groups = KEEPING if actor.has_role(*DUTIES) else GROUPS
    open_ones = (Group(one.name, [room for room in one.rooms if room.is_open(actor)]) for one in groups)
    return [one for one in open_ones if one.rooms]


def head_of(path: str) -> str:
    return path.strip("/").partition("/")[0]


def room_at(groups: Sequence[Group], path: str) -> tuple[Group | None, Room | None]:
    """Where a page lies; nowhere for what is one's own, as messages and the account are."""
    head = head_of(path)
    here = ((group, room) for group in groups for room in group.rooms if head in room.within)
    return next(here, (None, None))
