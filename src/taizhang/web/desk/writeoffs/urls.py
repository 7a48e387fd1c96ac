"""Addresses of write-off."""

from django.urls import path

from taizhang.web.desk.writeoffs.application import application
from taizhang.web.desk.writeoffs.decision import decision
from taizhang.web.desk.writeoffs.marks import mark
from taizhang.web.desk.writeoffs.notice import answer, erasure, notice, objections, removal
from taizhang.web.desk.writeoffs.paper import paper
from taizhang.web.desk.writeoffs.slip import slip
from taizhang.web.desk.writeoffs.slips import slips
from taizhang.web.desk.writeoffs.visit import visit, visit_file, visit_picture
from taizhang.web.desk.writeoffs.withdrawal import withdrawal

HERE = "findings/<int:finding>/write-off"

urlpatterns = [
    path(f"{HERE}/application", application, name="application"),
    path(f"{HERE}/decision", decision, name="decision"),
    path(f"{HERE}/withdrawal", withdrawal, name="application-withdrawal"),
    path(f"{HERE}/slip", slip, name="write-off-slip"),
    path(f"{HERE}/marks/<int:evidence>", mark, name="evidence-mark"),
    path(f"{HERE}/visit", visit, name="visit"),
    path(f"{HERE}/visit/files/<int:file>", visit_file, name="visit-file"),
    path(f"{HERE}/visit/files/<int:file>/picture", visit_picture, name="visit-picture"),
    path(f"{HERE}/notice", notice, name="notice"),
    path(f"{HERE}/notice/paper", paper, name="notice-paper"),
    path("rounds/<int:round>/ledger/slips", slips, name="ledger-slips"),
    path("rounds/ledger/slips", slips, name="all-ledger-slips"),
    path(f"{HERE}/notice/removal", removal, name="notice-removal"),
    path(f"{HERE}/notice/objections", objections, name="objections"),
    path(f"{HERE}/notice/objections/<int:objection>/answer", answer, name="objection-answer"),
    path(f"{HERE}/notice/objections/<int:objection>/erasure", erasure, name="objection-erasure"),
]
