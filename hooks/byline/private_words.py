"""What may never be on file about somebody outside: the names of such fields, and values that reach a person at home (PRV001, PRV005)."""

import re
import unicodedata
from functools import lru_cache
from urllib.parse import unquote

BY_LANGUAGE = {
    "English": (
        "support supportive supporting sentiment attitude stance score scoring rating rated rank ranking party partei parti political "
        "politics religion religious faith belief health illness disability ethnicity ethnic race orientation sexuality phone telephone tel mobile cell cellphone "
        "email mail home birthday birthdate birth dob address street "
    ),
    "Nederlands": (
        "steun sentimenten houding stemming beoordeling rangorde partij politiek politieke religie geloof gezondheid ziekte etniciteit afkomst geaardheid "
        "telefoon telefoonnummer mobiel thuisadres adres woonadres straat verjaardag geboortedatum "
    ),
    "Deutsch": "unterstützung haltung stimmung bewertung politische gesundheit krankheit telefon telefonnummer handy adresse geburtstag geburtsdatum",
    "français": "soutien politique religieux santé maladie téléphone courriel anniversaire",
    "中文": "支持 情绪 态度 立场 评分 评级 排名 政党 党派 政治 宗教 信仰 健康 民族 种族 性取向 电话 手机 邮箱 电子邮件 住址 地址 生日",
}
"""Words that make a field's name a private one, by the language that they are of."""
TONGUES = {"English": "en", "Nederlands": "nl", "Deutsch": "de", "français": "fr", "中文": "zh"}
"""The codes (BCP 47) of those languages."""
WORDS = frozenset(" ".join(BY_LANGUAGE.values()).split())
_BESIDE = (
    "number|nummer|nr|no|level|status|view|opinion|preference|member|membership|affiliation|private|personal|sexual|work|date|of"
    "|号码|号|状况"
)
"""Words that stand beside a private one in a field's name, and make it no less private."""
_ANY = "|".join(WORDS)
_COMPOUND = re.compile(rf"(?:{_BESIDE})*(?:{_ANY})s?(?:(?:{_ANY}|{_BESIDE})s?)*")
_LONGEST = 40
"""Letters of the longest compound that is looked at: it has many ways to be taken apart."""
_HARMLESS = frozenset({"home page", "homepage", "web address", "third party"})
_MAYBE = re.compile(r"@|[(\[]at|\d(?:\D{0,2}\d){5}", re.IGNORECASE)
"""What a text has to hold to be worth a closer look: this runs over every value of every influencer."""
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_EMAIL = re.compile(r"(?<![\w.@/+-])[\w.+-]+(?:@|\s*[(\[]at[)\]]\s*)[\w-]+(?:\.[\w-]+)+", re.IGNORECASE)
_PUBLIC = re.compile(
    r"https?://\S+"
    r"|\b10\.\d{4,9}/\S+"  # DOI
    r"|\b0000-000\d-\d{4}-\d{3}[\dX]\b"  # ORCID
    r"|\barxiv:? ?\d{4}\.\d{4,5}\b"
    r"|\bisbn(?:-1[03])?:? ?(?:\d[- ]?){9}[\dX]\b",
    re.IGNORECASE,
)
"""Addresses of pages, papers, authors and books."""
_CHAT = re.compile(r"(?:wa\.me/|whatsapp\.com/send\S*phone=|tel:|callto:|sms:)\+?\d{6,}", re.IGNORECASE)
_DATES = re.compile(r"\b\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\b|\b(?:\d{1,2}[-/.]){1,2}(?:19|20)\d\d\b")
_THOUSANDS = re.compile(
    r"(?<![+(.\d])\b(?:"
    r"[1-9]\d{0,2}(?:[.,']\d{3})+ ?[-–] ?\d{1,3}(?:[.,']\d{3})+"  # from so many to so many
    r"|[1-9]\d*000 ?[-–] ?[1-9]\d*000"
    r"|[1-9]\d?(?: \d{3})* 000|[1-9]\d\d(?: 000){2,}"
    r")\b(?![ ().-]?\d)"
)
"""Large numbers that are written with spaces, or in pairs."""
_NUMBERS = re.compile(
    r"\b(?:19|20)\d\d[-/.]\d{1,2}\b"  # months
    r"|\b(?:(?:19|20)\d\d[-–/ ]+)+(?:19|20)?\d\d\b"  # years
    r"|\b(?:19|20)\d\d[-/]\d{3,5}\b"  # numbered by year
    r"|\b\d{4}-\d{3}[\dxX]\b"  # ISSN
    r"|\b97[89][- ]?(?:\d[- ]?){9}[\dxX]\b"  # ISBN
    r"|\b(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\b(?![ ().-]?\d)"  # days without hyphens
    r"|\b\d{1,3}(?:[.,']\d{3})+\b(?![.,'-]?\d)"  # thousands
)
_PHONE = re.compile(r"(?<![\w.,])(?:\+|\()?\d(?:[ ().\-]{0,2}\d){7,14}(?![\w])")
_PREFIXED = re.compile(r"(?<!\w)(?:\+|00)\d(?:[ ().\-/]{0,2}\d){7,14}(?!\w)|(?<!\w)0\d(?:[ ().\-/]{0,2}\d){6,13}(?!\w)")


@lru_cache(maxsize=4096)
def is_private(name: str) -> bool:
    """Whether a field's name is one for what may not be kept, in any spelling: `e-mail`, `Political views`, `sentimentScore`, `phonenumber`."""
    plain = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", unicodedata.normalize("NFKC", name))
    words = re.split(r"[\W_\d]+", plain.casefold().strip())
    whole = " ".join(words)
    forms = {*words, *(_singular(word) for word in words)}
    return whole not in _HARMLESS and (bool(forms & WORDS) or _is_compound("".join(words)))


def _singular(word: str) -> str:
    return f"{word[:-3]}y" if word.endswith("ies") else word.removesuffix("s")


def _is_compound(name: str) -> bool:
    """Whether a name is made of private words, with nothing between them: `homephone`, `phonenumber`."""
    return len(name) <= _LONGEST and _COMPOUND.fullmatch(name) is not None


def reaches_home(text: str) -> str:
    """Say whether a value holds something that reaches a person in private.

    Returns:
        "an e-mail address", "a telephone number", or an empty text. Addresses of pages and handles of the fediverse (`@name@host`) are
        public; dates, years, large numbers and those of books, papers and authors are no telephone numbers.
    """
    plain = text if text.isascii() and "%" not in text else unquote(unicodedata.normalize("NFKC", text))
    if not _MAYBE.search(plain) or _DAY.fullmatch(plain):
        return ""
    if _EMAIL.search(plain):
        return "an e-mail address"
    rest = _THOUSANDS.sub(" ", _DATES.sub(" ", _PUBLIC.sub(" ", plain)))
    is_phone = _CHAT.search(plain) or _PREFIXED.search(rest) or _PHONE.search(_NUMBERS.sub(" ", rest))
    return "a telephone number" if is_phone else ""
