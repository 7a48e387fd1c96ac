"""Addresses of the registers and of the indicators."""

from django.urls import path

from taizhang.web.desk.registers.book import book, csv, excel
from taizhang.web.desk.registers.books import books, organization_books, settings
from taizhang.web.desk.registers.candidates import pool_candidates
from taizhang.web.desk.registers.composing import organization_formulas
from taizhang.web.desk.registers.entry import change, new, striking
from taizhang.web.desk.registers.estimates import estimates
from taizhang.web.desk.registers.importing import carrying, dropping, import_, imports
from taizhang.web.desk.registers.indicator import (
    freezing,
    indicator,
    redefinition,
    report,
    retirement,
    rows,
    target,
)
from taizhang.web.desk.registers.indicators import indicators, organization_indicators
from taizhang.web.desk.registers.receipt import receipt
from taizhang.web.desk.registers.row import row
from taizhang.web.desk.registers.samples import samples
from taizhang.web.desk.registers.staging import staging

urlpatterns = [
    path("books", books, name="books"),
    path("organizations/<int:organization>/books", organization_books, name="organization-books"),
    path("books/<int:book>", book, name="book"),
    path("books/<int:book>/settings", settings, name="book-settings"),
    path("books/<int:book>/csv", csv, name="book-csv"),
    path("books/<int:book>/excel", excel, name="book-excel"),
    path("books/<int:book>/entry", new, name="book-entry"),
    path("books/<int:book>/samples", samples, name="book-samples"),
    path("books/<int:book>/candidates", pool_candidates, name="book-candidates"),
    path("books/<int:book>/estimates", estimates, name="book-estimates"),
    path("books/<int:book>/imports", imports, name="book-imports"),
    path("books/<int:book>/rows/<int:number>", row, name="book-row"),
    path("books/<int:book>/rows/<int:number>/change", change, name="book-row-change"),
    path("books/<int:book>/rows/<int:number>/striking", striking, name="book-row-striking"),
    path("books/<int:book>/rows/<int:number>/staging", staging, name="book-row-staging"),
    path("imports/<int:pk>", import_, name="import"),
    path("imports/<int:pk>/carrying", carrying, name="import-carrying"),
    path("imports/<int:pk>/dropping", dropping, name="import-dropping"),
    path("indicators", indicators, name="indicators"),
    path(
        "organizations/<int:organization>/indicators", organization_indicators, name="organization-indicators"
    ),
    path("organizations/<int:organization>/formulas", organization_formulas, name="organization-formulas"),
    path("indicators/<int:pk>", indicator, name="indicator"),
    path("indicators/<int:pk>/rows", rows, name="indicator-rows"),
    path("indicators/<int:pk>/freezing", freezing, name="indicator-freezing"),
    path("indicators/<int:pk>/report", report, name="indicator-report"),
    path("indicators/<int:pk>/target", target, name="indicator-target"),
    path("indicators/<int:pk>/redefinition", redefinition, name="indicator-redefinition"),
    path("indicators/<int:pk>/retirement", retirement, name="indicator-retirement"),
    path("receipts/<int:pk>", receipt, name="receipt"),
]
