"""Date expressions (日期表述): whole, relative and damaged ones, each with its place; nothing guessed in silence."""

from taizhang.extraction.dates.expression import Candidate, DateExpression, Value
from taizhang.extraction.dates.scanning import dates

__all__ = ["Candidate", "DateExpression", "Value", "dates"]
