"""Fields (域): only the result is text; the instruction is looked at for one thing, a call to another program."""

from dataclasses import dataclass, field

from taizhang.documents.refusal import Unreadable


@dataclass(slots=True)
class Open:
    """A field that has begun and not ended."""

    code: str = ""
    has_result: bool = False


@dataclass(slots=True)
class Fields:
    """The fields open at this point; they nest, and a result may run over many paragraphs (table of contents)."""

    open: list[Open] = field(default_factory=list)

    @property
    def is_showing(self) -> bool:
        return all(field.has_result for field in self.open)

    def mark(self, kind: str) -> None:
        if kind == "begin" and len(self.open) < 100:
            self.open.append(Open())
        elif kind == "separate" and self.open:
            self.open[-1].has_result = True
        elif kind == "end" and self.open:
            self.open.pop()

    def code(self, text: str) -> None:
        if self.open and not self.open[-1].has_result:
            self.open[-1].code = (self.open[-1].code + text)[:200]
            self.check(self.open[-1].code)

    def check(self, code: str) -> None:
        """DDE starts another program when the file is opened; no office paper needs it."""
        if code.strip().upper().startswith("DDE"):
            raise Unreadable(
                "active",
                "文件含有会启动其他程序的域（DDE），为安全起见不予读取；请删除这些域，另存后再上传。",
            )

    def end_paragraph(self) -> None:
        """An instruction that is still open here lost its end; it must not swallow the rest of the document."""
        while self.open and not self.open[-1].has_result:
            self.open.pop()
