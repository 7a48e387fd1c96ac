"""What one act of a program costs the database (开销): a constant number of statements, however much there is."""

from django.db import connection
from django.test.utils import CaptureQueriesContext

REPORT = {"text": "印发了管理办法", "happened_on": "2026-02-02"}
# Token, posts, row; root and row locked; the same report before, the report, the version, head of the
# chain, entry.
BRIEF, WHOLE, KEYED = 10, 3, 3


def statements(act) -> int:
    with CaptureQueriesContext(connection) as questions:
        assert act().status_code == 200
    return len([one for one in questions if "SAVEPOINT" not in one["sql"]])


def test_a_report_of_progress_costs_this_many_statements(zhou, measure):
    zhou.get("findings")
    place = f"measures/{measure.pk}/report"
    assert statements(lambda: zhou.post(place, REPORT, seen=0, prefer="return=minimal")) == BRIEF
    assert statements(lambda: zhou.post(place, {**REPORT, "text": "二"}, seen=1)) == BRIEF + WHOLE
    third = {**REPORT, "text": "三"}
    assert (
        statements(lambda: zhou.post(place, third, seen=2, key="k", prefer="return=minimal")) == BRIEF + KEYED
    )
    assert statements(lambda: zhou.post(place, third, seen=2, key="k", prefer="return=minimal")) == 4
