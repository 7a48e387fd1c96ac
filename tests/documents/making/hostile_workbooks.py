"""Hostile Excel workbooks, by name."""

import zipfile
from collections.abc import Callable

from documents.making import packages
from documents.making.hostile import Made, laughs

SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def workbook(rows: str, method: int = zipfile.ZIP_DEFLATED, **more: str | bytes) -> bytes:
    return packages.package(
        {
            "[Content_Types].xml": "<Types/>",
            "xl/workbook.xml": f'<workbook xmlns="{SHEET}"><sheets><sheet name="a" r:id="r0" '
            f'xmlns:r="{packages.OFFICE}"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": packages.relationships(("worksheet", "worksheets/sheet1.xml")),
            "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{SHEET}">{rows}</worksheet>',
            **more,
        },
        method,
    )


def shared_bomb() -> bytes:
    """One long string, named by very many cells."""
    row = "".join(f'<c r="{chr(65 + n)}{{0}}" t="s"><v>0</v></c>' for n in range(20))
    rows = "".join(f'<row r="{n}">{row.format(n)}</row>' for n in range(1, 601))
    return workbook(
        f"<sheetData>{rows}</sheetData>",
        **{"xl/sharedStrings.xml": f'<sst xmlns="{SHEET}"><si><t>{"长" * 300_000}</t></si></sst>'},
    )


def merged_everywhere() -> bytes:
    ends = '<c r="A1"><v>1</v></c>'
    last = '<row r="20000"><c r="IV20000"><v>1</v></c></row>'
    return workbook(
        f'<sheetData><row r="1">{ends}</row>{last}</sheetData><mergeCells><mergeCell ref="A1:IV20000"/></mergeCells>'
    )


def many_cells() -> bytes:
    row = "<row>" + "<c><v>1</v></c>" * 200 + "</row>"
    return workbook(f"<sheetData>{row * 5_000}</sheetData>", zipfile.ZIP_STORED)


def hostile_workbooks() -> dict[str, Callable[[], Made]]:
    found: dict[str, Callable[[], bytes]] = {
        "a cell at the end of the world": lambda: workbook(
            '<sheetData><row><c r="XFD1048576"><v>1</v></c></row></sheetData>'
        ),
        "a million cells": many_cells,
        "one string 12,000 times": shared_bomb,
        "five million merged cells": merged_everywhere,
        "laughs in a sheet": lambda: workbook(
            "", **{"xl/styles.xml": f"<!DOCTYPE a [{laughs()}]><a>&l9;</a>"}
        ),
        "a call to another workbook's program": lambda: workbook(
            "",
            **{
                "xl/externalLinks/_rels/a.xml.rels": packages.relationships(
                    outside=(("oleLink", "cmd|' /c calc'!A0"),)
                )
            },
        ),
        "100,000 styles": lambda: workbook(
            '<sheetData><row><c s="99999"><v>1</v></c></row></sheetData>',
            **{
                "xl/styles.xml": f'<styleSheet xmlns="{SHEET}"><cellXfs>{"<xf/>" * 100_000}</cellXfs></styleSheet>'
            },
        ),
    }
    return {name: (lambda make=make: ("a.xlsx", make())) for name, make in found.items()}
