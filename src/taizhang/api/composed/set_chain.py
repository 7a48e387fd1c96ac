"""设定审核链: steps are sent as objects with their parties, and go to the act as plain facts."""

from collections.abc import Sequence
from typing import Any

from pydantic import create_model

from taizhang.api.facts.fact import Sent
from taizhang.api.facts.reading import STRICT, Reader
from taizhang.api.operation import Operation, signature_of
from taizhang.ledger.rounds.chains import ChainStep, plain_chain
from taizhang.ledger.rounds.models import Round
from taizhang.ledger.writeoffs.actions.set_chain import set_chain

STEPS = Reader((Round,), set_chain.name).fact(Sequence[ChainStep], "steps")
BODY = create_model("set_chain", __config__=STRICT, steps=(STEPS.kind, ...))


def take(_row: Any, value: Any, sent: Sent) -> dict[str, Any]:
    return {"steps": plain_chain(STEPS.take(value.steps, "/steps", sent))}


_subject, _resource, _makes, _parameters = signature_of(set_chain)
SET_CHAIN = Operation(set_chain, _resource, _makes, BODY, take)
