"""Currencies as news English writes them: ISO 4217 codes, signs, names and agency abbreviations."""

from __future__ import annotations

from unicodedata import combining, normalize

from crosscheck.words import word_set
from crosscheck.words.cldr import TABLE

_TABLE = tuple(tuple(part.strip() for part in line.split("|")) for line in TABLE.strip().splitlines())
"""Code, "+" for money of today, name for one and for many."""

CODES = frozenset(row[0] for row in _TABLE if row[1] == "+") | word_set("BTC CNH ETH HRK XBT")
"""ISO 4217 codes of today, and those of moneys that news still names."""

FOLDED_POUND = "PS"
"""What is left of "£" where a text was folded to ASCII: "PS2.7m"; read only before a sum, as PS5 is a console."""

FOLDED_EURO = "e"
"""The same of "€", read only before a figure with its magnitude: "e80 million", "e1.2bn"."""

MILLIONS_OF = word_set("MSEK MNOK MDKK MISK MEUR MUSD MGBP MCHF MAUD MCAD MNZD MJPY MCNY MINR MPLN MCZK MHUF MRON MZAR")
"""As Nordic companies write millions: "30 MSEK"."""

ABBREVIATIONS: dict[str, str] = {
    "RM": "MYR", "Rs": "INR", "Rs.": "INR", "Rp": "IDR", "RMB": "CNY", "CHF": "CHF", "SFr": "CHF", "NIS": "ILS",
    "Tk": "BDT", "Sh": "KES", "Ksh": "KES", "KSh": "KES", "Ksh.": "KES", "USh": "UGX", "TSh": "TZS", "Php": "PHP",
    "R": "ZAR", "Bt": "THB", "Kč": "CZK", "zł": "PLN", "Ft": "HUF", "kr": "SEK", "DKr": "DKK", "SKr": "SEK",
    "NKr": "NOK", "Dh": "AED", "Dhs": "AED", "SR": "SAR", "GH₵": "GHS", "Birr": "ETB", "GHc": "GHS", "GHC": "GHS",
    "UAH": "UAH", "VND": "VND",
}  # fmt: skip
"""Letters before (or glued to) the digits, in the case in which they are written."""

SIGNS: dict[str, str] = {
    "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW", "₺": "TRY", "₴": "UAH",
    "₦": "NGN",
    "₱": "PHP", "₫": "VND", "₭": "LAK", "฿": "THB", "₪": "ILS", "₡": "CRC", "₲": "PYG", "₵": "GHS", "₸": "KZT",
    "₮": "MNT",
    "₿": "BTC", "﷼": "SAR", "₨": "PKR", "৳": "BDT", "៛": "KHR", "₼": "AZN", "₾": "GEL", "＄": "USD", "￥": "JPY",
    "￡": "GBP",
}  # fmt: skip

DOLLARS: dict[str, str] = {
    "us": "USD", "u.s.": "USD", "usd": "USD", "a": "AUD", "au": "AUD", "aud": "AUD", "aus": "AUD", "c": "CAD",
    "ca": "CAD",
    "can": "CAD", "cad": "CAD", "cdn": "CAD", "hk": "HKD", "hkd": "HKD", "nz": "NZD", "nzd": "NZD", "s": "SGD",
    "sg": "SGD", "sgd": "SGD", "nt": "TWD", "ntd": "TWD", "twd": "TWD", "r": "BRL", "mx": "MXN", "mex": "MXN",
    "b": "BND",
    "bz": "BZD", "j": "JMD", "ja": "JMD", "tt": "TTD", "ec": "XCD", "fj": "FJD", "bds": "BBD", "z": "ZWL", "n": "NAD",
    "g": "GYD", "l": "LRD", "mxn": "MXN",
}  # fmt: skip
"""What stands before a "$": "US$", "A$", "HK$"."""

_NEWS = """
dollar: u.s. USD, american USD, aussie AUD, singaporean SGD, taiwan TWD, taiwanese TWD, barbados BBD, USD
pound: GBP
peso: argentinian ARS
rupee: pakistan PKR, nepali NPR, seychelles SCR, INR
franc: cfa XOF, CHF
yuan: CNY
yen: JPY
won: korean KRW, KRW
rouble: russian RUB, belarusian BYN, RUB
ruble: RUB
krona: icelandic ISK, SEK
kronor: SEK
crown: czech CZK, swedish SEK, norwegian NOK, danish DKK
riyal: yemeni YER, SAR
rial: IRR
dirham: emirati AED, AED
lira: syrian SYP, lebanese LBP, TRY
reais: brazilian BRL, BRL
rand: ZAR
shekel: israeli ILS, new ILS, ILS
shilling: kenya KES
kip: lao LAK, LAK
baht: THB
dong: VND
riel: KHR
kyat: MMK
ringgit: MYR
rupiah: IDR
taka: BDT
hryvnia: UAH
zloty: PLN
forint: HUF
koruna: CZK
leu: RON
lei: RON
lev: BGN
leva: BGN
lari: GEL
tenge: kazakh KZT, KZT
som: kyrgyz KGS, KGS
naira: NGN
cedi: GHS
birr: ETB
kwacha: ZMW
bolivar: venezuelan VES, VES
renminbi: CNY
sterling: GBP
bitcoin: BTC
quid: GBP
buck: USD
kuna: HRK
"""
"""Names that news uses beside those of the table: a noun, the words before it (none for a bare one), the code."""

