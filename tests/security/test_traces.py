"""T17: whatever leaves as a file bears a number that leads to one entry: every address of the house is walked."""

import io
from pathlib import Path

from django.db import connection
from security.routes import all_routes
from security.visiting import Visitor, undone

from taizhang.bureau.journal.models import Entry
from taizhang.bureau.traces.queries import taken_with
from taizhang.publishing.exports.leaving import HEADER
from taizhang.publishing.exports.numbered import number_of

OFFICE = (".docx", ".xlsx")
# Whoever sees most: the office of rectification, and whoever examined the text.
WALKERS = ("rectifier", "officer")
# Addresses that hand out a file to one of them, reviewed: a new one is added here, one that is gone is missed.
FILES = "exports.txt"


def left_with_files(own):
    """Every address that answers with a file, for whoever may have it, with the answer read to its end."""
    for who in WALKERS:
        visitor = Visitor(own.people[who])
        for route in all_routes():
            if "GET" not in route.methods or route.declared is None or route.declared.is_public:
                continue
            with undone():
                headers = {"authorization": f"Bearer {visitor.secret}"} if route.is_for_programs else {}
                before = Entry.objects.filter(stream__startswith="trace:").count()
                answer = visitor.browser.get(route.filled(own.rows), headers=headers)
                if not answer.get("Content-Disposition", "").startswith("attachment"):
                    continue
                content = b"".join(answer) if answer.streaming else answer.content
                yield route.pattern, answer, content
                assert Entry.objects.filter(stream__startswith="trace:").count() == before + 1, route.pattern


def test_every_file_that_leaves_bears_a_number_that_leads_to_one_entry(own, settings):
    walked, inside = set(), 0
    for pattern, answer, content in left_with_files(own):
        code = answer[HEADER]
        found = taken_with(code.lower().replace("-", " "))
        assert found is not None, pattern
        assert found.facts["place"] == answer.wsgi_request.get_full_path()
        assert code in answer["Content-Disposition"], pattern
        assert Entry.objects.filter(stream=f"trace:{code}").count() == 1
        walked.add(pattern)
        if found.facts["file"].endswith(OFFICE) and content[:2] == b"PK" and "file" not in pattern:
            inside += number_of(io.BytesIO(content)) == code
        if found.facts["file"].endswith(".csv"):
            assert code in content.decode()
    reviewed = (Path(__file__).parent / "expected" / FILES).read_text("utf-8").split("\n")
    assert sorted(walked) == [one for one in reviewed if one]
    assert inside >= 9


def test_what_cannot_be_recorded_does_not_leave(own):
    visitor = Visitor(own.people["rectifier"])
    if connection.vendor == "sqlite":
        stop = "CREATE TRIGGER full BEFORE INSERT ON journal_entry BEGIN SELECT RAISE(ABORT, 'full'); END"
    else:
        stop = "SET CONSTRAINTS ALL IMMEDIATE; ALTER TABLE journal_entry ADD CHECK (id < 0) NOT VALID"
    address = f"/rounds/{own.rows['round']}/ledger/csv"
    with undone():
        assert visitor.browser.get(address).status_code == 200
        with connection.cursor() as cursor:
            cursor.execute(stop)
        answer = visitor.browser.get(address)
    assert answer.status_code >= 500
