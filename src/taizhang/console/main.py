"""The door of the command line (命令行入口): ``taizhang <command>``; every failure is one sentence and a code."""

import os
import sys
from typing import Annotated, Any

import typer
from typer._click import exceptions

from taizhang import __version__
from taizhang.console.commands import COMMANDS, CommandTable
from taizhang.console.language import gettext as _

WRONG_USE = 2
BROKEN = 70
INTERRUPTED = 130

app = typer.Typer(cls=CommandTable, add_completion=False, no_args_is_help=False, rich_markup_mode="rich")


@app.callback(invoke_without_command=True, help=_("台账：从反馈意见到销号、通报的整改台账。"))
def table(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help=_("显示版本。"))] = False,
) -> None:
    if version:
        typer.echo(f"taizhang {__version__}")
    elif context.invoked_subcommand is None:
        typer.echo(context.get_help())


def main(arguments: list[str] | None = None) -> None:
    """Runs the command and ends the process: 0 done, 1 nothing found or not in order, 2 could not, 70 a fault of ours."""
    given = sys.argv[1:] if arguments is None else arguments
    if not given or "--help" in given:
        name_panels()
    try:
        code = app(given, prog_name="taizhang", standalone_mode=False)
    except exceptions.UsageError as error:
        refuse(wrong_use(error))
        code = WRONG_USE
    except (typer.Abort, KeyboardInterrupt):
        code = INTERRUPTED
    except BrokenPipeError:
        # Whoever read our output (head, less) has seen enough; Python would complain once more at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    except Exception as error:
        if os.environ.get("TAIZHANG_DEBUG"):
            raise
        refuse(
            _("程序出了错，没有做完（{error}）。设 TAIZHANG_DEBUG=1 再运行可看到详情。").format(
                error=repr(error)
            )
        )
        code = BROKEN
    if code == INTERRUPTED:  # Typer may have caught it first, and says nothing
        refuse(_("已中断。"))
    sys.exit(code if isinstance(code, int) else 0)


def refuse(sentence: str) -> None:
    print(sentence, file=sys.stderr)


def wrong_use(error: Any) -> str:
    """What is wrong with the command as typed, and where to look."""
    where = error.ctx.command_path if error.ctx else "taizhang"
    kind = type(error).__name__
    if kind == "MissingParameter":
        sentence = _("还缺 {name}。").format(name=name_of(error.param))
    elif kind == "NoSuchOption":
        sentence = _("没有 {name} 这个选项。").format(name=error.option_name)
    elif kind == "BadOptionUsage":
        sentence = _("{name} 后面要写一个值。").format(name=error.option_name)
    elif kind == "BadParameter":
        sentence = _("{name} 的值写得不对。").format(name=name_of(error.param))
    elif error.ctx is None or error.ctx.parent is None:
        sentence = _("没有这个命令。可用的命令：{names}。").format(names="、".join(COMMANDS))
    else:
        sentence = _("写多了参数。")
    gap = " " if sentence.isascii() else ""
    return sentence + gap + _("说明见 {command} --help。").format(command=where)


def name_of(parameter: Any) -> str:
    """An option as it is typed, an argument as its help names it."""
    typed = [name for name in getattr(parameter, "opts", ()) if name.startswith("--")]
    return typed[0] if typed else str(parameter.metavar or parameter.name) if parameter else ""


def name_panels() -> None:
    """Typer's own headings of a help page, in the language of this run."""
    from typer import rich_utils

    rich_utils.ARGUMENTS_PANEL_TITLE = _("参数")
    rich_utils.OPTIONS_PANEL_TITLE = _("选项")
    rich_utils.COMMANDS_PANEL_TITLE = _("命令")


if __name__ == "__main__":
    main()
