"""python -m upgrading build | upgrade: fills an old house, or brings it up to date and says what stands in it."""

import json
import sys

from taizhang.console.house import migrate, open_house


def build() -> object:
    from upgrading.old_house import build as built

    return built()


def upgrade() -> object:
    from upgrading.survey import survey

    migrate()
    return survey()


open_house()
print(json.dumps({"build": build, "upgrade": upgrade}[sys.argv[1]](), ensure_ascii=False))
