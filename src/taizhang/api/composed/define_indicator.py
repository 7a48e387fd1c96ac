"""设立指标、修订口径: a formula is sent as it is kept, as a JSON object."""

from typing import Annotated, Any

from pydantic import BaseModel, Field

from taizhang.api.facts.fact import Sent
from taizhang.api.facts.reading import STRICT, row_taker
from taizhang.api.operation import Operation, signature_of
from taizhang.bureau.organizations.models import Organization
from taizhang.registers.indicators.actions.define_indicator import define_indicator
from taizhang.registers.indicators.actions.redefine import redefine
from taizhang.registers.indicators.defining import DefinitionFacts


class DefinitionBody(BaseModel):
    model_config = STRICT
    title: Annotated[str, Field(min_length=1, max_length=60)]
    unit: Annotated[str, Field(max_length=20)] = ""
    wording: Annotated[str, Field(min_length=1, max_length=4000)]
    formula: dict[str, Any] = Field(default_factory=dict)
    per: dict[str, Any] = Field(default_factory=dict)
    is_share: bool = False
    places: Annotated[int, Field(ge=0, le=4)] = 0


class DefineBody(BaseModel):
    model_config = STRICT
    unit: Annotated[int, Field(ge=1)]
    code: Annotated[str, Field(pattern="^[A-Za-z][A-Za-z0-9_]{1,39}$")]
    facts: DefinitionBody


class RedefineBody(BaseModel):
    model_config = STRICT
    facts: DefinitionBody
    reason: Annotated[str, Field(min_length=1, max_length=200)]


def take_definition(_row: Any, value: DefineBody, sent: Sent) -> dict[str, Any]:
    unit = row_taker(Organization)(value.unit, "/unit", sent)
    return {"unit": unit, "code": value.code, "facts": DefinitionFacts(**value.facts.model_dump())}


def take_redefinition(_row: Any, value: RedefineBody, _sent: Sent) -> dict[str, Any]:
    return {"facts": DefinitionFacts(**value.facts.model_dump()), "reason": value.reason}


_subject, _resource, _makes, _parameters = signature_of(define_indicator)
DEFINE_INDICATOR = Operation(define_indicator, _resource, _makes, DefineBody, take_definition)
_subject, _resource, _makes, _parameters = signature_of(redefine)
REDEFINE = Operation(redefine, _resource, _makes, RedefineBody, take_redefinition)
