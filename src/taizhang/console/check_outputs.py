"""The files that ``taizhang check`` writes (写出文件): Word files with comments, mended files."""

import os
from collections.abc import Iterable
from pathlib import Path

from taizhang.console.language import gettext as _
from taizhang.console.reviewing import Answer, Terms, judged
from taizhang.documents.parse import parse
from taizhang.review.fixes import Fixed, Safety, fix
from taizhang.review.reports.word import as_word


class Unwritable(Exception):
    """A sentence for the person."""


class Targets:
    """Where each file's comments go: to the file that was named, or into a folder under a name of its own.

    Nothing that was handed in is ever written over.
    """

    def __init__(self, files: Iterable[Path], to: Path, *, is_single: bool) -> None:
        self.to, self.is_folder = to, not is_single or to.is_dir()
        self.taken = {file.resolve() for file in files}
        if not self.is_folder and to.suffix.lower() != ".docx":
            raise Unwritable(_("批注只能写成 .docx，请把 {name} 改成以 .docx 结尾。").format(name=to.name))
        if not self.is_folder and to.resolve() in self.taken:
            raise Unwritable(_("{name} 就是要审核的文件，不能写在它上面，请换个名字。").format(name=to.name))
        if self.is_folder and to.is_file():
            raise Unwritable(_("审核多份文件时，--word 后面要写一个文件夹。"))

    def of(self, file: Path) -> Path:
        if not self.is_folder:
            return self.to
        stem = _("{name}-批注").format(name=file.stem)
        names = (f"{stem}{number if number > 1 else ''}.docx" for number in range(1, len(self.taken) + 2))
        found = next(path for name in names if (path := (self.to / name).resolve()) not in self.taken)
        self.taken.add(found)
        return self.to / found.name


def write_word(answer: Answer, targets: Targets) -> str:
    """What was written, as a sentence."""
    if answer.report is None:
        return ""
    original = answer.data if answer.report.document.format == "docx" else None
    to = targets.of(answer.file)
    store(to, as_word(answer.report, original, _=_))
    return _("已写出 {path}：{count} 条批注。").format(path=to, count=len(answer.report.diagnostics))


def mended(answer: Answer, safety: Safety, terms: Terms) -> tuple[Answer, Fixed | None]:
    """The answer about the mended text, and what was done; the file itself is not touched here."""
    if answer.report is None:
        return answer, None
    fixed = fix(answer.report, answer.data, safety)
    if not fixed.done:
        return answer, fixed
    document = parse(fixed.data, answer.file.name)
    report = judged(document, answer.file, terms)
    return Answer(answer.file, report, data=fixed.data), fixed


def write_mended(file: Path, fixed: Fixed, *, in_place: bool) -> list[str]:
    """Beside the original under a free name, or over it. What was done and what was not, as sentences."""
    refused = _("没有改 {code}“{text}”：{why}")
    said = [
        refused.format(code=one.diagnostic.code, text=one.diagnostic.text, why=one.why.sentence(_))
        for one in fixed.refused
    ]
    if not fixed.done:
        return [*said, _("{name}：没有可以自动修改的地方。").format(name=file.name)]
    to = file if in_place else free_name(file)
    store(to, fixed.data)
    return [*said, _("已改 {count} 处，写在 {path}。").format(count=fixed.edits, path=to)]


def free_name(file: Path) -> Path:
    """通报-已改.docx, 通报-已改2.docx …"""
    stem = _("{name}-已改").format(name=file.stem)
    names = (f"{stem}{number if number > 1 else ''}{file.suffix}" for number in range(1, 10_000))
    return next(path for name in names if not (path := file.with_name(name)).exists())


def store(to: Path, data: bytes) -> None:
    """All or nothing: written beside and moved into place; an existing file keeps its mode."""
    beside = to.with_name(f".{to.name}.part")
    try:
        to.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(data)
        if to.exists():
            os.chmod(beside, to.stat().st_mode)
        beside.replace(to)
    except OSError as error:
        beside.unlink(missing_ok=True)
        said = _("写不了 {path}：{reason}").format(path=to, reason=error.strerror or error)
        raise Unwritable(said) from error
