"""The sample documents are what their script makes, and each is read as its description says."""

import subprocess
import sys

import pytest

from taizhang.documents.parse import parse
from taizhang.extraction.extract import extract

# Findings and measures of each sample, counted by hand.
COUNTS = {
    "feedback.docx": (8, 0),
    "plan.docx": (3, 6),
    "ledger.xlsx": (4, 8),
    "three-lists.xlsx": (4, 8),
    "ledger.docx": (3, 5),
    "ledger-gb18030.txt": (2, 3),
    "bulletin.txt": (4, 10),
    "bulletin.html": (3, 5),
}


def test_the_script_writes_the_same_bytes_again(samples, tmp_path):
    subprocess.run([sys.executable, samples / "make.py", tmp_path], check=True, timeout=60)
    assert {path.name for path in tmp_path.iterdir()} == set(COUNTS)
    for made in tmp_path.iterdir():
        assert made.read_bytes() == (samples / made.name).read_bytes(), made.name


@pytest.mark.parametrize("name", COUNTS)
def test_every_sample_is_read_in_full(samples, name):
    proposal = extract(parse((samples / name).read_bytes(), name))
    measures = sum(len(finding.measures) for finding in proposal.findings)
    assert (len(proposal.findings), measures) == COUNTS[name]


@pytest.mark.parametrize("name", ["plan.docx", "three-lists.xlsx", "ledger.docx"])
def test_every_measure_of_a_plan_or_ledger_has_its_owners(samples, name):
    proposal = extract(parse((samples / name).read_bytes(), name))
    for finding in proposal.findings:
        for measure in finding.measures:
            assert all((measure.leader, measure.lead_unit, measure.person, measure.due)), measure
