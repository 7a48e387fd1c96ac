"""推送:tell other systems what they asked to be told; for a timer of the machine to call every minute."""

from typing import Annotated

import typer

from taizhang.console.house import open_house
from taizhang.console.language import gettext as _


def deliver(
    again_seconds: Annotated[
        int, typer.Option("--every", help=_("每隔几秒再做一次；0 表示只做一次。"), min=0)
    ] = 0,
) -> None:
    import time

    open_house()
    from django.conf import settings

    if not settings.WEBHOOKS:
        typer.echo(_("推送没有开启：请设置 TAIZHANG_WEBHOOKS=on。"), err=True)
        raise typer.Exit(2)
    told = _round()
    while again_seconds:
        time.sleep(again_seconds)
        told = _round()
    if told:
        raise typer.Exit(1)


def _round() -> int:
    """How many could not be delivered this time; they are tried again."""
    from django.utils import timezone

    from taizhang.bureau.webhooks.delivering import deliver as deliver_due
    from taizhang.bureau.webhooks.planning import plan

    now = timezone.now()
    planned, told = plan(now), deliver_due(now)
    typer.echo(
        _("新增 {planned} 条，送达 {delivered} 条，未送达 {failed} 条（放弃 {given_up} 条）").format(
            planned=planned, delivered=told.delivered, failed=told.failed, given_up=told.given_up
        )
    )
    return told.failed
