"""Quantities (数量): every number with its unit, in every form official Chinese writes it; nothing resolved in silence."""

from taizhang.extraction.quantities.quantity import Number, Qualifier, Quantity
from taizhang.extraction.quantities.scanning import quantities

__all__ = ["Number", "Qualifier", "Quantity", "quantities"]
