"""Keeps the English catalogue in step with the sentences of the source (译文): bin/translations [--check]

Without --check the catalogue is brought up to date and compiled. With it nothing is written, and every sentence
is named that is missing, left over, not translated or wrongly filled in.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import polib

from workshop.messages import LOCALE, Message, all_messages, all_unmarked

LANGUAGES = ("en",)
PLACES = re.compile(r"%\(\w{1,40}\)[sd]|\{\w{1,40}\}")
MARKS = re.compile(r"[\s,，.。:：;；!！?？、()（）\"“”]")
CHINESE = re.compile(r"[\u4e00-\u9fff]")
HEADER = {
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
    "Language": "en",
    "Plural-Forms": "nplurals=2; plural=(n != 1);",
}


def catalogue(language: str) -> Path:
    return LOCALE / language / "LC_MESSAGES" / "django.po"


def key_of(entry: polib.POEntry) -> tuple[str, str]:
    return entry.msgctxt or "", entry.msgid


def texts_of(entry: polib.POEntry) -> list[str]:
    return list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]


def is_done(entry: polib.POEntry) -> bool:
    return all(texts_of(entry)) and "fuzzy" not in entry.flags


def loosely(text: str) -> str:
    """A sentence without its punctuation: widening a comma is no reason to translate it again."""
    return MARKS.sub("", text)


def merged(old: polib.POFile, found: dict[tuple[str, str], list[Message]]) -> polib.POFile:
    """The sentences of the source in their order, with the translations that are there already."""
    known = {key_of(entry): entry for entry in old}
    alike = {(entry.msgctxt or "", loosely(entry.msgid)): entry for entry in old}
    new = polib.POFile(wrapwidth=0)
    new.metadata = HEADER
    for key, messages in found.items():
        first, before = messages[0], known.get(key) or alike.get((key[0], loosely(key[1])))
        plural = next((one.plural for one in messages if one.plural), "")
        entry = polib.POEntry(msgid=first.text, msgctxt=first.context or None, msgid_plural=plural)
        # Files without line numbers: moving a line is no change of the catalogue.
        entry.occurrences = [
            (name, "") for name in sorted({one.place.rpartition(":")[0] for one in messages})
        ]
        if plural:
            entry.msgstr_plural = (
                dict(before.msgstr_plural) if before and before.msgid_plural else {0: "", 1: ""}
            )
        else:
            entry.msgstr = before.msgstr if before else ""
        new.append(entry)
    return new


def defects(language: str) -> Iterator[str]:
    """One sentence per defect of a catalogue."""
    path = catalogue(language)
    if not path.exists():
        yield f"{path.name} is missing: run bin/translations"
        return
    book, found = polib.pofile(str(path), wrapwidth=0), all_messages()
    written = {key_of(entry) for entry in book}
    yield from (f"not in the catalogue: {key[1]!r} ({found[key][0].place})" for key in found.keys() - written)
    yield from (f"no longer in the source: {key[1]!r}" for key in written - found.keys())
    for entry in book:
        if not is_done(entry):
            yield f"not translated: {entry.msgid!r}"
            continue
        for text in texts_of(entry):
            yield from wrongly_filled(entry, text)
    compiled = path.with_suffix(".mo")
    if not compiled.exists() or compiled.read_bytes() != book.to_binary():
        yield f"{compiled.name} is not what {path.name} compiles to: run bin/translations"


def wrongly_filled(entry: polib.POEntry, text: str) -> Iterator[str]:
    wanted = set(PLACES.findall(f"{entry.msgid}{entry.msgid_plural}"))
    has = set(PLACES.findall(text))
    # A singular may well say "one" instead of the number.
    if has - wanted or (wanted - has and not entry.msgid_plural):
        yield f"places differ: {entry.msgid!r} → {text!r}"
    if CHINESE.search(text) and not entry.msgid.isascii() and text == entry.msgid:
        yield f"left in Chinese: {entry.msgid!r}"


def update(language: str) -> tuple[int, int]:
    """Writes the catalogue and its compiled form; answers with the number of sentences and how many are left."""
    path = catalogue(language)
    path.parent.mkdir(parents=True, exist_ok=True)
    old = polib.pofile(str(path), wrapwidth=0) if path.exists() else polib.POFile()
    new = merged(old, all_messages())
    new.save(str(path))
    # Compiled from the file as written, so that checking it compares like with like.
    polib.pofile(str(path), wrapwidth=0).save_as_mofile(str(path.with_suffix(".mo")))
    return len(new), sum(not is_done(entry) for entry in new)


def main(arguments: list[str]) -> int:
    if "--check" in arguments:
        found = [f"{language}: {defect}" for language in LANGUAGES for defect in defects(language)]
        found += [
            f"{one.place}: the sentence of {one.call} is put together while running" for one in all_unmarked()
        ]
        print("\n".join(found) or "Every sentence is translated.")
        return int(bool(found))
    for language in LANGUAGES:
        total, left = update(language)
        print(f"{language}: {total} sentences, {left} still to translate in {catalogue(language).name}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
