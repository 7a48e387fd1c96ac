"""Files dropped on the form join those that were chosen, and are handed in with one click."""

from playwright.sync_api import Page, expect

import cast
from taizhang.ledger.evidence.models import Evidence

DROP = """(field) => {
  const files = new DataTransfer();
  for (const name of ["现场1.txt", "现场2.txt"]) files.items.add(new File([name], name));
  field.dispatchEvent(new DragEvent("drop", { dataTransfer: files, bubbles: true, cancelable: true }));
}"""


def test_dropped_files_join_the_chosen_ones(page: Page, live_server, transactional_db, tmp_path):
    finding = cast.round_with_findings(cast.bureau(), findings=1, measures=1).findings.get()
    chosen = tmp_path / "说明.txt"
    chosen.write_text("说明", "utf-8")
    page.goto(f"{live_server.url}/sign-in")
    page.get_by_label("账号").fill("zhou")
    page.get_by_label("密码").fill(cast.PASSWORD)
    page.get_by_role("button", name="登录").click()
    page.wait_for_url(f"{live_server.url}/")
    page.goto(f"{live_server.url}/findings/{finding.pk}/measures/1/evidence")
    page.get_by_label("这份材料证明什么").fill("现场查看")
    page.get_by_label("文件", exact=True).set_input_files(chosen)
    page.locator(".drop").evaluate(DROP)
    expect(page.locator(".chosen")).to_contain_text("说明.txt (1 KB)、现场1.txt (1 KB)、现场2.txt (1 KB)")
    page.get_by_role("button", name="提交佐证").click()
    expect(page.get_by_role("link", name="现场查看")).to_be_visible()
    assert [one.name for one in Evidence.objects.get().current.files.all()] == [
        "说明.txt",
        "现场1.txt",
        "现场2.txt",
    ]
