"""Addresses of calls, forms, repeating calls and submissions."""

from django.urls import path

from taizhang.web.desk.calls import acts
from taizhang.web.desk.calls.asking import call_new
from taizhang.web.desk.calls.call import call
from taizhang.web.desk.calls.calls import calls
from taizhang.web.desk.calls.collected import call_workbook
from taizhang.web.desk.calls.cycles import cycle, cycle_new
from taizhang.web.desk.calls.figures import figures
from taizhang.web.desk.calls.file import sent_file, submission_file, submission_file_removal
from taizhang.web.desk.calls.filling import submission_draft
from taizhang.web.desk.calls.forms import form_edition, form_new, form_page, forms_list
from taizhang.web.desk.calls.returning import submission_return
from taizhang.web.desk.calls.sending import submission_sending
from taizhang.web.desk.calls.statistics import call_statistics, call_statistics_workbook
from taizhang.web.desk.calls.submission import submission
from taizhang.web.desk.calls.version import sent_version

CALL, CYCLE, ONE = "calls/<int:pk>", "cycles/<int:pk>", "submissions/<int:pk>"

urlpatterns = [
    path("calls", calls, name="calls"),
    path("calls/new", call_new, name="call-new"),
    path("calls/statistics", call_statistics, name="call-statistics"),
    path("calls/statistics/excel", call_statistics_workbook, name="call-statistics-excel"),
    path(CALL, call, name="call"),
    path(f"{CALL}/excel", call_workbook, name="call-excel"),
    path(f"{CALL}/postponement", acts.postponement, name="call-postponement"),
    path(f"{CALL}/withdrawal", acts.withdrawal, name="call-withdrawal"),
    path("figures", figures, name="figures"),
    path("forms", forms_list, name="forms"),
    path("forms/new", form_new, name="form-new"),
    path("forms/<int:pk>", form_page, name="form"),
    path("forms/<int:pk>/edition", form_edition, name="form-edition"),
    path("cycles/new", cycle_new, name="cycle-new"),
    path(CYCLE, cycle, name="cycle"),
    path(f"{CYCLE}/occurrence", acts.occurrence, name="cycle-occurrence"),
    path(f"{CYCLE}/end", acts.cycle_end, name="cycle-end"),
    path(ONE, submission, name="submission"),
    path(f"{ONE}/draft", submission_draft, name="submission-draft"),
    path(f"{ONE}/file", submission_file, name="submission-file"),
    path(f"{ONE}/file/removal", submission_file_removal, name="submission-file-removal"),
    path(f"{ONE}/sending", submission_sending, name="submission-sending"),
    path(f"{ONE}/recall", acts.recall, name="submission-recall"),
    path(f"{ONE}/acceptance", acts.acceptance, name="submission-acceptance"),
    path(f"{ONE}/return", submission_return, name="submission-return"),
    path(f"{ONE}/correction", acts.correction, name="submission-correction"),
    path(f"{ONE}/adoption", acts.adoption, name="submission-adoption"),
    path(f"{ONE}/versions/<int:number>", sent_version, name="submission-version"),
    path(f"{ONE}/versions/<int:number>/file", sent_file, name="submission-version-file"),
    path("adoptions/<int:pk>/withdrawal", acts.adoption_withdrawal, name="adoption-withdrawal"),
]
