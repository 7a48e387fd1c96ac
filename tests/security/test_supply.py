"""T32: what the house is made of: permissive licences, a bill of materials, no secret in the tree, settings that Django asks for."""

import json
import os
import re
import subprocess
import sys
from importlib.metadata import distributions

import pytest
from faults.figures import measured

from workshop.house import tracked_files
from workshop.machine import ROOT

# What may be given on with the house; whatever is not named here is looked at by a person first.
PERMISSIVE = (
    "mit",
    "bsd",
    "apache",
    "isc",
    "psf",
    "python software",
    "mpl",
    "mozilla",
    "lgpl",
    "lesser",
    "hpnd",
    "zlib",
)
PERMISSIVE += ("unlicense", "cc0", "public domain", "0bsd", "zpl", "dual license", "cnri", "w3c", "zope")
FORBIDDEN = ("gpl", "gnu general", "affero", "sspl", "busl", "commercial", "proprietary")
# Of the key of a machine, a token or a password that was left in a file.
SECRETS = re.compile(
    rb"-----BEGIN (?:[A-Z]{1,10} ){0,3}PRIVATE KEY-----|AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{36}"
    rb"|xox[bap]-[0-9A-Za-z-]{20,80}|eyJhbGciOi[A-Za-z0-9_-]{20,400}\.[A-Za-z0-9_-]{20,400}"
)


def locked(lock: str) -> dict[str, str]:
    """The bill of materials: names and versions, each with the digests of its files."""
    text = (ROOT / lock).read_text("utf-8")
    return dict(
        re.findall(r"^([a-z0-9][\w.-]{0,80})(?:\[[\w,-]{1,40}\])?==([\w.!+-]{1,40})", text, re.MULTILINE)
    )


def licence_of(one) -> str:
    about = one.metadata
    said = [about.get("License-Expression") or "", *(about.get_all("Classifier") or ())]
    told = "; ".join(part for part in said if part and ("License" in part or part == said[0]))
    return (told or (about.get("License") or "")[:200]).lower()


def is_permissive(licence: str) -> bool:
    """A choice between licences is good when one of them is."""
    parts = re.split(r" or |;", licence)
    good = any(word in part for part in parts for word in PERMISSIVE)
    bad = any(
        word in part.replace("lgpl", "").replace("lesser general", "") for part in parts for word in FORBIDDEN
    )
    return good and (not bad or " or " in licence)


def test_every_licence_of_what_is_installed_is_permissive():
    runtime = {re.sub(r"[-_.]+", "-", name).lower() for name in locked("requirements.lock")}
    found = {re.sub(r"[-_.]+", "-", one.name).lower(): licence_of(one) for one in distributions()}
    odd = {name: found[name] for name in runtime & set(found) if not is_permissive(found[name])}
    measured(
        "T32 licences",
        database="sqlite",
        components=len(runtime),
        installed=len(runtime & set(found)),
        odd=len(odd),
    )
    assert len(runtime & set(found)) > 20
    assert odd == {}


@pytest.mark.parametrize(
    "licence", ["gpl-3.0-only", "gnu affero general public license v3", "proprietary", ""]
)
def test_a_licence_that_is_not_is_noticed(licence):
    measured(
        "T32 a planted licence",
        is_control=True,
        database="sqlite",
        licence=licence,
        noticed=not is_permissive(licence),
    )
    assert not is_permissive(licence)


def test_the_bill_of_materials_names_a_digest_for_every_component():
    text = (ROOT / "requirements.lock").read_text("utf-8")
    parts = locked("requirements.lock")
    assert len(parts) > 20
    assert text.count("--hash=sha256:") >= len(parts)


def secrets_in(files) -> list[str]:
    return [str(path) for path in files if path.is_file() and SECRETS.search(path.read_bytes())]


def test_no_secret_is_in_the_tree(tmp_path):
    planted = tmp_path / "planted"
    planted.write_bytes(b"-----BEGIN RSA " + b"PRIVATE KEY-----\n")
    noticed = bool(secrets_in([planted]))
    measured("T32 a planted secret", is_control=True, database="sqlite", noticed=noticed)
    assert noticed
    assert secrets_in(tracked_files()) == []


def behind_tls(folder) -> dict[str, str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "TAIZHANG_DATA_DIR": str(folder)}
    environment |= {"TAIZHANG_HTTPS": "1", "DJANGO_SETTINGS_MODULE": "taizhang.config.settings"}
    # Set for the browser of the tests alone.
    environment.pop("DJANGO_ALLOW_ASYNC_UNSAFE", None)
    return environment | {"TAIZHANG_SECRET_KEY": "kX7-qP9" * 12}


def test_behind_tls_cookies_bear_the_prefix_that_binds_them_to_the_host(tmp_path):
    """Browsers take such a name only with Secure, the path of the whole house and no domain."""
    names = ("NAME", "SECURE", "PATH", "DOMAIN")
    asked = f"[[getattr(s, f'{{kind}}_COOKIE_{{name}}') for name in {names}] for kind in ('SESSION', 'CSRF')]"
    program = f"import json; from django.conf import settings as s; print(json.dumps({asked}))"
    done = subprocess.run(
        [sys.executable, "-c", program], env=behind_tls(tmp_path), capture_output=True, text=True, check=True
    )
    assert json.loads(done.stdout) == [["__Host-session", True, "/", None], ["__Host-csrf", True, "/", None]]


def test_the_settings_for_a_house_behind_tls_are_what_django_asks_for(tmp_path):
    """But for the redirect to HTTPS and for subdomains, which are the business of the proxy in front."""
    environment = behind_tls(tmp_path)
    (tmp_path / "static").mkdir()
    done = subprocess.run(
        [sys.executable, "-m", "django", "check", "--deploy"], env=environment, capture_output=True, text=True
    )
    warned = set(re.findall(r"\((security\.W\d{3})\)", done.stdout + done.stderr))
    measured("T32 check --deploy", database="sqlite", warnings=json.dumps(sorted(warned)))
    assert done.returncode == 0, done.stderr
    assert warned <= {"security.W005", "security.W008", "security.W021"}
