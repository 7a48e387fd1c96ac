"""One thing a rule has to say about one stretch of a document (差错)."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

from taizhang.documents.nodes import Place
from taizhang.documents.span import Span


class Severity(StrEnum):
    """must: wrong, fix it before it goes out. suspect: probably wrong, look. hint: could be better."""

    MUST = "must"
    SUSPECT = "suspect"
    HINT = "hint"


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace the text of ``span`` by ``text``; an empty span inserts."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """The only repair that is possible. ``is_safe``: it cannot change what the text says (截止 → 截至)."""

    edits: tuple[Edit, ...]
    is_safe: bool = False


@dataclass(frozen=True, slots=True)
class Remark:
    """What a rule yields: the place, a Chinese sentence with {named} places, and what belongs to it.

    ``related`` are the other halves of a contradiction; ``severity`` overrides that of the rule for this one place.
    """

    span: Span
    template: str
    params: dict[str, object] = field(default_factory=dict)
    related: tuple[Span, ...] = ()
    fix: Fix | None = None
    severity: Severity | None = None


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """The other half of a contradiction, in another document, which is named as it was given in.

    ``line`` and ``column``, both from 1, are 0 where the document is no plain text.
    """

    document: str
    span: Span
    text: str
    format: str
    place: Place | None = None
    line: int = 0
    column: int = 0


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A remark with the name of its rule. ``family`` is the folder, ``name`` the file of the rule.

    ``elsewhere``: what another document says; filled by comparisons only.
    """

    code: str
    name: str
    family: str
    severity: Severity
    span: Span
    text: str
    template: str
    params: dict[str, object]
    related: tuple[Span, ...] = ()
    fix: Fix | None = None
    place: Place | None = None
    elsewhere: tuple[Elsewhere, ...] = ()

    def message(self, translate: Callable[[str], str] = lambda text: text) -> str:
        return translate(self.template).format(**self.params)
