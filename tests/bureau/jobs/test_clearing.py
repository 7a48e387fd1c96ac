"""Jobs that were done long ago are cleared, and nothing else (清理作业)."""

from datetime import UTC, datetime, timedelta

import pytest
from django.conf import settings

import cast
from taizhang.bureau.jobs.jobs.clear import clear
from taizhang.bureau.jobs.models import Job, Retrial

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 2, 3, tzinfo=UTC)


def job(days, **facts):
    then = NOW - timedelta(days=days)
    return Job.objects.create(kind="supervision.remind", made_at=then, **{"finished_at": then, **facts})


def left():
    clear.perform({}, at=NOW)
    return set(Job.objects.values_list("pk", flat=True))


def test_what_was_finished_before_the_setting_goes_and_the_rest_stays():
    old, young = job(settings.JOBS_KEPT_DAYS + 1), job(settings.JOBS_KEPT_DAYS - 1)
    assert left() == {young.pk}
    assert not Job.objects.filter(pk=old.pk).exists()


def test_what_waits_or_was_given_up_stays_however_old_it_is():
    waiting = job(400, finished_at=None, due_at=NOW)
    given_up = job(400, finished_at=None, given_up_at=NOW - timedelta(days=400))
    assert left() == {waiting.pk, given_up.pk}


def test_what_a_person_had_tried_again_stays_with_the_order():
    house, old = cast.bureau(), job(400)
    Retrial.objects.create(job=old, ordered_by=house.shen, ordered_at=NOW)
    assert left() == {old.pk}
