"""Addresses of key work."""

from django.urls import path

from taizhang.web.desk.keywork.tasks import appraisal, resolution_task, task_new, task_part, task_source
from taizhang.web.desk.keywork.year import key_year
from taizhang.web.desk.keywork.years import keywork, year_new

TASK = "findings/<int:finding>/task"

urlpatterns = [
    path("keywork", keywork, name="keywork"),
    path("keywork/new", year_new, name="key-year-new"),
    path("keywork/<int:pk>", key_year, name="key-year"),
    path("keywork/<int:pk>/task", task_new, name="key-task-new"),
    path("resolutions/<int:resolution>/keywork", resolution_task, name="resolution-keywork"),
    path(f"{TASK}/part", task_part, name="key-task-part"),
    path(f"{TASK}/source", task_source, name="key-task-source"),
    path(f"{TASK}/appraisal", appraisal, name="key-task-appraisal"),
]
