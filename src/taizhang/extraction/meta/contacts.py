"""Ways to reach the unit (联系方式): telephone, e-mail, address; those of the website's footer do not count."""

import re

_PHONE = re.compile(
    r"(?:电话|热线|联系方式|传真号?码?)[^\d\n]{0,12}"
    r"(?P<n>(?:\(?0\d{2,3}\)?[- ]?)?\d{7,8}(?:-\d{1,5})?|1\d{10}|0\d{2,3}-[X*]{4,8}|[48]00-?\d{3}-?\d{4})"
)
_BARE_PHONE = re.compile(r"(?<![\d-])(?P<n>0\d{2,3}-\d{7,8})(?!\d)")
_EMAIL = re.compile(
    r"(?P<n>[A-Za-z0-9][A-Za-z0-9_.+-]{0,40}@[A-Za-z0-9-]{1,40}(?:\.[A-Za-z0-9-]{1,20}){1,3})"
)
_ADDRESS = re.compile(
    r"(?:邮[政寄]|联系|通[讯信]|办公|来信|信函)?(?:来信)?地址 ?[:为] ?(?P<n>[^,。;\n]{4,50})"
)
_BOX = re.compile(r"邮政信箱 ?[:为] ?(?P<n>(?=[^,。;\n]{0,20}[一-龥])[^,。;\n]{4,50})")
_PERSON = re.compile(r"联系人(?:员|及电话)? ?[:为] ?(?P<n>[一-龥·]{2,4})(?![一-龥·])")
_MAY_TELL = re.compile(r"[\d@:为]")
_PATTERNS = {
    "phone": (_PHONE, _BARE_PHONE),
    "email": (_EMAIL,),
    "address": (_ADDRESS, _BOX),
    "contact": (_PERSON,),
}


def contacts_of(folded_paragraphs: list[str]) -> dict[str, str]:
    """The last stated contact of each sort: they stand at the end of the text."""
    found: dict[str, str] = {}
    for paragraph in filter(_MAY_TELL.search, folded_paragraphs):
        for name, patterns in _PATTERNS.items():
            match = next((match for pattern in patterns if (match := pattern.search(paragraph))), None)
            if match:
                found[name] = match["n"].strip(" .")
    return found
