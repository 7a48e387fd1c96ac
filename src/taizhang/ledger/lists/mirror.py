"""How lines and wordings follow the ledger (随动): triggers on SQLite and PostgreSQL, in the transaction of the act itself.

On SQLite a later migration that rebuilds one of these tables loses its triggers: call ``follow()`` again in a migration
of this room that depends on it (tests/ledger/lists/test_mirror.py names the ones that are missing).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations import RunPython

from taizhang.ledger.lists.lines import (
    FINDING_GONE,
    FINDING_LINE,
    FINDING_WORDING,
    MEASURE_LINE,
    MEASURE_WORDING,
    spoken,
)

LINKED = "{key} IN (SELECT measure_id FROM evidence_evidencelink WHERE {where})"


@dataclass(frozen=True)
class Follow:
    """After ``verb`` on ``table``, of ``columns`` only where they are named, bring up to date what ``steps`` say.

    A step is a statement of lines.py and the condition that names its rows; OLD and NEW are the row that changed.
    """

    name: str
    table: str
    verb: str
    steps: tuple[tuple[str, str], ...]
    columns: tuple[str, ...] = ()

    def head(self) -> str:
        of = f" OF {', '.join(self.columns)}" if self.columns else ""
        return f"CREATE TRIGGER {self.name} AFTER {self.verb}{of} ON {self.table}"


def _linked(where: str) -> tuple[tuple[str, str], ...]:
    """The measures that a piece of evidence proves, or that a link or its end speaks of."""
    return (
        (MEASURE_LINE, LINKED.format(key="m.id", where=where)),
        (MEASURE_WORDING, LINKED.format(key="m.id", where=where)),
    )


OWN_LINE = ((MEASURE_LINE, "m.id = NEW.id"), (FINDING_LINE, "f.id = NEW.finding_id"))
BOTH_LINES = (
    (FINDING_LINE, "f.id = NEW.id"),
    (MEASURE_LINE, "m.finding_id = NEW.id"),
    (FINDING_GONE, "f.id = NEW.id"),
)
STAGED = (
    (MEASURE_LINE, "m.id = NEW.measure_id"),
    (FINDING_LINE, "f.id = (SELECT s.finding_id FROM measures_measure s WHERE s.id = NEW.measure_id)"),
)
REPORTED = ((MEASURE_LINE, "m.id = NEW.measure_id"), (MEASURE_WORDING, "m.id = NEW.measure_id"))
FOLLOWS = (
    Follow("lists_measure_new", "measures_measure", "INSERT",
           (*OWN_LINE, (MEASURE_WORDING, "m.id = NEW.id"))),
    Follow("lists_measure_moved", "measures_measure", "UPDATE",
           (*OWN_LINE, (FINDING_LINE, "f.id = OLD.finding_id AND OLD.finding_id <> NEW.finding_id")),
           ("finding_id", "number", "office_id", "leader_name", "kind", "state", "due_date", "done_on")),
    Follow("lists_measure_said", "measures_measure", "UPDATE", ((MEASURE_WORDING, "m.id = NEW.id"),),
           ("text", "leader_name", "unit_name", "person_name")),
    Follow("lists_finding_new", "findings_finding", "INSERT",
           ((FINDING_LINE, "f.id = NEW.id"), (FINDING_WORDING, "f.id = NEW.id"))),
    Follow("lists_finding_moved", "findings_finding", "UPDATE", BOTH_LINES,
           ("round_id", "number", "office_id", "group_id", "state")),
    Follow("lists_finding_said", "findings_finding", "UPDATE",
           ((FINDING_WORDING, "f.id = NEW.id"),), ("title", "path")),
    Follow("lists_reported", "measures_progressreport", "INSERT", REPORTED),
    Follow("lists_stage_new", "measures_milestone", "INSERT", STAGED),
    Follow("lists_stage_moved", "measures_milestone", "UPDATE", STAGED),
    Follow("lists_linked", "evidence_evidencelink", "INSERT", REPORTED),
    Follow("lists_unlinked", "evidence_unlinking", "INSERT", _linked("id = NEW.link_id")),
    Follow("lists_evidence_moved", "evidence_evidence", "UPDATE", _linked("evidence_id = NEW.id"), ("state",)),
    Follow("lists_evidence_said", "evidence_evidencerevision", "INSERT", _linked("evidence_id = NEW.evidence_id")),
)  # fmt: skip


def follow() -> RunPython:
    """The migration operation that installs all of them afresh and brings everything up to date."""
    return RunPython(lambda apps, editor: install(editor), lambda apps, editor: remove(editor))


def install(editor: BaseDatabaseSchemaEditor) -> None:
    remove(editor)
    for one in FOLLOWS:
        for statement in _trigger(one, editor.connection.vendor):
            editor.execute(statement)
    refill(editor)


def remove(editor: BaseDatabaseSchemaEditor) -> None:
    for one in FOLLOWS:
        if editor.connection.vendor == "sqlite":
            editor.execute(f"DROP TRIGGER IF EXISTS {one.name}")
        else:
            editor.execute(f"DROP TRIGGER IF EXISTS {one.name} ON {one.table}")
            editor.execute(f"DROP FUNCTION IF EXISTS {one.name}()")


def refill(editor: Any) -> None:
    """Every line and wording from what stands now."""
    for statement in (FINDING_LINE, MEASURE_LINE, FINDING_WORDING, MEASURE_WORDING):
        editor.execute(spoken(statement, "1 = 1", editor.connection.vendor))


def _trigger(one: Follow, vendor: str) -> Iterator[str]:
    body = " ".join(f"{spoken(statement, where, vendor)};" for statement, where in one.steps)
    if vendor == "sqlite":
        yield f"{one.head()} BEGIN {body} END"
    else:
        yield (
            f"CREATE FUNCTION {one.name}() RETURNS trigger LANGUAGE plpgsql AS "
            f"$$ BEGIN {body} RETURN NULL; END $$"
        )
        yield f"{one.head()} FOR EACH ROW EXECUTE FUNCTION {one.name}()"
