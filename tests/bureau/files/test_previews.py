"""A preview is made once, kept beside the store, and made again when it is gone; a refusal is kept too."""

import pytest
from documents.making import photos

from taizhang.bureau.files.previews import picture_of, text_of
from taizhang.bureau.files.store import keep, path_of
from taizhang.documents import Unreadable


@pytest.fixture(autouse=True)
def store(settings, tmp_path):
    settings.STORE_DIR = tmp_path / "store"
    return settings.STORE_DIR


def kept(data: bytes) -> str:
    return keep([data])[0]


def previews(store) -> list[str]:
    return sorted(path.name for path in (store / "previews").rglob("*") if path.is_file())


def test_a_picture_is_drawn_once(store):
    digest = kept(photos.photo())
    first = picture_of(digest, "a.jpg")
    path_of(digest).unlink()
    assert picture_of(digest, "a.jpg") == first
    assert previews(store) == ["page-1"]


def test_emptying_the_previews_loses_nothing(store):
    digest = kept(photos.photo())
    first = picture_of(digest, "a.jpg")
    for path in (store / "previews").rglob("page-1"):
        path.unlink()
    assert picture_of(digest, "a.jpg") == first


def test_a_refusal_is_kept_with_its_sentence(store):
    digest = kept(photos.claiming(10_000, 10_000))
    sentences = []
    for _again in range(2):
        with pytest.raises(Unreadable) as refused:
            picture_of(digest, "a.png")
        sentences.append(str(refused.value))
    assert sentences[0] == sentences[1]
    assert previews(store) == ["page-1.refused"]


def test_a_file_that_is_not_there_may_come_back(store):
    digest = kept(photos.photo())
    lost = path_of(digest).read_bytes()
    path_of(digest).unlink()
    with pytest.raises(Unreadable, match="不在存储里"):
        picture_of(digest, "a.jpg")
    kept(lost)
    assert picture_of(digest, "a.jpg").large


def test_the_text_of_a_document_is_read_once(store):
    digest = kept("第一段\n第二段".encode())
    assert text_of(digest, "纪要.txt").text == "第一段\n第二段"
    path_of(digest).unlink()
    assert text_of(digest, "纪要.txt").text == "第一段\n第二段"


def test_the_same_bytes_under_another_name_are_looked_at_anew(store):
    digest = kept("第一段".encode())
    assert text_of(digest, "纪要.txt").text
    with pytest.raises(Unreadable):
        text_of(digest, "纪要.docx")
    assert text_of(digest, "纪要.txt").text
