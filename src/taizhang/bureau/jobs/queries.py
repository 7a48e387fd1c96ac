"""Questions about jobs."""

from datetime import datetime

from django.db.models import Q, QuerySet

from taizhang.bureau.jobs.models import Job

STANDINGS = ("waiting", "running", "failed", "given_up", "finished")


def jobs_by(standing: str, at: datetime) -> QuerySet[Job]:
    """All of them where the standing is none of ours."""
    running = Q(due_at__isnull=False, leased_until__gt=at)
    by_standing = {
        "waiting": Q(due_at__isnull=False, trouble="") & ~running,
        "running": running,
        "failed": Q(due_at__isnull=False) & ~Q(trouble="") & ~running,
        "given_up": Q(given_up_at__isnull=False),
        "finished": Q(finished_at__isnull=False),
    }
    return Job.objects.filter(by_standing.get(standing, Q())).order_by("-pk")


def standing_of(job: Job, at: datetime) -> str:
    if job.finished_at:
        return "finished"
    if job.given_up_at:
        return "given_up"
    if job.is_running(at):
        return "running"
    return "failed" if job.trouble else "waiting"
