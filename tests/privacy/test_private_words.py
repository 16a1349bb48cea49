"""Which fields and values are too private to be kept about somebody outside, and which only look like it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from byline.private_words import is_private, reaches_home

PRIVATE = """
support Support SUPPORT supports supportive support-level support_level supportLevel sentiment sentiments sentimentScore sentiment_score
attitude stance score scores rating ratings rank party Party political_views Political-Views politicalViews religion health ethnicity
orientation sexual_orientation phone phones phone-number PhoneNumber private_phone mobile mobile2 email e-mail E-Mail e_mail emails mail home
home_address home-phone homephone HOMEPHONE phonenumber phoneNo mobilenumber emailaddress homeaddress privatephone parties ethnicities politics
politicalviews sentimentscore supportScores healthstatus partymembership sexualorientation dateofbirth emailadres 电话号码 手机号 政治立场 宗教信仰 健康状况 birthday birthdays date_of_birth dob address
telefoon telefoonnummer mobiel partij religie geboortedatum adres steun Telefonnummer Geburtstag santé téléphone courriel 电话 手机 邮箱 政党 宗教 生日
""".split()
HARMLESS = """
name type works_for channels url feed reach length themes theme owner why stage contacts date by how what found through where reviewed paid privacy
basis informed retain_until objected ignore x homepage home-page newsletter mastodon hotel mailing supper parting arty scoreboard healthy note
telephonist workshop workplace statuses membership number numbers date_of_review telegraph mobility embassy restful third-party 名字
""".split()


@pytest.mark.parametrize("name", PRIVATE)
def test_private_fields(name):
    assert is_private(name)


@pytest.mark.parametrize("name", HARMLESS)
def test_harmless_fields(name):
    assert not is_private(name)


def test_a_long_name_takes_bounded_time():
    assert not is_private("telefoonnummer" * 5000 + "q")
    assert not is_private("telefoonnummer" * 2 + "telefoonnumq")


EMAILS = """
kit@shopkeeper.example mailto:kit@shopkeeper.example MAILTO:Kit.Marlow+news@shop.keeper.example kit%40shopkeeper.example kit＠shopkeeper.example
<kit@shopkeeper.example> https://kit.example/write?to=kit@shopkeeper.example kit(at)shopkeeper.example 吉@例子.example
""".split()
PHONES = [
    "0600 000 000", "0600000000", "06-00000000", "+31 6 0000 0000", "+31600000000", "0031600000000", "(020) 555 0000", "020-5550000",
    "555 000 00 00", "91234567", "13800000000", "tel:+31600000000", "https://wa.me/31600000000", "call 06 00 00 00 00 at noon", "０６００００００００",
    "+1 (555) 000-0000", "030/12345678", "612 345 678", "01.23.45.67.89", "555 000 000 00", "600 100 000",
    "20260112 34", "0306 406 152", "06 000 000 00",
]  # fmt: skip
NEITHER = [
    "", "2026", "2026-01-08", "2026-01-08..2026-02-09", "08-01-2026", "8/1/2026", "2019-2024", "2019/2020 2021", "2019 2020 2021 2022", "ISSN 2049-3630",
    "ISBN 978-3-16-148410-0", "9783161484100", "12000", "1,200,000 readers", "12.000.000", "@kit@social.example", "see @kit@social.example",
    "https://social.example/@kit", "https://social.example/@kit@other.example", "https://example.org/2026/02/1234567",
    "https://example.org/p/7181234567890", "post 7181234567890123456", "Article 2026/1234", "The Shopkeeper 2026/1", "10:30-12:00", "v1.2.3", "B-52", "7.5%",
    "3 of 12", "2026-01-08 10:30", "24/7", "route 66", "A4 210 x 297", "Q1 2026",
    "12 000 000", "12 500 000 readers", "1 000 000 000", "300 000 000", "12000-15000 readers", "100.000-200.000", "1,000,000 – 2,000,000", "20260112",
    "10.1038/s41586-020-2649-2", "ORCID 0000-0002-1825-0097", "arXiv:2401.12345", "ISBN 0-306-40615-2", "ISBN-10: 0306406152",
]  # fmt: skip


@pytest.mark.parametrize("text", EMAILS)
def test_email_addresses(text):
    assert reaches_home(text) == "an e-mail address"


@pytest.mark.parametrize("text", PHONES)
def test_telephone_numbers(text):
    assert reaches_home(text) == "a telephone number"


@pytest.mark.parametrize("text", NEITHER)
def test_neither(text):
    assert reaches_home(text) == ""


@given(st.dates())
def test_no_day_is_a_telephone_number(day):
    assert reaches_home(f"on {day.isoformat()}") == ""


@given(st.text(alphabet="0123456789+-()./ @a", max_size=80))
def test_any_text(text):
    assert reaches_home(text) in {"", "an e-mail address", "a telephone number"}
