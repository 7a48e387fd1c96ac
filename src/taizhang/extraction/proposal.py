"""What a reading of a document proposes (提议): nothing of it is in the ledger until a person confirms it."""

from dataclasses import dataclass, field

from taizhang.documents.nodes import Note, Place
from taizhang.documents.span import Span
from taizhang.extraction.mapped import MappedTable


@dataclass(frozen=True, slots=True)
class ProposedMeasure:
    """One measure as the text has it. Responsibility and date are filled only where the text states them."""

    span: Span
    text: str
    place: Place
    label: str = ""
    leader: str | None = None
    lead_unit: str | None = None
    co_units: tuple[str, ...] = ()
    person: str | None = None
    due: str | None = None
    progress: str | None = None


@dataclass(frozen=True, slots=True)
class ProposedFinding:
    """One finding of the lowest level. ``status`` is quoted from the text or None, never inferred from its tone.

    ``number`` is the number the document gives (ledger column 序号), else the running number as a string.
    ``span`` covers the title in the text; ``body`` covers everything said about the finding.
    ``status_source`` is "item" (said of this finding), "overall" (said of all) or None.
    """

    number: str
    path: tuple[str, ...]
    title: str
    span: Span
    body: Span
    place: Place
    measures: tuple[ProposedMeasure, ...] = ()
    status: str | None = None
    status_span: Span | None = None
    status_source: str | None = None
    label: str = ""
    progress: str | None = None


@dataclass(frozen=True, slots=True)
class Proposal:
    """``meta`` keys, each a string or absent: kind, title, organization, issuer, round, inspection_from,
    inspection_to, feedback_date, published_date, as_of (ISO dates), phone, email, address, contact.
    ``unplaced`` are stretches of the body that look like content and were assigned to nothing.
    ``tables`` say of each table what its columns were taken for.
    """

    meta: dict[str, str]
    findings: tuple[ProposedFinding, ...]
    unplaced: tuple[Span, ...] = ()
    warnings: tuple[Note, ...] = ()
    declared: dict[str, int] = field(default_factory=dict)
    tables: tuple[MappedTable, ...] = ()
