"""Findings, measures and dates out of a located tree (抽取). Pure: same document, same proposal."""

from taizhang.extraction.dates import DateExpression, dates
from taizhang.extraction.extract import extract
from taizhang.extraction.proposal import Proposal, ProposedFinding, ProposedMeasure

__all__ = ["DateExpression", "Proposal", "ProposedFinding", "ProposedMeasure", "dates", "extract"]
