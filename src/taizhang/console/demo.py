"""演示:fill an empty house once, then serve it."""

import shutil
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from taizhang.console.house import migrate, open_house


def demo(
    port: Annotated[int, typer.Option(help="监听端口")] = 8000,
    data: Annotated[Path, typer.Option(help="演示数据目录")] = Path("var/demo"),
    reset: Annotated[bool, typer.Option("--reset", help="清空演示数据,重新搭建")] = False,
    serve: Annotated[bool, typer.Option(help="搭建后启动服务")] = True,
) -> None:
    """搭建并启动演示:一个虚构的局,八个问题,各在不同环节。"""
    out = Console()
    if reset and (data / "secret.key").exists():
        shutil.rmtree(data)
    open_house(data)
    fill(out, data)
    introduce(out, port)
    if serve:
        from taizhang.console.serve import listen

        listen("127.0.0.1", port, threads=4)


def fill(out: Console, data: Path) -> None:
    """Build what is not there yet. The marker is written last: a build that was cut off is noticed."""
    from django.utils import timezone

    from taizhang.bureau.accounts.models import Account
    from taizhang.console.demonstration.build import build

    marker = data / "demonstration.complete"
    if migrate():
        out.print("① 数据库已就绪", highlight=False)
    if marker.exists():
        return
    if Account.objects.exists():
        out.print("上次搭建中断了,请运行:bin/taizhang demo --reset", highlight=False)
        raise typer.Exit(2)
    for number, step in enumerate(build(timezone.now()), 1):
        out.print(f"{'②③④⑤⑥⑦⑧⑨'[number - 1]} {step}", highlight=False)
    marker.touch()


def introduce(out: Console, port: int) -> None:
    from taizhang.console.demonstration.people import PARTS, PASSWORD

    table = Table("账号", "姓名", "职务", title=f"演示账号(密码都是 {PASSWORD})")
    for part in PARTS:
        if part.username in TO_SHOW:
            table.add_row(part.username, part.name, part.title)
    address = f"http://127.0.0.1:{port}"
    out.print(table)
    out.print(f"\n打开 {address}\n", highlight=False)
    out.print("可以先试三件事:", highlight=False)
    for number, line in enumerate(TO_TRY, 1):
        out.print(f"  {number}. {line.format(address=address)}", highlight=False)


TO_SHOW = ("shenjie", "zhouming", "xulin", "gaoyuan", "fangzheng", "yanming")
TO_TRY = (
    "用 shenjie 登录,打开“录入”,核对那份待确认的反馈意见并确认入账",
    "用 gaoyuan 登录,审核工作台上等待复核的销号申请",
    "不登录,打开 {address}/public/ 看已公布的通报,下载 Word",
)
