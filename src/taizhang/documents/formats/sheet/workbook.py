"""The sheets of a workbook (工作表目录): names, order, which are hidden, which part holds each."""

import posixpath
from dataclasses import dataclass

from taizhang.documents.formats.trees import attribute, tree
from taizhang.documents.guard import Package
from taizhang.documents.guard.directory import damaged


@dataclass(frozen=True, slots=True)
class Sheet:
    name: str
    part: str
    hidden: bool


@dataclass(frozen=True, slots=True)
class Workbook:
    sheets: tuple[Sheet, ...]
    epoch_1904: bool


def read_workbook(package: Package) -> Workbook:
    part = package.part("xl/workbook.xml")
    if part is None:
        raise damaged()
    root, targets = tree(part), worksheet_targets(package)
    sheets = []
    for item in root.iterfind("{*}sheets/{*}sheet"):
        target = targets.get(
            item.get("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id")
            or attribute(item, "id")
            or ""
        )
        if target is not None:
            sheets.append(Sheet(item.get("name", ""), target, item.get("state", "visible") != "visible"))
    settings = root.find("{*}workbookPr")
    return Workbook(tuple(sheets), settings is not None and settings.get("date1904") in ("1", "true"))


def worksheet_targets(package: Package) -> dict[str, str]:
    """Part names by relationship id; chart sheets and macro sheets are no worksheets."""
    part = package.part("xl/_rels/workbook.xml.rels")
    if part is None:
        raise damaged()
    return {
        link.get("Id", ""): posixpath.normpath(posixpath.join("/xl", link.get("Target", ""))).lstrip("/")
        for link in tree(part)
        if link.get("Type", "").endswith("/worksheet")
    }