_NEVER_ALONE = word_set("gold mark real sol guilder escudo florin króna peso pound franc crown dollar")
"""Nouns of one currency of today that mean something else, or another money, when they stand alone."""

CENTS: dict[str, str] = {
    "cent": "cent", "cents": "cent", "¢": "cent", "penny": "cent", "pennies": "cent", "pence": "pence", "p": "pence",
    "kopeck": "kopeck", "kopecks": "kopeck", "kopeks": "kopeck", "eurocents": "eurocent", "eurocent": "eurocent",
    "paise": "paisa", "paisa": "paisa",
    "sen": "sen",
}  # fmt: skip
"""Written name of a hundredth to its canonical name."""

HUNDREDTHS: dict[str, str] = {
    "cent": "USD", "pence": "GBP", "kopeck": "RUB", "eurocent": "EUR", "paisa": "INR", "sen": "MYR",
}  # fmt: skip
"""Canonical name of a hundredth to the currency it is a hundredth of."""

PAID = word_set(
    "paid pay pays paying cost costs costing price prices priced fine fined fines fee fees worth salary salaries wage "
    "wages rent spend spends spent spending earn earns earned earning charge charges charged budget loan loans debt "
    "debts bill bills owed owes donated donation donate raised fund funds funding prize bail bribe bribes ransom "
    "invest invested investment sold bought buy sell savings saved tax taxes deposit compensation damages grant grants "
    "bonus bonuses turnover profit profits revenue revenues ticket tickets"
)
"""Words of money: near "500 pounds" they make it sterling."""

WEIGHED = word_set(
    "weigh weighs weighed weighing weight lost lose losing gained gain gaining lift lifted heavy overweight shed "
    "carried thrust pressure"
)
"""Words of weight: near "500 pounds" they keep it a mass, whatever else stands there."""

SUBSTANCES = word_set(
    "meat beef pork chicken turkey fish food rice grain flour sugar salt cocaine marijuana heroin methamphetamine "
    "fentanyl drugs explosives dynamite powder tnt coal copper uranium gold silver steel iron cotton wool "
    "thrust pressure waste trash garbage debris rubbish cargo cheese butter fruit potatoes tomatoes "
    "produce ice equipment supplies "
    "clothing material carbon cannabis oil fuel candy chocolate coffee tea pressure lead plutonium salmon lobster crab "
    "ground raw fresh frozen pure fat muscle"
)
"""What is weighed: "2 million pounds of beef"."""

_INVARIANT = word_set(
    "yuan yen won kronor kroner reais rand baht dong kyat ringgit lei leva som renminbi sterling quid kip"
)


def _fold(word: str) -> str:
    return "".join(letter for letter in normalize("NFD", word) if not combining(letter))


def _news() -> dict[tuple[str, ...], str]:
    names: dict[tuple[str, ...], str] = {}
    for line in _NEWS.strip().splitlines():
        noun, _, nations = line.partition(": ")
        for entry in nations.split(", "):
            *nation, code = entry.split()
            for form in (noun,) if noun in _INVARIANT else (noun, noun + "s"):
                names[(*nation, form)] = code
    names["pounds", "sterling"] = "GBP"
    names["kips",] = "LAK"
    return names


def _names() -> dict[tuple[str, ...], str]:
    names: dict[tuple[str, ...], str] = {}
    alone: dict[tuple[str, ...], set[str]] = {}
    for code, today, one, many in sorted(_TABLE, key=lambda row: row[1]):
        for name in (one, many):
            words = tuple(name.split())
            forms = (words,) if name.isascii() else (words, tuple(map(_fold, words)))
            for form in forms:
                names.setdefault(form, code)
                if today == "+" and one.split()[-1] not in _NEVER_ALONE:
                    alone.setdefault(form[-1:], set()).add(code)
    for words, codes in alone.items():
        if len(codes) == 1:
            names.setdefault(words, *codes)
    return names | _news()


NAMES = _names()
"""Written name after the figure (lower-case words) to ISO code; nouns shared by many countries need their adjective."""

PAST: dict[str, tuple[str, str]] = {
    code: (one, many) for code, today, one, many in _TABLE if today == "-" and code not in CODES
}
"""Money of the past by its code: its name for one and for many, as its code is not read."""

SAY: dict[str, str] = {
    "USD": "US$", "EUR": "€", "GBP": "£", "JPY": "¥", "INR": "₹", "AUD": "A$", "CAD": "C$", "HKD": "HK$", "NZD": "NZ$",
    "SGD": "S$", "TWD": "NT$", "ILS": "₪", "KRW": "₩", "RUB": "₽",
}  # fmt: skip
"""How a currency is written before its figure; others stand as their code."""
