"""What all tests share: a data folder of their own, the corpus, the browser, the choice of what is run."""

import os
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from machinery import need

from workshop.demands import RUN, demands_of
from workshop.machine import CHROMIUM, FONT, POPPLER, ROOT, WRITER
from workshop.recording import Recorder

# Playwright's loop would make Django refuse every query of the live server's fixtures.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

DATABASE_FIXTURES = {"db", "transactional_db", "django_db_reset_sequences", "live_server"}
BROWSER_FIXTURES = {"browser", "context", "page", "new_context"}
SHARED = Path(os.environ.get("TAIZHANG_SHARED") or ROOT.parent / "shared")
CHROMIUM_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
]


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("taizhang")
    group.addoption("--full", action="store_true", help="run the heavy batteries too")
    group.addoption("--database", action="store_true", help="run only what touches the database")
    group.addoption(
        "--battery", action="store_true", help="run the battery of faults and attacks, in its long forms"
    )


def pytest_configure(config: pytest.Config) -> None:
    """Programs that tests start, and Django itself, work in a folder that is gone afterwards."""
    from django.conf import settings

    import flushing

    folder = tempfile.TemporaryDirectory(prefix="taizhang-test-")
    config.add_cleanup(folder.cleanup)
    os.environ["TAIZHANG_DATA_DIR"] = folder.name
    settings.DATA_DIR = Path(folder.name)
    settings.STORE_DIR = Path(folder.name) / "store"
    settings.PUBLIC_DIR = Path(folder.name) / "public"
    settings.STATIC_ROOT = Path(folder.name) / "static"
    settings.STATIC_ROOT.mkdir()
    # In memory nobody queues to write, and each worker gets a database of its own by Django's name of the backend.
    # Programs that tests start have the backend of the house.
    if settings.DATABASES["default"]["ENGINE"].endswith("sqlite3"):
        settings.DATABASES["default"]["ENGINE"] = "django.db.backends.sqlite3"
    # Signing in is tested for what it lets through, not for how long a hash takes.
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    flushing.lift_triggers_while_flushing()
    if not hasattr(config, "workerinput"):
        # Its workers inherit it: what one run measured stays together.
        os.environ.setdefault(RUN, str(time.time()))
        vendor = settings.DATABASES["default"]["ENGINE"].rpartition(".")[2].removesuffix("3")
        if "UNRECORDED" not in os.environ:
            config.pluginmanager.register(Recorder(vendor))


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    kept, left_out = [], []
    for item in items:
        if BROWSER_FIXTURES & _fixtures(item):
            item.add_marker(pytest.mark.browser)
        wanted = is_wanted(config, item) and (not config.getoption("--database") or touches_database(item))
        (kept if wanted else left_out).append(item)
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = kept


def is_wanted(config: pytest.Config, item: pytest.Item) -> bool:
    """Long forms are for the battery alone; the battery is what a demand names."""
    if config.getoption("--battery"):
        return bool(demands_of(item.nodeid))
    is_heavy = item.get_closest_marker("full") and not config.getoption("--full")
    is_shown = item.get_closest_marker("once") and config.getoption("--database")
    return not is_heavy and not is_shown and not item.get_closest_marker("battery")


def _fixtures(item: pytest.Item) -> set[str]:
    return set(getattr(item, "fixturenames", ()))


def touches_database(item: pytest.Item) -> bool:
    from django.test import TransactionTestCase

    if item.get_closest_marker("django_db") or DATABASE_FIXTURES & _fixtures(item):
        return True
    case: Any = getattr(item, "cls", None)
    return isinstance(case, type) and issubclass(case, TransactionTestCase)


def pytest_runtest_setup(item: pytest.Item) -> None:
    """A mark says what a test needs; where that is absent, the reason is one sentence."""
    if item.get_closest_marker("shared") and not SHARED.is_dir():
        pytest.skip(f"no labelled corpus here: set TAIZHANG_SHARED or put it at ../{SHARED.name}")
    if item.get_closest_marker("browser"):
        need(CHROMIUM)
        need(FONT)


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """Kept as it is before anybody writes: houses of their own begin with a copy."""
    import migrated

    with django_db_blocker.unblock(), migrated.kept(), django_db_blocker.block():
        yield


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with the labelled corpus, which is no part of the project."""
    if not SHARED.is_dir():
        pytest.skip(f"no labelled corpus here: set TAIZHANG_SHARED or put it at ../{SHARED.name}")
    return SHARED


@pytest.fixture(scope="session")
def soffice() -> str:
    """LibreOffice, which draws Word files as PDF."""
    need(FONT)
    return need(WRITER)


@pytest.fixture(scope="session")
def pdftoppm() -> str:
    """Draws pages of a PDF as pictures; pdftotext and pdffonts come with it."""
    return need(POPPLER)


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    return {"executable_path": need(CHROMIUM), "args": CHROMIUM_ARGUMENTS}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    return {**browser_context_args, "locale": "zh-CN", "timezone_id": "Asia/Shanghai"}


@pytest.fixture
def stays_in_house(context: Any, live_server: Any) -> Iterator[list[str]]:
    """Watches a browser test and fails it if any page asked anyone but this server for anything (no CDN).

    Yields the addresses asked for so far.
    """
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    yield asked
    assert asked, "the browser asked for nothing: the test proves nothing"
    assert [url for url in asked if not url.startswith((live_server.url, "data:", "blob:"))] == []
