"""Addresses of supervision."""

from django.urls import path

from taizhang.web.desk.supervision.acts import acceptance, receipt, reply, reply_return, withdrawal
from taizhang.web.desk.supervision.automatic import automatic
from taizhang.web.desk.supervision.board import supervision
from taizhang.web.desk.supervision.ladder import ladder
from taizhang.web.desk.supervision.notice import notice, paper
from taizhang.web.desk.supervision.notices import notice_new, notices
from taizhang.web.desk.supervision.workdays import workdays

ROUND = "rounds/<int:pk>/supervision"
ONE = "supervision/<int:pk>"

urlpatterns = [
    path("workdays", workdays, name="workdays"),
    path("supervision", notices, name="supervision-notices"),
    path(ONE, notice, name="supervision-notice"),
    path(f"{ONE}/word", paper, name="supervision-paper"),
    path(f"{ONE}/receipt", receipt, name="supervision-receipt"),
    path(f"{ONE}/reply", reply, name="supervision-reply"),
    path(f"{ONE}/acceptance", acceptance, name="supervision-acceptance"),
    path(f"{ONE}/return", reply_return, name="supervision-return"),
    path(f"{ONE}/withdrawal", withdrawal, name="supervision-withdrawal"),
    path(ROUND, supervision, name="round-supervision"),
    path(f"{ROUND}/ladder", ladder, name="round-ladder"),
    path(f"{ROUND}/automatic", automatic, name="round-automatic"),
    path(f"{ROUND}/notice", notice_new, name="supervision-new"),
]
