"""Reviewing a batch (批量审核): documents per second of the real command, beside what one core gives times the cores.

Engines are a number of processes or dask://….
"""

import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path

from bench.figures import Figure, tell

NAME = "review-batch"
DOCUMENTS = 2_000
SHORTEST, LONGEST = 300, 3_000  # characters of a document
PARAGRAPHS = (
    "中共云泽县水利局党组关于巡察整改进展情况的通报",
    "根据县委统一部署，2031年3月4日至4月25日，县委第二巡察组对县水利局党组开展了巡察，5月22日反馈了巡察意见。",
    "一、整改工作总体情况",
    "截止2031年9月底，反馈的{a}个问题已完成{b}个，制定整改措施{c}条，完成率达到{d}.5%。",
    "（一）农村供水管护责任不落实。整改措施：7个乡镇水厂移交县供水公司统一管护，覆盖人口3.{a}万人，同比增长{d}%。",
    "（二）柳塘河治理工程进度滞后。倒排工期，每周调度1次，约谈施工单位{a}家，追缴违约金1{b}.5万元，近{c}0余万元。",
    "一是加强水质检测，每月检测水样{d}份，合格率由91.{a}%提高到9{b}.2%，较上年提升{c}.6个百分点。",
    "二是畅通报修渠道，热线平均办理时间缩短到1.{a}天，办结{d}件，群众满意率9{b}.1%。",
    "全县规上工业企业14{a}家，在建工业项目7{b}个，完成固定资产投资{d}.85亿元，其中技改投资{c}.7亿元。",
    "县水利局党组将持续巩固整改成果，对尚未完成的{b}项任务实行台账管理，逐项销号，确保2031年12月底前全部完成。",
)


@dataclass(frozen=True)
class Run:
    """Seconds of wall time and of all processors together, the driver's greatest memory, a digest of what was said."""

    name: str
    wall: float
    processor: float
    kilobytes: int
    digest: bytes


def text(number: int) -> str:
    """The same number gives the same text; lengths are spread evenly."""
    wanted, said, state = SHORTEST + number * 7_919 % (LONGEST - SHORTEST), [PARAGRAPHS[0], ""], number
    while sum(map(len, said)) < wanted:
        state = (state * 48_271 + 11) % 2_147_483_647
        digits = {name: state // 10**place % 9 + 1 for place, name in enumerate("abcd")}
        said.append(PARAGRAPHS[1 + state % (len(PARAGRAPHS) - 1)].format(**digits))
    return "\n".join(said) + "\n"


def write(folder: Path, documents: int) -> None:
    for number in range(documents):
        below = folder / f"{number // 1000:03}"
        below.mkdir(parents=True, exist_ok=True)
        (below / f"{number:06}.txt").write_text(text(number), "utf-8")


def measured(folder: Path, name: str, *options: str) -> Run:
    command = [
        sys.executable,
        "-m",
        "taizhang.console.main",
        "check",
        str(folder),
        "--format",
        "json",
        *options,
    ]
    began, spent = time.monotonic(), processor_seconds()
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as run:
        assert run.stdout is not None
        pieces = iter(partial(os.read, run.stdout.fileno(), 1 << 16), b"")
        digest, kilobytes = digest_of(pieces, run.pid)
    return Run(name, time.monotonic() - began, processor_seconds() - spent, kilobytes, digest)


def processor_seconds() -> float:
    """Of all processes that were started from here and have ended."""
    spent = os.times()
    return spent.children_user + spent.children_system


def digest_of(pieces: Iterator[bytes], process: int) -> tuple[bytes, int]:
    digest, most = sha256(), 0
    for piece in pieces:
        digest.update(piece)
        most = max(most, resident(process))
    return digest.digest(), most


def resident(process: int) -> int:
    """Kilobytes; 0 where the system does not tell or the process has ended."""
    try:
        found = re.search(r"VmHWM:\s+(\d+)", Path(f"/proc/{process}/status").read_text())
    except OSError:
        return 0
    return int(found[1]) if found else 0


def runs(documents: int, engines: Sequence[str]) -> list[Run]:
    """One core is measured before and after, as the machine may be shared; its better run comes first."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        write(folder, documents)
        first = measured(folder, "one core", "--jobs", "1")
        others = [
            measured(folder, engine, *(("--engine", engine) if "://" in engine else ("--jobs", engine)))
            for engine in engines
        ]
        again = measured(folder, "one core", "--jobs", "1")
    return [min(first, again, key=lambda run: run.wall), *others]


def main(documents: int = DOCUMENTS, engines: Sequence[str] = ()) -> None:
    """The answers of all must be the same bytes."""
    cores = os.cpu_count() or 1
    alone, *others = runs(documents, engines or (str(cores), "dask://local"))
    tell(Figure(NAME, "one core", documents / alone.wall, "docs/s"))
    for run in others:
        assert run.digest == alone.digest, f"{run.name}: the answers differ"
        limit = documents / alone.wall * cores
        tell(Figure(NAME, run.name, documents / run.wall, "docs/s", limit, f"one core × {cores}"))
        # What one core alone would have needed, over what all together used: it holds on a shared machine too.
        tell(Figure(NAME, f"{run.name}: processor time", alone.processor / run.processor, ""))
        tell(Figure(NAME, f"{run.name}: driver", run.kilobytes / 1024, "MB"))
