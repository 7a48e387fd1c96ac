"""生命周期:the declared transitions as a page, which docs/lifecycle.md must equal."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from taizhang.console.house import open_house


def lifecycle() -> None:
    open_house()
    print("\n".join(page()))


def page() -> Iterator[str]:
    from taizhang.bureau.journal.catalogue import creations, transitions

    yield "# 状态流转"
    yield ""
    yield "本页由声明生成（`bin/taizhang lifecycle > docs/lifecycle.md`），请勿手改；`tests/ledger/test_lifecycle.py` 逐格核对。"
    for room, moves in groupby(
        transitions(), key=lambda one: one.perform.__module__.rsplit(".actions.", 1)[0]
    ):
        yield from [
            "",
            f"## {_title(room)}",
            "",
            "| 操作 | 从 | 到 | 谁可以办 | 前置条件 |",
            "|---|---|---|---|---|",
        ]
        made = [one for one in creations() if one.perform.__module__.startswith(f"{room}.")]
        for one in made:
            yield f"| {one.title} | （新建） | {_label(one.state)} | {_roles(one.roles)} | |"
        for move in moves:
            yield f"| {move.title} | {_sources(move)} | {_target(move)} | {_who(move)} | {_guards(move)} |"


def _title(room: str) -> str:
    from importlib import import_module

    return (import_module(room).__doc__ or room).strip().rstrip(".")


def _label(state: Any) -> str:
    """A state as people call it; two rooms may call the same word differently."""
    return str(state.label)


def _sources(move: Any) -> str:
    return "、".join(sorted(_label(state) for state in move.source))


def _target(move: Any) -> str:
    """Where the row goes, and where the rows go that move along with it."""
    target = _label(move.target) if move.target else "（不变）"
    others = "一并办理的其他行" if move.along == move.target else "佐证"
    return f"{target}；{others}{_label(move.along)}" if move.along else target


def _roles(roles: Any) -> str:
    from taizhang.bureau.accounts.roles import Role

    return "、".join(str(Role(role).label) for role in Role if role in roles)


def _who(move: Any) -> str:
    return _roles(move.roles) if isinstance(move.roles, frozenset) else str(move.roles.__doc__).strip()


def _guards(move: Any) -> str:
    """Each guard says in the first line of its docstring, in Chinese, what must hold."""
    return "；".join(str(guard.__doc__).strip().splitlines()[0].rstrip("。") for guard in move.guards)
