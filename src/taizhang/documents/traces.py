"""What a Word file carries besides its text (痕迹): changes, comments, hidden text, names, objects, links."""

from dataclasses import dataclass, field

from taizhang.documents.span import Span


@dataclass(frozen=True, slots=True)
class Change:
    """A tracked change nobody has accepted. ``kind``: inserted, deleted, moved, format. ``span`` is empty at the
    place of what is no longer in the text; ``text`` is what was added or taken away, cut short."""

    kind: str
    author: str
    on: str
    span: Span
    text: str = ""


@dataclass(frozen=True, slots=True)
class Remarked:
    """A comment, and the passage that it hangs on."""

    author: str
    on: str
    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Hidden:
    """Text that nobody sees. ``how``: hidden (left out of the text, empty span), white or tiny."""

    how: str
    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Pointer:
    """Something outside that the file points at: hyperlink, image …, with its address."""

    kind: str
    address: str


@dataclass(frozen=True, slots=True)
class Traces:
    """``facts`` are the file's own particulars by name: creator, lastModifiedBy, Company, Manager, Template …, with
    what people added under ``custom.…`` and document variables under ``variable.…``. ``objects`` are kinds of embedded
    things, ``links`` the addresses outside that the file points at, each list without repeats and cut short."""

    changes: tuple[Change, ...] = ()
    comments: tuple[Remarked, ...] = ()
    hidden: tuple[Hidden, ...] = ()
    objects: tuple[str, ...] = ()
    links: tuple[Pointer, ...] = ()
    facts: dict[str, str] = field(default_factory=dict)
