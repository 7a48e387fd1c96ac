"""录入文件: the document is read here, and what was read goes to the act."""

from typing import Any

from pydantic import BaseModel

from taizhang.api.facts.fact import Sent
from taizhang.api.facts.reading import STRICT
from taizhang.api.facts.uploads import FILE, kept, only_file
from taizhang.api.operation import Operation, signature_of
from taizhang.ledger.rounds.actions.upload import upload
from taizhang.ledger.rounds.read import read


class Nothing(BaseModel):
    """The file says it all."""

    model_config = STRICT


def take(_row: Any, _value: Nothing, sent: Sent) -> dict[str, Any]:
    given = only_file(sent)
    if given is None:
        return {}
    name = given.name or ""
    given.seek(0)
    document, proposal = read(given.read(), name)
    return {"file": kept(given, sent), "file_name": name, "document": document, "proposal": proposal}


_subject, _resource, _makes, _parameters = signature_of(upload)
UPLOAD = Operation(upload, _resource, _makes, Nothing, take, FILE)
