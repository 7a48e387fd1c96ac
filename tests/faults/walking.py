"""A walk at random through the real acts: people of every role with old copies in their hands (随机漫步).

Whatever is accepted must be allowed; whatever was accepted must be there. The model is no more than a count of what was accepted.
"""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from django.db import DatabaseError, transaction
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

import cast
from taizhang.bureau.journal.models import Entry
from taizhang.bureau.journal.verify import verify
from taizhang.bureau.refusal import Refused, Stale
from taizhang.ledger.evidence.actions.complete import complete
from taizhang.ledger.evidence.models import Opening
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.measures.actions.report import report
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.writeoffs.actions.apply import apply
from taizhang.ledger.writeoffs.actions.approve import approve
from taizhang.ledger.writeoffs.actions.send_back import send_back
from taizhang.ledger.writeoffs.actions.withdraw_application import withdraw_application
from taizhang.ledger.writeoffs.actions.write_off import write_off
from taizhang.ledger.writeoffs.chain import current_application
from taizhang.ledger.writeoffs.models import Decision

PEOPLE = ("zhou", "xu", "gao", "shen", "wen", "fang", "lu", "observer", "stranger")
# Those who may are met more often than those who may not: a walk that is always refused goes nowhere.
WORKERS = st.sampled_from(("zhou",) * 6 + PEOPLE)
REVIEWERS = st.sampled_from(("xu", "gao", "shen") * 4 + PEOPLE)
ANSWERS = st.sampled_from(("approve",) * 4 + ("write_off",) * 3 + ("send_back",))
SELDOM = st.sampled_from((False, False, True))
REVIEWS = {"approve": approve, "write_off": write_off, "send_back": send_back}
# Who reviews which of the three default steps.
ROLES = {1: "xu", 2: "gao", 3: "shen wen"}
STATES = {"apply": "under_review", "write_off": "written_off", "send_back": "in_progress"}
STATES |= {"withdraw_application": "in_progress"}
STEPS = {"taken": 0, "accepted": 0, "refused": 0}


@dataclass
class Copy:
    """What somebody has on their screen."""

    finding: Finding
    digest: str


class Walk(RuleBasedStateMachine):
    house: Any = None
    bug: str = ""

    @initialize()
    def begin(self) -> None:
        self.block = transaction.atomic()
        self.block._from_testcase = True  # type: ignore[attr-defined]
        self.block.__enter__()
        self.findings = list(Finding.objects.order_by("number"))
        self.versions = {one.pk: one.version for one in self.findings}
        self.states = {one.pk: one.state for one in self.findings}
        self.before = Entry.objects.count()
        self.accepted: Counter[str] = Counter()
        self.copies = {one.pk: self.fresh(one.pk) for one in self.findings}

    def teardown(self) -> None:
        if hasattr(self, "block"):
            try:
                assert list(verify()) == []
            finally:
                transaction.set_rollback(True)
                self.block.__exit__(None, None, None)

    def fresh(self, pk: int) -> Copy:
        finding = Finding.objects.get(pk=pk)
        application = current_application(finding)
        return Copy(finding, application.digest if application else "")

    @rule(which=st.integers(0, 1))
    def look_again(self, which: int) -> None:
        pk = self.findings[which].pk
        self.copies[pk] = self.fresh(pk)

    @rule(which=st.integers(0, 1), who=st.sampled_from(PEOPLE))
    def look_through(self, which: int, who: str) -> None:
        cast.look_through(getattr(self.house, who), self.fresh(self.findings[which].pk).finding)

    @rule(which=st.integers(0, 1), who=st.sampled_from(PEOPLE), act=st.sampled_from(["report", "complete"]))
    def work(self, which: int, who: str, act: str) -> None:
        measure = Measure.objects.get(finding=self.findings[which])
        by = {"actor": cast.acting(getattr(self.house, who)), "at": cast.NOON}
        facts = {"text": "一句话", "happened_on": cast.DAY} if act == "report" else {}
        self.tried(act, lambda: {"report": report, "complete": complete}[act](measure, **facts, **by))

    @rule(which=st.integers(0, 1), who=WORKERS, is_old=SELDOM)
    def apply_for(self, which: int, who: str, is_old: bool) -> None:
        self.act_on(which, "apply", who, is_old, lambda copy, by: apply(copy.finding, statement="好", **by))

    @rule(which=st.integers(0, 1), who=st.sampled_from(PEOPLE), is_old=SELDOM)
    def withdraw(self, which: int, who: str, is_old: bool) -> None:
        self.act_on(
            which, "withdraw_application", who, is_old,
            lambda copy, by: withdraw_application(copy.finding, reason="再改", **by),
        )  # fmt: skip

    @rule(
        which=st.integers(0, 1),
        who=REVIEWERS,
        act=ANSWERS,
        is_old=SELDOM,
        has_not_looked=SELDOM,
    )
    def review(self, which: int, who: str, act: str, is_old: bool, has_not_looked: bool) -> None:
        if not has_not_looked:
            self.look_through(which, who)
        self.act_on(
            which, act, who, is_old,
            lambda copy, by: REVIEWS[act](copy.finding, opinion="好", seen_digest=copy.digest, **by),
        )  # fmt: skip

    def act_on(self, which: int, act: str, who: str, is_old: bool, done: Any) -> None:
        pk = self.findings[which].pk
        copy = self.copies[pk] if is_old else self.fresh(pk)
        was_seen = copy.finding.version == self.versions[pk]
        by = {"actor": cast.acting(getattr(self.house, who)), "at": cast.NOON}
        copy = Copy(Finding.objects.get(pk=pk), copy.digest) if was_seen else copy
        if self.tried(act, lambda: done(copy, by)):
            assert was_seen, f"{act} on a copy that was overtaken"
            self.versions[pk] += 1
            self.states[pk] = STATES.get(act, self.states[pk])

    def tried(self, act: str, done: Any) -> bool:
        STEPS["taken"] += 1
        try:
            with transaction.atomic():
                transaction.get_connection().atomic_blocks[-1]._from_testcase = True
                done()
        except (Refused, Stale):
            STEPS["refused"] += 1
            return False
        except DatabaseError as why:
            raise AssertionError(f"only the database itself refused {act}: {why}") from why
        STEPS["accepted"] += 1
        self.accepted[act] += 1
        return True

    @invariant()
    def rows_are_as_counted(self) -> None:
        if not hasattr(self, "states"):
            return
        for pk, state, version in Finding.objects.values_list("pk", "state", "version"):
            assert (state, version) == (self.states[pk], self.versions[pk])

    @invariant()
    def everything_accepted_is_in_the_journal(self) -> None:
        if not hasattr(self, "accepted"):
            return
        new = Counter(Entry.objects.order_by("pk").values_list("event", flat=True)[self.before :])
        told = {"apply": "Applied", "approve": "Approved", "write_off": "WrittenOff", "send_back": "SentBack"}
        for act, event in told.items():
            assert (
                sum(count for name, count in new.items() if name.endswith(f".{event}")) == self.accepted[act]
            )

    @invariant()
    def four_eyes_and_the_right_ones(self) -> None:
        if not hasattr(self, "accepted"):
            return
        for one in Decision.objects.select_related("application"):
            assert one.decided_by_id != one.application.submitted_by_id
            people = {getattr(self.house, name).pk for name in ROLES[one.step_order].split()}
            assert one.decided_by_id in people
            assert Opening.objects.filter(person=one.decided_by_id).exists()
