"""A round as a plan of action and milestones: valid by the schema of NIST, and without references that lead nowhere (OSCAL)."""

import copy
import json
from pathlib import Path

import jsonschema_rs
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

import cast
from taizhang.bureau.refusal import Refused
from taizhang.ledger.rounds.models import Round
from taizhang.publishing.exports.oscal import dangling, poam_of

SCHEMA = json.loads((Path(__file__).parent / "oscal_poam_schema.json").read_text("utf-8"))


@pytest.fixture
def house(db):
    return cast.bureau()


@pytest.fixture
def round(house) -> Round:
    round = cast.round_with_findings(house, findings=3)
    first, second, _third = round.findings.order_by("number")
    cast.write_off_through(house, cast.apply_for(house, cast.carry_out(house, first)))
    cast.report_and_prove(house, second.measures.first())
    return round


@pytest.fixture
def plan(round):
    return poam_of(round, at=cast.NOON)


def faults(document) -> list[str]:
    return [one.message for one in jsonschema_rs.Draft7Validator(SCHEMA).iter_errors(document)]


def test_it_is_valid_by_the_schema_of_nist(plan):
    assert faults(plan) == []


def test_the_schema_does_look(plan):
    broken = copy.deepcopy(plan)
    del broken["plan-of-action-and-milestones"]["poam-items"][0]["title"]
    broken["plan-of-action-and-milestones"]["risks"][0]["uuid"] = "7"
    assert len(faults(broken)) >= 2


def test_no_reference_leads_nowhere(plan):
    assert dangling(plan) == []


@pytest.mark.parametrize("part", ["risks", "observations", "back-matter"])
def test_a_reference_that_leads_nowhere_is_named_though_the_schema_is_content(plan, part):
    broken = copy.deepcopy(plan)
    del broken["plan-of-action-and-milestones"][part]
    assert faults(broken) == []
    assert dangling(broken)


def test_a_party_that_is_left_out_is_missed(plan):
    broken = copy.deepcopy(plan)
    broken["plan-of-action-and-milestones"]["metadata"]["parties"].pop()
    assert dangling(broken)


def test_findings_measures_progress_and_evidence_are_all_in_it(plan, round):
    whole = plan["plan-of-action-and-milestones"]
    assert [one["status"] for one in whole["risks"]] == ["closed", "remediating", "remediating"]
    assert len(whole["poam-items"]) == 3
    assert [len(one["remediations"][0]["tasks"]) for one in whole["risks"]] == [2, 2, 2]
    assert len(whole["observations"]) == 3
    assert whole["risks"][1]["risk-log"]["entries"][0]["description"] == "已经印发实施"
    assert {one["name"] for one in whole["metadata"]["parties"]} >= {"投资促进股", "周明"}


def test_the_same_thing_keeps_its_name_from_export_to_export(plan, round):
    assert poam_of(round, at=cast.NOON) == plan


def test_a_round_without_findings_cannot_be_a_plan(house, round):
    empty = Round.objects.create(organization=house.unit, title="空的一轮")
    with pytest.raises(Refused, match="还没有入账的问题"):
        poam_of(empty, at=cast.NOON)


def test_many_findings_cost_no_more_questions(house):
    counts = []
    for number in (2, 20):
        round = cast.round_with_findings(house, findings=number)
        with CaptureQueriesContext(connection) as questions:
            poam_of(Round.objects.select_related("organization").get(pk=round.pk), at=cast.NOON)
        counts.append(len(questions))
    assert counts[0] == counts[1] <= 10
