"""What may never be on file about somebody outside: the names of such fields, and values that reach a person at home (PRV001, PRV005)."""

import re
import unicodedata
from functools import lru_cache
from urllib.parse import unquote

BY_LANGUAGE = {
    "English": (
        "support supportive supporting sentiment attitude stance score scoring rating rated rank ranking party partei parti political "
        "religion religious faith belief health illness disability ethnicity ethnic race orientation sexuality phone telephone tel mobile cell cellphone "
        "email mail home birthday birthdate birth dob address street "
    ),
    "Nederlands": (
        "steun sentimenten houding stemming beoordeling rangorde partij politieke religie geloof gezondheid ziekte etniciteit afkomst geaardheid "
        "telefoon telefoonnummer mobiel thuisadres adres woonadres straat verjaardag geboortedatum "
    ),
    "Deutsch": "unterstützung haltung stimmung bewertung politische gesundheit krankheit telefon telefonnummer handy adresse geburtstag geburtsdatum",
    "français": "soutien politique religieux santé maladie téléphone courriel anniversaire",
    "中文": "支持 情绪 态度 立场 评分 评级 排名 政党 党派 政治 宗教 信仰 健康 民族 种族 性取向 电话 手机 邮箱 电子邮件 住址 地址 生日",
}
"""Words that make a field's name a private one, by the language that they are of."""
WORDS = frozenset(" ".join(BY_LANGUAGE.values()).split())
_HARMLESS = frozenset({"home page", "homepage", "web address", "third party"})
_MAYBE = re.compile(r"@|[(\[]at|\d(?:\D{0,2}\d){5}", re.IGNORECASE)
"""What a text has to hold to be worth a closer look: this runs over every value of every influencer."""
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_EMAIL = re.compile(r"(?<![\w.@/+-])[\w.+-]+(?:@|\s*[(\[]at[)\]]\s*)[\w-]+(?:\.[\w-]+)+", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
_CHAT = re.compile(r"(?:wa\.me/|whatsapp\.com/send\S*phone=|tel:|callto:|sms:)\+?\d{6,}", re.IGNORECASE)
_DATES = re.compile(r"\b\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\b|\b(?:\d{1,2}[-/.]){1,2}(?:19|20)\d\d\b")
_NUMBERS = re.compile(
    r"\b(?:19|20)\d\d[-/.]\d{1,2}\b"  # months
    r"|\b(?:(?:19|20)\d\d[-–/ ]+)+(?:19|20)?\d\d\b"  # years
    r"|\b(?:19|20)\d\d[-/]\d{3,5}\b"  # numbered by year
    r"|\b\d{4}-\d{3}[\dxX]\b"  # ISSN
    r"|\b97[89][- ]?(?:\d[- ]?){9}[\dxX]\b"  # ISBN
    r"|\b\d{1,3}(?:[.,']\d{3})+\b(?![.,'-]?\d)"  # thousands
)
_PHONE = re.compile(r"(?<![\w.,])(?:\+|\()?\d(?:[ ().\-]{0,2}\d){7,14}(?![\w])")
_PREFIXED = re.compile(r"(?<!\w)(?:\+|00)\d(?:[ ().\-/]{0,2}\d){7,14}(?!\w)|(?<!\w)0\d(?:[ ().\-/]{0,2}\d){6,13}(?!\w)")


@lru_cache(maxsize=4096)
def is_private(name: str) -> bool:
    """Whether a field's name is one for what may not be kept, in any spelling: `e-mail`, `Political views`, `sentimentScore`."""
    plain = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", unicodedata.normalize("NFKC", name))
    words = re.split(r"[\W_\d]+", plain.casefold().strip())
    whole = " ".join(words)
    forms = {*words, *(word.removesuffix("s") for word in words), "".join(words), "".join(words).removesuffix("s")}
    return whole not in _HARMLESS and bool(forms & WORDS)


def reaches_home(text: str) -> str:
    """Say whether a value holds something that reaches a person in private.

    Returns:
        "an e-mail address", "a telephone number", or an empty text. Addresses of pages and handles of the fediverse (`@name@host`) are
        public; dates, years, ISBN and ISSN and large numbers are no telephone numbers.
    """
    plain = text if text.isascii() and "%" not in text else unquote(unicodedata.normalize("NFKC", text))
    if not _MAYBE.search(plain) or _DAY.fullmatch(plain):
        return ""
    if _EMAIL.search(plain):
        return "an e-mail address"
    rest = _DATES.sub(" ", _ADDRESS.sub(" ", plain))
    is_phone = _CHAT.search(plain) or _PREFIXED.search(rest) or _PHONE.search(_NUMBERS.sub(" ", rest))
    return "a telephone number" if is_phone else ""
