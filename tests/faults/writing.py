"""Programs that write without a pause, and what they were promised (持续写入)."""

import http.client
import json
import threading
import time

from faults.workers import House

WRITERS = 3


class Writing:
    """Programs that report progress without a pause, each on the same measure; ``acknowledged`` is what they were promised."""

    def __init__(self, there: House, ports) -> None:
        self.there, self.ports, self.acknowledged, self.is_over = there, ports, [], False
        self.threads = [threading.Thread(target=self.write, args=(one,)) for one in range(WRITERS)]

    def __enter__(self) -> "Writing":
        for one in self.threads:
            one.start()
        return self

    def __exit__(self, *_why: object) -> None:
        self.is_over = True
        for one in self.threads:
            one.join()

    def write(self, writer: int) -> None:
        caller = http.client.HTTPConnection("127.0.0.1", self.ports[writer % len(self.ports)], timeout=60)
        known = {"Authorization": f"Bearer {self.there.facts['secrets']['zhou']}", "Prefer": "return=minimal"}
        place, number = f"/api/v1/measures/{self.there.facts['measure']}", 0
        while not self.is_over:
            caller.request("GET", place, headers=known)
            seen = caller.getresponse()
            seen.read()
            text = f"第{writer}人第{number}次"
            said = json.dumps({"text": text, "happened_on": "2026-02-02"}).encode()
            mine = {**known, "Content-Type": "application/json", "If-Match": seen.headers["ETag"]}
            caller.request("POST", f"{place}/report", said, mine)
            answer = caller.getresponse()
            answer.read()
            if answer.status == 200:
                self.acknowledged.append(text)
                number += 1

    def wait_for(self, count: int) -> list[str]:
        deadline = time.monotonic() + 120
        while len(self.acknowledged) < count and time.monotonic() < deadline:
            time.sleep(0.01)
        assert len(self.acknowledged) >= count
        return list(self.acknowledged)
