"""From a document to a proposal (抽取): prose, ledger tables, or a bulletin with an annexed table."""

import re
from dataclasses import replace
from types import MappingProxyType

from taizhang.documents.grammar.folding import fold
from taizhang.documents.nodes import Document, Note
from taizhang.extraction.despacing import stray_spaces
from taizhang.extraction.ledgers import LedgerReading, read_ledger, tables_of
from taizhang.extraction.ledgers.meta import is_title
from taizhang.extraction.mapped import Given
from taizhang.extraction.mending import Mended
from taizhang.extraction.meta import meta_of
from taizhang.extraction.proposal import Proposal, ProposedFinding
from taizhang.extraction.prose.broken_dates import broken_dates
from taizhang.extraction.prose.prose import Prose, read_prose
from taizhang.extraction.prose.reading import Reading
from taizhang.extraction.wrapping import run_on

# What the prose around a ledger may add; its dates are the ledger reader's, who knows which cell they belong to.
_UNDATED = ("kind", "title", "organization", "issuer", "round", "phone", "email", "address", "contact")


def extract(document: Document, given: Given = MappingProxyType({})) -> Proposal:
    """What the document proposes. Pure: the same document gives the same proposal.

    A document with a ledger table is read as a ledger; where its prose tells findings too, the table adds what the
    prose does not name. Never raises: a document without findings gives a proposal without findings.
    ``given`` is what people said of the columns of tables with the same headings.
    """
    gaps = sorted({*stray_spaces(document), *run_on(document)})
    if not gaps:
        return _read(document, given)
    mended = Mended(document, gaps)
    return mended.proposal(_read(mended.document, given))


def _read(document: Document, given: Given) -> Proposal:
    reading = Reading(document)
    meta = meta_of(reading)
    prose = read_prose(reading, meta.get("kind", ""))
    prose = replace(prose, notes=[*prose.notes, *broken_dates(reading)])
    ledger = read_ledger(document, given)
    read = _of_prose(meta, prose) if ledger is None else _merged(document, meta, prose, ledger)
    return replace(read, tables=ledger.tables if ledger else tables_of(document))


def _of_prose(meta: dict[str, str], prose: Prose) -> Proposal:
    return Proposal(meta, tuple(prose.findings), tuple(prose.unplaced), tuple(prose.notes), prose.declared)


def _merged(document: Document, meta: dict[str, str], prose: Prose, ledger: LedgerReading) -> Proposal:
    if not prose.findings:
        undated = {key: value for key, value in meta.items() if key in _UNDATED}
        return Proposal(
            undated | ledger.meta,
            tuple(ledger.findings),
            tuple(ledger.unplaced),
            tuple(ledger.warnings),
            prose.declared | ledger.declared,
        )
    meta = ledger.meta | meta
    named = {_bare(finding.title) for finding in prose.findings}
    added = [
        _under_caption(document, finding) for finding in ledger.findings if not _is_named(finding, named)
    ]
    notes = [*prose.notes, *ledger.warnings]
    if added:
        params: dict[str, object] = {"count": len(added)}
        notes.append(
            Note(
                "annex",
                "附表里有 {count} 个正文没有写到的问题，已一并列出",
                params,
                added[0].span,
                added[0].place,
            )
        )
    return Proposal(
        meta,
        (*prose.findings, *added),
        (*prose.unplaced, *ledger.unplaced),
        tuple(notes),
        ledger.declared | prose.declared,
    )


def _under_caption(document: Document, finding: ProposedFinding) -> ProposedFinding:
    """A finding of an annexed table that names no aspect stands under the title of the annex."""
    before = [block for block in document.blocks if block.span.end <= finding.span.start]
    caption = document.slice(before[-1]).strip() if before else ""
    return replace(finding, path=(caption,)) if not finding.path and is_title(caption) else finding


def _bare(title: str) -> str:
    return re.sub(r"\W+", "", fold(title))


def _is_named(finding: ProposedFinding, named: set[str]) -> bool:
    bare = _bare(finding.title)
    return bare in named or any(
        len(other) >= 6 and (bare.startswith(other) or other.startswith(bare)) for other in named
    )
