"""What the full test run needs from the machine besides Python, and the Debian package that brings it.

Run as a program it prints the packages that are missing, one per line.
"""

import os
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Part:
    """``find`` answers with the path of the part, or None; ``purpose`` says what is lost without it."""

    name: str
    package: str
    purpose: str
    find: Callable[[], str | None]

    @property
    def missing(self) -> str:
        return f"{self.name} not found: {self.purpose} (Debian: apt-get install {self.package})"


# Servers lie where only the system looks.
SYSTEM_PATH = os.pathsep.join((os.environ.get("PATH", ""), "/usr/sbin"))


def command(*names: str) -> Callable[[], str | None]:
    return lambda: next((path for name in names if (path := shutil.which(name))), None)


def chinese_font() -> str | None:
    if not shutil.which("fc-list"):
        return None
    listed = subprocess.run(["fc-list", ":lang=zh", "file"], capture_output=True, text=True, check=False)
    return next((line.strip(": \n") for line in listed.stdout.splitlines()), None)


def initdb() -> str | None:
    """PostgreSQL's own programs are not on the path in Debian."""
    versioned = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    return str(versioned[-1]) if versioned else shutil.which("initdb")


CHROMIUM = Part(
    "Chromium",
    "chromium",
    "no journey through the pages is tried in a browser",
    command("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"),
)
FONT = Part(
    "a Chinese font", "fonts-noto-cjk fontconfig", "pages and Word files cannot be drawn", chinese_font
)
POSTGRESQL = Part("PostgreSQL", "postgresql", "the suite runs on SQLite alone", initdb)
WRITER = Part(
    "LibreOffice Writer",
    "libreoffice-writer-nogui",
    "Word files are not drawn and looked at",
    command("soffice", "libreoffice"),
)
POPPLER = Part("pdftoppm", "poppler-utils", "drawn pages are not measured", command("pdftoppm"))
COMPILER = Part(
    "a C compiler", "gcc libc6-dev", "no power is cut and no disk is full in the tests", command("gcc", "cc")
)
DIRECTORY = Part(
    "slapd", "slapd", "nobody signs in with a real directory", lambda: shutil.which("slapd", path=SYSTEM_PATH)
)
PARTS = (CHROMIUM, FONT, POSTGRESQL, WRITER, POPPLER, COMPILER, DIRECTORY)


def missing_parts() -> list[Part]:
    return [part for part in PARTS if not part.find()]


def strict() -> bool:
    """On a continuous-integration machine a missing part is a failure, elsewhere a skip with its reason."""
    return os.environ.get("CI", "").lower() in {"1", "true", "yes"}


if __name__ == "__main__":
    for part in missing_parts():
        print(part.package)
