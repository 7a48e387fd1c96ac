"""The pictures of the README, taken from a fresh demonstration so that they show what is (拍图): bin/pictures"""

import os
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from workshop.machine import CHROMIUM, ROOT

PICTURES = ROOT / "docs" / "pictures"
PORT = 8790
# As console/demonstration/people.py has it; importing that would need Django.
PASSWORD = "qinghe-demo-2026"
ADDRESS = f"http://127.0.0.1:{PORT}"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"]

# Name, who looks, address, width and height of the window.
SHOTS = (
    ("desk", "shenjie", "/", 1280, 800),
    ("intake", "shenjie", "/intakes/2", 1280, 900),
    ("ledger", "shenjie", "/rounds/1/ledger", 1280, 800),
    ("finding", "zhouming", "/findings/5", 1280, 1000),
    ("review-text", "zhouming", "/examinations/1", 1280, 1000),
    ("bulletin-figures", "shenjie", "/bulletins/1/figures", 1280, 900),
    ("bulletin-check", "shenjie", "/bulletins/1/check", 1280, 900),
    ("board", "gaoyuan", "/rounds/1/supervision", 1280, 800),
    ("review-phone", "gaoyuan", "/findings/3/write-off/decision", 390, 844),
)


@contextmanager
def demonstration() -> Iterator[None]:
    """A demonstration of its own, gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="taizhang-pictures-") as folder:
        settings = {
            **os.environ,
            "TAIZHANG_DATA_DIR": folder,
            "DATABASE_URL": f"sqlite:///{folder}/own.sqlite3",
        }
        command = [
            sys.executable,
            "-m",
            "taizhang.console.main",
            "demo",
            "--data",
            folder,
            "--port",
            str(PORT),
        ]
        server = subprocess.Popen(command, env=settings, stdout=subprocess.DEVNULL)
        try:
            _wait()
            yield
        finally:
            server.terminate()
            server.wait(timeout=20)


def _wait() -> None:
    for _attempt in range(300):
        try:
            urllib.request.urlopen(f"{ADDRESS}/public/", timeout=2).close()
        except OSError:
            time.sleep(0.5)
        else:
            return
    raise SystemExit("the demonstration did not come up")


def sign_in(page: Page, username: str) -> None:
    page.goto(f"{ADDRESS}/sign-in")
    page.fill("[name=username]", username)
    page.fill("[name=password]", PASSWORD)
    page.press("[name=password]", "Enter")
    page.wait_for_load_state()


def shoot(browser: Browser, name: str, username: str, address: str, width: int, height: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": height}, locale="zh-CN")
    page = context.new_page()
    if username:
        sign_in(page, username)
    page.goto(f"{ADDRESS}{address}")
    page.screenshot(path=PICTURES / f"{name}.png")
    context.close()


def check(browser: Browser, address: str) -> None:
    """Computed in the browser, as a reader has it done."""
    context = browser.new_context(viewport={"width": 1000, "height": 1250}, locale="zh-CN")
    page = context.new_page()
    page.goto(f"{ADDRESS}{address}")
    page.click("#check button")
    page.locator("#verdict.passed, #verdict.failed").wait_for()
    page.screenshot(path=PICTURES / "public-check.png")
    context.close()


def published() -> str:
    """The address of the demonstration's bulletin."""
    with urllib.request.urlopen(f"{ADDRESS}/public/", timeout=10) as page:
        listed: str = page.read().decode()
    return next(part.split('"')[0] for part in listed.split('href="')[1:] if part.startswith("/public/2"))


def word(address: str) -> None:
    """The first page of the Word file, as LibreOffice lays it out."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "bulletin.docx"
        with urllib.request.urlopen(f"{ADDRESS}{address}/word", timeout=20) as answer:
            file.write_bytes(answer.read())
        office = [
            "soffice",
            "--headless",
            f"-env:UserInstallation=file://{folder}/office",
            "--convert-to",
            "pdf",
        ]
        subprocess.run([*office, "--outdir", folder, file], check=True, capture_output=True)
        target = PICTURES / "bulletin-word"
        page = [
            "-png",
            "-r",
            "80",
            "-f",
            "1",
            "-l",
            "1",
            "-singlefile",
            str(file.with_suffix(".pdf")),
            str(target),
        ]
        subprocess.run(["pdftoppm", *page], check=True)


def main() -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    with demonstration(), sync_playwright() as player:
        browser = player.chromium.launch(executable_path=CHROMIUM.find(), args=FLAGS)
        for shot in SHOTS:
            shoot(browser, *shot)
        shoot(browser, "bulletin", "", published(), 1000, 1300)
        shoot(browser, "public-figure", "", f"{published()}/figures/10", 1000, 900)
        shoot(browser, "public-data", "", "/public/data", 1000, 700)
        shoot(browser, "public-write", "", "/public/write", 390, 844)
        check(browser, f"/public/check?slug={published().rpartition('/')[2]}")
        browser.close()
        word(published())
    for picture in sorted(PICTURES.glob("*.png")):
        print(f"{picture.relative_to(ROOT)}  {picture.stat().st_size // 1024} KB")


if __name__ == "__main__":
    main()
