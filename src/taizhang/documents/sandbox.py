"""Reading a file in a process of its own (隔离读取), with bounded memory and time."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import asdict, replace

from taizhang.documents.limits import Limits
from taizhang.documents.nodes import Document
from taizhang.documents.refusal import Unreadable
from taizhang.documents.wire import loads

# The answer to a file of five million characters stays far below; a child that says more is not ours.
ANSWER_BYTES = 256 << 20
# Of the environment, only what libraries are found by; no address, no password.
KEPT = ("PATH", "LD_LIBRARY_PATH", "HOME", "TMPDIR", "SYSTEMROOT")
# The system stops a process at its processor limit with the first signal, a second later with the other.
TimeUp = subprocess.TimeoutExpired
OUT_OF_TIME = {-getattr(signal, name) for name in ("SIGXCPU", "SIGKILL") if hasattr(signal, name)}


def parse_bounded(data: bytes, name: str, limits: Limits = Limits()) -> Document:  # noqa: B008 - frozen
    """As ``parse``, in a child process; a crash or an exhausted limit becomes Unreadable with one sentence.

    A scanned PDF is read again with the time that character recognition takes, where that is installed.
    """
    if len(data) > limits.file_bytes:
        raise Unreadable(
            "too_large",
            "文件超过 {limit} MB；请拆成几份，或压缩其中的图片后再上传。",
            limit=limits.file_bytes >> 20,
        )
    try:
        return answer_of(run(data, name, replace(limits, recognised_pages=0)))
    except Unreadable as refusal:
        if refusal.code != "scanned" or not can_recognise(limits):
            raise
    return answer_of(run(data, name, roomy(limits)))


def can_recognise(limits: Limits) -> bool:
    from taizhang.documents.formats.ocr import is_installed

    return limits.recognised_pages > 0 and is_installed()


def roomy(limits: Limits) -> Limits:
    """Recognition takes up to 20 seconds a page on two busy cores, and 2 GB for its models and pictures."""
    seconds = 60 + 40 * limits.recognised_pages
    return replace(
        limits,
        cpu_seconds=seconds,
        wall_seconds=float(seconds),
        memory_bytes=max(limits.memory_bytes, 4 << 30),
    )


def run(data: bytes, name: str, limits: Limits) -> bytes:
    """What the child wrote."""
    order = {"name": name[-64:], "limits": asdict(limits)}
    try:
        done = start("taizhang.documents.child", order, data, limits.wall_seconds)
    except TimeUp as error:
        raise too_slow(limits) from error
    if done.returncode in OUT_OF_TIME and not done.stdout:
        raise too_slow(limits)
    if done.returncode != 0 or len(done.stdout) > ANSWER_BYTES:
        raise crashed()
    return done.stdout


def start(
    module: str, order: Mapping[str, object], data: bytes, seconds: float
) -> subprocess.CompletedProcess[bytes]:
    """Run one of our child modules. It starts without site packages of its own: our import path is handed to it."""
    kept = {name: os.environ[name] for name in KEPT if name in os.environ}
    environment = {**kept, "PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "PYTHONUTF8": "1"}
    return subprocess.run(  # noqa: S603 - our own module
        [sys.executable, "-S", "-P", "-B", "-m", module],
        input=json.dumps(order).encode() + b"\n" + data,
        capture_output=True,
        env=environment,
        timeout=seconds,
        check=False,
    )


def answer_of(output: bytes) -> Document:
    verdict, _, rest = output.partition(b"\n")
    try:
        if verdict == b"document":
            return loads(rest)
        refusal = json.loads(rest)
        code, template, params = refusal["code"], refusal["template"], refusal["params"]
    except (ValueError, KeyError, TypeError) as error:
        raise crashed() from error
    raise Unreadable(code, template, **params)


def too_slow(limits: Limits) -> Unreadable:
    return Unreadable(
        "too_slow",
        "文件太复杂，{seconds} 秒内读不完；请拆成几份，或另存一份再上传。",
        seconds=limits.cpu_seconds,
    )


def crashed() -> Unreadable:
    return Unreadable("crashed", "这个文件已损坏，或者复杂得读不下来；请用原来的软件打开后另存一份再上传。")
