"""Addresses of requests for more time."""

from django.urls import path

from taizhang.web.desk.extensions.asking import asking
from taizhang.web.desk.extensions.extension import extension, withdrawal

urlpatterns = [
    path("findings/<int:finding>/measures/<int:measure>/extension", asking, name="extension-asking"),
    path("extensions/<int:extension>", extension, name="extension"),
    path("extensions/<int:extension>/withdrawal", withdrawal, name="extension-withdrawal"),
]
