"""For people at a terminal (终端)."""

import sys
from dataclasses import dataclass
from io import StringIO

from rich.console import Console
from rich.text import Text

from taizhang.console.language import gettext as _
from taizhang.console.reviewing import Answer
from taizhang.review.reports.tally import Tally
from taizhang.review.reports.terminal import Listing, idle_line, summary


@dataclass(frozen=True)
class TerminalFace:
    """``colours`` is what the terminal can show, None where nobody watches."""

    is_single: bool
    width: int
    colours: str | None

    @classmethod
    def here(cls, *, is_single: bool) -> "TerminalFace":
        console = Console()
        return cls(is_single, console.width, console.color_system)

    def page(self, number: int, answer: Answer) -> str:
        if answer.report is None:
            return ""
        lines = Listing(str(answer.file), answer.report, self.width, _)
        return self.printed([*lines] if self.is_single else [*lines, Text()])

    def printed(self, lines: list[Text]) -> str:
        if self.colours is None:
            return "".join(f"{line.plain}\n" for line in lines)
        console = Console(
            file=StringIO(),
            width=self.width,
            force_terminal=True,
            color_system=self.colours,  # type: ignore[arg-type]
            highlight=False,
        )
        with console.capture() as said:
            for line in lines:
                console.print(line, soft_wrap=True)
        return said.get()

    def written(self) -> "TerminalSheets":
        return TerminalSheets(self)


class TerminalSheets:
    """The total only where there are several files."""

    def __init__(self, face: TerminalFace) -> None:
        self.face = face

    def add(self, page: str) -> None:
        sys.stdout.write(page)

    def end(self, total: Tally, refusals: list[str], files: int) -> None:
        if not self.face.is_single:
            said = _("共 {files} 份：").format(files=files) + summary(total, _)
            lines = [*(idle_line(waiver, _) for waiver in total.idle)]
            sys.stdout.write(self.face.printed([*map(Text, lines), Text(said, style="bold")]))
