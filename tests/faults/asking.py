"""Programs that report and read while the database goes away and comes back, and what each was answered (断续访问)."""

import http.client
import json
import threading
import time
from dataclasses import dataclass, field

from faults.workers import House


@dataclass
class Asking:
    """``acknowledged`` are texts that were promised; ``answers`` are (moment, status, whether it says when to ask again)."""

    there: House
    ports: list[int]
    callers: int
    acknowledged: list[str] = field(default_factory=list)
    answers: list[tuple[float, int, bool]] = field(default_factory=list)
    is_over: bool = False

    def __enter__(self) -> "Asking":
        self.threads = [threading.Thread(target=self.ask, args=(one,)) for one in range(self.callers)]
        for one in self.threads:
            one.start()
        return self

    def __exit__(self, *_why: object) -> None:
        self.is_over = True
        for one in self.threads:
            one.join()

    def ask(self, caller: int) -> None:
        port, number = self.ports[caller % len(self.ports)], 0
        place = f"/api/v1/measures/{self.there.facts['measure']}"
        while not self.is_over:
            status, tag = self.call(port, "GET", place, {}, None)
            if status != 200:
                time.sleep(0.1)
                continue
            text = f"第{caller}人第{number}次"
            headers = {"Content-Type": "application/json", "If-Match": tag}
            body = json.dumps({"text": text, "happened_on": "2026-02-02"}).encode()
            status, _tag = self.call(port, "POST", f"{place}/report", headers, body)
            if status == 200:
                self.acknowledged.append(text)
            number += 1

    def call(self, port: int, method: str, place: str, headers: dict, body: bytes | None) -> tuple[int, str]:
        line = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        known = {"Authorization": f"Bearer {self.there.facts['secrets']['zhou']}", "Prefer": "return=minimal"}
        try:
            line.request(method, place, body, {**known, **headers})
            answer = line.getresponse()
            answer.read()
            said = (time.monotonic(), answer.status, bool(answer.headers.get("Retry-After")))
            self.answers.append(said)
            return answer.status, answer.headers.get("ETag", "")
        finally:
            line.close()

    def first_good_after(self, moment: float) -> float:
        """Seconds until somebody was served again."""
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            good = [at for at, status, _again in list(self.answers) if status == 200 and at > moment]
            if good:
                return min(good) - moment
            time.sleep(0.05)
        raise AssertionError("nobody was served again")
