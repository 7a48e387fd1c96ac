"""A number with a fixed count of decimals, kept as a whole number of its smallest part (定点数).

Sums of such columns are exact on every database; SQLite knows no decimal numbers and would add floats.
"""

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from django.db import models

# Django's own classes take their types in brackets for the type checker alone.
if TYPE_CHECKING:
    WholeColumn = models.BigIntegerField[Any, Any]
else:
    WholeColumn = models.BigIntegerField


class Scaled(WholeColumn):
    """A ``Decimal`` with at most ``places`` decimals; the column holds it times 10 to the power of ``places``."""

    def __init__(self, *args: Any, places: int, **kwargs: Any) -> None:
        self.places = places
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, {**kwargs, "places": self.places}

    def from_db_value(self, value: Any, *_rest: Any) -> Decimal | None:
        return None if value is None else Decimal(value).scaleb(-self.places)

    def to_python(self, value: Any) -> Any:
        return value if value is None or isinstance(value, Decimal) else Decimal(str(value))

    def get_prep_value(self, value: Any) -> Any:
        if value is None or hasattr(value, "resolve_expression"):
            return value
        scaled = Decimal(value).scaleb(self.places)
        if scaled != scaled.to_integral_value():
            raise ValueError(f"{value} has more than {self.places} decimals")
        return int(scaled)
