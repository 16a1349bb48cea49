"""The page that holds the forms: one script of Decap CMS from beside it, and what a browser may do there."""

from byline.web_forms.settings import Backend

_SERVERS: dict[Backend, str] = {
    "github": "https://api.github.com https://www.githubstatus.com",
    "gitlab": "https://gitlab.com",
    "git-gateway": "",
}
SCRIPT = "decap-cms.js"
LOCAL_SERVER = "http://localhost:8081 http://127.0.0.1:8081"


def policy(backend: Backend, *, local: bool = False) -> str:
    """Give the Content-Security-Policy that the page needs: looser than that of the site.

    Decap checks its configuration with code that it makes while it runs (`unsafe-eval`), and styles its parts as it draws them
    (`unsafe-inline` for styles). It runs no script but its own.
    """
    servers = " ".join(filter(None, ("'self'", _SERVERS[backend], LOCAL_SERVER if local else "")))
    return "; ".join(
        (
            "default-src 'none'",
            "script-src 'self' 'unsafe-eval'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            f"connect-src {servers} blob:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def page(backend: Backend, *, local: bool = False) -> str:
    """Give the page: it asks for its script and its configuration from the same folder, and nothing from a CDN."""
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy(backend, local=local)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="same-origin">
<title>Forms</title>
</head>
<body>
<script src="{SCRIPT}"></script>
</body>
</html>
"""
