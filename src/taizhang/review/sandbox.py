"""Reviewing in a process of its own with bounded time and memory (限时审核): one text holds up nobody else."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import date

from taizhang.documents.limits import MEBIBYTE, Limits
from taizhang.documents.nodes import Document
from taizhang.documents.refusal import Unreadable
from taizhang.documents.sandbox import KEPT, OUT_OF_TIME
from taizhang.documents.wire import dumps
from taizhang.review.engine import Report
from taizhang.review.profiles import Profile
from taizhang.review.wire import loads

# 500 000 characters of prose take 8 s on one core of 2024, the worst text that we know 45 s.
LIMITS = replace(Limits(), cpu_seconds=30, wall_seconds=90.0, memory_bytes=1024 * MEBIBYTE)


def review_bounded(
    document: Document,
    *,
    profile: Profile | None,
    reference: date | None,
    name: str = "",
    against: Sequence[tuple[str, Document]] = (),
    limits: Limits = LIMITS,
) -> Report:
    """As ``review`` without waivers; where time or memory do not suffice, Unreadable with one sentence.

    ``against`` are the other documents, each with the name that it goes by; what they say elsewhere is in the sentences.
    """
    order = {
        "name": name,
        "against": [[other, dumps(paper)] for other, paper in against],
        "profile": profile.name if profile else None,
        "reference": reference.isoformat() if reference else None,
        "limits": asdict(limits),
    }
    said = run(json.dumps(order).encode() + b"\n" + dumps(document).encode("ascii"), limits)
    try:
        return loads(said, document)
    except (ValueError, KeyError, TypeError) as error:
        raise crashed() from error


def run(order: bytes, limits: Limits) -> bytes:
    """What the child wrote. It starts without site packages of its own: our import path is handed to it."""
    kept = {name: os.environ[name] for name in KEPT if name in os.environ}
    environment = {**kept, "PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "PYTHONUTF8": "1"}
    command = [sys.executable, "-S", "-P", "-B", "-m", "taizhang.review.child"]
    try:
        done = subprocess.run(  # noqa: S603 - our own module
            command,
            input=order,
            capture_output=True,
            env=environment,
            timeout=limits.wall_seconds,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise too_slow(limits) from error
    if done.returncode in OUT_OF_TIME and not done.stdout:
        raise too_slow(limits)
    if done.returncode != 0:
        raise crashed()
    return done.stdout


def too_slow(limits: Limits) -> Unreadable:
    return Unreadable(
        "too_slow", "这份材料太长或太复杂，{seconds} 秒内审不完；请拆成几份再审。", seconds=limits.cpu_seconds
    )


def crashed() -> Unreadable:
    return Unreadable("crashed", "审核这份材料时意外中断；请拆成几份，或另存一份再审。")
