"""公布通报: the figures are counted here, before anybody has to wait for it; the act asks whether anything moved since."""

from typing import Any

from taizhang.api.composed.upload import Nothing
from taizhang.api.facts.fact import Sent
from taizhang.api.operation import Operation, signature_of
from taizhang.publishing.bulletins.actions.freeze import freeze
from taizhang.publishing.bulletins.models import Bulletin
from taizhang.publishing.bulletins.preparing import NOTHING, prepared


def take(row: Bulletin, _value: Nothing, sent: Sent) -> dict[str, Any]:
    may = freeze.refusal(row, sent.caller.actor) is None
    return {"prepared": prepared(row) if may else NOTHING}


_subject, _resource, _makes, _parameters = signature_of(freeze)
FREEZE = Operation(freeze, _resource, _makes, Nothing, take)
