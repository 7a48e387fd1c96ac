"""XML parts as trees (语法树), for parts that have passed the guard."""

from lxml import etree

from taizhang.documents.guard.directory import damaged

# Size and depth are bounded by the guard; libxml2's own 10 MB limit would refuse long honest text.
PARSER = etree.XMLParser(
    resolve_entities=False,
    no_network=True,
    load_dtd=False,
    huge_tree=True,
    remove_comments=True,
    remove_pis=True,
)


def tree(data: bytes) -> etree._Element:
    try:
        return etree.fromstring(data, PARSER)
    except etree.XMLSyntaxError as error:
        raise damaged() from error


def local(element: etree._Element) -> str:
    """The tag without its namespace: transitional and strict files differ in nothing else."""
    return str(element.tag).rpartition("}")[2]


def attribute(element: etree._Element, name: str) -> str | None:
    """An attribute by its local name, whatever its namespace."""
    plain = element.get(name)
    if plain is not None:
        return plain
    for key, value in element.attrib.items():
        if str(key).endswith("}" + name):
            return str(value)
    return None
