"""Ten thousand messages out of the house, with a worker killed in the middle (外发消息): how long, and each once by content.

By SMTP and to a webhook on this machine; the limit is the same letters over one line, and the same bodies over one line
each, by a loop that keeps no books.
"""

import http.client
import json
import os
import signal
import smtplib
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from email.message import EmailMessage
from pathlib import Path

from bench.figures import ROOT, Figure, tell
from bench.receiving import Receiver, post_office, web_hook

NAME = "messages"
MESSAGES = 10_000
LEASE_SECONDS = 5
WAYS = ("email", "webhook")


def main(count: int) -> None:
    for way, opened in zip(WAYS, (post_office, web_hook), strict=True):
        with opened() as there, tempfile.TemporaryDirectory(prefix="taizhang-bench-") as folder:
            seconds = _sent(way, there, Path(folder), count)
            told = Figure(
                NAME, f"{way}, one worker killed", count / seconds, "1/s", _bare(way, there), "1/s bare"
            )
            tell(told)


def _sent(way: str, there: Receiver, folder: Path, count: int) -> float:
    """Seconds from the first to the last, the silence after the death included. Every text is there once by content."""
    environment = _environment(folder, there)
    command = [*_python("bench.telling"), way, there.address, str(count)]
    told = subprocess.run(command, env=environment, check=True, stdout=subprocess.PIPE, text=True)
    tell(Figure(NAME, f"{way}, put down in acts of 100", count / float(told.stdout), "1/s"))
    with _worker(environment) as first:
        there.wait_for(1)
        began = time.monotonic()
        there.wait_for(count // 2)
        first.send_signal(signal.SIGKILL)
    with _worker(environment):
        there.wait_for(count, distinct=True)
        seconds = time.monotonic() - began
        time.sleep(1)
    repeated = len(there.taken) - len(set(there.taken))
    assert len(set(there.taken)) == count, f"{count - len(set(there.taken))} are missing"
    assert repeated <= 1, f"{repeated} came twice after one death"
    tell(Figure(NAME, f"{way}, repeats after the death", repeated, "texts", 1, "one in hand at most"))
    return seconds


@contextmanager
def _worker(environment: Mapping[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    process = subprocess.Popen([*_python("taizhang.console.main"), "work"], env=environment)
    try:
        yield process
    finally:
        process.kill()
        process.wait()


def _python(module: str) -> list[str]:
    return [sys.executable, "-m", module]


def _environment(folder: Path, there: Receiver) -> dict[str, str]:
    here = {"TAIZHANG_DATA_DIR": str(folder), "PYTHONPATH": f"{ROOT / 'src'}:{ROOT}"}
    named = {"TAIZHANG_WEBHOOK_HOSTS": f"127.0.0.1:{there.port}", "TAIZHANG_LANG": "en"}
    return {**os.environ, **here, **named, "TAIZHANG_JOB_LEASE_SECONDS": str(LEASE_SECONDS)}


def _bare(way: str, there: Receiver, count: int = 1000) -> float:
    began = time.monotonic()
    if way == "email":
        with smtplib.SMTP("127.0.0.1", there.port) as line:
            for one in range(count):
                letter = EmailMessage()
                letter["From"], letter["To"], letter["Subject"] = (
                    "t@example.gov.cn",
                    f"p{one}@example.gov.cn",
                    f"{one}",
                )
                letter.set_content("请办理。")
                line.send_message(letter)
    else:
        for one in range(count):
            hook = http.client.HTTPConnection("127.0.0.1", there.port)
            hook.request("POST", "/hook", json.dumps({"number": one}))
            hook.getresponse().read()
            hook.close()
    return count / (time.monotonic() - began)
