"""From room to room by the main bar (主导航)."""

from playwright.sync_api import Page


def open_room(page: Page, group: str, room: str = "") -> None:
    page.get_by_role("navigation", name="主导航").get_by_role("link", name=group, exact=True).click()
    if room:
        page.get_by_role("navigation", name=group).get_by_role("link", name=room, exact=True).click()
