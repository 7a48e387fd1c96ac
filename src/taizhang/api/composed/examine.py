"""审核材料: the text is read and the rules are asked here; the answer goes to the act."""

from datetime import date
from typing import Annotated, Any

from django.utils.timezone import localdate
from pydantic import BaseModel, Field

from taizhang.api.facts.fact import Sent
from taizhang.api.facts.reading import STRICT, row_taker
from taizhang.api.facts.uploads import FILE, kept, only_file
from taizhang.api.facts.words import key
from taizhang.api.operation import Operation, signature_of
from taizhang.ledger.materials.actions.examine import examine
from taizhang.ledger.materials.examining import Terms, examined
from taizhang.ledger.materials.models import Examination
from taizhang.ledger.materials.profiles import AUTO


class Asked(BaseModel):
    """``reference`` is the day on which the text is judged, today where it is left out."""

    model_config = STRICT

    profile: Annotated[str, Field(max_length=20)] = AUTO
    reference: date | None = None
    predecessor: key() | None = None  # type: ignore[valid-type]


def take(_row: Any, value: Asked, sent: Sent) -> dict[str, Any]:
    given = only_file(sent)
    before = row_taker(Examination)(value.predecessor, "/predecessor", sent) if value.predecessor else None
    if given is None or sent.errors:
        return {}
    name, terms = given.name or "", Terms(value.profile, value.reference or localdate(sent.caller.at))
    given.seek(0)
    found = examined(given.read(), name, terms)
    return {"file": kept(given, sent), "file_name": name, "found": found, "predecessor": before}


_subject, _resource, _makes, _parameters = signature_of(examine)
EXAMINE = Operation(examine, _resource, _makes, Asked, take, FILE)
