"""Writes the sample documents of this folder: python samples/make.py [folder]. The same bytes on every run."""

import sys
from pathlib import Path

from making.ledger_sheets import three_lists, two_level_ledger
from making.ledger_word import landscape_ledger
from making.letter import feedback_letter
from making.pages import bulletin_page, bulletin_text, dump
from making.plan import plan

SAMPLES = {
    "feedback.docx": feedback_letter,
    "plan.docx": plan,
    "ledger.xlsx": two_level_ledger,
    "three-lists.xlsx": three_lists,
    "ledger.docx": landscape_ledger,
    "ledger-gb18030.txt": dump,
    "bulletin.txt": bulletin_text,
    "bulletin.html": bulletin_page,
}


def main(folder: Path) -> None:
    for name, make in SAMPLES.items():
        (folder / name).write_bytes(make())


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent)
