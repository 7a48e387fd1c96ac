"""Addresses of evidence."""

from django.urls import path

from taizhang.web.desk.evidence.level import level
from taizhang.web.desk.evidence.links import links, removal
from taizhang.web.desk.evidence.original import original
from taizhang.web.desk.evidence.picture import picture
from taizhang.web.desk.evidence.piece import piece
from taizhang.web.desk.evidence.preview import preview
from taizhang.web.desk.evidence.revision import revision
from taizhang.web.desk.evidence.standing import expiry, handing_in
from taizhang.web.desk.evidence.storage import storage
from taizhang.web.desk.evidence.submission import submission
from taizhang.web.desk.evidence.withdrawal import withdrawal

MEASURE = "findings/<int:finding>/measures/<int:measure>/evidence"
FILE = "evidence/<int:evidence>/files/<int:file>"

urlpatterns = [
    path(MEASURE, submission, name="evidence"),
    path(f"{MEASURE}/links", links, name="evidence-links"),
    path(f"{MEASURE}/links/<int:evidence>/removal", removal, name="evidence-removal"),
    path("evidence/storage", storage, name="evidence-storage"),
    path("evidence/<int:evidence>", piece, name="piece"),
    path("evidence/<int:evidence>/level", level, name="evidence-level"),
    path("evidence/<int:evidence>/revision", revision, name="evidence-revision"),
    path("evidence/<int:evidence>/submission", handing_in, name="evidence-submission"),
    path("evidence/<int:evidence>/expiry", expiry, name="evidence-expiry"),
    path("evidence/<int:evidence>/withdrawal", withdrawal, name="evidence-withdrawal"),
    path(FILE, original, name="evidence-file"),
    path(f"{FILE}/preview", preview, name="evidence-preview"),
    path(f"{FILE}/pictures/<int:page>", picture, name="evidence-picture"),
]
