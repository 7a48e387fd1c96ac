"""The main road in a real browser: an officer proves a measure, three people agree, the finding is written off."""

from collections.abc import Callable

import pytest
from documents.making.photos import photo
from playwright.sync_api import Browser, Page, expect

import cast

NAMES = {"zhou": "周明", "xu": "许琳", "gao": "高远", "shen": "沈洁"}


@pytest.fixture
def finding(transactional_db):
    house = cast.bureau()
    return cast.round_with_findings(house, findings=1, measures=1).findings.get()


@pytest.fixture(params=[True, False], ids=["with scripts", "without scripts"])
def at_work(request, browser: Browser, live_server) -> Callable[[str], Page]:
    """Signs a person in, in a browser of their own, and answers with their desk."""

    def sign_in(username: str) -> Page:
        context = browser.new_context(java_script_enabled=request.param, locale="zh-CN")
        request.addfinalizer(context.close)
        page = context.new_page()
        page.goto(live_server.url)
        page.get_by_label("账号").fill(username)
        page.get_by_label("密码").fill(cast.PASSWORD)
        page.get_by_role("button", name="登录").click()
        expect(page.get_by_role("heading", level=1)).to_have_text(f"{NAMES[username]}的工作台")
        return page

    return sign_in


def test_from_progress_to_write_off(at_work, finding, tmp_path):
    page = at_work("zhou")
    page.get_by_role("link", name="建立第1类项目的第1项推进机制").click()
    expect(page.get_by_text("还差这些，不能申请销号：")).to_be_visible()
    expect(page.get_by_text("还差 1 项措施的佐证")).to_be_visible()
    page.get_by_text("还有 1 项措施没有完成").get_by_role("link", name="措施 1").click()
    report_progress(page)
    add_evidence(page, tmp_path)
    page.get_by_role("button", name="报告完成").click()
    expect(page.get_by_role("status")).to_have_text("措施 1 已报完成")
    page.get_by_role("link", name="申请销号").click()
    page.get_by_label("整改结果").fill("推进机制已经建立，每月调度一次。")
    page.get_by_role("button", name="申请销号").click()
    expect(page.get_by_text("等待股室负责人审核")).to_be_visible()

    for username, button in (("xu", "同意"), ("gao", "同意"), ("shen", "准予销号")):
        agree(at_work(username), finding, button)

    page.reload()
    expect(page.get_by_role("heading", level=1)).to_contain_text("已销号")
    expect(page.get_by_text("整改办审定同意，准予销号：材料齐全，同意。")).to_be_visible()
    expect(page.locator(".proof").get_by_text("已采信")).to_be_visible()


def report_progress(page: Page) -> None:
    page.locator("summary", has_text="报告进展").click()
    page.get_by_label("做了什么").fill("印发推进机制，已调度3次")
    page.get_by_label("哪一天完成的").fill("2026-03-01")
    page.get_by_role("button", name="记入台账").click()
    expect(page.get_by_role("status")).to_have_text("进展已记入台账")


def add_evidence(page: Page, folder) -> None:
    proof = folder / "推进机制.txt"
    proof.write_text("关于印发重点项目推进机制的通知", "utf-8")
    page.locator("summary", has_text="提交佐证").click()
    page.get_by_label("这份材料证明什么").fill("印发的推进机制")
    picture = folder / "现场.jpg"
    picture.write_bytes(photo())
    page.get_by_label("文件", exact=True).set_input_files([proof, picture])
    page.get_by_role("button", name="存档").click()
    expect(page.get_by_role("link", name="印发的推进机制")).to_be_visible()


def agree(page: Page, finding, button: str) -> None:
    """Open what waits, look at what proves it, agree."""
    page.get_by_role("link", name=finding.title).click()
    expect(page.get_by_text("推进机制已经建立，每月调度一次。")).to_be_visible()
    expect(page.get_by_label("审核意见")).to_have_count(0)
    page.get_by_role("link", name="打开佐证").click()
    expect(page.get_by_text("关于印发重点项目推进机制的通知")).to_be_visible()
    expect(page.get_by_role("img", name="现场.jpg")).to_be_visible()
    page.get_by_role("link", name="都看过了，回到审核").first.click()
    page.get_by_label("审核意见").fill("材料齐全，同意。")
    page.get_by_role("button", name=button).click()
    expect(page.get_by_role("status")).to_have_text("审核意见已记录")
