"""What to listen to (P20, P26), as OPML 2.0 for feed readers: per theme, and per person for his or her themes and network."""

from collections.abc import Iterator, Mapping
from xml.etree import ElementTree as ET  # written here, never read

from byline import routes
from byline.feeds.feed import Feed, Origin, organisation_of, people_with_feeds
from byline.listening import Voice, voices_for, voices_on


def feeds(origin: Origin) -> Iterator[Feed]:
    """Give a list for each theme and each person that has something to follow."""
    plan, name, say = origin.plan, organisation_of(origin.plan), origin.say
    for theme in plan.themes.values():
        if found := voices_on(plan, theme):
            yield _feed(
                routes.theme_feed(theme, "opml"),
                say("%(name)s: %(title)s", name=name, title=theme.title),
                {theme.title: found},
            )
    for person in people_with_feeds(plan):
        if groups := voices_for(plan, person):
            yield _feed(
                routes.person_feed(person, "opml"), say("%(name)s: %(title)s", name=name, title=person.name), groups
            )


def _feed(path: str, title: str, groups: Mapping[str, tuple[Voice, ...]]) -> Feed:
    made = ET.Element("opml", {"version": "2.0"})
    ET.SubElement(ET.SubElement(made, "head"), "title").text = title
    body = ET.SubElement(made, "body")
    for name, voices in groups.items():
        group = ET.SubElement(body, "outline", {"text": name, "title": name})
        for each in voices:
            told = {"type": "rss", "text": each.title, "title": each.title, "xmlUrl": each.feed, "htmlUrl": each.page}
            ET.SubElement(group, "outline", {key: value for key, value in told.items() if value})
    ET.indent(made)
    return Feed(path, title, ET.tostring(made, "utf-8", xml_declaration=True) + b"\n")
