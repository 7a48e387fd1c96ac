"""Nothing but the bytes of answers that were kept, from the same server (裸应用): what no application can undercut."""

import os
import pickle
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

KEPT = "BENCH_KEPT"
# Address to the tag and body of its answer.
Answers = dict[str, tuple[str, bytes]]


def keep(folder: Path, answers: Answers) -> dict[str, str]:
    """The environment in which the application finds them."""
    file = folder / "answers"
    file.write_bytes(pickle.dumps(answers))
    return {KEPT: str(file)}


def _kept() -> Answers:
    kept: Answers = pickle.loads(Path(os.environ[KEPT]).read_bytes()) if KEPT in os.environ else {}
    return kept


ANSWERS = _kept()


def application(asked: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
    tag, body = ANSWERS.get(asked["PATH_INFO"], ("", b""))
    if tag and asked.get("HTTP_IF_NONE_MATCH") == tag:
        start("304 Not Modified", [("ETag", tag)])
        return []
    start("200 OK", [("Content-Type", "text/html; charset=utf-8"), ("Content-Length", str(len(body)))])
    return [body]
