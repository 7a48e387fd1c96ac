"""报送: the rules are asked here about the draft as it stands; the answer goes to the act."""

from typing import Any

from django.utils.timezone import localdate

from taizhang.api.composed.upload import Nothing
from taizhang.api.facts.fact import Sent
from taizhang.api.operation import Operation, signature_of
from taizhang.ledger.calls.actions.send_in import send_in
from taizhang.ledger.calls.examining import parts_of
from taizhang.ledger.calls.models import Submission


def take(row: Submission, _value: Nothing, sent: Sent) -> dict[str, Any]:
    if send_in.refusal(row, sent.caller.actor):
        return {"found": []}
    return {"found": parts_of(row, reference=localdate(sent.caller.at))}


_subject, _resource, _makes, _parameters = signature_of(send_in)
SEND_IN = Operation(send_in, _resource, _makes, Nothing, take)
