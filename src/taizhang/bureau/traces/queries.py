"""Questions about what left the house."""

from taizhang.bureau.journal.models import Entry
from taizhang.bureau.journal.queries import Said, said
from taizhang.bureau.traces.codes import as_typed, stream_of


def taken_with(typed: str) -> Said | None:
    """Who took the file with this number, what it was, when, and by which filter."""
    code = as_typed(typed)
    entry = Entry.objects.filter(stream=stream_of(code)).first() if code else None
    return said(entry) if entry else None
