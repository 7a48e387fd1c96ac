"""Addresses of schedules."""

from django.urls import path

from taizhang.web.desk.schedules.roundups import roundup, roundup_closing, roundup_new, roundups
from taizhang.web.desk.schedules.schedules import schedule, schedule_end, schedule_new, schedules
from taizhang.web.desk.schedules.turns import turn, turn_return

ROUND = "rounds/<int:pk>/schedules"

urlpatterns = [
    path(ROUND, schedules, name="round-schedules"),
    path(f"{ROUND}/new", schedule_new, name="schedule-new"),
    path("schedules/<int:pk>", schedule, name="schedule"),
    path("schedules/<int:pk>/end", schedule_end, name="schedule-end"),
    path("schedules/<int:pk>/roundup", roundup_new, name="roundup-new"),
    path("roundups", roundups, name="roundups"),
    path("roundups/<int:pk>", roundup, name="roundup"),
    path("roundups/<int:pk>/closing", roundup_closing, name="roundup-closing"),
    path("turns/<int:pk>", turn, name="turn"),
    path("turns/<int:pk>/return", turn_return, name="turn-return"),
]
