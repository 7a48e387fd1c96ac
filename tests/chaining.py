"""Chains of review as the tests set them (see cast.py)."""

from typing import Any

from taizhang.ledger.rounds.chains import ChainStep


def chain(*steps: tuple[str, str]) -> list[dict[str, Any]]:
    """Steps that one office takes each, as ``set_chain`` wants them."""
    return [ChainStep.single(name, role).plain for name, role in steps]
