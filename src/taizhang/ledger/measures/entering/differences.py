"""What a measure of the document says otherwise than the ledger (差异); what people have settled is not overruled."""

from django.utils.translation import gettext as _

from taizhang.ledger.measures.entering.rows import Change, GivenMeasure, HeldMeasure, MeasureStep
from taizhang.ledger.measures.entering.wording import is_same
from taizhang.ledger.measures.known import Known
from taizhang.ledger.measures.states import Kind, MeasureState
from taizhang.ledger.rounds.naming import in_one_line

TEXT, LEADER, UNIT, PERSON, DUE = "text", "leader_name", "unit_name", "person_name", "due_text"
HELPING = "co_units"


def compared(given: GivenMeasure, held: HeldMeasure, known: Known) -> MeasureStep:
    """Blanks of the document say nothing; a measure that is done stays as it is."""
    said = list(_differences(given, held, known))
    if not said:
        return MeasureStep("same", given, held)
    if held.state == MeasureState.DONE:
        return MeasureStep("kept", given, held, why=_("这项措施已经完成，不改动"))
    if held.is_promised:
        return MeasureStep("kept", given, held, why=_("整改方案已经批准，改动这项措施要申请修订方案"))
    whys = [why for _change, why in said if why]
    changes = tuple(change for change, why in said if not why)
    return MeasureStep("update" if changes else "kept", given, held, changes, "；".join(whys))


def _differences(given: GivenMeasure, held: HeldMeasure, known: Known) -> list[tuple[Change, str]]:
    """Each difference, with the reason where it is not taken over."""
    said = [
        (Change(name, before, after), "")
        for name, before, after in (
            (TEXT, held.text, given.text),
            (LEADER, held.leader, given.leader),
            (PERSON, held.person, given.person),
        )
        if after and not is_same(before, after)
    ]
    return [*said, *_unit(given, held, known), *_helping(given, held), *_due(given, held, known)]


def _unit(given: GivenMeasure, held: HeldMeasure, known: Known) -> list[tuple[Change, str]]:
    if not given.unit or is_same(given.unit, held.unit):
        return []
    office = known.office(given.unit)
    if office is not None and office == held.office:
        return []
    why = "" if office is not None or held.office is None else _("“%(unit)s”不是本单位的股室，责任股室不改动")
    return [(Change(UNIT, held.unit, given.unit), why % {"unit": given.unit} if why else "")]


def _helping(given: GivenMeasure, held: HeldMeasure) -> list[tuple[Change, str]]:
    """Who co-operates, in whatever order they are named."""
    if not given.co_units or set(given.co_units) == set(held.co_units):
        return []
    return [(Change(HELPING, in_one_line(held.co_units), in_one_line(given.co_units)), "")]


def _due(given: GivenMeasure, held: HeldMeasure, known: Known) -> list[tuple[Change, str]]:
    """A day that people have set or extended since is theirs, not the document's."""
    if not given.due or is_same(given.due, held.due):
        return []
    day = known.last_day(given.due)
    if day is not None and day == held.due_date:
        return []
    return [(Change(DUE, held.due or str(held.due_date or ""), given.due), _settled(held, known))]


def _settled(held: HeldMeasure, known: Known) -> str:
    """Why the day stands, or nothing."""
    if held.kind == Kind.STAGED:
        return _("分阶段整改的时限随阶段走，不改动")
    if held.due_date is not None and held.due_date != (known.last_day(held.due) if held.due else None):
        return _("时限已由人定为 %(day)s，不改动") % {"day": held.due_date}
    return ""
