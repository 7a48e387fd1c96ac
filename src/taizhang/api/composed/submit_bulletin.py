"""送审: the checks are asked here about the draft as it stands; the answer goes to the act."""

from typing import Any

from django.utils.timezone import localdate

from taizhang.api.composed.upload import Nothing
from taizhang.api.facts.fact import Sent
from taizhang.api.operation import Operation, signature_of
from taizhang.publishing.bulletins.actions.submit_bulletin import submit_bulletin
from taizhang.publishing.bulletins.checking import Verdict, checked
from taizhang.publishing.bulletins.models import Bulletin


def take(row: Bulletin, _value: Nothing, sent: Sent) -> dict[str, Any]:
    if submit_bulletin.refusal(row, sent.caller.actor):
        return {"verdict": Verdict("", "", ())}
    return {"verdict": checked(row, today=localdate(sent.caller.at))}


_subject, _resource, _makes, _parameters = signature_of(submit_bulletin)
SUBMIT_BULLETIN = Operation(submit_bulletin, _resource, _makes, Nothing, take)
