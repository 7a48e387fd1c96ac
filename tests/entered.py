"""Small ledgers as they are read, and the way they enter a round (并入的台账), for the tests."""

import cast
from taizhang.bureau.files.actions.receive import receive
from taizhang.documents import Document, Place, Span
from taizhang.extraction.proposal import Proposal, ProposedFinding, ProposedMeasure
from taizhang.ledger.measures.actions.enter_ledger import enter_ledger
from taizhang.ledger.measures.entering.planning import Policy, plan
from taizhang.ledger.measures.entering.sides import given_side, held_side
from taizhang.ledger.measures.known import known_of
from taizhang.ledger.rounds.actions.upload import upload
from taizhang.ledger.rounds.models import Intake
from taizhang.ledger.rounds.queries import included_drafts


def measure(text, **said):
    return ProposedMeasure(Span(0, 0), text, Place(sheet="台账", cell="C2"), **said)


def finding(title, *measures, number="1", status=None):
    place = Place(sheet="台账", cell="B2")
    return ProposedFinding(number, (), title, Span(0, 0), Span(0, 0), place, measures, status=status)


def read(house, *findings, name="台账.xlsx", salt=""):
    by = {"actor": cast.acting(house.shen), "at": cast.NOON}
    file = receive([f"{name}{salt}{findings}".encode()], **by)
    document, proposal = Document("", "xlsx", ()), Proposal({}, findings)
    return upload(house.unit, file=file, file_name=name, document=document, proposal=proposal, **by)


def tried(intake, round, policy=Policy.UPDATE, decisions=None):
    given = given_side(list(included_drafts(intake)))
    return plan(given, held_side(round), known_of(round), policy=policy, decisions=decisions or {})


def enter(house, intake, round, policy=Policy.UPDATE, seen=None, decisions=None):
    seen = seen or tried(intake, round, policy, decisions).digest
    by = {"actor": cast.acting(house.shen), "at": cast.NOON}
    facts = {"policy": policy, "decisions": decisions or {}, "seen": seen}
    return enter_ledger(Intake.objects.get(pk=intake.pk), round=round, **facts, **by)
