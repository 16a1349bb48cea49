"""Words for what is made and what it takes: formats, their steps, skills; as pages show them."""

from collections.abc import Mapping

from byline.words import marked

FORMAT_WORDS: Mapping[str, str] = {
    "blog": marked("Blog"),
    "article": marked("Article"),
    "whitepaper": marked("Whitepaper"),
    "interview": marked("Interview"),
    "press": marked("Press"),
    "video": marked("Video"),
    "talk": marked("Talk"),
    "podcast": marked("Podcast"),
    "social": marked("Social"),
    "photo": marked("Photo"),
}
"""The formats that every programme has, where it calls them nothing else."""

STEP_WORDS: Mapping[str, str] = {
    "brief": marked("brief"),
    "draft": marked("draft"),
    "review": marked("review"),
    "approval": marked("approval"),
    "interview": marked("interview"),
    "preparation": marked("preparation"),
    "recording": marked("recording"),
    "editing": marked("editing"),
    "rehearsal": marked("rehearsal"),
    "shoot": marked("shoot"),
    "selection": marked("selection"),
}
"""The steps of those formats."""

SKILL_WORDS: Mapping[str, str] = {
    "social-media": marked("Social media"),
    "writing": marked("Writing"),
    "storytelling": marked("Storytelling"),
    "presenting": marked("Presenting"),
    "interviewing": marked("Interviewing"),
    "video": marked("Video"),
    "networking": marked("Networking"),
    "media": marked("Talking to the media"),
}
"""The skills that every programme has, where it calls them nothing else."""
