"""The lock files hold what the project asks for, with hashes, and no more than a small machine can carry."""

import re
import tomllib
from pathlib import Path

from workshop.machine import ROOT

# Four of them are there for signing in elsewhere, which asks other houses over HTTPS.
CORE_WHEELS_MAX = 44
PIN = re.compile(
    r"^([a-z0-9][a-z0-9._-]{0,80})(?:\[[a-z0-9,_-]{1,80}\])?==(\S{1,40})( ; [^\\\n]{1,200})?", re.MULTILINE
)
HASHED = re.compile(r"\\\n    --hash=sha256:[0-9a-f]{64}")


def pins(name: str) -> dict[str, str]:
    return {package: version for package, version, _ in PIN.findall((ROOT / name).read_text())}


def asked_for(requirements: list[str]) -> set[str]:
    return {re.split(r"[^A-Za-z0-9._-]", one, maxsplit=1)[0].lower() for one in requirements}


def project() -> dict[str, dict[str, list[str]]]:
    loaded: dict[str, dict[str, list[str]]] = tomllib.loads(Path(ROOT / "pyproject.toml").read_text("utf-8"))
    return loaded


def test_everything_asked_for_is_locked():
    assert asked_for(project()["project"]["dependencies"]) - pins("requirements.lock").keys() == set()
    assert asked_for(project()["dependency-groups"]["dev"]) - pins("requirements-dev.lock").keys() == set()


def test_development_has_the_very_versions_of_the_product():
    assert pins("requirements.lock").items() <= pins("requirements-dev.lock").items()


def test_the_product_stays_small():
    text = (ROOT / "requirements.lock").read_text()
    installed = [package for package, _, marker in PIN.findall(text) if "win32" not in marker]
    assert 10 < len(installed) <= CORE_WHEELS_MAX


def test_every_pin_has_its_hash():
    for name in ("requirements.lock", "requirements-dev.lock"):
        text = (ROOT / name).read_text()
        entries = re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)
        assert [entry[:40] for entry in entries if "==" in entry and not HASHED.search(entry)] == []
