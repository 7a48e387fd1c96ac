"""Addresses of examinations and rules."""

from django.urls import URLPattern, path

from taizhang.web.desk.materials.downloads import commented_word, data_file, examined_file, mended_file
from taizhang.web.desk.materials.examination import examination
from taizhang.web.desk.materials.examinations import examinations
from taizhang.web.desk.materials.rules import rule, rules
from taizhang.web.desk.materials.successor import successor
from taizhang.web.desk.materials.waiver import waiver
from taizhang.web.desk.materials.waiver_withdrawal import waiver_withdrawal

ONE = "examinations/<int:pk>"

urlpatterns: list[URLPattern] = [
    path("examinations", examinations, name="examinations"),
    path(ONE, examination, name="examination"),
    path(f"{ONE}/successor", successor, name="examination-successor"),
    path(f"{ONE}/word", commented_word, name="examination-word"),
    path(f"{ONE}/mended", mended_file, name="examination-mended"),
    path(f"{ONE}/json", data_file, name="examination-json"),
    path(f"{ONE}/file", examined_file, name="examination-file"),
    path(f"{ONE}/defects/<int:defect>/waiver", waiver, name="waiver"),
    path(f"{ONE}/waivers/<int:waiver>/withdrawal", waiver_withdrawal, name="waiver-withdrawal"),
    path("rules", rules, name="rules"),
    path("rules/<str:code>", rule, name="rule"),
]
