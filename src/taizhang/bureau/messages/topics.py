"""What a message is about (消息种类). A room that tells people something declares its topics in its own ``topics.py``."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module

from django.apps import apps
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Topic:
    """``name`` is kept with every message: the room and what it is, as in ``supervision.reminder``."""

    name: str
    title: str | Promise


TRIAL = Topic("messages.trial", _("渠道测试"))
ADDRESSES = Topic("messages.addresses", _("收件地址"))
DIGEST = Topic("messages.digest", _("每日消息摘要"))
# What the house says of itself; nobody chooses when.
OWN = frozenset({TRIAL.name, DIGEST.name, ADDRESSES.name})


@cache
def topics() -> dict[str, Topic]:
    return {one.name: one for one in _walked()}


def title_of(name: str) -> str:
    """A topic that this version no longer has is called by its name."""
    found = topics().get(name)
    return str(found.title) if found else name


def _walked() -> Iterator[Topic]:
    for config in apps.get_app_configs():
        if not config.name.startswith("taizhang."):
            continue
        try:
            module = import_module(f"{config.name}.topics")
        except ModuleNotFoundError:
            continue
        yield from (value for value in vars(module).values() if isinstance(value, Topic))
