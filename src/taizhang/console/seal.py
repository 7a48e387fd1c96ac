"""封存:the journal's new entries enter the signed log; for a timer of the machine, or as a service with --every."""

import time
from contextlib import suppress
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from taizhang.console.house import open_founded
from taizhang.console.language import gettext as _

# So that 99 of 100 acts have their place within two seconds.
LOOK_SECONDS = 1


def seal(
    every: Annotated[
        int,
        typer.Option(help=_("持续封存：有新留痕随即封存，每隔这么多秒彻底看一遍；0 表示只做一次。"), min=0),
    ] = 0,
    key: Annotated[bool, typer.Option("--key", help=_("只打印公钥，交给外面的人核验用"))] = False,
    data: Annotated[Path | None, typer.Option(help=_("数据目录，默认为 TAIZHANG_DATA_DIR 或 ./var"))] = None,
) -> None:
    open_founded(data)
    if key:
        _tell_keys()
        return
    if why := _refusal():
        typer.echo(why, err=True)
        raise typer.Exit(2)
    _tell_last()
    while every:
        _seal_as_it_comes(every)
        if why := _refusal():
            typer.echo(why, err=True)


def seal_new() -> int:
    """What was written since the last look, if anything was: looking alone takes nobody's turn.

    What keeps it from sealing is said at the next thorough look, and not every second.
    """
    from taizhang.bureau.journal.seals.sealing import is_behind
    from taizhang.bureau.refusal import Refused

    with suppress(Refused):
        return seal_waiting() if is_behind() else 0
    return 0


def seal_waiting(*, is_thorough: bool = False) -> int:
    from django.utils import timezone

    from taizhang.bureau.journal.seals.keys import signer
    from taizhang.bureau.journal.seals.sealing import seal_all
    from taizhang.publishing.bulletins.proving import prove_published
    from taizhang.publishing.bulletins.queries import lay_out_keys

    batches = seal_all(signer(), at=timezone.now(), is_thorough=is_thorough)
    if prove_published(at=timezone.now()) or is_thorough:
        lay_out_keys()
    return batches


def _seal_as_it_comes(seconds: int) -> None:
    for _look in range(0, seconds, LOOK_SECONDS):
        time.sleep(LOOK_SECONDS)
        seal_new()


def _refusal() -> str:
    """What keeps it from sealing; a service says it and tries again."""
    from taizhang.bureau.refusal import Refused

    try:
        seal_waiting(is_thorough=True)
    except Refused as why:
        return str(why)
    return ""


def _tell_keys() -> None:
    """That of the first tree and that of the second, a line each."""
    from taizhang.bureau.journal.seals.keys import signer
    from taizhang.bureau.journal.seals.sm import is_offered, sm_signer

    typer.echo(str(signer().verifier))
    typer.echo(str(sm_signer(signer()).verifier))
    if not is_offered():
        typer.echo(_("本机的 OpenSSL 不支持 SM2：国密校验点暂用 Ed25519 签名。"), err=True)


def _tell_last() -> None:
    from taizhang.bureau.journal.models import Seal

    if last := Seal.objects.order_by("-size").first():
        Console().print(_("已封存 {size} 条留痕，校验点：").format(size=last.size), highlight=False)
        typer.echo(last.note)
        typer.echo(last.sm_note)
