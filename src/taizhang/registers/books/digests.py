"""What a recording wrote, as one digest (登记摘要): SHA-256 over one line for each version, in the order of row numbers."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any

from taizhang.registers.declaring.register import Register


def line_of(
    register: Register, number: int, version: int, is_struck: bool, values: Mapping[str, Any]
) -> bytes:
    """Canonical JSON: [number, version, struck, {field: value}], absent fields left out."""
    facts = [number, version, is_struck, register.plain(values)]
    return json.dumps(facts, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode() + b"\n"


def digest_of(lines: Iterable[bytes]) -> str:
    """In hexadecimal digits."""
    total = hashlib.sha256()
    for line in lines:
        total.update(line)
    return total.hexdigest()
