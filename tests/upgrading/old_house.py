"""A house as it stood on its first released tables, filled row by row through the models of that day (旧库).

Nothing of it was made by the acts of today: it is what an upgrade finds.
"""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from taizhang.bureau.journal.canonical import canonical
from taizhang.bureau.journal.chain import GENESIS, linked
from taizhang.bureau.journal.event import Event

# The last migrations of the commit 1f9c35b.
THEN = [
    ("accounts", "0001_initial"),
    ("bulletins", "0002_append_only"),
    ("evidence", "0005_append_only"),
    ("files", "0001_initial"),
    ("findings", "0001_initial"),
    ("journal", "0002_append_only"),
    ("materials", "0002_append_only"),
    ("measures", "0002_append_only"),
    ("organizations", "0001_initial"),
    ("rounds", "0003_tables"),
    ("writeoffs", "0002_four_eyes"),
]
AT = datetime(2026, 1, 20, 2, tzinfo=UTC)
FINDINGS, MEASURES = 120, 3
OFFICES = ("办公室", "投资促进股", "科技创新股", "人才服务股")
# Name, role, whether over the unit as a whole; the others serve in 投资促进股.
PEOPLE = {
    "周明": "officer",
    "许琳": "office_head",
    "高远": "leader",
    "方正": "secretary",
    "沈洁": "rectifier",
}
CHAIN = [["股室初审", "office_head"], ["分管领导复核", "leader"], ["整改办审定", "rectifier"]]
REVIEWERS = ("许琳", "高远", "沈洁")
STATES = ("in_progress", "reported", "under_review", "written_off")
DIGEST = "ab" * 32


