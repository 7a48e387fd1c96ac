"""What a document says of the round that it belongs to (文件所述轮次), for a person to check."""

import re
from datetime import date
from typing import Any

from taizhang.extraction.meta.title import FEEDBACK
from taizhang.ledger.rounds.models import Intake

# 中共某县水利局党组 is the party group of 某县水利局: the same unit.
PARTY = re.compile("^中共|(?:党组|党委|党工委|党支部|党总支)$")


def stated_round(intake: Intake) -> dict[str, Any]:
    """title, inspector, entered_on, left_on, feedback_on; empty where the document does not say or is damaged.

    The issuer is the inspector only of a feedback: a bulletin is issued by the inspected unit itself.
    """
    said: dict[str, str] = intake.meta
    return {
        "title": said.get("round", ""),
        "inspector": said.get("issuer", "") if said.get("kind") == FEEDBACK else "",
        "entered_on": _day(said.get("inspection_from")),
        "left_on": _day(said.get("inspection_to")),
        "feedback_on": _day(said.get("feedback_date")),
    }


def other_unit(intake: Intake) -> str:
    """The unit that the document names, where that is not the one it was uploaded for; else empty."""
    stated: str = intake.meta.get("organization", "")
    own = {intake.organization.name, intake.organization.short_name} - {""}
    bare = PARTY.sub("", stated)
    return "" if not bare or any(name in stated or bare in name for name in own) else stated


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text or "")
    except ValueError:
        return None
