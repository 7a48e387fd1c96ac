"""启动服务:one process, one address."""

import logging
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console

from taizhang.console.doctor import LOOPBACK, dangers, public_dangers, tell
from taizhang.console.house import migrate, open_house, open_public_side
from taizhang.console.language import gettext as _
from taizhang.console.seal import LOOK_SECONDS, seal_new, seal_waiting
from taizhang.console.watch import attend_now

# What was committed late, behind something newer, waits no longer than the log of Tessera takes for a checkpoint.
SEAL_SECONDS = 10
# Whoever asks for a verification is not kept waiting longer.
WATCH_SECONDS = 15
# The other fields of a form, and what stands between its files; pages refuse what is somewhat too large in a sentence.
AROUND_FILES_BYTES = 2 * 1024 * 1024


def serve(
    host: Annotated[str, typer.Option(help=_("监听地址"))] = "127.0.0.1",
    port: Annotated[int, typer.Option(help=_("监听端口"))] = 8000,
    threads: Annotated[int, typer.Option(help=_("并发处理数"))] = 4,
    data: Annotated[Path | None, typer.Option(help=_("数据目录，默认为 TAIZHANG_DATA_DIR 或 ./var"))] = None,
    public: Annotated[
        bool, typer.Option("--public", help=_("只启动公开侧：通报、数字说明、来信；不含工作台"))
    ] = False,
) -> None:
    if public:
        open_public_side(data)
        stop_at(public_dangers(is_reachable=host not in LOOPBACK))
        listen(host, port, threads)
        return
    open_house(data)
    migrate()
    stop_at(dangers(is_reachable=host not in LOOPBACK))
    lay_out_for_the_public()
    keep_sealing_and_watching()
    keep_working()
    listen(host, port, threads)


def stop_at(found: list[str]) -> None:
    if found:
        tell(found)
        typer.echo(_("有隐患，没有启动。请逐条处理后再试。"), err=True)
        raise typer.Exit(2)


def lay_out_for_the_public() -> None:
    """Public halves of keys, for the side that has no others."""
    from taizhang.publishing.bulletins.queries import lay_out_keys
    from taizhang.publishing.comments.contacts import lay_out

    lay_out_keys()
    lay_out()


def keep_sealing_and_watching() -> None:
    know_what_is_declared()
    keep_doing("seal", seal_new, LOOK_SECONDS)
    keep_doing("seal late", seal_waiting, SEAL_SECONDS)
    keep_doing("watch", attend_now, WATCH_SECONDS)


def know_what_is_declared() -> None:
    """Two threads that walk the rooms for the first time at once would each meet modules that the other half has read."""
    from taizhang.bureau.jobs.kinds import kinds
    from taizhang.bureau.journal.catalogue import action_modules
    from taizhang.bureau.watch.checks import checks

    action_modules()
    kinds()
    checks()


def keep_working() -> None:
    """One worker beside the pages; `taizhang work` adds others."""
    from django.utils import timezone

    from taizhang.bureau.jobs.shift import Shift

    threading.Thread(target=Shift(timezone.now).run, name="worker", daemon=True).start()


def keep_doing(name: str, act: Callable[[], object], every: int) -> None:
    """Beside the pages and never in their way; what a fault leaves undone is done the next time."""
    threading.Thread(target=_again_and_again, args=(name, act, every), name=name, daemon=True).start()


def _again_and_again(name: str, act: Callable[[], object], every: int) -> None:
    while True:
        try:
            act()
        except Exception:
            logging.getLogger(f"taizhang.{name}").exception("%s failed; it is tried again", name)
        time.sleep(every)


def largest_post() -> int:
    """Bytes beyond which no page takes a post: it is refused by its head, where it would be written to disk first."""
    from django.conf import settings

    letter = settings.COMMENT_FILES_MAX * settings.COMMENT_FILE_MAX_BYTES
    inside = max(settings.EVIDENCE_PIECE_MAX_BYTES, settings.UPLOAD_MAX_BYTES)
    return (letter if settings.IS_PUBLIC_SIDE else max(letter, inside)) + AROUND_FILES_BYTES


def listen(host: str, port: int, threads: int) -> None:
    """Serve until interrupted; a port that is taken ends in one sentence and code 2."""
    try:
        server = server_at(host, port, threads)
    except OSError as why:
        taken = _("{host}:{port} 已被占用或不能使用，请换一个端口，例如 --port {other}。")
        typer.echo(taken.format(host=host, port=port, other=port + 10), err=True)
        raise typer.Exit(2) from why
    said = _("台账已启动：{address}  （按 Ctrl+C 停止）").format(address=f"http://{host}:{port}")
    Console().print(said, highlight=False)
    server.run()


def server_at(host: str, port: int, threads: int) -> Any:
    """Listening, and not yet answering."""
    from django.conf import settings
    from django.core.servers.basehttp import get_internal_wsgi_application
    from waitress import create_server

    return create_server(
        get_internal_wsgi_application(),
        host=host,
        port=port,
        threads=threads,
        ident="taizhang",
        max_request_body_size=largest_post(),
        # Otherwise it takes away what our own proxies say of where somebody comes from; how far they are believed is
        # decided where it is read.
        clear_untrusted_proxy_headers=not settings.TRUSTED_PROXIES,
    )