class OldHouse:
    """``tables`` are the models of that day by their names."""

    def __init__(self) -> None:
        executor = MigrationExecutor(connection)
        executor.migrate(THEN)
        state = executor.loader.project_state(THEN)
        self.tables = {model.__name__: model for model in state.apps.get_models()}
        self.heads: dict[str, tuple[int, str]] = {}

    def make(self, table: str, **facts: Any) -> Any:
        return self.tables[table].objects.create(**facts)

    def tell(self, who: str, stream: str, event: Event, *, subject: str = "", state: str = "") -> None:
        number, previous = self.heads.get(stream, (0, GENESIS))
        at = AT + timedelta(minutes=len(self.heads))
        body = canonical(
            {
                "stream": stream,
                "number": number + 1,
                "event": event.name(),
                "facts": event.facts(),
                "subject": subject or stream,
                "state": state,
                "actor": self.people[who].pk,
                "actor_name": who,
                "at": at.isoformat(),
            }
        )
        digest = linked(previous, body)
        told = {"stream": stream, "number": number + 1, "event": event.name(), "body": body, "at": at}
        self.make("Entry", **told, previous=previous, digest=digest, actor_id=self.people[who].pk)
        self.heads[stream] = number + 1, digest

    def fill(self) -> None:
        self._staff()
        self._round()
        for number in range(1, FINDINGS + 1):
            self._finding(number, STATES[number % len(STATES)])

    def _staff(self) -> None:
        self.unit = self._node("云泽县科技和经济信息化局", "unit", self._node("云泽县", "region"))
        self.offices = [self._node(name, "office", self.unit) for name in OFFICES]
        self.people: dict[str, Any] = {}
        for name, role in PEOPLE.items():
            person = self.people[name] = self.make("Person", name=name)
            self.make("Account", username=name, person=person, password="!")
            place = self.offices[1] if role in ("officer", "office_head") else self.unit
            self.make("Appointment", person=person, organization=place, role=role, from_date=date(2025, 1, 1))

    def _node(self, name: str, kind: str, parent: Any = None) -> Any:
        node = self.make("Organization", name=name, kind=kind, parent=parent)
        node.path = f"{parent.path if parent else '/'}{node.pk}/"
        node.save()
        return node

    def _round(self) -> None:
        from taizhang.ledger.measures.actions.confirm_intake import RoundOpened

        facts = {"title": "十五届县委第三轮巡察", "feedback_on": date(2026, 1, 15), "chain": CHAIN}
        self.round = self.make("Round", organization=self.unit, **facts)
        opened = RoundOpened(title=self.round.title)
        self.tell("沈洁", f"round:{self.round.pk}", opened, state="open")

    def _finding(self, number: int, stage: str) -> None:
        from taizhang.ledger.measures.actions.confirm_intake import Registered

        state = stage if stage in ("under_review", "written_off") else "in_progress"
        office = self.offices[number % len(self.offices)]
        title = f"重点项目推进不够有力之{number}"
        facts = {"path": ["发展方面"], "office": office, "state": state, "registered_at": AT}
        row = self.make("Finding", round=self.round, number=number, title=title, **facts)
        said = Registered(number=number, title=title, measures=MEASURES, source="反馈意见.txt", digest=DIGEST)
        self.tell("沈洁", f"finding:{row.pk}", said, state="in_progress")
        for place in range(1, MEASURES + 1):
            self._measure(
                row,
                office,
                place,
                is_reported=stage != "in_progress",
                is_done=state == stage != "in_progress",
            )
        if state == stage != "in_progress":
            self._applied(row, passed=3 if state == "written_off" else 1)

    def _measure(self, finding: Any, office: Any, number: int, *, is_reported: bool, is_done: bool) -> None:
        from taizhang.ledger.measures.actions.confirm_intake import MeasureRegistered

        text = f"建立第{finding.number}类项目的第{number}项推进机制"
        kind = {"due_date": date(2026, 6, 30), "due_text": "2026年6月30日", "person_name": "周明"}
        done = {"state": "done", "done_on": date(2026, 3, 1)} if is_done else {}
        row = self.make("Measure", finding=finding, number=number, text=text, office=office, **kind, **done)
        stream, subject = f"finding:{finding.pk}", f"measure:{row.pk}"
        self.tell(
            "沈洁", stream, MeasureRegistered(number=number, text=text), subject=subject, state="ongoing"
        )
        if is_reported:
            self._proved(finding, row)
        if is_done:
            from taizhang.ledger.evidence.actions.complete import Completed

            completed = Completed(number=number, done_on="2026-03-01")
            self.tell("周明", stream, completed, subject=subject, state="done")

    def _proved(self, finding: Any, measure: Any) -> None:
        from taizhang.ledger.evidence.actions.submit import EvidenceRecorded
        from taizhang.ledger.measures.actions.report import Reported

        zhou, told = self.people["周明"], f"已经印发实施{measure.pk}"
        about = {"text": told, "happened_on": date(2026, 2, 1)}
        self.make("ProgressReport", measure=measure, **about, reported_by=zhou, reported_at=AT)
        said = Reported(number=measure.number, text=told, happened_on="2026-02-01")
        self.tell("周明", f"finding:{finding.pk}", said, subject=f"measure:{measure.pk}", state="ongoing")
        standing = "accepted" if finding.state == "written_off" else "submitted"
        piece = self.make("Evidence", round=self.round, submitted_by=zhou, submitted_at=AT, state=standing)
        revision = self.make(
            "EvidenceRevision", evidence=piece, number=1, title="印发的文件", made_by=zhou, made_at=AT
        )
        file = self.make("File", digest=f"{measure.pk:064x}", size=12, received_by=zhou, received_at=AT)
        self.make("EvidenceFile", revision=revision, order=1, file=file, name="通知.txt")
        self.make("EvidenceLink", evidence=piece, measure=measure, linked_by=zhou, linked_at=AT)
        recorded = EvidenceRecorded(title="印发的文件")
        self.tell("周明", f"evidence:{piece.pk}", recorded, state=standing)

    def _applied(self, finding: Any, *, passed: int) -> None:
        from taizhang.ledger.writeoffs.actions.apply import Applied
        from taizhang.ledger.writeoffs.actions.approve import Approved
        from taizhang.ledger.writeoffs.actions.write_off import WrittenOff

        facts = {"number": 1, "statement": "已全部整改到位", "digest": DIGEST, "submitted_at": AT}
        row = self.make("Application", finding=finding, submitted_by=self.people["周明"], **facts)
        stream = f"finding:{finding.pk}"
        applied = Applied(number=1, statement=row.statement, digest=DIGEST)
        self.tell("周明", stream, applied, state="under_review")
        for order, who in enumerate(REVIEWERS[:passed], 1):
            name = CHAIN[order - 1][0]
            said = {"opinion": "属实，同意", "digest": DIGEST}
            decided = {"step_order": order, "step_name": name, "answer": "approved", "decided_at": AT}
            self.make("Decision", application=row, decided_by=self.people[who], **decided, **said)
            is_last = order == len(CHAIN)
            event = WrittenOff(step=name, **said) if is_last else Approved(step=name, **said)
            self.tell(who, stream, event, state="written_off" if is_last else "under_review")


def build() -> dict[str, Any]:
    house = OldHouse()
    house.fill()
    return {name: table.objects.count() for name, table in house.tables.items() if table.objects.exists()}
