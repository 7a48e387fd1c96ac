"""The process in which a file is read (读取子进程); started by sandbox.py, of no use by hand."""

import json
import sys

from taizhang.documents.limits import Limits
from taizhang.documents.parse import parse
from taizhang.documents.refusal import Unreadable
from taizhang.documents.wire import dumps


def main() -> None:
    order = json.loads(sys.stdin.buffer.readline())
    limits = Limits(**order["limits"])
    confine(limits)
    try:
        answer = "document\n" + dumps(parse(sys.stdin.buffer.read(), order["name"], limits=limits))
    except Unreadable as refusal:
        answer = "refusal\n" + json.dumps(
            {"code": refusal.code, "template": refusal.template, "params": refusal.params}
        )
    except MemoryError:
        template = "文件展开后太大，超出 {limit} MB 内存；请拆成几份，或压缩其中的图片后再上传。"
        answer = "refusal\n" + json.dumps(
            {"code": "too_heavy", "template": template, "params": {"limit": limits.memory_bytes >> 20}}
        )
    sys.stdout.buffer.write(answer.encode("ascii"))


def confine(limits: Limits) -> None:
    """Memory and processor time as agreed, no file written, no core dumped.

    Windows has no such limits: there only waiting is bounded.
    """
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (limits.memory_bytes, limits.memory_bytes))
    resource.setrlimit(resource.RLIMIT_CPU, (limits.cpu_seconds, limits.cpu_seconds + 1))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    main()
