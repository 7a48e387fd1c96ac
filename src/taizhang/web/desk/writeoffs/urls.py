"""Addresses of write-off."""

from django.urls import path

from taizhang.web.desk.writeoffs.application import application
from taizhang.web.desk.writeoffs.decision import decision
from taizhang.web.desk.writeoffs.withdrawal import withdrawal

urlpatterns = [
    path("findings/<int:finding>/write-off/application", application, name="application"),
    path("findings/<int:finding>/write-off/decision", decision, name="decision"),
    path("findings/<int:finding>/write-off/withdrawal", withdrawal, name="application-withdrawal"),
]
