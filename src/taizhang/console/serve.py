"""启动服务:one process, one address."""

import logging
import threading
import time
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from taizhang.console.doctor import LOOPBACK, dangers, tell
from taizhang.console.house import migrate, open_house
from taizhang.console.language import gettext as _
from taizhang.console.seal import seal_waiting

# As often as the log of Tessera publishes a checkpoint.
SEAL_SECONDS = 10


def serve(
    host: Annotated[str, typer.Option(help=_("监听地址"))] = "127.0.0.1",
    port: Annotated[int, typer.Option(help=_("监听端口"))] = 8000,
    threads: Annotated[int, typer.Option(help=_("并发处理数"))] = 4,
    data: Annotated[Path | None, typer.Option(help=_("数据目录，默认为 TAIZHANG_DATA_DIR 或 ./var"))] = None,
) -> None:
    open_house(data)
    migrate()
    if found := dangers(is_reachable=host not in LOOPBACK):
        tell(found)
        typer.echo(_("有隐患，没有启动。请逐条处理后再试。"), err=True)
        raise typer.Exit(2)
    keep_sealing()
    keep_working()
    listen(host, port, threads)


def keep_sealing() -> None:
    """Beside the pages and never in their way; what a fault leaves waiting is sealed the next time."""
    threading.Thread(target=_seal_again_and_again, name="sealer", daemon=True).start()


def keep_working() -> None:
    """One worker beside the pages; `taizhang work` adds others."""
    from django.utils import timezone

    from taizhang.bureau.jobs.shift import Shift

    threading.Thread(target=Shift(timezone.now).run, name="worker", daemon=True).start()


def _seal_again_and_again() -> None:
    while True:
        try:
            seal_waiting()
        except Exception:
            logging.getLogger("taizhang.seal").exception("sealing failed; it is tried again")
        time.sleep(SEAL_SECONDS)


def listen(host: str, port: int, threads: int) -> None:
    """Serve until interrupted; a port that is taken ends in one sentence and code 2."""
    from django.core.servers.basehttp import get_internal_wsgi_application
    from waitress import create_server

    try:
        server = create_server(
            get_internal_wsgi_application(), host=host, port=port, threads=threads, ident="taizhang"
        )
    except OSError as why:
        taken = _("{host}:{port} 已被占用或不能使用，请换一个端口，例如 --port {other}。")
        typer.echo(taken.format(host=host, port=port, other=port + 10), err=True)
        raise typer.Exit(2) from why
    said = _("台账已启动：{address}  （按 Ctrl+C 停止）").format(address=f"http://{host}:{port}")
    Console().print(said, highlight=False)
    server.run()
