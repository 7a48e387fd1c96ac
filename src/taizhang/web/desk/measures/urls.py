"""Addresses of what can be done on a measure."""

from django.urls import path

from taizhang.web.desk.measures.assignment import assignment
from taizhang.web.desk.measures.completion import completion
from taizhang.web.desk.measures.milestones import milestone, milestones
from taizhang.web.desk.measures.report import report
from taizhang.web.desk.measures.resumption import resumption
from taizhang.web.desk.measures.review import review

MEASURE = "findings/<int:finding>/measures/<int:measure>"

urlpatterns = [
    path(f"{MEASURE}/report", report, name="report"),
    path(f"{MEASURE}/completion", completion, name="completion"),
    path(f"{MEASURE}/resumption", resumption, name="resumption"),
    path(f"{MEASURE}/milestones", milestones, name="milestones"),
    path(f"{MEASURE}/milestones/<int:milestone>", milestone, name="milestone"),
    path(f"{MEASURE}/review", review, name="measure-review"),
    path(f"{MEASURE}/assignment", assignment, name="assignment"),
]
