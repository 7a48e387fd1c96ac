"""演示:fill an empty house once, then serve it."""

import os
import shutil
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from taizhang.console.house import migrate, open_house
from taizhang.console.language import gettext as _


def demo(
    port: Annotated[int, typer.Option(help=_("监听端口"))] = 8000,
    data: Annotated[Path, typer.Option(help=_("演示数据目录"))] = Path("var/demo"),
    reset: Annotated[bool, typer.Option("--reset", help=_("清空演示数据，重新搭建"))] = False,
    units: Annotated[int, typer.Option(min=0, max=200, help=_("另建多少个单位，每个都有全部底账"))] = 0,
    serve: Annotated[bool, typer.Option(help=_("搭建后启动服务"))] = True,
) -> None:
    out = Console()
    if reset and (data / "secret.key").exists():
        shutil.rmtree(data)
    # Whoever looks at a demonstration has no phone at hand for it.
    os.environ.setdefault("TAIZHANG_SECOND_FACTOR", "nobody")
    # Shown with a subscription that rests; nothing leaves the machine unless somebody resumes it and runs deliver.
    os.environ.setdefault("TAIZHANG_WEBHOOKS", "on")
    open_house(data)
    fill(out, data)
    add_units(out, units)
    introduce(out, port)
    if serve:
        from taizhang.console.serve import keep_sealing_and_watching, keep_working, listen

        keep_sealing_and_watching()
        keep_working()
        listen("127.0.0.1", port, threads=4)


def fill(out: Console, data: Path) -> None:
    """Build what is not there yet. The marker is written last: a build that was cut off is noticed."""
    from django.utils import timezone

    from taizhang.bureau.accounts.models import Account
    from taizhang.console.demonstration.build import build

    marker = data / "demonstration.complete"
    if migrate():
        out.print("① " + _("数据库已就绪"), highlight=False)
    if marker.exists():
        return
    if Account.objects.exists():
        out.print(_("上次搭建中断了，请运行：bin/taizhang demo --reset"), highlight=False)
        raise typer.Exit(2)
    for number, step in enumerate(build(timezone.now()), 1):
        out.print(f"{chr(ord('①') + number)} {_(step)}", highlight=False)
    marker.touch()


def add_units(out: Console, count: int) -> None:
    """More units with registers of their own; those that are there already are left as they are."""
    from django.utils import timezone

    from taizhang.console.demonstration.many import units

    for name, rows in units(count, timezone.now()):
        said = _("{name}：登记 {rows} 行").format(name=name, rows=rows)
        out.print(said, highlight=False)


def introduce(out: Console, port: int) -> None:
    from taizhang.console.demonstration.people import PARTS, PASSWORD

    title = _("演示账号（密码都是 {password}）").format(password=PASSWORD)
    table = Table(_("账号"), _("姓名"), _("职务"), title=title)
    for part in PARTS:
        if part.username in TO_SHOW:
            table.add_row(part.username, part.name, part.title)
    for username, name, duty in _administrators():
        table.add_row(username, name, duty)
    address = f"http://127.0.0.1:{port}"
    out.print(table)
    out.print("\n" + _("打开 {address}").format(address=address) + "\n", highlight=False)
    out.print(_("可以先试四件事："), highlight=False)
    for number, line in enumerate(_things(), 1):
        out.print(f"  {number}. {line.format(address=address)}", highlight=False)


def _administrators() -> list[tuple[str, str, str]]:
    from taizhang.bureau.accounts.models import Account

    kept = Account.objects.exclude(duty="").order_by("pk")
    return [(one.username, one.person.name, one.get_duty_display()) for one in kept]


TO_SHOW = ("shenjie", "zhouming", "xulin", "gaoyuan", "fangzheng", "yanming")


def _things() -> tuple[str, ...]:
    return (
        _("用 shenjie 登录，打开“录入”，核对那份待确认的反馈意见并确认入账"),
        _("用 gaoyuan 登录，审核工作台上等待复核的销号申请"),
        _("不登录，打开 {address}/public/ 看已公布的通报，下载 Word"),
        _("用 zhouming 登录，打开“材料审核”，看那份送审稿里标出的差错，下载带批注的 Word"),
    )
