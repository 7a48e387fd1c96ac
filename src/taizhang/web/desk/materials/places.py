"""Where on the page of an examination something stands (位置)."""

from django.urls import reverse

from taizhang.ledger.materials.models import Examination


def place_of(row: Examination, defect: int = 0) -> str:
    """The address of the page, or of one diagnostic in its list."""
    address = reverse("examination", args=[row.pk])
    return f"{address}#d{defect}" if defect else address
