"""One kind of value: how it is sent, and how it becomes what an act takes (值)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.core.files.uploadedfile import UploadedFile

from taizhang.api.caller import Caller


@dataclass
class Sent:
    """What came with a request beside its facts; ``errors`` fill while values are taken.

    ``key`` is what a creation is done once under, empty where the request may be taken as often as it comes;
    ``is_brief``: the answer may leave out the row.
    """

    caller: Caller
    files: Mapping[str, Sequence[UploadedFile]] = field(default_factory=dict)
    key: str = ""
    is_brief: bool = False
    errors: list[dict[str, str]] = field(default_factory=list)

    def wrong(self, place: str, sentence: str) -> None:
        self.errors.append({"pointer": place, "detail": sentence})


# Takes the value, its place as a JSON pointer, and what else was sent.
Take = Callable[[Any, str, Sent], Any]


@dataclass(frozen=True)
class Fact:
    """``kind`` is the annotation for the reader of the request, None where the value comes as a file part alone.

    ``part`` names the file part; ``many`` says that it may come several times.
    """

    kind: Any
    take: Take
    part: str = ""
    many: bool = False


def as_it_is(value: Any, _place: str, _sent: Sent) -> Any:
    return value
