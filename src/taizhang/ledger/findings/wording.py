"""What a finding and its end are called by the kind of its round (说法): 问题 and 销号 of an inspection, 任务 and 办结 of key work."""

import re
from collections.abc import Iterator

from django.utils.functional import Promise
from django.utils.translation import pgettext

from taizhang.ledger.findings.models import Finding
from taizhang.ledger.rounds.models import Round

# Where the words of people may begin: behind a colon, or within quotation marks.
THEIRS = re.compile("[：“]|: ")


def is_key_work(about: Finding | Round | None) -> bool:
    """Read it with ``round__programme`` where there are many."""
    round = about.round if isinstance(about, Finding) else about
    return getattr(round, "programme", None) is not None


def worded(text: str | Promise, about: Finding | Round | None) -> str:
    """A text of this program's own in the words of the round. Not for what people wrote."""
    return in_words_of_tasks(text) if is_key_work(about) else str(text)


def worded_sentence(text: str, about: Finding | Round | None) -> str:
    """The same for a sentence in which people are quoted: what they said stands as they said it."""
    if not is_key_work(about):
        return text
    theirs = THEIRS.search(text)
    begins = theirs.start() if theirs else len(text)
    return in_words_of_tasks(text[:begins]) + text[begins:]


def in_words_of_tasks(text: str | Promise) -> str:
    said = str(text)
    for ours, theirs in _pairs():
        said = said.replace(ours, theirs)
    return said


def _pairs() -> Iterator[tuple[str, str]]:
    """Each language has pairs of its own, the longer word before the one that it contains."""
    pairs = pgettext(
        "words of an inspection and of key work",
        "整改中=推进中;整改措施=措施;整改结果=办理结果;整改要求=办理要求;整改期限=办理期限;销号=办结;问题=任务",
    )
    for pair in pairs.split(";"):
        ours, _equals, theirs = pair.partition("=")
        yield ours, theirs
