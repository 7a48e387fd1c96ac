"""Problem list, task list and responsibility list into one (合表): joined by number or wording."""

from taizhang.extraction.ledgers.draft import DraftFinding, DraftMeasure


class Known:
    """The findings of the earlier tables, by number and by wording."""

    def __init__(self, drafts: list[DraftFinding]) -> None:
        self.by_number: dict[str, list[DraftFinding]] = {}
        self.by_title: dict[str, DraftFinding] = {}
        for draft in drafts:
            self.by_number.setdefault(number_of(draft), []).append(draft)
            self.by_title.setdefault(squeezed(draft.title), draft)

    def partner_of(self, draft: DraftFinding) -> DraftFinding | None:
        """The same finding: same wording, or same number where one of the two has no wording."""
        same_number = self.by_number.get(number_of(draft), []) if draft.number else []
        for other in same_number if draft.title else ():
            if squeezed(other.title) == squeezed(draft.title):
                return other
        for other in same_number:
            if not (draft.title and other.title):
                return other
        return self.by_title.get(squeezed(draft.title)) if draft.title else None

    def are_counted_by(self, drafts: list[DraftFinding]) -> bool:
        """Numbers of a list without wording that go beyond the findings number its tasks instead."""
        strangers = [draft for draft in drafts if not draft.title and number_of(draft) not in self.by_number]
        return 5 * len(strangers) <= len(drafts)


def join(lists: list[list[DraftFinding]]) -> list[DraftFinding]:
    """Later tables fill what earlier ones leave open; findings that only a later table has are appended."""
    whole: list[DraftFinding] = []
    for drafts in lists:
        known = Known(whole)
        joinable = known.are_counted_by(drafts)
        for draft in drafts:
            partner = known.partner_of(draft) if joinable else None
            if partner is None:
                whole.append(draft)
            else:
                merge(partner, draft)
    return whole


def number_of(draft: DraftFinding) -> str:
    """A task numbered 3-2 belongs to finding 3."""
    return draft.number.replace("－", "-").split("-")[0] if not draft.title else draft.number


def squeezed(text: str) -> str:
    return "".join(char for char in text if char.isalnum())


def merge(into: DraftFinding, other: DraftFinding) -> None:
    if not into.title and other.title:
        into.title, into.title_span, into.label, into.place = (
            other.title,
            other.title_span,
            other.label,
            other.place,
        )
    into.path = into.path or other.path
    into.owners = into.owners.over(other.owners)
    into.statuses += [
        status for status in other.statuses if status[0] not in {said for said, _ in into.statuses}
    ]
    alone = bool(into.measures) and not other.measures
    for measure in other.measures:
        add_measure(into, measure)
    if alone:
        hand_down(into, other)


def add_measure(into: DraftFinding, measure: DraftMeasure) -> None:
    for known in into.measures:
        if squeezed(known.text) == squeezed(measure.text):
            known.owners = known.owners.over(measure.owners)
            known.progress = known.progress or measure.progress
            return
    into.measures.append(measure)


def hand_down(into: DraftFinding, other: DraftFinding) -> None:
    """What a list says of the finding as a whole holds for each of its measures that says nothing itself."""
    for measure in into.measures:
        measure.owners = measure.owners.over(other.owners)


def settle(draft: DraftFinding) -> None:
    """Owners said of the finding in a table without measures reach the measures of the other tables."""
    for measure in draft.measures:
        measure.owners = measure.owners.over(draft.owners)
