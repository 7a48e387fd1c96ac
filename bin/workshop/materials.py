"""The bill of materials (物料清单, CycloneDX 1.6): every package that a house runs on, as locked, with the digests of its files.

PYTHONPATH=bin .venv/bin/python -m workshop.materials > var/materials.cdx.json
Scanners of known weaknesses read it where there is a network: pip-audit, osv-scanner, trivy.
"""

import json
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, metadata
from typing import Any

from workshop.machine import ROOT

LOCK = "requirements.lock"
PIN = re.compile(r"^([A-Za-z0-9][\w.-]{0,80})(?:\[[\w,-]{1,80}\])?==([\w.!+-]{1,40})", re.MULTILINE)
DIGEST = re.compile(r"--hash=sha256:([0-9a-f]{64})")


def bill(lock: str = LOCK) -> dict[str, Any]:
    """Of the same lock always the same bytes: no moment and no number of its own."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    house = {"type": "application", "name": project["name"], "version": project["version"]}
    house |= {"bom-ref": project["name"], "licenses": [{"license": {"id": project["license"]}}]}
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": house},
        "components": list(components((ROOT / lock).read_text("utf-8"))),
    }


def components(locked: str) -> Iterator[dict[str, Any]]:
    found = list(PIN.finditer(locked))
    for one, after in zip(found, [*found[1:], None], strict=True):
        name, version = re.sub(r"[-_.]+", "-", one[1]).lower(), one[2]
        written = locked[one.end() : after.start() if after else len(locked)]
        address = f"pkg:pypi/{name}@{version}"
        said = {"type": "library", "name": name, "version": version, "purl": address, "bom-ref": address}
        digests = [{"alg": "SHA-256", "content": digest} for digest in DIGEST.findall(written)]
        yield said | {"hashes": digests, "licenses": list(licences(name))}


def licences(name: str) -> Iterator[dict[str, Any]]:
    """As the package says itself; nothing where it is not installed here, as on another system."""
    try:
        about: Any = metadata(name)
    except PackageNotFoundError:
        return
    classified = [
        one.rpartition(" :: ")[2] for one in about.get_all("Classifier") or () if "License ::" in one
    ]
    if expression := about.get("License-Expression"):
        yield {"expression": expression}
    elif said := (about.get("License") or "").strip().partition("\n")[0][:80] or "; ".join(classified):
        yield {"license": {"name": said}}


if __name__ == "__main__":
    json.dump(bill(), sys.stdout, ensure_ascii=False, indent=1)
    print()
