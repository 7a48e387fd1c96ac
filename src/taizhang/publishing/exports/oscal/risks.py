"""A finding as a risk, its measures as the tasks of its remediation, progress as the log (问题、措施、进展)."""

from typing import Any

from django.utils.translation import gettext as _

from taizhang.ledger.findings.states import FindingState
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.measures.states import MeasureState
from taizhang.publishing.exports.oscal.identity import Identity
from taizhang.publishing.exports.oscal.parties import LEAD_UNIT, LEADER, PERSON, Parties
from taizhang.publishing.exports.oscal.rows import Item
from taizhang.publishing.exports.oscal.saying import day, filled, line

# The model has six words for where a risk stands; our own word goes along as a property.
STATUS = dict.fromkeys((FindingState.WRITTEN_OFF, FindingState.SPLIT, FindingState.MERGED), "closed")
OPEN = "remediating"
OURS = "urn:taizhang:oscal"


def risk_of(item: Item, name: Identity, parties: Parties) -> dict[str, Any]:
    finding = item.finding
    dues = [one.due_date for one in item.measures if one.due_date]
    entries = [_entry(one, report, name) for one in item.measures for report in one.reports.all()]
    return filled(
        {
            "uuid": name.of("risk", finding.pk),
            "title": _("第 %(number)d 号问题") % {"number": finding.number},
            "description": finding.title,
            "statement": " › ".join([*finding.path, finding.title]),
            "props": [{"name": "state", "ns": OURS, "value": str(finding.state)}],
            "status": STATUS.get(FindingState(finding.state), OPEN),
            "deadline": day(max(dues)) if dues else "",
            "remediations": [_remediation(item, name, parties)] if item.measures else [],
            "risk-log": filled({"entries": entries}),
            "related-observations": [
                {"observation-uuid": name.of("evidence", one.pk)} for one in item.pieces
            ],
        }
    )


def _remediation(item: Item, name: Identity, parties: Parties) -> dict[str, Any]:
    done = all(one.state == MeasureState.DONE for one in item.measures)
    return {
        "uuid": name.of("remediation", item.finding.pk),
        "lifecycle": "completed" if done else "planned",
        "title": _("整改措施"),
        "description": _("%(count)d 项整改措施") % {"count": len(item.measures)},
        "tasks": [_task(one, name, parties) for one in item.measures],
    }


def _task(measure: Measure, name: Identity, parties: Parties) -> dict[str, Any]:
    return filled(
        {
            "uuid": name.of("measure", measure.pk),
            "type": "action",
            "title": _("措施 %(number)d") % {"number": measure.number},
            "description": measure.text,
            "props": [{"name": "state", "ns": OURS, "value": str(measure.state)}],
            "timing": {"on-date": {"date": day(measure.due_date)}} if measure.due_date else {},
            "responsible-roles": _responsible(measure, parties),
            "remarks": measure.due_text,
        }
    )


def _responsible(measure: Measure, parties: Parties) -> list[dict[str, Any]]:
    named = []
    if measure.office:
        named.append((LEAD_UNIT, parties.organization(measure.office)))
    elif measure.unit_name:
        named.append((LEAD_UNIT, parties.unit_called(measure.unit_name)))
    if measure.leader_name:
        named.append((LEADER, parties.person(measure.leader_name)))
    if measure.person_name:
        named.append((PERSON, parties.person(measure.person_name)))
    return [{"role-id": role, "party-uuids": [party]} for role, party in named]


def _entry(measure: Measure, report: Any, name: Identity) -> dict[str, Any]:
    return {
        "uuid": name.of("report", report.pk),
        "title": line(_("措施 %(number)d") % {"number": measure.number}),
        "description": report.text,
        "start": day(report.happened_on),
    }
