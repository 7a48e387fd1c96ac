"""The contracts hold, and each of them would notice the import that it forbids."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from workshop.house import ROOT

FINDING_LIFE = "Rooms of the ledger follow the life of a finding"
BREACHES = [
    ("documents/span.py", "taizhang.ledger.findings", "Imports only go down the stairs"),
    ("web/apps.py", "taizhang.console", "Imports only go down the stairs"),
    ("bureau/accounts/roles.py", "taizhang.bureau.journal.gate", "Rooms of the bureau keep their order"),
    ("ledger/rounds/models.py", "taizhang.ledger.writeoffs", FINDING_LIFE),
    (
        "publishing/bulletins/__init__.py",
        "taizhang.publishing.exports",
        "Rooms of publishing keep their order",
    ),
    (
        "bureau/organizations/models.py",
        "taizhang.bureau.organizations.queries",
        "Inside a room: actions ask, models answer",
    ),
    ("documents/span.py", "taizhang.documents.nodes", "No cycles anywhere"),
    ("extraction/proposal.py", "django", "The libraries and the writers of files know nothing of Django"),
    (
        "ledger/writeoffs/__init__.py",
        "taizhang.extraction",
        "Only intake, material, bulletins and the console ask for an extraction",
    ),
    (
        "web/public/__init__.py",
        "taizhang.ledger.findings",
        "The public pages see publishing and nothing else",
    ),
    (
        "bureau/appointments/actions/appoint.py",
        "taizhang.bureau.appointments.actions.enrol",
        "An action never calls an action",
    ),
]


def copy_house(to: Path) -> None:
    left_out = shutil.ignore_patterns("__pycache__", "static", "templates", "locale")
    shutil.copytree(ROOT / "src", to / "src", ignore=left_out)
    shutil.copy(ROOT / "pyproject.toml", to)


def broken_contracts(root: Path) -> set[str]:
    """The names of the contracts that the tree under ``root`` breaks."""
    program = Path(sys.executable).with_name("lint-imports")
    told = subprocess.run(
        [program, "--no-cache"],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root / "src"), "COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=False,
    )
    verdicts = re.findall(r"^(.+?) (KEPT|BROKEN)\b", told.stdout, re.MULTILINE)
    assert verdicts, told.stdout + told.stderr
    return {name for name, verdict in verdicts if verdict == "BROKEN"}


def test_every_contract_holds():
    assert broken_contracts(ROOT) == set()


@pytest.mark.parametrize(("importer", "imported", "contract"), BREACHES)
def test_a_breach_is_noticed(tmp_path, importer, imported, contract):
    copy_house(tmp_path)
    file = tmp_path / "src" / "taizhang" / importer
    file.write_text(f"{file.read_text('utf-8')}\nimport {imported}\n", "utf-8")
    assert contract in broken_contracts(tmp_path)


def test_a_room_that_nobody_placed_is_noticed(tmp_path):
    copy_house(tmp_path)
    room = tmp_path / "src" / "taizhang" / "ledger" / "attic"
    room.mkdir()
    (room / "__init__.py").write_text('"""An unplanned room."""\n')
    assert FINDING_LIFE in broken_contracts(tmp_path)
