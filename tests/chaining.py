"""Chains of review as the tests set them, and answers given at their steps (see cast.py)."""

from collections.abc import Callable
from datetime import date
from typing import Any

import cast
from taizhang.bureau.accounts.models import Person
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.requests.actions.transfer_finding import transfer_finding
from taizhang.ledger.rounds.chains import ChainStep, Party
from taizhang.ledger.rounds.models import Round
from taizhang.ledger.writeoffs.actions.set_chain import set_chain


def chain(*steps: tuple[str, str]) -> list[dict[str, Any]]:
    """Steps that one office takes each, as ``set_chain`` wants them."""
    return [ChainStep.single(name, role).plain for name, role in steps]


def step(name: str, *roles: str, **rules: Any) -> dict[str, Any]:
    """One step with its rules."""
    return ChainStep(name, tuple(Party(role) for role in roles), **rules).plain


def under(house: Any, steps: list[dict[str, Any]]) -> Finding:
    """A finding that 周明 has applied for under a chain of its own."""
    round = cast.round_with_findings(house, measures=1)
    set_chain(round, steps=steps, **cast.at_work(house.shen))
    finding = Round.objects.get(pk=round.pk).findings.get(number=1)
    return cast.apply_for(house, cast.carry_out(house, finding))


def again(row: Any) -> Any:
    """The row as it stands now."""
    return type(row)._default_manager.get(pk=row.pk)


def answer(
    move: Callable[..., Any], finding: Finding, person: Person, on: date = cast.DAY, **facts: Any
) -> Finding:
    """After a look at the evidence, on what stands there now; gives the finding as it is then."""
    cast.look_through(person, finding)
    said = {"opinion": "属实", "seen_digest": cast.seen(finding), **facts}
    move(again(finding), **said, **cast.at_work(person, on))
    return again(finding)


def offered(house: Any, finding: Finding) -> Any:
    """The head of the office offers it to the other one; the request."""
    transfer_finding(finding, to=house.other_office, reason="职责调整", **cast.at_work(house.xu))
    return finding.requests.get()
