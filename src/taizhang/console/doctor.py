"""自检:what makes this house unsafe, and what stands still in it, one line each."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from taizhang.console.house import open_founded
from taizhang.console.language import gettext as _

LOOPBACK = ("127.0.0.1", "localhost", "::1")


def doctor(
    data: Annotated[Path | None, typer.Option(help=_("数据目录，默认为 TAIZHANG_DATA_DIR 或 ./var"))] = None,
) -> None:
    open_founded(data)
    if found := [*dangers(is_reachable=True), *standing_still()]:
        tell(found)
        raise typer.Exit(1)
    Console().print(_("自检通过。"), highlight=False)


def dangers(*, is_reachable: bool) -> list[str]:
    from django.utils import timezone

    from taizhang.bureau.safety.checking import dangers as found

    return list(found(at=timezone.now(), is_reachable=is_reachable))


def public_dangers(*, is_reachable: bool) -> list[str]:
    """Of the public side by itself: it looks after nothing but its own reach."""
    from taizhang.bureau.safety import settings
    from taizhang.publishing.reach import checking

    return [*settings.dangers(is_reachable=is_reachable), *checking.dangers(is_reachable=is_reachable)]


def standing_still() -> list[str]:
    """What does not go on by itself: no reason not to serve, since serving is what moves it."""
    from django.utils import timezone

    from taizhang.bureau.jobs.stuck import stuck as jobs
    from taizhang.bureau.messages.stuck import stuck as messages

    return [*jobs(timezone.now()), *messages(timezone.now())]


def tell(found: list[str]) -> None:
    out = Console(stderr=True)
    for line in found:
        out.print(f"✗ {line}", highlight=False, soft_wrap=True)
