"""The receipt of one figure (数字凭据): what was counted, and whether it can be counted again."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from taizhang.registers.catalogue import registers
from taizhang.registers.indicators.computing import formulas_of, printed
from taizhang.registers.indicators.proving import rechecked
from taizhang.web.desk.access import staff
from taizhang.web.desk.registers.lookup import receipt_for
from taizhang.web.desk.registers.saying import said

DIFFERENCES_SHOWN = 100


@staff()
def receipt(request: HttpRequest, pk: int) -> HttpResponse:
    row = receipt_for(request, pk)
    again = rechecked(row)
    places = row.definition.places
    shown = {
        "receipt": row,
        "indicator": row.indicator,
        "definition": row.definition,
        "formula": [said(formula) for formula in formulas_of(row.definition) if formula],
        "again": again,
        "value": printed(again.value, places),
        "now": printed(again.now, places),
        "has_moved": again.now != again.value,
        "differences": again.differences[:DIFFERENCES_SHOWN],
        "more": max(len(again.differences) - DIFFERENCES_SHOWN, 0),
        "known": [(registers()[name].title, number) for name, number in row.known.items()],
    }
    return render(request, "registers/receipt.html", shown)
