"""Bodies as HTML: what was typed as Markdown is Markdown, and all else is text, with the allow-list and without it."""

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from byline import body_html
from byline.body_html import anchor, html_of

PAGE = "people/employees/ana.md"
OUT = ' rel="noopener noreferrer"'
CASES = [
    ("*a* **b** `c`", "<p><em>a</em> <strong>b</strong> <code>c</code></p>"),
    ("a <b onclick=x>b</b>", "<p>a &lt;b onclick=x&gt;b&lt;/b&gt;</p>"),
    ("<script>x()</script>", "<p>&lt;script&gt;x()&lt;/script&gt;</p>"),
    ("a\n{: onclick=x }", "<p>a\n{: onclick=x }</p>"),
    ("# a {onclick=x}", '<h1 id="a-onclickx">a {onclick=x}</h1>'),
    ("`a\n<video src=x>\n`", "<p><code>a &lt;video src=x&gt; </code></p>"),
    ("    </div><noscript>", "<pre><code>&lt;/div&gt;&lt;noscript&gt;\n</code></pre>"),
    ("~~~<b onclick=x>", '<pre><code class="language-&lt;b"></code></pre>'),
    ("~~~\n</div>\n<div markdown=1>", "<pre><code>&lt;/div&gt;\n&lt;div markdown=1&gt;</code></pre>"),
    ("[TOC]", "<p>[TOC]</p>"),
    ("--8<-- 'a'", "<p>--8&lt;-- 'a'</p>"),
    ('<div data-part="body"></div>', '<p>&lt;div data-part="body"&gt;&lt;/div&gt;</p>'),
    ("{{ a }} {% b %}", "<p>{{ a }} {% b %}</p>"),
    ("[a](javascript:x)", "<p>[a](javascript:x)</p>"),
    ("[a](&#106;avascript:x)", "<p>[a](javascript:x)</p>"),
    ("[a][b]\n\n[b]: data:x", "<p>[a][b]</p>\n<p>[b]: data:x</p>"),
    ("<vbscript:x>", "<p>&lt;vbscript:x&gt;</p>"),
    ("![a](https://b.example/c.png)", '<p><img alt="a"></p>'),
    ('[a](https://b.example "c")', f'<p><a{OUT} href="https://b.example" title="c">a</a></p>'),
    ("[a](bea.md#why)", '<p><a href="../bea/#why">a</a></p>'),
    ("[a](../../themes/index.md)", '<p><a href="../../../themes/">a</a></p>'),
    ("[a](#b)", '<p><a href="#b">a</a></p>'),
    ("![a](bea.png)", '<p><img src="../bea.png" alt="a"></p>'),
    ("![a](%E7%8E%8B.png)", '<p><img src="../%E7%8E%8B.png" alt="a"></p>'),
    ("[a](王芳.md)", '<p><a href="../%E7%8E%8B%E8%8A%B3/">a</a></p>'),
    ("# __config", '<h1 id="config">__config</h1>'),
    ("# 1\n# 1", '<h1 id="1">1</h1>\n<h1 id="1_1">1</h1>'),
    ("# ***\n", "<h1>***</h1>"),
    ("| a |\n| -: |\n| b |", '<td align="right">b</td>'),
]


@pytest.mark.parametrize(("body", "html"), CASES, ids=[case[0][:40] for case in CASES])
def test_a_body(body: str, html: str) -> None:
    made = html_of(body, PAGE)
    assert html in made if html.startswith("<td") else made.strip() == html


def test_anchors_of_the_page_are_taken() -> None:
    around = "# Ana de Vries { .by-title }\n\n## [Safe &#38; sound](../a.md)\n"
    made = html_of("# Ána de Vries\n\n## Safe & sound", PAGE, around)
    assert 'id="ana-de-vries_1"' in made
    assert 'id="safe-sound_1"' in made


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("Why Safety?", "why-safety"),
        ("Überblick", "uberblick"),
        ("王芳 talks", "王芳-talks"),
        ("__search", "search"),
        ("!", ""),
    ],
)
def test_anchor(heading: str, name: str) -> None:
    assert anchor(heading) == name


PLAIN = "p em strong pre div html head body ul li blockquote hr br table thead tbody tr"
MADE_BY_MARKDOWN: dict[str, set[str]] = {
    **{tag: set() for tag in PLAIN.split()},
    **{tag: {"id"} for tag in ("h1", "h2", "h3", "h4", "h5", "h6")},
    **{tag: {"align"} for tag in ("th", "td")},
    "a": {"href", "title"},
    "img": {"src", "alt", "title"},
    "ol": {"start"},
    "code": {"class"},
}
WORDS = """` `` ``` ~~~ > - * # === --- | !!! ??? <b </b> </div> <div <script> </script> <svg <!-- --> <?x ?> <![CDATA[ ]]> <!X > onclick=x
    {: } { .a #__search markdown="1" [a] [a]( ![a]( ) ][ ]: [b]: javascript:x data:x //x.example/ &#106;avascript: &lt; &colon; \\ " ' __search"""
SOUP = st.lists(
    st.sampled_from([*WORDS.split(), "\n", "\n\n", " ", "    ", "\t", "\n| - |\n", "> ", "- "]), max_size=30
)


@given(SOUP.map("".join))
def test_nothing_else_comes_of_any_text_even_without_the_allow_list(body: str) -> None:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(body_html, "only_allowed", str)
        page = html5lib.parse(f"<div>{html_of(body, PAGE)}</div>", namespaceHTMLElements=False)
    assert len(page.find("body")) == 1
    for tag in page.iter():
        assert set(tag.attrib) <= MADE_BY_MARKDOWN[tag.tag]
        assert not tag.get("href", "").lower().startswith(("javascript", "data", "//"))
        assert not tag.get("id", "").startswith("_")
        assert tag.get("class", "language-").startswith("language-")
