"""What a stranger receives names nobody's machine, fetches nothing from anywhere, and says where each part is from."""

import re
from pathlib import Path

from django.template.loader import get_template

from workshop.house import ROOT, WEB, templates, tracked_files

STATIC = WEB / "static"
VENDORED = STATIC / "vendor"
TEXT = {
    ".py",
    ".md",
    ".html",
    ".css",
    ".js",
    ".toml",
    ".lock",
    ".txt",
    ".yml",
    ".yaml",
    ".cfg",
    ".sh",
    ".po",
    "",
}
SOMEBODYS_FOLDER = re.compile(r"(?<![\w.-])/(?:home|Users)/(?!taizhang\b)\w{1,40}")
REGISTRY = re.compile(r"\w{2,6}://[\w.-]{0,60}(?:pypi|pythonhosted|npmjs|registry|mirror)[\w.-]{0,60}")
# A namespace is a name, not an address that anyone opens.
NAMESPACE = re.compile(r"https?://www\.w3\.org/\d{4}/\w{1,20}(?:/\w{1,20})?")
ELSEWHERE = re.compile(r"(?:https?:)?//[a-z0-9-]{1,60}\.[a-z0-9.-]{1,60}", re.IGNORECASE)
HTML_COMMENT = re.compile(r"<!--.{0,4000}?-->|\{#[^\n]{0,500}?#\}", re.DOTALL)
BLOCK_COMMENT = re.compile(r"/\*.{0,4000}?\*/", re.DOTALL)
VERSION = re.compile(r"\d+\.\d+")
LICENCE = re.compile(r"MIT|Apache|BSD|OFL|CC0")
FETCHED_BY_CSS = re.compile(r"(?:url\(\s*['\"]?|@import\s+['\"]?)(?:https?:)?//", re.IGNORECASE)


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def texts() -> list[tuple[str, str]]:
    return [
        # Samples come in the encodings that people use; what is looked for is ASCII in all of them.
        (name(path), path.read_text("utf-8", errors="replace"))
        for path in tracked_files()
        if path.suffix in TEXT and path.name != "uv.lock"
    ]


def this_machine() -> re.Pattern[str]:
    """The folders this very checkout and its owner live in; wherever a test runs, those names must not be inside."""
    folders = {str(folder) for folder in (ROOT, Path.home()) if len(folder.parts) > 1}
    return re.compile("|".join(rf"(?<![\w.-]){re.escape(folder)}(?![\w-])" for folder in sorted(folders)))


def test_no_file_names_a_folder_of_somebodys_machine():
    here = this_machine()
    found = [
        f"{file}: {match[0]}"
        for file, text in texts()
        for pattern in (here, SOMEBODYS_FOLDER)
        if (match := pattern.search(text))
    ]
    assert found == []


def test_no_file_names_a_registry():
    assert [f"{file}: {match[0]}" for file, text in texts() if (match := REGISTRY.search(text))] == []


def addresses(text: str, comment: re.Pattern[str]) -> list[str]:
    return ELSEWHERE.findall(NAMESPACE.sub("", comment.sub("", text)))


def test_templates_and_our_own_assets_point_nowhere_outside():
    own = [
        path
        for path in STATIC.rglob("*")
        if path.suffix in {".css", ".js", ".svg"} and VENDORED not in path.parents
    ]
    found = {
        name(path): there
        for path in templates()
        if (there := addresses(path.read_text("utf-8"), HTML_COMMENT))
    }
    found |= {
        name(path): there for path in own if (there := addresses(path.read_text("utf-8"), BLOCK_COMMENT))
    }
    assert found == {}


def test_no_stylesheet_fetches_from_outside():
    sheets = list(STATIC.rglob("*.css"))
    assert sheets
    assert [name(path) for path in sheets if FETCHED_BY_CSS.search(path.read_text("utf-8"))] == []


def borrowed() -> list[Path]:
    """Other people's files: what lies in vendor/, and what gives itself away by being minified or a font."""
    given_away = {".woff", ".woff2", ".ttf", ".otf"}
    return [
        path
        for path in STATIC.rglob("*")
        if path.is_file() and (VENDORED in path.parents or ".min." in path.name or path.suffix in given_away)
    ]


def test_borrowed_files_lie_in_their_own_folder():
    assert [name(path) for path in borrowed() if VENDORED not in path.parents] == []


def test_every_borrowed_file_is_named_with_version_and_licence():
    page = ROOT / "docs" / "vendored.md"
    lines = page.read_text("utf-8").splitlines() if page.is_file() else []
    nameless = [
        path.name
        for path in borrowed()
        if not any(path.name in line and VERSION.search(line) and LICENCE.search(line) for line in lines)
    ]
    assert nameless == []


def test_every_template_can_be_read():
    assert templates()
    for path in templates():
        get_template(str(path.relative_to(WEB / "templates")))
