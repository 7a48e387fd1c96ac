"""A writer that carries findings from progress to write-off without a pause, and notes outside the database what it was promised.

Every act goes through the real gate. A line of the journal of promises is the digest of the entry and the name of the act.
"""

import os
import random
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any

import cast
from taizhang.bureau.accounts.models import Person
from taizhang.bureau.journal import gate
from taizhang.bureau.journal.models import Entry
from taizhang.bureau.organizations.models import Organization
from taizhang.bureau.refusal import Refused
from taizhang.ledger.evidence.actions.complete import complete
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.measures.actions.confirm_intake import RoundFacts, confirm_intake
from taizhang.ledger.rounds.models import Round
from taizhang.ledger.writeoffs.actions.approve import approve
from taizhang.ledger.writeoffs.actions.write_off import write_off
from taizhang.ledger.writeoffs.chain import current_application

FINDINGS = 20
Promise = Callable[[str], None]


def house_again() -> cast.Bureau:
    """The cast, as it stands in the database."""
    people = {
        "zhou": "周明",
        "xu": "许琳",
        "gao": "高远",
        "fang": "方正",
        "shen": "沈洁",
        "wen": "闻涛",
        "lu": "陆平",
    }
    people |= {"observer": "严明", "stranger": "白露"}
    places = {"county": "云泽县", "unit": "云泽县科技和经济信息化局", "office": "投资促进股"}
    places |= {"other_office": "科技创新股", "next_door": "云泽县水利局"}
    known = {name: Organization.objects.get(name=said) for name, said in places.items()}
    return cast.Bureau(**known, **{name: Person.objects.get(name=said) for name, said in people.items()})


def noting(promises: Path) -> Promise:
    """One whole line in one call: a killed writer leaves no half of one."""
    handle = os.open(promises, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    return lambda line: os.write(handle, f"{line}\n".encode()) and None


def note_every_act(promise: Promise) -> None:
    """After the gate has committed, and never before."""
    through = gate.Transition.__call__

    def noted(act: Any, subject: Any, *args: Any, **kwargs: Any) -> Any:
        event = through(act, subject, *args, **kwargs)
        last = Entry.objects.filter(stream=subject.root.stream).order_by("-number")
        promise(f"{last.values_list('digest', flat=True)[0]} {act.name}")
        return event

    gate.Transition.__call__ = noted  # type: ignore[method-assign]


def new_round(house: cast.Bureau, name: str) -> Round:
    intake = cast.uploaded(house, findings=FINDINGS, measures=1, name=f"{name}.txt")
    confirm_intake(intake, facts=RoundFacts(title=name), actor=cast.acting(house.shen), at=cast.NOON)
    return cast.plan_approved(house, Round.objects.get(title=name))


def carry_on(house: cast.Bureau, finding: Finding) -> None:
    """The next act of a finding, wherever a killed writer left it."""
    if finding.state == "under_review":
        return answer(house, finding)
    for measure in finding.measures.filter(state="ongoing"):
        if not measure.evidence.filter(state="submitted").exists():
            cast.report_and_prove(house, measure)
        measure.refresh_from_db()
        complete(measure, actor=cast.acting(house.zhou), at=cast.NOON)
        finding.refresh_from_db()
    cast.apply_for(house, finding)
    return None


def answer(house: cast.Bureau, finding: Finding) -> None:
    application = current_application(finding)
    assert application
    step = application.decisions.count()
    who, act = ((house.xu, approve), (house.gao, approve), (house.shen, write_off))[step]
    cast.look_through(who, finding)
    act(finding, opinion="属实,同意", seen_digest=application.digest, actor=cast.acting(who), at=cast.NOON)


def carry_without_end(folder: Path, writer: int) -> None:
    """Goes on until it is killed."""
    note_every_act(noting(folder / f"promises-{writer}"))
    house, left_alone = house_again(), set[int]()
    for number in count():
        mine = Finding.objects.filter(round__title__startswith=f"w{writer}-").exclude(state="written_off")
        left = list(mine.exclude(pk__in=left_alone))
        if not left:
            new_round(house, f"w{writer}-{os.getpid()}-{number}-{random.random()}")
        for finding in left:
            if not carried_through(house, finding):
                left_alone.add(finding.pk)


def carried_through(house: cast.Bureau, finding: Finding) -> bool:
    """False where the act that would come next was done by one who was killed before it came to the one after."""
    while finding.state != "written_off":
        try:
            carry_on(house, finding)
        except Refused:
            return False
        finding = Finding.objects.get(pk=finding.pk)
    return True
