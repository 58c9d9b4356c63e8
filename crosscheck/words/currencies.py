"""Currencies as news English writes them: ISO 4217 codes, signs, names and agency abbreviations."""

from __future__ import annotations

from crosscheck.words import word_set

CODES = word_set(
    "AED AFN ALL AMD AOA ARS AUD AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNH "
    "CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD GBP GEL GHS GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR "
    "ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK "
    "MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF "
    "SAR SBD SCR SDG SEK SGD SLE SOS SRD SSP STN SYP SZL THB TJS TMT TND TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND "
    "VUV WST XAF XCD XOF XPF YER ZAR ZMW BTC ETH XBT"
)

FOLDED_POUND = "PS"
"""What is left of "£" where a text was folded to ASCII: "PS2.7m"; read only before a sum, as PS5 is a console."""

MILLIONS_OF = frozenset(f"M{code}" for code in CODES)
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

_NATIONS: dict[str, dict[str, str]] = {
    "dollar": {
        "us": "USD",
        "u.s.": "USD",
        "american": "USD",
        "australian": "AUD",
        "aussie": "AUD",
        "canadian": "CAD",
        "hong kong": "HKD",
        "new zealand": "NZD",
        "singapore": "SGD",
        "singaporean": "SGD",
        "taiwan": "TWD",
        "new taiwan": "TWD",
        "taiwanese": "TWD",
        "jamaican": "JMD",
        "fijian": "FJD",
        "namibian": "NAD",
        "liberian": "LRD",
        "brunei": "BND",
        "bahamian": "BSD",
        "barbados": "BBD",
        "": "USD",
    },
    "pound": {"british": "GBP", "egyptian": "EGP", "lebanese": "LBP", "syrian": "SYP", "sudanese": "SDG", "": "GBP"},
    "peso": {
        "mexican": "MXN",
        "philippine": "PHP",
        "argentine": "ARS",
        "argentinian": "ARS",
        "chilean": "CLP",
        "colombian": "COP",
        "cuban": "CUP",
        "dominican": "DOP",
        "uruguayan": "UYU",
    },
    "rupee": {
        "indian": "INR",
        "pakistani": "PKR",
        "pakistan": "PKR",
        "sri lankan": "LKR",
        "nepali": "NPR",
        "nepalese": "NPR",
        "mauritian": "MUR",
        "seychelles": "SCR",
        "": "INR",
    },
    "franc": {"swiss": "CHF", "cfa": "XOF", "congolese": "CDF", "rwandan": "RWF", "burundian": "BIF", "": "CHF"},
    "yuan": {"chinese": "CNY", "": "CNY"},
    "yen": {"japanese": "JPY", "": "JPY"},
    "won": {"south korean": "KRW", "korean": "KRW", "north korean": "KPW", "": "KRW"},
    "euro": {"": "EUR"},
    "rouble": {"russian": "RUB", "belarusian": "BYN", "": "RUB"},
    "ruble": {"russian": "RUB", "belarusian": "BYN", "": "RUB"},
    "krona": {"swedish": "SEK", "icelandic": "ISK", "": "SEK"},
    "kronor": {"swedish": "SEK", "": "SEK"},
    "krone": {"norwegian": "NOK", "danish": "DKK"},
    "kroner": {"norwegian": "NOK", "danish": "DKK"},
    "crown": {"czech": "CZK", "swedish": "SEK", "norwegian": "NOK", "danish": "DKK"},
    "dinar": {
        "kuwaiti": "KWD",
        "iraqi": "IQD",
        "jordanian": "JOD",
        "bahraini": "BHD",
        "serbian": "RSD",
        "algerian": "DZD",
        "tunisian": "TND",
        "libyan": "LYD",
    },
    "riyal": {"saudi": "SAR", "qatari": "QAR", "yemeni": "YER", "": "SAR"},
    "rial": {"iranian": "IRR", "omani": "OMR", "yemeni": "YER", "": "IRR"},
    "dirham": {"uae": "AED", "emirati": "AED", "moroccan": "MAD", "": "AED"},
    "lira": {"turkish": "TRY", "syrian": "SYP", "lebanese": "LBP", "": "TRY"},
    "real": {"brazilian": "BRL"},
    "reais": {"brazilian": "BRL", "": "BRL"},
    "rand": {"south african": "ZAR", "": "ZAR"},
    "shekel": {"israeli": "ILS", "new": "ILS", "": "ILS"},
    "shilling": {"kenyan": "KES", "kenya": "KES", "ugandan": "UGX", "tanzanian": "TZS", "somali": "SOS"},
    "kip": {"lao": "LAK", "": "LAK"},
    "baht": {"thai": "THB", "": "THB"},
    "dong": {"vietnamese": "VND", "": "VND"},
    "riel": {"cambodian": "KHR", "": "KHR"},
    "kyat": {"myanmar": "MMK", "": "MMK"},
    "ringgit": {"malaysian": "MYR", "": "MYR"},
    "rupiah": {"indonesian": "IDR", "": "IDR"},
    "taka": {"bangladeshi": "BDT", "": "BDT"},
    "hryvnia": {"ukrainian": "UAH", "": "UAH"},
    "zloty": {"polish": "PLN", "": "PLN"},
    "forint": {"hungarian": "HUF", "": "HUF"},
    "koruna": {"czech": "CZK", "": "CZK"},
    "leu": {"romanian": "RON", "": "RON"},
    "lei": {"romanian": "RON", "moldovan": "MDL", "": "RON"},
    "lev": {"bulgarian": "BGN", "": "BGN"},
    "leva": {"bulgarian": "BGN", "": "BGN"},
    "lari": {"georgian": "GEL", "": "GEL"},
    "tenge": {"kazakh": "KZT", "": "KZT"},
    "som": {"kyrgyz": "KGS", "": "KGS"},
    "naira": {"nigerian": "NGN", "": "NGN"},
    "cedi": {"ghanaian": "GHS", "": "GHS"},
    "birr": {"ethiopian": "ETB", "": "ETB"},
    "kwacha": {"zambian": "ZMW", "malawian": "MWK", "": "ZMW"},
    "bolivar": {"venezuelan": "VES", "": "VES"},
    "renminbi": {"": "CNY"},
    "sterling": {"": "GBP"},
    "bitcoin": {"": "BTC"},
    "quid": {"": "GBP"},
    "buck": {"": "USD"},
    "kuna": {"croatian": "HRK", "": "HRK"},
}

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


def _names() -> dict[tuple[str, ...], str]:
    names: dict[tuple[str, ...], str] = {}
    for noun, nations in _NATIONS.items():
        forms = (noun,) if noun in _INVARIANT else (noun, noun + "s")
        for nation, code in nations.items():
            for form in forms:
                names[(*nation.split(), form)] = code
    names["pounds", "sterling"] = "GBP"
    names["chinese", "renminbi"] = "CNY"
    names["kips",] = "LAK"
    return names


NAMES = _names()
"""Written name after the figure (lower-case words) to ISO code; nouns shared by many countries need their adjective."""

SAY: dict[str, str] = {
    "USD": "US$", "EUR": "€", "GBP": "£", "JPY": "¥", "INR": "₹", "AUD": "A$", "CAD": "C$", "HKD": "HK$", "NZD": "NZ$",
    "SGD": "S$", "TWD": "NT$", "ILS": "₪", "KRW": "₩", "RUB": "₽",
}  # fmt: skip
"""How a currency is written before its figure; others stand as their code."""
