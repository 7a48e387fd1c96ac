"""People at work all at once: they look, think, look again and now and then report what was done (众人同时办理)."""

import random
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

from faults.visitor import Visitor
from faults.workers import House

# Of ten things that somebody does so many are acts; between two of them they think, two seconds on the average.
ACTS_OF_TEN, THINK_SECONDS = 2, 2.0
# Hashing passwords takes a processor each: people come in a few at a time, before the time is taken.
COMING_AT_ONCE = 2


@dataclass
class Load:
    """Seconds of every answer, what was promised, and what no house should answer."""

    reads: list[float] = field(default_factory=list)
    writes: list[float] = field(default_factory=list)
    acknowledged: list[str] = field(default_factory=list)
    failures: list[tuple[str, int]] = field(default_factory=list)


class People:
    """``count`` of them, each with an account, a session and a measure of their own."""

    def __init__(self, there: House, ports: list[int], count: int) -> None:
        self.there, self.ports, self.count, self.load, self.is_over = (
            there,
            ports,
            count,
            Load(),
            threading.Event(),
        )

    def __enter__(self) -> "People":
        with ThreadPoolExecutor(COMING_AT_ONCE) as pool:
            self.visitors = list(pool.map(self._come_in, range(self.count)))
        self.threads = [threading.Thread(target=self._work, args=one) for one in enumerate(self.visitors)]
        for one in self.threads:
            one.start()
        return self

    def __exit__(self, *_why: object) -> None:
        self.is_over.set()
        for one in self.threads:
            one.join()

    def _come_in(self, number: int) -> Visitor:
        visitor = Visitor(self.ports[number % len(self.ports)])
        return visitor.sign_in(f"p{number}", self.there.facts["password"])

    def _work(self, number: int, visitor: Visitor) -> None:
        chance, acts = random.Random(number), 0
        self.is_over.wait(chance.random() * THINK_SECONDS)
        while not self.is_over.is_set():
            if chance.randrange(10) < ACTS_OF_TEN:
                acts += 1
                self._report(number, acts, visitor)
            else:
                self._asked(visitor, chance.choice(self._pages(number)))
            self.is_over.wait(chance.expovariate(1 / THINK_SECONDS))

    def _pages(self, number: int) -> list[str]:
        facts = self.there.facts
        finding = facts["mine"][number][0]
        ledger = f"/rounds/{facts['round']}"
        return [
            "/",
            ledger,
            f"{ledger}?q=推进",
            f"/findings/{finding}",
            f"/findings/{finding}",
            "/account",
        ]

    def _asked(self, visitor: Visitor, place: str) -> str:
        began = time.perf_counter()
        answer = visitor.get(place.replace("推进", "%E6%8E%A8%E8%BF%9B"))
        self.load.reads.append(time.perf_counter() - began)
        if answer.status != 200:
            self.load.failures.append((place, answer.status))
        return answer.hidden.get("version", "")

    def _report(self, number: int, act: int, visitor: Visitor) -> None:
        finding, measure = self.there.facts["mine"][number]
        place, text = f"/findings/{finding}/measures/{measure}/report", f"第{number}人第{act}次"
        facts = {"version": self._asked(visitor, place), "text": text, "happened_on": "2026-02-02"}
        began = time.perf_counter()
        answer = visitor.post(place, facts)
        self.load.writes.append(time.perf_counter() - began)
        if answer.status == 303:
            self.load.acknowledged.append(text)
        else:
            self.load.failures.append((place, answer.status))
