"""The seven steps of the method, and where each of them lives in the files and on the site."""

from collections.abc import Mapping

from msgspec import Struct

from byline import routes
from byline.words import marked


class Step(Struct, frozen=True):
    """One of the seven steps.

    Attributes:
        number: from 1.
        name: what one does, in a few words.
        short: the same as a sentence, for a card.
        purpose: what it is for.
        doing: what Byline does with it.
        fields: the fields that hold it, by kind of file.
        shown: the pages of this site that show it: path to label.
    """

    number: int
    name: str
    short: str
    purpose: str
    doing: str
    fields: Mapping[str, tuple[str, ...]]
    shown: Mapping[str, str]


STEPS: tuple[Step, ...] = (
    Step(
        1,
        marked("Choose themes"),
        marked("Decide what you would like to be asked about, and what people ask."),
        marked(
            "Nobody wakes up wanting to hear about a product. People want a warm house, a fair bill, an evening without worry. "
            "A theme is such a wish, on which your organisation has something true to say. Five themes are plenty; one is a fine start."
        ),
        marked(
            "A theme is one file in `themes/`. It holds a promise, an audience, the reason why it matters now, and the biggest "
            "questions that people have. The site gives each theme a page of its own, and shows which of those questions nobody has answered yet."
        ),
        {
            "theme": ("title", "promise", "audience", "relevance", "kind", "status", "questions", "reviewed"),
            "programme": ("products",),
        },
        {routes.THEMES: marked("Themes"), routes.QUESTIONS: marked("Questions")},
    ),
    Step(
        2,
        marked("Link people"),
        marked("Find the colleagues who care already, and ask whether they would like to."),
        marked(
            "Somewhere in the building is a person who talks about this theme at birthday parties. That is who you are looking for, "
            "whatever the job title says. Nobody is volunteered by somebody else."
        ),
        marked(
            "The link stands in the person's own file in `people/employees/`: the theme, why the two belong together, and the day of "
            "the yes. Whoever takes the yes back is no longer shown there, without having to say why."
        ),
        {"employee": ("name", "job", "department", "level", "themes")},
        {routes.PEOPLE: marked("People")},
    ),
    Step(
        3,
        marked("Find everyone's role"),
        marked("See where each person stands on the pyramid, and where each would like to go."),
        marked(
            "Knowing what people can do today keeps you honest towards your readers, and kind towards your colleagues. Nobody is sent "
            "to a television studio before having practised; nobody who is ready is overlooked."
        ),
        marked(
            "A role is a claim, and Byline looks for what backs it: skills, courses, pieces, contacts, things that happened on a day. "
            "Where the proof is missing the check says exactly what would do. A wish goes in another field, and needs no proof at all."
        ),
        {"employee": ("themes", "skills", "training", "channels"), "programme": ("roles", "evidence_valid_months")},
        {routes.THEMES: marked("The pyramid on each theme's page")},
    ),
    Step(
        4,
        marked("Map the world outside"),
        marked("Find out who is listened to on your theme, and who of you knows them."),
        marked(
            "The conversation was going on before you came. On the map you see who leads it, who passes it on and who is trusted in a "
            "small circle, and so with whom it is worth having coffee."
        ),
        marked(
            "Each person outside has a file in `people/influencers/`, with the theme, the kind of influence, where the name came "
            "from, and one colleague who looks after the relationship. The map on each theme's page is drawn from these."
        ),
        {"influencer": ("name", "type", "channels", "themes", "found", "reviewed"), "theme": ("lead", "sources")},
        {routes.INFLUENCERS: marked("Influencers"), routes.THEMES: marked("The map on each theme's page")},
    ),
    Step(
        5,
        marked("Help people grow, and publish"),
        marked("Training, a style that fits, a brief, a date, and a colleague who helps."),
        marked(
            "Most people are not short of things to say; they are short of a first sentence, a free afternoon, or somebody who reads "
            "along. This step gives them those, and turns what they know into pieces that others can use."
        ),
        marked(
            "Skills, style and courses stand with the person. Every piece is a file in `plan/`, with a face, a format and a day. Byline "
            "counts back over working days to when the brief, the draft and the review are due, and shows it all in one calendar."
        ),
        {
            "employee": ("skills", "style", "portrait", "training", "away"),
            "theme": ("keywords", "sources"),
            "piece": ("title", "format", "theme", "faces", "status", "planned", "published", "supporter", "brief"),
            "programme": ("courses", "formats", "cadence", "work_calendar"),
        },
        {
            routes.DEVELOPMENT: marked("Development"),
            routes.LISTENING: marked("Listening"),
            routes.PLAN: marked("The plan and its calendar"),
        },
    ),
    Step(
        6,
        marked("Build relationships"),
        marked("Stay in touch with the people outside, and make things together."),
        marked(
            "Attention can be bought; being called back can't. A relationship grows by answering, asking, meeting, and being of use, "
            "over months. Writing it down keeps two colleagues from ringing the same person in one week, and nobody from being forgotten."
        ),
        marked(
            "Every real contact is one line in the influencer's file. Byline compares the stage that is claimed with the contacts that "
            "there are, mentions a long silence, and leaves paid relationships out of anybody's network."
        ),
        {"influencer": ("themes", "contacts", "paid", "privacy"), "piece": ("involves",)},
        {routes.NETWORKS: marked("Networks"), routes.INFLUENCERS: marked("Influencers, by owner and by stage")},
    ),
    Step(
        7,
        marked("Measure and adjust"),
        marked("Look at what moved, be glad, and change what did not."),
        marked(
            "Counting is only useful when it changes what you do on Monday. So the questions here are simple ones: which questions of "
            "our audience are still open, who has grown, which relationship got warmer, what did a piece bring about?"
        ),
        marked(
            "Everything is counted from the files, so there is no second list to keep. What the check finds becomes a list of small "
            "tasks, each with a name and with a way to do it."
        ),
        {"piece": ("answers", "results", "review_by", "derived_from"), "theme": ("questions",)},
        {
            routes.STEPS: marked("Seven steps"),
            routes.WORK: marked("Work to do"),
            routes.HOME: marked("The home page"),
        },
    ),
)
