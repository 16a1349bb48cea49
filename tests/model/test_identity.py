"""Ids: good names in every script, bad ones with their reason, and names that look alike (DOC009)."""

import unicodedata

import pytest

from byline import identity

GOOD = [
    "ana-jansen", "a", "7", "2027-plan", "王芳", "김민준", "ひらがな", "カタカナ", "ürün-ğ", "łódź", "straße", "נעה", "محمد", "مریم", "สมชาย",
    "น้ำ", "हिन्दी", "प्रिया", "தமிழ்", "বাংলা", "ខ្មែរ", "ქართული", "հայերեն", "ቋንቋ", "иван", "ελένη", "١٢٣", "a1", "com10", "console", "nul-a", "über",
]  # fmt: skip


@pytest.mark.parametrize("name", GOOD)
def test_letters_of_any_script_make_a_good_id(name):
    assert identity.fault(unicodedata.normalize("NFC", name)) == ""


BAD = [
    ("Ana", "capital"), ("ANA", "capital"), ("Élise", "capital"), ("ana jansen", "other characters"), ("ana_jansen", "other characters"),
    ("ana.jansen", "other characters"), ("ana/b", "other characters"), ("ana+b", "other characters"), ("😀", "other characters"),
    ("a\u200db", "other characters"), ("a\u200cb", "other characters"), ("a\u00a0b", "other characters"), ("a\u2011b", "other characters"),
    ("a\ufe0f", "other characters"), ("\u3164", "other characters"), ("a\u115fb", "other characters"), ("a\u034fb", "other characters"),
    ("½", "other characters"), ("x²", "other characters"), ("a\nb", "other characters"), ("a\0b", "other characters"), ("", "start and end"),
    ("-ana", "start and end"), ("ana-", "start and end"), ("-", "start and end"), ("\u0e31a", "start and end"),
    (unicodedata.normalize("NFD", "é"), "NFC"), (unicodedata.normalize("NFD", "한글"), "NFC"), (unicodedata.normalize("NFD", "ü-b"), "NFC"),
    ("a" * 101, "100 bytes"), ("王" * 34, "100 bytes"), ("caf\udce9", "UTF-8"), ("аna", "Cyrillic and Latin"), ("οla", "Greek and Latin"),
    ("index", "the site keeps"), ("readme", "the site keeps"), ("404", "the site keeps"), ("programme", "the site keeps"),
    ("con", "Windows"), ("nul", "Windows"), ("aux", "Windows"), ("prn", "Windows"), ("com1", "Windows"), ("lpt9", "Windows"), ("com0", "Windows"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "reason"), BAD, ids=[ascii(row[0])[:20] for row in BAD])
def test_a_bad_id_is_told_why(name, reason):
    assert reason in identity.fault(name)


@pytest.mark.parametrize(
    ("name", "proposal"),
    [
        ("Ana Jansen", "ana-jansen"), ("ana_jansen", "ana-jansen"), ("Ana.  Jansen!", "ana-jansen"), ("-ana-", "ana"), ("ÉLISE", "élise"),
        (unicodedata.normalize("NFD", "한글 이름"), "한글-이름"), ("हिन्दी नाम", "हिन्दी-नाम"), ("สมชาย ใจดี", "สมชาย-ใจดี"), ("a" * 120, "a" * 100),
        ("王" * 40, "王" * 33), ("a\u200bb", "a-b"), ("a\ufe0fb", "ab"), ("CON", ""), ("Index", ""), ("...", ""), ("аna", ""), ("😀", ""), ("caf\udce9", "caf"),
    ],
)  # fmt: skip
def test_a_proposal_is_a_good_id_or_none(name, proposal):
    assert identity.proposal(name) == proposal
    assert not proposal or not identity.fault(proposal)


@pytest.mark.parametrize(
    ("one", "other"),
    [("сос", "coc"), ("аре", "ape"), ("Ana", "ana"), ("ｆｕｌｌ", "full"), ("ﬁne", "fine"), ("straße", "strasse"), ("оο", "oo"), ("κ", "k"), ("ÉLISE", "élise"),
     (unicodedata.normalize("NFD", "한글"), "한글")],
)  # fmt: skip
def test_names_that_look_alike_collide(one, other):
    assert identity.look(one) == identity.look(other)


@pytest.mark.parametrize(
    ("one", "other"), [("ana", "anna"), ("é", "e"), ("王芳", "王方"), ("a-b", "ab"), ("иван", "ivan")]
)
def test_names_that_differ_do_not(one, other):
    assert identity.look(one) != identity.look(other)
