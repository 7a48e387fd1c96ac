"""What shuts somebody out of a page, as far as a program can tell (无障碍)."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]}}
WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


def barriers(page: Page, context: str | None = None) -> list[str]:
    """One sentence each; ``context`` is a selector within which to look."""
    found = Axe().run(page, context, options=RULES).response["violations"]
    said = [f"{page.url} {one['id']}: {node['html'][:120]}" for one in found for node in one["nodes"]]
    wide = page.evaluate(WIDER)
    return said + ([f"{page.url} is {wide} px wider than the screen"] if wide > 0 else [])


def barriers_of_menus(page: Page) -> list[str]:
    """An open menu lies above the page, so each is looked at alone."""
    found: list[str] = []
    for menu in page.locator("details.menu").all():
        menu.locator("summary").first.click()
        found += barriers(page, "details.menu[open]")
        menu.evaluate("one => one.open = false")
    return found
