"""The feed of bulletins (订阅), as RFC 4287 has it: an entry each, told again when it is corrected or withdrawn."""

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.feedgenerator import Atom1Feed, get_tag_uri
from django.utils.html import escape
from django.utils.text import Truncator
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from taizhang.publishing.bulletins.listed import Listed, listed
from taizhang.publishing.exports.address import address_of
from taizhang.publishing.exports.word.markup import clean
from taizhang.web.public.freshness import cacheable

ENTRIES = 60
OPENING_CHARACTERS = 160


@require_safe
def feed(request: HttpRequest) -> HttpResponseBase:
    """Those of which something was said last stand first."""
    asked_at = request.build_absolute_uri("/")
    home = address_of("public-bulletins", asked_at=asked_at)
    atom = Atom1Feed(
        title=_("整改通报公开"),
        link=home,
        description=_("已公布的整改通报，以及对它们的更正和撤回"),
        language=get_language() or "zh-hans",
        feed_url=address_of("public-feed", asked_at=asked_at),
        feed_guid=home,
    )
    told = sorted(listed(), key=lambda one: one.changed_at, reverse=True)[:ENTRIES]
    for one in told:
        _add(atom, one, asked_at)
    answer = HttpResponse(atom.writeString("utf-8"), content_type=atom.content_type)
    return cacheable(request, answer, [], is_file=True)


def _add(atom: Atom1Feed, one: Listed, asked_at: str) -> None:
    """Its name stays the same whatever becomes of it: the address with the day on which it was published."""
    address = address_of("public-bulletin", one.slug, asked_at=asked_at)
    title = _("（已撤回）%(title)s") % {"title": one.title} if one.withdrawn_at else one.title
    atom.add_item(
        title=clean(title),
        link=address,
        description=f"<p>{'</p><p>'.join(escape(clean(line)) for line in _lines(one))}</p>",
        author_name=clean(one.issuer),
        pubdate=one.published_at,
        updateddate=one.changed_at,
        unique_id=get_tag_uri(address, one.published_at),
    )


def _lines(one: Listed) -> list[str]:
    said = []
    if one.withdrawn_at:
        said.append(_("已经撤回：%(why)s") % {"why": one.why_withdrawn})
    if one.corrects:
        said.append(_("更正“%(title)s”：%(why)s") % {"title": one.corrects_title, "why": one.reason})
    if later := one.corrected_by:
        said.append(_("已经更正，请看“%(title)s”：%(why)s") % {"title": later.title, "why": later.reason})
    if one.opening:
        said.append(Truncator(" ".join(one.opening.split())).chars(OPENING_CHARACTERS, truncate="…"))
    said.append(_("校验码 %(digest)s") % {"digest": one.digest})
    return said
