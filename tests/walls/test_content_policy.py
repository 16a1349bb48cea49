"""The policy that each page carries, and that a server may send: the theme's own scripts run, and nothing else."""

import base64
import hashlib
import re

from byline.content_policy import ContentPolicy

SCOPE = '__md_scope=new URL("{}",location),a()'
PALETTE = "var palette=1"


def page(scope: str, *scripts: str, head: str = '<meta charset="utf-8">') -> str:
    inline = "".join(f"<script>{each}</script>" for each in (SCOPE.format(scope), PALETTE, *scripts))
    return f'<!doctype html><html><head>{head}<title>a</title></head><body>{inline}<script src="b.js"></script></body></html>'


def trusting() -> ContentPolicy:
    policy = ContentPolicy()
    policy.trust(page("/"))
    return policy


def allowed(html: str) -> set[str]:
    found = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', html)
    assert found
    return set(re.findall(r"'sha256-([^']*)'", found[1]))


def digest(script: str) -> str:
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()


def test_the_themes_scripts_are_allowed_wherever_the_page_lies() -> None:
    policy = trusting()
    for scope in (".", "..", "../../.."):
        assert allowed(policy.onto(page(scope))) == {digest(SCOPE.format(scope)), digest(PALETTE)}
    assert policy.strangers == []


def test_a_script_of_another_is_not_allowed_because_it_is_there() -> None:
    policy = trusting()
    html = policy.onto(page(".", "steal()"))
    assert digest("steal()") not in allowed(html)
    assert policy.strangers == ["steal()"]
    assert digest("steal()") not in policy.headers()["Content-Security-Policy"]


def test_the_way_to_the_root_is_all_that_may_differ() -> None:
    policy = trusting()
    policy.onto(page("javascript:x"))
    assert policy.strangers == [SCOPE.format("javascript:x")]


def test_data_is_no_script() -> None:
    policy = trusting()
    policy.onto(page(".").replace("</body>", '<script id="a" type="application/json">{"b": 1}</script></body>'))
    assert policy.strangers == []


def test_it_comes_before_all_that_it_governs() -> None:
    html = trusting().onto(page("."))
    assert html.index("Content-Security-Policy") < html.index("<title>") < html.index("<script")
    assert html.index("charset") < html.index("Content-Security-Policy")
    without = trusting().onto(page(".", head=""))
    assert without.index("Content-Security-Policy") < without.index("<title>")


def test_nothing_unsafe() -> None:
    policy = trusting().headers()["Content-Security-Policy"]
    assert "unsafe" not in policy
    assert policy.startswith("default-src 'none'; ")
    assert "frame-ancestors 'none'" in policy


def test_servers_get_what_all_pages_need() -> None:
    policy = trusting()
    pages = [policy.onto(page(scope)) for scope in (".", "..")]
    files = {path: content.decode() for path, content in policy.header_files().items()}
    assert set(files) == {"_headers", ".htaccess", "headers/nginx.conf", "headers/Caddyfile"}
    for html in pages:
        assert all(f"'sha256-{each}'" in text for each in allowed(html) for text in files.values())
    assert all("X-Content-Type-Options" in text and "nosniff" in text for text in files.values())
