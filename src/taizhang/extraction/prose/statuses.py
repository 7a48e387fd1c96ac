"""Stated status (整改状态): quoted where the text says it of a finding, never read out of its tone.

The words are those found in published bulletins, ledgers and letters; completed and written off stay two things.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from taizhang.documents.span import Span
from taizhang.extraction.prose.cues import MEASURES, PROGRESS, STATUS, cues_in
from taizhang.extraction.prose.reading import Reading

_WORD = (
    r"(?:基本完成(?:,?取得阶段性成[果效])?|视同完成|已?(?:全部|全面|基本|按期|按时|如期)?(?:完成(?:全部)?(?:整改)?(?:任务|销号)?|整改(?:完成|到位|完毕|落实到位)|办结|销号)"
    r"|已(?:全部|基本)?整改|已?落实到位|基本整改(?:到位)?|(?:正在|尚在|仍在|还在)(?:持续)?(?:整改|推进|办理)(?:之?中|整改)?|整改中|推进中|部分(?:完成)?(?:整改)?"
    r"|(?:尚未|未)(?:完成|整改|销号)(?:整改|到位)?|(?:但)?(?:已)?达到?序时进度|(?:需要?)?长期(?:坚持|整改|推进)|持续(?:整改|推进|坚持|巩固|深化)(?:中)?|逐一整改"
    r"|(?:同意|申请|予以)销号|立行立改|(?:\d{1,2}个月内)?取得(?:明显|阶段性)(?:成效|进展|成果)|(?:含|正在)?(?:长期任务)取得阶段性成[果效]|无法整改|阶段性完成)"
)
_PHRASE = rf"{_WORD}(?:[,、;]?(?:并|且|但|已|将)?{_WORD}){{0,2}}(?:\([^()。]{{2,24}}\))?"
_SUBJECT = (
    r"(?:截至[^,。;]{0,14}[,]?|目前[,]?|现[,]?)?(?:(?:该|此|本|这|上述|以上|该项|此项)(?:项|个|类|条)?(?:整改)?(?:反馈)?(?:具体)?(?:问题|任务|事项|工作)(?:目前|现)?(?:均)?"
    r"|整改(?:状态|结论|进度)[为:]|完成状态[为:])"
)
_SAID = re.compile(rf"{_SUBJECT}[,]?(?P<said>{_PHRASE})(?=[。;,]|$)")
_ALONE = re.compile(rf"(?:目前[,]?)?(?P<said>{_PHRASE})")
_BRACKETED = re.compile(
    rf"[(\[〔](?:状态[:为]?|整改(?:状态|情况|进度)[:为]?|目前)?(?P<said>{_PHRASE})[。]?[)\]〕]"
)
_VERDICT = re.compile(rf"(?:审核|评估|验收)?(?:意见|结论)[为:][“\"]?(?P<said>{_PHRASE})[”\"]?(?=[。;]|$)")


@dataclass(frozen=True, slots=True)
class Statement:
    """A status at ``said``; ``span`` is all that the statement takes up in the text.

    ``apart`` is True where it stands as a sentence or bracket of its own, not inside a clause.
    """

    span: Span
    said: Span
    apart: bool


def statements(reading: Reading, sentence: Span) -> Iterator[Statement]:
    """Statements of status in one sentence (its full stop included)."""
    core = reading.trim(Span(_after_cue(reading, sentence), sentence.end), " 。;,")
    text = reading[core]
    whole = _SAID.match(text) or _ALONE.fullmatch(text) or _VERDICT.match(text)
    if whole and not _BRACKETED.match(text):
        said = Span(core.start + whole.start("said"), core.start + whole.end("said"))
        yield Statement(sentence, said, apart=True)
        return
    for match in _BRACKETED.finditer(reading.folded, sentence.start, sentence.end):
        before = reading.folded[match.start() - 1] if match.start() else "。"
        ends = not reading[Span(match.end(), sentence.end)].strip(" 。;,")
        opens = match.start() == sentence.start
        if opens or ends:
            yield Statement(
                Span(*match.span()), Span(*match.span("said")), apart=opens or before in "。;\n ]"
            )


def _after_cue(reading: Reading, sentence: Span) -> int:
    """整改结果:已完成 says the same as 已完成; a goal or a task says what is wanted, not what is."""
    cue = next(cues_in(reading, sentence), None)
    reports = cue is not None and cue.start == sentence.start and cue.kind in (MEASURES, PROGRESS, STATUS)
    return cue.end if cue is not None and reports else sentence.start


_ALL = re.compile(
    r"(?:问题|任务|事项|意见)[^。;,]{0,16}(?P<said>(?:(?:已经?|均已?|都已|现已)?(?:全部|全面)(?:完成整改|整改完成|整改到位|整改完毕|落实到位|完成|办结|销号)|均已(?:完成整改|整改完成|整改到位|完成)))"
    r"|(?P<said2>全部(?:完成整改|整改完成|整改到位|完成))[^。;,]{0,6}(?:\d+个)?问题"
)
# All are done: the word for it is 全部完成, whether 已 comes before or 整改 after it; 已完成整改 stays whole.
_ADVERB = re.compile(r"(?:已经?|均(?=已)|都|现)(?=已|全)")
_OBJECT = re.compile(r"(?<=[部面]完成)整改$")
_NOT_YET = re.compile(
    r"确保|力争|争取|尽快|推动|促使|待|计划|拟|直至|保证|才能|未|没有|正在|部分|其余|以外|除|将(?:于|在|全|继)|要(?:于|在|全)"
)


def overall(reading: Reading, sentence: Span) -> Span | None:
    """Where a sentence says that all problems are done (反馈的25个问题已全部完成整改); plans and shares do not count."""
    for match in _ALL.finditer(reading.folded, sentence.start, sentence.end):
        if _NOT_YET.search(reading[Span(sentence.start, match.end())]):
            return None
        name = "said" if match["said"] else "said2"
        said = Span(*match.span(name))
        lead, tail = _ADVERB.match(reading[said]), _OBJECT.search(reading[said])
        return Span(said.start + (lead.end() if lead else 0), said.start + tail.start() if tail else said.end)
    return None
