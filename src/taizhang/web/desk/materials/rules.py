"""Every rule with its page (规则说明): what it looks for, why, examples, source."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt

from taizhang.ledger.materials.rules import families, rule_page
from taizhang.web.desk.access import staff

# HTML in the text is shown as text: "js-default" renders none. Lines end where they end: a space that Markdown would
# put between two Chinese lines belongs nowhere.
MARKDOWN = MarkdownIt("js-default", {"breaks": True})


@staff()
def rules(request: HttpRequest) -> HttpResponse:
    return render(request, "materials/rules.html", {"families": families()})


@staff()
def rule(request: HttpRequest, code: str) -> HttpResponse:
    found = rule_page(code)
    if found is None:
        raise Http404
    return render(request, "materials/rule.html", {"rule": found, "page": _written(found.text)})


def _written(text: str) -> SafeString:
    return mark_safe(MARKDOWN.render(text))  # noqa: S308 - our own rules, rendered without HTML
