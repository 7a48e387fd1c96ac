"""Writers in one process, many at once, as the ticket is tried with: python -m faults.queueing THREADS SECONDS (排队写入).

Prints how long each act took, in milliseconds.
"""

import json
import os
import sys
import threading
import time

from taizhang.console.house import open_house

# What a disk takes to make a write durable. It passes while the writer holds the database, as a real one does.
FSYNC_SECONDS = 0.003


def write(number: int, until: float, took: list[float], faults: list[str]) -> None:
    from django.db import DatabaseError, connection, transaction

    from taizhang.bureau.organizations.models import Organization

    while time.time() < until:
        began = time.perf_counter()
        try:
            with transaction.atomic(durable=True):
                Organization.objects.filter(pk=1).update(short_name=f"{number}")
                time.sleep(FSYNC_SECONDS)
        except DatabaseError as why:
            faults.append(str(why))
        took.append((time.perf_counter() - began) * 1000)
    connection.close()


def main(threads: int, begins: float, seconds: float) -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "taizhang.config.settings")
    open_house()
    took, faults = [], []
    writers = [
        threading.Thread(target=write, args=(number, begins + seconds, took, faults))
        for number in range(threads)
    ]
    time.sleep(max(begins - time.time(), 0))
    for one in writers:
        one.start()
    for one in writers:
        one.join()
    print(json.dumps({"took": took, "faults": faults}))


if __name__ == "__main__":
    main(int(sys.argv[1]), float(sys.argv[2]), float(sys.argv[3]))
