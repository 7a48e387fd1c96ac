"""The same request twice is carried out once (幂等): a key is claimed, then answered; who comes second waits and gets that answer."""

import re
import time
from collections.abc import Callable
from datetime import datetime, timedelta

from django.db import IntegrityError, transaction
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

from taizhang.api.caller import Caller
from taizhang.api.models import Receipt
from taizhang.api.problems import IN_PROGRESS, KEY_REUSED, UNREADABLE, Problem

HEADER = "Idempotency-Key"
KEY = re.compile(r"[\x21-\x7e]{1,200}")
# An answer is remembered for a day; a claim that old without an answer belongs to a process that is gone.
REMEMBERED, GONE_AFTER = timedelta(days=1), timedelta(minutes=2)
WAIT_SECONDS, LOOK_EVERY_SECONDS = 20.0, 0.05


def key_of(request: HttpRequest) -> str:
    """The key under which the caller may ask again, empty where there is none."""
    key = request.headers.get(HEADER, "")
    if HEADER in request.headers and KEY.fullmatch(key) is None:
        raise Problem(UNREADABLE, _("Idempotency-Key 要是 1 到 200 个可见的 ASCII 字符"))
    return key


def once(request: HttpRequest, caller: Caller, work: Callable[[], HttpResponse]) -> HttpResponse:
    """Carry out ``work``, or give the answer that it gave before to the same key.

    Work that was broken off may be begun again: the act itself notices a second time, by the version that was seen
    or by the key under which a row was made.
    """
    key = key_of(request)
    if not key:
        return work()
    digest = _digest(request)
    receipt, is_mine = _claimed(key, digest, caller)
    while not is_mine:
        if receipt.request_digest != digest:
            raise Problem(KEY_REUSED)
        if receipt.answered_at is not None:
            return _again(receipt)
        is_mine = _taken_over(receipt, caller.at)
        if not is_mine:
            receipt = _awaited(receipt)
    return _answered(receipt, work, caller.at)


def _digest(request: HttpRequest) -> str:
    """Of everything that was asked; keyed, because a body may hold a password."""
    said = [request.method or "", request.get_full_path(), request.headers.get("If-Match", "")]
    asked = b"\0".join([*(one.encode() for one in said), *_parts(request)])
    return salted_hmac("taizhang.api.receipt", asked, algorithm="sha256").hexdigest()


def _parts(request: HttpRequest) -> list[bytes]:
    """The body; of a form, its fields and files, because the boundary between them is drawn anew each time."""
    if not (request.content_type or "").startswith("multipart/"):
        return [request.body]
    fields = [
        f"{name}={value}".encode() for name in sorted(request.POST) for value in request.POST.getlist(name)
    ]
    for name in sorted(request.FILES):
        for file in request.FILES.getlist(name):
            fields += [name.encode(), (file.name or "").encode(), file.read()]
            file.seek(0)
    return fields


def _claimed(key: str, digest: str, caller: Caller) -> tuple[Receipt, bool]:
    known = Receipt.objects.filter(token=caller.token, key=key).first()
    if known is not None:
        return _renewed(known, digest, caller.at)
    try:
        with transaction.atomic():
            made = Receipt.objects.create(
                token=caller.token, key=key, request_digest=digest, claimed_at=caller.at
            )
        return made, True
    except IntegrityError:
        return Receipt.objects.get(token=caller.token, key=key), False


def _renewed(known: Receipt, digest: str, at: datetime) -> tuple[Receipt, bool]:
    """A key whose answer is no longer remembered is a new key."""
    if known.answered_at is None or known.answered_at > at - REMEMBERED:
        return known, False
    mine = Receipt.objects.filter(pk=known.pk, answered_at=known.answered_at).update(
        request_digest=digest, claimed_at=at, answered_at=None, status=None, headers={}, body=b""
    )
    known.refresh_from_db()
    return known, bool(mine)


def _taken_over(receipt: Receipt, at: datetime) -> bool:
    """Whether the claim is now ours: the one before was given up, or its process is gone."""
    if receipt.claimed_at is not None and receipt.claimed_at > at - GONE_AFTER:
        return False
    same = Q(claimed_at=receipt.claimed_at) if receipt.claimed_at else Q(claimed_at__isnull=True)
    free = Receipt.objects.filter(same, pk=receipt.pk, answered_at__isnull=True)
    return bool(free.update(claimed_at=at))


def _awaited(receipt: Receipt) -> Receipt:
    """The receipt once its claimer has answered or given up."""
    ends = time.monotonic() + WAIT_SECONDS
    while time.monotonic() < ends:
        time.sleep(LOOK_EVERY_SECONDS)
        receipt.refresh_from_db()
        if receipt.answered_at is not None or receipt.claimed_at is None:
            return receipt
    raise Problem(IN_PROGRESS, headers={"Retry-After": "5"})


def _answered(receipt: Receipt, work: Callable[[], HttpResponse], at: datetime) -> HttpResponse:
    try:
        answer = work()
    except BaseException:
        Receipt.objects.filter(pk=receipt.pk).update(claimed_at=None)
        raise
    Receipt.objects.filter(pk=receipt.pk).update(
        answered_at=at, status=answer.status_code, headers=dict(answer.items()), body=answer.content
    )
    return answer


def _again(receipt: Receipt) -> HttpResponse:
    """The same bytes as before."""
    return HttpResponse(bytes(receipt.body), status=receipt.status, headers=receipt.headers)
