"""Addresses of rounds and readings."""

from django.urls import URLPattern, path

from taizhang.web.desk.rounds.buttons import finding_inclusion, measure_inclusion, merger
from taizhang.web.desk.rounds.chain import chain
from taizhang.web.desk.rounds.columns import columns
from taizhang.web.desk.rounds.confirmation import confirmation
from taizhang.web.desk.rounds.discard import discard
from taizhang.web.desk.rounds.draft_finding import draft_finding
from taizhang.web.desk.rounds.draft_findings import draft_findings
from taizhang.web.desk.rounds.draft_measure import draft_measure
from taizhang.web.desk.rounds.draft_measures import draft_measures
from taizhang.web.desk.rounds.facts import facts
from taizhang.web.desk.rounds.intake import intake
from taizhang.web.desk.rounds.intakes import intakes
from taizhang.web.desk.rounds.lights import lights
from taizhang.web.desk.rounds.measure_home import measure_home
from taizhang.web.desk.rounds.original_file import original_file
from taizhang.web.desk.rounds.pieces import pieces
from taizhang.web.desk.rounds.poam import poam
from taizhang.web.desk.rounds.round import round
from taizhang.web.desk.rounds.rounds import rounds
from taizhang.web.desk.rounds.trial import trial

READING = "intakes/<int:pk>"
FINDING = f"{READING}/findings/<int:draft>"
MEASURE = f"{READING}/measures/<int:measure>"

urlpatterns: list[URLPattern] = [
    path("intakes", intakes, name="intakes"),
    path(READING, intake, name="intake"),
    path(f"{READING}/file", original_file, name="intake-file"),
    path(f"{READING}/columns", columns, name="intake-columns"),
    path(f"{READING}/confirmation", confirmation, name="intake-confirmation"),
    path(f"{READING}/rounds/<int:round>", trial, name="intake-trial"),
    path(f"{READING}/discard", discard, name="intake-discard"),
    path(f"{READING}/findings", draft_findings, name="draft-findings"),
    path(FINDING, draft_finding, name="draft-finding"),
    path(f"{FINDING}/inclusion", finding_inclusion, name="draft-finding-inclusion"),
    path(f"{FINDING}/merger", merger, name="draft-finding-merger"),
    path(f"{FINDING}/measures", draft_measures, name="draft-measures"),
    path(MEASURE, draft_measure, name="draft-measure"),
    path(f"{MEASURE}/inclusion", measure_inclusion, name="draft-measure-inclusion"),
    path(f"{MEASURE}/pieces", pieces, name="draft-measure-pieces"),
    path(f"{MEASURE}/finding", measure_home, name="draft-measure-finding"),
    path("rounds", rounds, name="rounds"),
    path("rounds/<int:pk>", round, name="round"),
    path("rounds/<int:pk>/facts", facts, name="round-facts"),
    path("rounds/<int:pk>/chain", chain, name="round-chain"),
    path("rounds/<int:pk>/lights", lights, name="round-lights"),
    path("rounds/<int:pk>/poam", poam, name="round-poam"),
]
