"""The base of all events (事件): a frozen set of facts that can say itself."""

from dataclasses import dataclass, fields
from typing import Any, ClassVar, Self

from taizhang.bureau.journal.canonical import plain


@dataclass(frozen=True, kw_only=True)
class Event:
    """Subclasses are frozen dataclasses beside their action, named with a past participle.

    ``shown`` names the fact, 64 hexadecimal digits, that the public may be told: the leaf of the log says it, so that it can be
    proved without the entry.
    """

    shown: ClassVar[str] = ""

    @classmethod
    def name(cls) -> str:
        """The room and the class, as in ``writeoffs.Approved``; renaming either would orphan old entries."""
        return f"{cls.__module__.split('.')[2]}.{cls.__name__}"

    def sentence(self) -> str:
        """What happened, for people. Only facts of the event are said."""
        return self.name()

    def facts(self) -> dict[str, Any]:
        return {field.name: plain(getattr(self, field.name)) for field in fields(self)}

    @classmethod
    def from_facts(cls, facts: dict[str, Any]) -> Self:
        """Rebuild from the journal; facts that this version no longer knows are left out."""
        known = {field.name for field in fields(cls)}
        return cls(**{name: value for name, value in facts.items() if name in known})
