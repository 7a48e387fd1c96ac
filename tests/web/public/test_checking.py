"""核验 in a real browser: a good proof passes, and whatever was altered is named by its own step."""

import base64
import json

import pytest
from playwright.sync_api import Page as Browser
from releasing import released

import cast
from taizhang.bureau.journal.seals.keys import signer
from taizhang.bureau.journal.seals.sealing import seal
from taizhang.proof.notes import Signer
from taizhang.publishing.bulletins.actions.draft import draft
from taizhang.publishing.bulletins.models import Publication
from taizhang.publishing.bulletins.proving import prove_published
from taizhang.publishing.bulletins.queries import proof_of

WITHOUT_ED25519 = """
crypto.subtle.importKey = () => Promise.reject(new DOMException("no such algorithm", "NotSupportedError"));
"""
STEPS = ["form", "digest", "page", "path", "signature"]


@pytest.fixture
def proved(transactional_db) -> Publication:
    """Published, sealed with the key of the house, and proved."""
    house = cast.bureau()
    row = draft(cast.round_with_findings(house), as_of=cast.DAY, **cast.at_work(house.shen))
    publication = released(house, row, at=cast.NOON).publication
    seal(signer(), at=cast.NOON)
    prove_published(at=cast.NOON)
    return publication


def verdict_of(page: Browser) -> dict[str, str]:
    page.wait_for_selector("#verdict:is(.passed, .failed, .skipped)")
    return {name: page.get_attribute(f'[data-step="{name}"]', "class") or "" for name in STEPS}


def checked(page: Browser, text: str) -> dict[str, str]:
    """As somebody checks a file that they hold."""
    page.set_input_files("#file", {"name": "a.tlog-proof", "mimeType": "text/plain", "buffer": text.encode()})
    page.click("#check button")
    return verdict_of(page)


def with_words(text: str) -> str:
    """One sign of the text is another one."""
    lines = text.split("\n")
    said = json.loads(base64.b64decode(lines[1].removeprefix("extra ")))
    said["bulletin"]["text"] = said["bulletin"]["text"].replace("一", "二", 1)
    lines[1] = "extra " + base64.b64encode(json.dumps(said, ensure_ascii=False).encode()).decode()
    return "\n".join(lines)


def with_path(text: str) -> str:
    lines = text.split("\n")
    lines[3] = ("B" if lines[3][0] == "A" else "A") + lines[3][1:]
    return "\n".join(lines)


def with_signature(text: str) -> str:
    """The last sign of the first line of signatures, before the padding."""
    head, gap, below = text.rpartition("\n\n")
    first, *rest = below.split("\n")
    name, _space, said = first.rpartition(" ")
    data = bytearray(base64.b64decode(said))
    data[-1] ^= 1
    return head + gap + "\n".join([f"{name} {base64.b64encode(data).decode()}", *rest])


def all_but(*failed: str) -> dict[str, str]:
    return {name: "failed" if name in failed else "passed" for name in STEPS}


def test_a_good_proof_passes_and_what_was_altered_is_named(
    proved, live_server, page: Browser, stays_in_house
):
    page.goto(f"{live_server.url}/public/check?slug={proved.slug}")
    assert verdict_of(page) == all_but()
    assert "每一步都相符" in page.inner_text("#verdict")
    assert proved.digest in page.inner_text('[data-step="digest"]')
    page.click("#computed summary")
    assert page.inner_text('[data-fact="text"]').split() == proved.text.split()

    text = proof_of(proved.slug)
    assert text
    assert checked(page, text) == all_but()
    assert checked(page, with_words(text)) == all_but("digest")
    assert "被改动过" in page.inner_text('[data-step="digest"]')
    assert checked(page, with_path(text)) == all_but("path")
    assert checked(page, with_signature(text)) == all_but("signature")
    assert "没有通过" in page.inner_text("#verdict")
    assert checked(page, "c2sp.org/tlog-proof@v1\n") == dict.fromkeys(STEPS, "") | {"form": "failed"}


def test_a_key_of_somebody_else_has_not_signed_it(proved, live_server, page: Browser):
    page.goto(f"{live_server.url}/public/check")
    page.click("#check summary")
    page.fill("#keys", str(Signer("taizhang.local/other", bytes(32)).verifier))
    page.click("#check button")
    assert verdict_of(page) == all_but("signature")
    # An older browser: what it cannot check is no pass, and it says so.
    page.add_init_script(WITHOUT_ED25519)
    page.goto(f"{live_server.url}/public/check?slug={proved.slug}")
    assert verdict_of(page) == all_but() | {"signature": "skipped"}
    assert "还不能算通过" in page.inner_text("#verdict")
    page.add_init_script("Object.defineProperty(crypto, 'subtle', { value: undefined })")
    page.goto(f"{live_server.url}/public/check?slug={proved.slug}")
    page.wait_for_selector("#unable", state="visible")
    assert not page.is_visible("#check")


def test_without_javascript_it_says_how_the_program_does_it(client, publication):
    html = client.get("/public/check").content.decode()
    assert '<form id="check" class="letter" hidden' in html
    assert "python3 verify.py --key keys.txt" in html
    assert "在这一页上核验要用 JavaScript" in html
