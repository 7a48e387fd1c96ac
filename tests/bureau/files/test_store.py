"""Files are kept byte for byte under their digest, and a failed write leaves nothing."""

import hashlib

import pytest
from django.conf import settings

import cast
from taizhang.bureau.files.actions.receive import receive
from taizhang.bureau.files.models import File
from taizhang.bureau.files.store import keep, path_of


def test_bytes_lie_under_their_own_digest():
    digest, size = keep([b"abc", b"def"])
    assert digest == hashlib.sha256(b"abcdef").hexdigest()
    assert (path_of(digest).read_bytes(), size) == (b"abcdef", 6)


def test_a_kept_file_cannot_be_written_to():
    digest, _ = keep([b"for reading only"])
    assert path_of(digest).stat().st_mode & 0o777 == 0o440


def test_a_broken_upload_leaves_nothing():
    def broken():
        yield b"half of it"
        raise OSError("line lost")

    before = sorted(settings.STORE_DIR.rglob("*"))
    with pytest.raises(OSError, match="line lost"):
        keep(broken())
    after = [path for path in settings.STORE_DIR.rglob("*") if path.is_file()]
    assert [path for path in after if path not in before] == []


@pytest.mark.django_db
def test_the_same_bytes_are_one_file_whoever_hands_them_in():
    house = cast.bureau()
    first = receive([b"minutes"], actor=cast.acting(house.zhou), at=cast.NOON)
    second = receive([b"minutes"], actor=cast.acting(house.lu), at=cast.NOON)
    assert first == second
    assert File.objects.get().received_by == house.zhou
