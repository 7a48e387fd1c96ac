"""Addresses of the ledger and of findings."""

from django.urls import path

from taizhang.web.desk.findings.finding import finding
from taizhang.web.desk.findings.group import group
from taizhang.web.desk.findings.ledger import all_ledger, ledger, ledgers
from taizhang.web.desk.findings.office import office
from taizhang.web.desk.findings.workbook import workbook

urlpatterns = [
    path("findings/<int:finding>/group", group, name="finding-group"),
    path("ledger", ledgers, name="ledgers"),
    path("rounds/ledger", all_ledger, name="all-ledger"),
    path("rounds/<int:round>/ledger", ledger, name="ledger"),
    path("rounds/<int:round>/ledger/workbook", workbook, name="ledger-workbook"),
    path("findings/<int:finding>", finding, name="finding"),
    path("findings/<int:finding>/office", office, name="office"),
]
