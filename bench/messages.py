"""Ten thousand messages out of the house, with a worker killed in the middle (外发消息): how long, and each once by content.

By SMTP, to a webhook, and to 企业微信, 钉钉 and 飞书 as they answer, on this machine and on both databases; WeCom says now
and then that it was too fast. The limit of letters is the same over one line, that of the others the same bodies over one
line each, by a loop that keeps no books.
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
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from email.message import EmailMessage
from pathlib import Path

from bench.applications import Service, application
from bench.databases import database
from bench.figures import ROOT, Figure, tell
from bench.receiving import Receiver, post_office, web_hook

NAME = "messages"
MESSAGES = 10_000
LEASE_SECONDS = 5
WAYS: dict[str, Callable[[], AbstractContextManager[Receiver]]] = {
    "email": post_office,
    "webhook": web_hook,
    "wecom_app": application,
    "dingtalk_app": application,
    "feishu_app": application,
}
VENDORS = ("sqlite", "postgresql")


def main(count: int, vendors: Sequence[str] = VENDORS, ways: Iterable[str] = WAYS) -> None:
    for vendor in vendors:
        for way in ways:
            with database(vendor) as base, WAYS[way]() as there:
                _measured(f"{vendor}: {way}", way, there, base, count)


def _measured(name: str, way: str, there: Receiver, base: dict[str, str], count: int) -> None:
    with tempfile.TemporaryDirectory(prefix="taizhang-bench-") as folder:
        seconds = _sent(name, way, there, _environment(Path(folder), there) | base, count)
    tell(Figure(NAME, f"{name}, one worker killed", count / seconds, "1/s", _bare(way, there), "1/s bare"))
    if isinstance(there, Service) and there.refused:
        tell(Figure(NAME, f"{name}, told it was too fast", there.refused, "times"))


def _sent(name: str, way: str, there: Receiver, environment: dict[str, str], count: int) -> float:
    """Seconds from the first to the last, the silence after the death included. Every text is there once by content."""
    command = [*_python("bench.telling"), way, there.address, str(count)]
    told = subprocess.run(command, env=environment, check=True, stdout=subprocess.PIPE, text=True)
    tell(Figure(NAME, f"{name}, put down in acts of 100", count / float(told.stdout), "1/s"))
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
    tell(Figure(NAME, f"{name}, repeats after the death", repeated, "texts", 1, "one in hand at most"))
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
            hook.request("POST", there.path or "/", json.dumps({"number": one}))
            hook.getresponse().read()
            hook.close()
    return count / (time.monotonic() - began)
