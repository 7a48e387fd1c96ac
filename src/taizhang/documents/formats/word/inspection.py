"""Layout and traces of a Word document (版式与痕迹), worked out once while it is read."""

from dataclasses import dataclass

from lxml import etree

from taizhang.documents.formats.trees import attribute, tree
from taizhang.documents.formats.word.changes import Spots, is_marked, read_marks
from taizhang.documents.formats.word.facts import objects_and_links, read_facts
from taizhang.documents.formats.word.hidden import read_hidden
from taizhang.documents.formats.word.letters import Scribe
from taizhang.documents.formats.word.page_numbers import Numbers
from taizhang.documents.formats.word.parts import Link, Related, first, links
from taizhang.documents.formats.word.sections import read_sections
from taizhang.documents.formats.word.setting import Setter, marks_of
from taizhang.documents.formats.word.shapes import Shaper
from taizhang.documents.formats.word.story import Story
from taizhang.documents.formats.word.styles import Styles, is_on
from taizhang.documents.formats.word.themes import theme_fonts
from taizhang.documents.guard import Package
from taizhang.documents.layout import Layout
from taizhang.documents.traces import Traces


@dataclass(frozen=True, slots=True)
class Inspection:
    """``main`` is the name of the main part, ``roots`` the trees of parts that are read already."""

    package: Package
    main: str
    related: Related
    roots: dict[str, etree._Element]
    styles: Styles
    story: Story

    def inspected(self) -> tuple[Layout, Traces]:
        part = first(self.package, self.related, "settings")
        settings = tree(part) if part else None
        scribe = Scribe(self.styles, theme_fonts(first(self.package, self.related, "theme"), settings))
        return self.layout(scribe, settings), self.traces(scribe, settings)

    def layout(self, scribe: Scribe, settings: etree._Element | None) -> Layout:
        shaper = Shaper(self.styles)
        marks = marks_of(self.roots[self.main])
        bounds = read_sections(marks.ends)
        setter = Setter(self.styles, scribe, shaper, self.story.text.origins)
        beside = {one.id: self.roots[one.target] for one in self.ids() if one.target in self.roots}
        return Layout(
            tuple(one.section for one in bounds),
            tuple(setter.paragraphs(self.story.told, marks)),
            Numbers(self.styles, scribe, shaper).of(bounds, beside),
            is_set(settings, "evenAndOddHeaders"),
            is_set(settings, "mirrorMargins"),
        )

    def ids(self) -> list[Link]:
        return [one for one in links(self.package, self.main) if one.kind in ("header", "footer")]

    def traces(self, scribe: Scribe, settings: etree._Element | None) -> Traces:
        root, part = self.roots[self.main], first(self.package, self.related, "comments")
        spots = Spots(self.story.told, self.story.text.origins)
        changes, comments = (
            read_marks(root, spots, tree(part) if part else None) if is_marked(root) else ((), ())
        )
        objects, outside = objects_and_links(self.package)
        hidden = read_hidden(root, spots, self.styles, scribe)
        return Traces(changes, comments, hidden, objects, outside, read_facts(self.package, settings))


def is_set(settings: etree._Element | None, tag: str) -> bool:
    found = None if settings is None else settings.find(f"{{*}}{tag}")
    return found is not None and is_on(attribute(found, "val"))
