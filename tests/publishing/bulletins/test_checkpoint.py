"""A published bulletin says how far the journal had grown: on its page, in its Word file, frozen with its text."""

from io import BytesIO

import pytest
from django.urls import reverse
from docx import Document
from releasing import released as release

import cast
from taizhang.bureau.journal.seals.sealing import seal
from taizhang.proof.notes import Signer
from taizhang.publishing.bulletins.actions.draft import draft
from taizhang.publishing.bulletins.queries import published
from taizhang.publishing.exports.bulletin import published_word

pytestmark = pytest.mark.django_db
BY = Signer("qinghe.gov.cn/taizhang", bytes(range(32)))


@pytest.fixture
def house():
    return cast.bureau()


@pytest.fixture
def round(house):
    return cast.round_with_findings(house)


def released(house, round):
    drafted = draft(round, as_of=cast.DAY, **cast.at_work(house.shen))
    return published(release(house, drafted, at=cast.NOON).publication.slug)


def on_paper(bulletin):
    return "\n".join(one.text for one in Document(BytesIO(published_word(bulletin))).paragraphs)


def test_it_carries_the_last_checkpoint_before_it(house, round, client):
    sealed = seal(BY, at=cast.NOON)
    bulletin = released(house, round)
    seal(BY, at=cast.NOON)
    assert bulletin.checkpoint == sealed.note
    assert (bulletin.grown_to.size, bulletin.grown_to.root.hex()) == (sealed.size, sealed.root)
    assert sealed.root in on_paper(bulletin).replace(" ", "")
    page = client.get(reverse("public-bulletin", args=[bulletin.slug])).content.decode()
    assert sealed.note.splitlines()[2].replace("+", "&#x2B;") in page.replace("+", "&#x2B;")


def test_where_nothing_was_sealed_yet_it_says_nothing_of_it(house, round):
    bulletin = released(house, round)
    assert (bulletin.checkpoint, bulletin.grown_to) == ("", None)
    assert "校验点" not in on_paper(bulletin)
