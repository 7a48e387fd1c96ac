"""The process in which a data table is read (读取子进程); started by sheets.py, of no use by hand."""

import json
import sys

from taizhang.documents.child import confine
from taizhang.documents.limits import Limits
from taizhang.documents.refusal import Unreadable
from taizhang.documents.sheets import read_sheets


def main() -> None:
    order = json.loads(sys.stdin.buffer.readline())
    limits = Limits(**order["limits"])
    confine(limits)
    try:
        sheets = read_sheets(sys.stdin.buffer.read(), order["name"], limits)
        answer = "sheets\n" + json.dumps([{"name": one.name, "rows": one.rows} for one in sheets])
    except Unreadable as refusal:
        said = {"code": refusal.code, "template": refusal.template, "params": refusal.params}
        answer = "refusal\n" + json.dumps(said)
    except MemoryError:
        template = "文件展开后太大，超出 {limit} MB 内存；请拆成几份再上传。"
        params = {"limit": limits.memory_bytes >> 20}
        answer = "refusal\n" + json.dumps({"code": "too_heavy", "template": template, "params": params})
    sys.stdout.buffer.write(answer.encode("ascii"))


if __name__ == "__main__":
    main()
