"""What somebody hands in as one piece of evidence (佐证内容): what it is, and its files."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Self

from django.utils.translation import gettext as _

from taizhang.bureau.files.models import File
from taizhang.bureau.journal.canonical import digest_of
from taizhang.bureau.refusal import Refused
from taizhang.ledger.evidence.kinds import EvidenceKind
from taizhang.ledger.evidence.models import EvidenceRevision

Listed = list[list[str]]


@dataclass(frozen=True)
class Given:
    """A file under the name that it came with; ``form`` as ``documents.media`` has it."""

    file: File
    name: str
    form: str = ""


@dataclass(frozen=True)
class Content:
    title: str
    kind: str = EvidenceKind.DOCUMENT
    description: str = ""
    day: date | None = None
    valid_until: date | None = None
    files: tuple[Given, ...] = ()

    @property
    def about(self) -> dict[str, Any]:
        """What it says of itself, as plain facts; what was left empty is left out."""
        said = {
            "kind": str(self.kind),
            "description": self.description.strip(),
            "day": self.day.isoformat() if self.day else "",
            "valid_until": self.valid_until.isoformat() if self.valid_until else "",
        }
        return {name: value for name, value in said.items() if value}

    @property
    def listed(self) -> Listed:
        return [[one.name, one.file.digest] for one in self.files]

    @property
    def digest(self) -> str:
        """Two contents with the same digest say the same with the same files."""
        return digest_of({"title": self.title.strip(), "about": self.about, "files": self.listed})

    def checked(self) -> Self:
        """Itself, if it can be handed in."""
        if not self.title.strip():
            raise Refused(_("请写明这份材料证明什么"))
        if self.kind not in EvidenceKind.values:
            raise Refused(_("请选择材料种类"))
        if not self.files:
            raise Refused(_("请至少选择一个文件"))
        if self.day and self.valid_until and self.valid_until < self.day:
            raise Refused(_("有效期不能早于材料所说的那一天"))
        return self


def without_doubles(files: list[Given]) -> tuple[tuple[Given, ...], list[str]]:
    """Each file once, and the names of those that came twice with the same name and the same bytes."""
    seen: set[tuple[str, str]] = set()
    ordered: list[Given] = []
    doubled: list[str] = []
    for one in files:
        key = one.name, one.file.digest
        if key in seen:
            doubled.append(one.name)
        else:
            ordered.append(one)
        seen.add(key)
    return tuple(ordered), doubled


def file_words(names: list[str]) -> str:
    """The files of a piece as a sentence names them."""
    if len(names) == 1:
        return names[0]
    return _("%(first)s 等 %(count)d 个文件") % {"first": names[0], "count": len(names)}


def content_of(revision: EvidenceRevision) -> Content:
    """What a revision says, to be said again with changes."""
    files = tuple(Given(one.file, one.name, one.form) for one in revision.files.all())
    return Content(
        revision.title, revision.kind, revision.description, revision.day, revision.valid_until, files
    )
