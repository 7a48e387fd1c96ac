"""Addresses of evidence."""

from django.urls import path

from taizhang.web.desk.evidence.original import original
from taizhang.web.desk.evidence.submission import submission
from taizhang.web.desk.evidence.withdrawal import withdrawal

urlpatterns = [
    path("findings/<int:finding>/measures/<int:measure>/evidence", submission, name="evidence"),
    path("evidence/<int:evidence>/file", original, name="evidence-file"),
    path("evidence/<int:evidence>/withdrawal", withdrawal, name="evidence-withdrawal"),
]
