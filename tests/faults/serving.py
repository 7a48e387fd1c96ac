"""One worker of the real server, whole or with a breakage: python -m faults.serving PORT [BREAKAGE]."""

import sys

from taizhang.console.house import open_house
from taizhang.console.serve import listen

THREADS = 8

if __name__ == "__main__":
    open_house()
    if len(sys.argv) > 2:
        from faults.breakages import break_it

        break_it(sys.argv[2])
    listen("127.0.0.1", int(sys.argv[1]), THREADS)
