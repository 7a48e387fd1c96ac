"""What comes in: bounded, kept once, closed, and erased on request."""

import pytest
from commenting import TEXT, answered, drafted, written
from django.db import DatabaseError, connection, transaction

import cast
from cast import NOON, acting
from taizhang.bureau.refusal import Refused
from taizhang.publishing.comments.actions.erase_letter import erase_letter
from taizhang.publishing.comments.intake import Written, add_remark, receive_letter
from taizhang.publishing.comments.models import Contact, Letter, LetterFile, Remark
from taizhang.publishing.comments.public import followed
from taizhang.publishing.comments.reading import contact_of, has_contact, may_see_contact
from taizhang.publishing.comments.receipts import digest_of, grouped, new_code
from taizhang.publishing.comments.states import LetterKind

pytestmark = pytest.mark.django_db
PNG = b"\x89PNG\r\n\x1a\n" + b"0" * 40


@pytest.fixture(autouse=True)
def keys(settings, tmp_path):
    settings.CONTACT_KEYS_DIR = tmp_path / "keys"
    return settings.CONTACT_KEYS_DIR


def test_a_receipt_is_found_however_it_is_typed_and_only_its_digest_is_kept(publication):
    letter, code = written(publication)
    assert followed(f" {grouped(code)} ").received_at == followed(code).received_at == NOON
    assert letter.code == digest_of(code)
    assert code not in letter.code
    assert followed("0000 0000 0000 0000") is None
    assert followed("x" * 5000) is None
    assert followed("") is None


def test_codes_are_not_alike():
    assert len({new_code() for _ in range(200)}) == 200


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"text": " "}, "请写明内容"),
        ({"text": "字" * 4001}, "不超过 4000"),
        ({"kind": "praise"}, "类别"),
        ({"contact": "1" * 201}, "联系方式"),
        ({"files": [PNG] * 6}, "最多附 5"),
        ({"files": [b"MZ program"]}, "只收照片"),
        ({"files": [PNG + b"0" * (4 * 1024 * 1024)]}, "每个文件不超过 4 MB"),
        ({"bulletin": "nothing"}, "没有这份通报"),
    ],
)
def test_what_is_not_taken_is_refused_whole_and_in_words(publication, changed, said):
    facts = {"bulletin": publication.slug, "kind": LetterKind.OPINION, "text": TEXT} | changed
    with pytest.raises(Refused, match=said):
        receive_letter(Written(**facts), at=NOON)
    assert not Letter.objects.exists()
    assert not LetterFile.objects.exists()


def test_the_writer_adds_to_it_and_nobody_without_the_code_does(publication):
    _letter, code = written(publication)
    add_remark(code, "护栏今天又掉了一截", at=NOON)
    assert len(followed(code).remarks) == 1
    with pytest.raises(Refused, match="没有这个回执号"):
        add_remark(new_code(), "冒充的", at=NOON)
    for _ in range(9):
        add_remark(code, "再补充", at=NOON)
    with pytest.raises(Refused, match="最多 10 次"):
        add_remark(code, "第十一次", at=NOON)


class TestContact:
    def test_only_the_receiving_side_of_the_unit_may_open_it(self, house, publication):
        path = house.unit.path
        may = {
            one.name
            for one in vars(house).values()
            if hasattr(one, "title") and may_see_contact(path, acting(one))
        }
        assert may == {"沈洁", "闻涛"}

    def test_it_is_closed_in_the_database_and_opens_with_its_key(self, house, publication):
        letter, _code = written(publication, contact="王小明 13987654321")
        assert has_contact(letter)
        assert "13987654321" not in Contact.objects.get().kept
        made = drafted(house, letter)
        assert contact_of(made) == "王小明 13987654321"

    def test_a_new_key_closes_and_the_old_one_still_opens(self, house, publication, settings, keys):
        first, _code = written(publication, contact="旧")
        settings.CONTACT_KEY = "contact-2"
        second, _code = written(publication, contact="新")
        assert [contact_of(drafted(house, one)) for one in (first, second)] == ["旧", "新"]
        assert sorted(one.name for one in keys.iterdir()) == ["contact-1.key", "contact-2.key"]
        assert all(one.stat().st_mode & 0o077 == 0 for one in keys.iterdir())

    def test_moved_to_another_letter_or_without_its_key_it_does_not_open(self, house, publication, keys):
        made = drafted(house, written(publication, contact="甲")[0])
        other = Letter.objects.get(pk=written(publication, contact="乙")[0].pk)
        made.letter.contact.kept = other.contact.kept
        with pytest.raises(Refused, match="打不开"):
            contact_of(made)
        (keys / "contact-1.key").unlink()
        with pytest.raises(Refused, match="密钥 contact-1"):
            contact_of(made)


class TestErasing:
    def test_contact_goes_first_and_the_words_where_asked(self, house, publication):
        letter, code = written(publication, contact="甲", files=[PNG])
        add_remark(code, "补充", at=NOON)
        made = answered(house, letter)
        erase_letter(made, reason="本人要求", **cast.at_work(house.fang))
        assert Contact.objects.get().kept == ""
        assert Letter.objects.get().text == TEXT
        erase_letter(made, reason="本人要求", with_text=True, **cast.at_work(house.fang))
        assert not Letter.objects.get().text
        assert not Remark.objects.get().text
        assert not bytes(LetterFile.objects.get().content)
        with pytest.raises(Refused, match="没有可以抹去的"):
            erase_letter(made, reason="再来", with_text=True, **cast.at_work(house.fang))

    def test_the_receiving_side_cannot_erase_what_is_still_open(self, house, publication):
        made = drafted(house, written(publication, contact="甲")[0])
        with pytest.raises(Refused, match="待审定"):
            erase_letter(made, reason="本人要求", **cast.at_work(house.fang))

    def test_the_database_lets_nothing_else_be_changed(self, publication):
        written(publication, contact="甲", files=[PNG])
        for table, change in (
            ("comments_letter", "text = 'x'"),
            ("comments_letter", "text = '', kind = 'opinion'"),
            ("comments_contact", "kept = 'x'"),
            ("comments_letterfile", "size = 1"),
        ):
            for statement in (f"UPDATE {table} SET {change}", f"DELETE FROM {table}"):
                with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
                    cursor.execute(statement)
