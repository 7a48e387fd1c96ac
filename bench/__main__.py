"""All workloads of ``bin/bench``, or those named, each in the size that is asked for (--help tells)."""

import argparse
from pathlib import Path

from bench import (
    intake_rows,
    ledger,
    lights,
    messages,
    peers,
    public,
    publishing,
    registers,
    review_batch,
    review_text,
)
from bench.texts import SAMPLE

WORKLOADS = (review_text, review_batch, intake_rows, ledger, lights, messages, registers, publishing, public)


def main() -> None:
    asked = argparse.ArgumentParser(prog="bin/bench", description=__doc__)
    asked.add_argument(
        "names",
        nargs="*",
        metavar="NAME",
        help=", ".join(one.NAME for one in WORKLOADS),
    )
    asked.add_argument(
        "--size", type=int, default=review_text.MILLION, help="bytes of text (default 1,000,000)"
    )
    asked.add_argument("--documents", type=int, default=review_batch.DOCUMENTS, help="documents of a batch")
    asked.add_argument(
        "--findings", type=int, default=10_000, help="findings of the ledger, ten measures each"
    )
    asked.add_argument(
        "--returns", type=int, default=1_000_000, help="returns of enterprises in the registers"
    )
    asked.add_argument("--messages", type=int, default=messages.MESSAGES, help="messages out of the house")
    asked.add_argument(
        "--figures", type=int, default=publishing.FIGURES, help="figures of the bulletin that is published"
    )
    asked.add_argument("--rows", type=int, default=intake_rows.ROWS, help="rows of a ledger")
    asked.add_argument("--text", type=Path, default=SAMPLE, help="the text that is multiplied")
    asked.add_argument(
        "--peers", action="store_true", help="set up and run the peers too (needs package indexes)"
    )
    given = asked.parse_args()
    if given.peers:
        peers.set_up()
    if not given.names or review_text.NAME in given.names:
        review_text.main(given.size, given.text, with_peers=given.peers)
    if not given.names or review_batch.NAME in given.names:
        review_batch.main(given.documents)
    if not given.names or ledger.NAME in given.names:
        ledger.main(given.findings)
    if not given.names or lights.NAME in given.names:
        lights.main(given.findings)
    if not given.names or registers.NAME in given.names:
        registers.main(given.returns)
    if not given.names or publishing.NAME in given.names:
        publishing.main(given.figures)
    if not given.names or public.NAME in given.names:
        public.main()
    if not given.names or intake_rows.NAME in given.names:
        intake_rows.main(given.rows)
    if not given.names or messages.NAME in given.names:
        messages.main(given.messages)


if __name__ == "__main__":
    main()
