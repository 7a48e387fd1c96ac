"""启动服务:one process, one address."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from taizhang.console.house import migrate, open_house


def serve(
    host: Annotated[str, typer.Option(help="监听地址")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="监听端口")] = 8000,
    threads: Annotated[int, typer.Option(help="并发处理数")] = 4,
    data: Annotated[Path | None, typer.Option(help="数据目录,默认为 TAIZHANG_DATA_DIR 或 ./var")] = None,
) -> None:
    """启动台账系统。"""
    open_house(data)
    migrate()
    Console().print(f"台账已启动:http://{host}:{port}  (按 Ctrl+C 停止)", highlight=False)
    listen(host, port, threads)


def listen(host: str, port: int, threads: int) -> None:
    from django.core.wsgi import get_wsgi_application
    from waitress import serve as wait

    wait(get_wsgi_application(), host=host, port=port, threads=threads, ident="taizhang")
