"""What ``taizhang`` can do (命令表): name → where it is and one line about it. Importing this imports none of it."""

from dataclasses import dataclass
from importlib import import_module
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from taizhang.console.language import gettext as _


@dataclass(frozen=True, slots=True)
class Entry:
    """``target`` is "module:function"; the function's parameters are the arguments and options."""

    target: str
    help: str


COMMANDS: dict[str, Entry] = {
    "check": Entry("taizhang.console.check:check", _("审核材料：指出差错所在，说明理由，给出改法。")),
    "rule": Entry("taizhang.console.rule:rule", _("看审核规则的说明，或列出全部规则。")),
    "intake": Entry("taizhang.console.intake:intake", _("读一份反馈意见、通报或台账，列出问题和措施。")),
    "claims": Entry(
        "taizhang.console.claims:claims", _("读一份材料，列出其中每个数字的指标、数值、比较和时点。")
    ),
    "demo": Entry("taizhang.console.demo:demo", _("搭建并启动演示：一个虚构的局，八个问题，各在不同环节。")),
    "found": Entry("taizhang.console.found:found", _("建账：由一份名单建立单位、股室、人员和账号。")),
    "administrators": Entry(
        "taizhang.console.administrators:administrators", _("三员：开立系统、安全、审计三名管理员的账号。")
    ),
    "password": Entry("taizhang.console.password:password", _("重设一个账号的密码。")),
    "roles": Entry(
        "taizhang.console.roles:roles", _("数据库账户：升级 PostgreSQL，并建立只能添加、不能改动的运行账户。")
    ),
    "serve": Entry("taizhang.console.serve:serve", _("启动台账系统。")),
    "work": Entry(
        "taizhang.console.work:work", _("值守：执行到期的作业；serve 自带一个，忙时可以另开几个。")
    ),
    "deliver": Entry("taizhang.console.deliver:deliver", _("推送：把发生的事告诉订阅的系统，送不到的再试。")),
    "seal": Entry("taizhang.console.seal:seal", _("封存：把新的留痕编入签名的总账，打印校验点。")),
    "verify": Entry(
        "taizhang.console.verify:verify", _("核验留痕：逐条重算摘要，并由留痕推算每一行的状态。")
    ),
    "watch": Entry("taizhang.console.watch:watch", _("值守：每夜核验，每天寄出校验点。")),
    "journal": Entry(
        "taizhang.console.journal:journal", _("留痕：导出成一个目录，外面的人不用本系统就能核验。")
    ),
    "doctor": Entry("taizhang.console.doctor:doctor", _("自检：设置、存放处、数据库和时钟有没有隐患。")),
    "backup": Entry("taizhang.console.backup:backup", _("备份：不停机，把数据库和原件复制到另一处。")),
    "restore": Entry("taizhang.console.restore:restore", _("恢复：把一份备份恢复到空的数据目录，并核验。")),
    "drill": Entry("taizhang.console.drill:drill", _("恢复演练：把一份备份恢复到临时处，核验后拆除。")),
    "reconcile": Entry(
        "taizhang.console.reconcile:reconcile", _("文件核对：登记与原件两头核对，并按日轮流通读。")
    ),
    "lifecycle": Entry(
        "taizhang.console.lifecycle:lifecycle", _("打印全部状态流转（docs/lifecycle.md 的内容）。")
    ),
}


class Spoken:
    """Makes Typer speak the language of this run."""

    def get_help_option(self, ctx: Any) -> Any:
        option = super().get_help_option(ctx)  # type: ignore[misc]
        if option is not None:
            option.help = _("显示这份说明。")
        return option

    def get_usage(self, ctx: Any) -> str:
        usage: str = super().get_usage(ctx)  # type: ignore[misc]
        return usage.replace("Usage:", _("用法："), 1)


class SpokenCommand(Spoken, TyperCommand):
    pass


class CommandTable(Spoken, TyperGroup):
    """Lists commands from the table and imports only the one that is run."""

    def list_commands(self, ctx: Any) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        entry = COMMANDS.get(cmd_name)
        return SpokenCommand(cmd_name, help=entry.help) if entry else None

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        name = args[0]
        if name not in COMMANDS:
            return super().resolve_command(ctx, args)
        return name, load(name), args[1:]


def load(name: str) -> Any:
    module, _colon, function = COMMANDS[name].target.partition(":")
    app = typer.Typer(add_completion=False)
    app.command(name, help=COMMANDS[name].help, cls=SpokenCommand)(getattr(import_module(module), function))
    return typer.main.get_command(app)
