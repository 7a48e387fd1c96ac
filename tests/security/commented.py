"""Letters from citizens in every stage, one of them with a file and a contact (来信)."""

from typing import Any

from commenting import answered, assigned, written

from cast import Bureau
from taizhang.publishing.bulletins.models import Publication

PNG = b"\x89PNG\r\n\x1a\n" + b"0" * 40


def commented_rows(house: Bureau, mark: str, published: Publication) -> dict[str, Any]:
    facts = {"text": f"{mark}护栏还没有修好", "may_publish": True}
    waiting, _code = written(published, files=[PNG], contact=f"{mark}联系", **facts)
    first, _code = written(published, **facts)
    second, _code = written(published, contact=f"{mark}联系", **facts)
    closed, open_one = answered(house, second), assigned(house, first)
    return {
        "arrival": waiting.pk,
        "comment": open_one.pk,
        "letter": open_one.pk,
        "lookback": closed.lookback_request.pk,
    }
