"""The process in which rules are asked (审核子进程); started by sandbox.py, of no use by hand."""

import json
import sys
from datetime import date

from taizhang.documents.child import confine
from taizhang.documents.limits import Limits
from taizhang.documents.wire import loads
from taizhang.review.comparing.paper import Paper
from taizhang.review.engine import review
from taizhang.review.profiles import BY_NAME
from taizhang.review.wire import dumps


def main() -> None:
    order = json.loads(sys.stdin.buffer.readline())
    confine(Limits(**order["limits"]))
    profile = BY_NAME[order["profile"]] if order["profile"] else None
    reference = date.fromisoformat(order["reference"]) if order["reference"] else None
    against = [Paper.of(name, loads(paper)) for name, paper in order["against"]]
    document = loads(sys.stdin.buffer.read())
    report = review(document, profile=profile, reference=reference, name=order["name"], against=against)
    sys.stdout.buffer.write(dumps(report).encode("ascii"))


if __name__ == "__main__":
    main()
