"""What an Office file says about itself (文档属性): title, author, dates."""

from taizhang.documents.formats.trees import local, tree
from taizhang.documents.guard import Package

# Element of docProps/core.xml → our word.
WORDS = {
    "title": "title",
    "creator": "author",
    "lastModifiedBy": "last_author",
    "created": "created",
    "modified": "modified",
}


def office_properties(package: Package) -> dict[str, str]:
    part = package.part("docProps/core.xml")
    if part is None:
        return {}
    found = {WORDS.get(local(item)): (item.text or "").strip()[:500] for item in tree(part)}
    return {word: text for word, text in found.items() if word and text}
