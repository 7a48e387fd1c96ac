"""Addresses of the ledger and of findings."""

from collections.abc import Callable
from typing import Any

from django.urls import URLPattern, path

from taizhang.web.desk.findings.arrangement import arrangement
from taizhang.web.desk.findings.exports import csv, excel, word
from taizhang.web.desk.findings.finding import finding
from taizhang.web.desk.findings.group import group
from taizhang.web.desk.findings.ledger import ledger, ledgers
from taizhang.web.desk.findings.level import level
from taizhang.web.desk.findings.office import office
from taizhang.web.desk.findings.selection import selection
from taizhang.web.desk.findings.settings import settings
from taizhang.web.desk.findings.views import view_withdrawal, views
from taizhang.web.desk.findings.workbook import workbook

ROUND = "rounds/<int:round>/ledger"


def both(noun: str, page: Callable[..., Any], name: str) -> list[URLPattern]:
    """A page of the ledger of a round, and the same of the one over all rounds."""
    return [path(f"{ROUND}{noun}", page, name=name), path(f"rounds/ledger{noun}", page, name=f"all-{name}")]


urlpatterns = [
    path("ledger", ledgers, name="ledgers"),
    *both("", ledger, "ledger"),
    *both("/csv", csv, "ledger-csv"),
    *both("/excel", excel, "ledger-excel"),
    *both("/word", word, "ledger-word"),
    *both("/settings", settings, "ledger-settings"),
    *both("/views", views, "ledger-views"),
    *both("/selection", selection, "ledger-selection"),
    path(f"{ROUND}/workbook", workbook, name="ledger-workbook"),
    path(f"{ROUND}/arrangement", arrangement, name="ledger-arrangement"),
    path("ledger/views/<int:view>/withdrawal", view_withdrawal, name="view-withdrawal"),
    path("findings/<int:finding>", finding, name="finding"),
    path("findings/<int:finding>/office", office, name="office"),
    path("findings/<int:finding>/level", level, name="finding-level"),
    path("findings/<int:finding>/group", group, name="finding-group"),
]
