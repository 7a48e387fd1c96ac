"""Runs the tests on SQLite, then what touches the database on PostgreSQL, and says what was not run and why.

bin/test [--full | --battery] [--sqlite | --postgres] [pytest arguments]
"""

import os
import re
import signal
import subprocess
import sys
import time
from collections import Counter
from dataclasses import dataclass, field

from workshop import reliability
from workshop.demands import FIGURES, RUN
from workshop.machine import POSTGRESQL, ROOT, missing_parts, strict
from workshop.postgres import NotStarted, throwaway_server

SKIPPED = re.compile(r"^SKIPPED \[(\d{1,6})\] (?:[^:\n]{1,300}(?::\d{1,6})?): (.+)$")
CLOSING = re.compile(
    r"^(?:=+ )?(?:\d{1,6} \w{1,12}|no tests ran)[\w, ]{0,120} in [\d.]{1,12}s[ ()\d:]{0,20}=*$"
)
COLOUR = re.compile(r"\x1b\[[\d;]{0,20}m")
# The labelled corpus is no part of the project, so even a strict machine may be without it.
MAY_BE_ABSENT = "TAIZHANG_SHARED"
# pytest answers 5 when nothing was selected, as when the tests asked for do not touch the database.
NOTHING_SELECTED = 5
# Where .ci/run finds the closing lines again, after the checks have had their say.
CLOSING_LINES = ROOT / "var" / "test" / "closing.txt"


@dataclass
class Outcome:
    """One run of pytest: its exit code, its closing line, and the reasons of its skips with their counts."""

    database: str
    code: int
    closing: str = ""
    skips: Counter[str] = field(default_factory=Counter)

    @property
    def failed(self) -> bool:
        return self.code not in {0, NOTHING_SELECTED}


def run_pytest(database: str, arguments: list[str], url: str | None = None) -> Outcome:
    """Passes pytest's output on line by line and keeps what the summary needs; no ``url`` means SQLite."""
    environment = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    if url:
        environment["DATABASE_URL"] = url
    command = [sys.executable, "-m", "pytest", *arguments]
    if sys.stdout.isatty():
        command.append("--color=yes")
    print(f"\n== {database} ==", flush=True)
    outcome = Outcome(database, code=1)
    with subprocess.Popen(
        command,
        cwd=ROOT,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    ) as pytest:
        assert pytest.stdout
        for line in pytest.stdout:
            print(line, end="", flush=True)
            bare = COLOUR.sub("", line).rstrip()
            if skipped := SKIPPED.match(bare):
                outcome.skips[skipped[2]] += int(skipped[1])
            elif CLOSING.match(bare):
                outcome.closing = bare
    outcome.code = pytest.returncode
    return outcome


def arguments_for(given: list[str]) -> list[str]:
    """Two workers, as many as the smallest machine we test on has cores, unless the caller says otherwise.

    Each keeps to neighbouring tests, which share what is built for their file, and takes from the other at the end.
    """
    alone = any(one.startswith("-n") or one == "--pdb" for one in given)
    workers = [] if alone else ["-n", "2", "--dist", "worksteal"]
    return [*workers, *given]


def paths(given: list[str]) -> list[str]:
    """The tests that were asked for by name; what other tests measured before then stays in the report."""
    return [one for one in given if one.startswith("tests")]


def on_postgresql(arguments: list[str]) -> Outcome | str:
    """The part that touches the database, or the reason why it was not run."""
    initdb = POSTGRESQL.find()
    if not initdb:
        return POSTGRESQL.missing
    try:
        with throwaway_server(initdb) as url:
            return run_pytest("PostgreSQL", ["--database", *arguments], url)
    except NotStarted as why:
        return f"PostgreSQL did not start: {why}"


def not_run(outcomes: list[Outcome], absent: list[str], full: bool) -> list[str]:
    """Every reason why something was not run, with how many tests it concerns; the same test counts once."""
    reasons: Counter[str] = Counter()
    for outcome in outcomes:
        reasons |= outcome.skips
    said = [f"{count} × {reason}" for reason, count in reasons.most_common()]
    if not full:
        said.append("the heavy batteries: bin/test --full runs them too")
    return [*said, *absent]


def forbidden_skips(outcomes: list[Outcome]) -> list[str]:
    return sorted({why for outcome in outcomes for why in outcome.skips if MAY_BE_ABSENT not in why})


def closing_lines(outcomes: list[Outcome]) -> list[str]:
    """pytest's own last lines; the run that deserves most attention comes last."""
    ordered = sorted(outcomes, key=lambda one: (one.failed, one.database == "SQLite"))
    return [f"{one.database}:\n{one.closing}" for one in ordered if one.closing]


def report(outcomes: list[Outcome], absent: list[str], full: bool, seconds: float) -> bool:
    """Prints the end of the run; its last line is pytest's own."""
    print("\n== What was not run, and why ==")
    for reason in not_run(outcomes, absent, full):
        print(f"  - {reason}")
    print("  The long forms, and on PostgreSQL what is marked once, are run by bin/test --battery alone.")
    packages = [part.package for part in missing_parts()]
    if packages:
        print(
            f"  To have everything, as root: apt-get install -y --no-install-recommends {' '.join(packages)}"
        )
    forbidden = [*forbidden_skips(outcomes), *absent] if strict() else []
    for why in forbidden:
        print(f"FAILED: not run although CI=true: {why}")
    failed = bool(forbidden) or any(outcome.failed for outcome in outcomes)
    print(f"\n{'FAILED' if failed else 'Passed'} after {seconds / 60:.1f} minutes.")
    print("\n".join(closing_lines(outcomes)), flush=True)
    return failed


def main(given: list[str]) -> int:
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("stopped"))
    began = time.monotonic()
    full = "--full" in given or "--battery" in given
    wanted = {name for name in ("--sqlite", "--postgres") if name in given} or {"--sqlite", "--postgres"}
    arguments = arguments_for([one for one in given if one not in {"--sqlite", "--postgres"}])
    outcomes: list[Outcome] = []
    absent: list[str] = []
    os.environ[RUN] = str(time.time())
    if "--battery" in given and not paths(given):
        FIGURES.unlink(missing_ok=True)
    if "--sqlite" in wanted:
        outcomes.append(run_pytest("SQLite", arguments))
    if "--postgres" in wanted:
        second = on_postgresql(arguments)
        outcomes += [second] if isinstance(second, Outcome) else []
        absent += [second] if isinstance(second, str) else []
    nothing = not any(outcome.code != NOTHING_SELECTED for outcome in outcomes)
    failed = report(outcomes, absent, full, time.monotonic() - began)
    if "--battery" in given:
        reliability.main()
    CLOSING_LINES.parent.mkdir(parents=True, exist_ok=True)
    CLOSING_LINES.write_text("\n".join(closing_lines(outcomes)) + "\n")
    return int(failed or nothing)


if __name__ == "__main__":
    os.chdir(ROOT)
    sys.exit(main(sys.argv[1:]))
