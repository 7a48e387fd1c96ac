"""What tests need of the machine beside Python (机器部件)."""

import pytest

from workshop.machine import Part, strict


def need(part: Part) -> str:
    """The path of a part of the machine; a missing one skips the test, or fails it on a strict machine."""
    path = part.find()
    if path is None:
        (pytest.fail if strict() else pytest.skip)(part.missing)
    return path
