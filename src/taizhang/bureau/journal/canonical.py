"""One way to write facts as bytes, so that a digest means the same to everybody."""

import hashlib
import json
from dataclasses import asdict, is_dataclass
from datetime import date, datetime
from typing import Any


def plain(value: Any) -> Any:
    """A fact as JSON has it: dates as ISO text, sequences as lists; floats are refused, their text is not unique."""
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, dict):
        return {str(key): plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [plain(one) for one in value]
    if is_dataclass(value) and not isinstance(value, type):
        return plain(asdict(value))
    if value is None or isinstance(value, str | bool | int):
        return value
    raise TypeError(f"not a plain fact: {value!r}")


def canonical(facts: dict[str, Any]) -> bytes:
    """UTF-8 JSON with sorted keys and no spaces."""
    return json.dumps(plain(facts), ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def digest_of(facts: dict[str, Any]) -> str:
    """SHA-256 of the canonical bytes, in hex."""
    return hashlib.sha256(canonical(facts)).hexdigest()
