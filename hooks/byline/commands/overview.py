"""What `byline --help` lists: the commands by what brings somebody to them, each in a few words."""

from collections.abc import Mapping

import click

SECTIONS: Mapping[str, Mapping[str, str]] = {
    "Every day": {
        "check": "Check the programme against every rule.",
        "serve": "Show the site, and follow every change.",
        "new": "Begin a theme, an employee, an influencer or a piece.",
        "plan": "Tell what is due in the next days, and what is late.",
        "when": "Count the working days that a piece takes.",
        "diff": "Tell what changed in the programme, not in the lines.",
        "explain": "Tell what a rule says, why, and how to mend it.",
        "rules": "List all rules.",
    },
    "The programme as a whole": {
        "init": "Begin a programme of your own.",
        "upgrade": "Bring the settings around the content up to date.",
        "owners": "Write CODEOWNERS from the programme.",
        "rename": "Give something another id, wherever it is named.",
        "erase": "Take a person out of every file.",
        "build": "Check, then build the site.",
    },
    "In and out": {
        "import": "Bring in tables, and the posts of earlier years.",
        "export": "Write a table as CSV, for a spreadsheet.",
        "pages": "Write the pages as Markdown, for other generators.",
        "schema": "Write JSON Schemas of the front matter.",
    },
    "Where you edit and review": {
        "forms": "Write a page with forms for the browser.",
        "lsp": "Help an editor: findings and completion while typing.",
        "completion": "Print what lets a shell complete words.",
        "comment": "Comment on a pull request: what it changes, what was found.",
    },
}
"""Commands by section, with a line for each; a few characters short of what a terminal of 80 columns has room for."""


class ByPurpose(click.Group):
    """A group whose help lists its commands by section."""

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the sections."""
        del ctx
        for title, told in SECTIONS.items():
            with formatter.section(title):
                formatter.write_dl(list(told.items()), col_max=12)
