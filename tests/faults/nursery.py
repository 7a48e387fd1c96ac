"""Brings up writers quickly, so that many can be killed: python -m faults.nursery FOLDER WRITERS [BREAKAGE].

Django is loaded once; for each line that it reads it forks the writers that are missing and prints who they are.
"""

import os
import sys
from pathlib import Path

from taizhang.console.house import open_house


def grown(folder: Path, writer: int, breakage: str) -> int:
    if pid := os.fork():
        return pid
    from django.db import connections

    connections.close_all()
    from faults.carrying import carry_without_end

    if breakage:
        from faults.breakages import break_it

        break_it(breakage)
    try:
        carry_without_end(folder, writer)
    except BaseException as why:
        (folder / f"trouble-{os.getpid()}").write_text(repr(why))
    finally:
        os._exit(1)


def main(folder: Path, writers: int, breakage: str = "") -> None:
    open_house()
    import faults.carrying  # noqa: F401

    grown_up: dict[int, int] = {}
    for line in sys.stdin:
        if line.strip() == "reap":
            for pid in grown_up.values():
                os.waitpid(pid, 0)
            grown_up.clear()
            print("gone", flush=True)
            continue
        for writer, pid in list(grown_up.items()):
            if os.waitpid(pid, os.WNOHANG)[0]:
                del grown_up[writer]
        for writer in range(writers):
            if writer not in grown_up:
                grown_up[writer] = grown(folder, writer, breakage)
        print(*grown_up.values(), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), *sys.argv[3:])
