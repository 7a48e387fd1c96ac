"""Findings, measures, dates and figures out of a located tree (抽取). Pure: same document, same proposal."""

from taizhang.extraction.claims import Claim, Comparator, claims
from taizhang.extraction.dates import DateExpression, dates
from taizhang.extraction.extract import extract
from taizhang.extraction.proposal import Proposal, ProposedFinding, ProposedMeasure
from taizhang.extraction.quantities import Quantity, quantities

__all__ = [
    "Claim",
    "Comparator",
    "DateExpression",
    "Proposal",
    "ProposedFinding",
    "ProposedMeasure",
    "Quantity",
    "claims",
    "dates",
    "extract",
    "quantities",
]
