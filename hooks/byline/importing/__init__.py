"""Brings an archive of posts (Jekyll, Eleventy and their like) into a programme: deciding apart from doing.

`plan_import` reads an archive and decides what to write; `write_import` writes it; `report_text` tells what happened and what was
left behind. Nothing is invented: no roles, no agreement, no skills, and no body of a post is copied.
"""

from byline.importing.options import ArchiveOptions, ImportRefused
from byline.importing.planning import Import, plan_import
from byline.importing.report import Remark, Remarks, Report, report_text
from byline.importing.writing import Written, write_import

__all__ = [
    "ArchiveOptions",
    "Import",
    "ImportRefused",
    "Remark",
    "Remarks",
    "Report",
    "Written",
    "plan_import",
    "report_text",
    "write_import",
]
