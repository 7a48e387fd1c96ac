"""Addresses of what can be done on a measure."""

from django.urls import path

from taizhang.web.desk.measures.assignment import assignment
from taizhang.web.desk.measures.completion import completion
from taizhang.web.desk.measures.kinds import check_in, reach, stages
from taizhang.web.desk.measures.report import report
from taizhang.web.desk.measures.resumption import resumption

MEASURE = "findings/<int:finding>/measures/<int:measure>"

urlpatterns = [
    path(f"{MEASURE}/report", report, name="report"),
    path(f"{MEASURE}/completion", completion, name="completion"),
    path(f"{MEASURE}/resumption", resumption, name="resumption"),
    path(f"{MEASURE}/assignment", assignment, name="assignment"),
    path(f"{MEASURE}/stages", stages, name="stages"),
    path(f"{MEASURE}/milestone", reach, name="milestone"),
    path(f"{MEASURE}/check", check_in, name="check-in"),
]
