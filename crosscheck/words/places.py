"""Countries with their adjectives and capitals, and other well-known places; compact, as rules find the rest."""

from __future__ import annotations


def pairs(text: str) -> dict[str, str]:
    """A table out of "key:value|key:value" lines."""
    return dict(entry.split(":", 1) for line in text.strip().splitlines() for entry in line.split("|"))


_COUNTRIES = """
Afghanistan:afghan:kabul|Albania:albanian:tirana|Algeria:algerian:algiers|Angola:angolan:luanda
Argentina:argentine,argentinian:buenos aires
Armenia:armenian:yerevan|Australia:australian:canberra|Austria:austrian:vienna|Azerbaijan:azerbaijani,azeri:baku|Bahrain:bahraini:manama
Bangladesh:bangladeshi:dhaka|Belarus:belarusian:minsk|Belgium:belgian:brussels|Bhutan:bhutanese:thimphu
Bolivia:bolivian:la paz
Bosnia:bosnian:sarajevo|Brazil:brazilian:brasilia|Britain:british:london|Bulgaria:bulgarian:sofia
Cambodia:cambodian,khmer:phnom penh
Cameroon:cameroonian:yaounde|Canada:canadian:ottawa|Chad:chadian:|Chile:chilean:santiago|China:chinese:beijing|Colombia:colombian:bogota
Croatia:croatian:zagreb|Cuba:cuban:havana|Cyprus:cypriot:nicosia|Czech Republic:czech:prague
Denmark:danish:copenhagen|Ecuador:ecuadorian:quito
Egypt:egyptian:cairo|Estonia:estonian:tallinn|Ethiopia:ethiopian:addis ababa|Finland:finnish:helsinki
France:french:paris|Georgia:georgian:tbilisi
Germany:german:berlin|Ghana:ghanaian:accra|Greece:greek:athens|Haiti:haitian:port-au-prince|Honduras:honduran:tegucigalpa|Hungary:hungarian:budapest
Iceland:icelandic:reykjavik|India:indian:new delhi|Indonesia:indonesian:jakarta|Iran:iranian:tehran
Iraq:iraqi:baghdad|Ireland:irish:dublin
Israel:israeli:jerusalem|Italy:italian:rome|Jamaica:jamaican:|Japan:japanese:tokyo|Jordan:jordanian:amman|Kazakhstan:kazakh:astana|Kenya:kenyan:nairobi
Kosovo:kosovar:pristina|Kuwait:kuwaiti:|Kyrgyzstan:kyrgyz:bishkek|Laos:lao,laotian:vientiane|Latvia:latvian:riga|Lebanon:lebanese:beirut
Libya:libyan:tripoli|Lithuania:lithuanian:vilnius|Malaysia:malaysian:kuala lumpur|Mali:malian:bamako|Malta:maltese:
Mexico:mexican:mexico city
Moldova:moldovan:chisinau|Mongolia:mongolian:ulaanbaatar|Morocco:moroccan:rabat|Mozambique:mozambican:maputo|Myanmar:burmese:naypyidaw
Nepal:nepalese,nepali:kathmandu|Netherlands:dutch:amsterdam|New Zealand::wellington|Nicaragua:nicaraguan:managua
Niger:nigerien:niamey
Nigeria:nigerian:abuja|North Korea:north korean:pyongyang|Norway:norwegian:oslo|Oman:omani:muscat
Pakistan:pakistani:islamabad
Panama:panamanian:|Paraguay:paraguayan:asuncion|Peru:peruvian:lima|Philippines:filipino,philippine:manila|Poland:polish:warsaw
Portugal:portuguese:lisbon|Qatar:qatari:doha|Romania:romanian:bucharest|Russia:russian:moscow|Rwanda:rwandan:kigali
Saudi Arabia:saudi:riyadh
Senegal:senegalese:dakar|Serbia:serbian:belgrade|Singapore:singaporean:|Slovakia:slovak:bratislava|Slovenia:slovenian:ljubljana
Somalia:somali:mogadishu|South Africa:south african:pretoria|South Korea:south korean:seoul|Soviet Union:soviet:
Spain:spanish:madrid
Sri Lanka:sri lankan:colombo|Sudan:sudanese:khartoum|Sweden:swedish:stockholm|Switzerland:swiss:bern
Syria:syrian:damascus|Taiwan:taiwanese:taipei
Tajikistan:tajik:dushanbe|Tanzania:tanzanian:dodoma|Thailand:thai:bangkok|Tibet:tibetan:lhasa|Tunisia:tunisian:tunis|Turkey:turkish:ankara
Turkmenistan:turkmen:ashgabat|Uganda:ugandan:kampala|Ukraine:ukrainian:kyiv|United Arab Emirates:emirati:abu dhabi
United Kingdom::
United States:american:washington|Uruguay:uruguayan:montevideo|Uzbekistan:uzbek:tashkent|Venezuela:venezuelan:caracas
Vietnam:vietnamese:hanoi|Yemen:yemeni:sanaa|Zambia:zambian:lusaka|Zimbabwe:zimbabwean:harare|Palestine:palestinian:
"""
_ALIASES: dict[str, str] = pairs(
    """
u.s.:United States|us:United States|usa:United States|u.s.a.:United States|america:United States
uk:United Kingdom|u.k.:United Kingdom|great britain:Britain|england:England|scotland:Scotland|wales:Wales
burma:Myanmar|kiev:Ukraine|ussr:Soviet Union|u.s.s.r.:Soviet Union|uae:United Arab Emirates|viet nam:Vietnam
lao pdr:Laos|russian federation:Russia|holland:Netherlands|new delhi:India|delhi:India
"""
)
_OTHERS = """
alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky
louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new hampshire
new jersey|new mexico
new york|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|rhode island|south carolina|south dakota
tennessee|texas|utah|vermont
virginia|west virginia|wisconsin|wyoming|los angeles|chicago|houston|boston|philadelphia|san francisco|seattle|miami
atlanta|dallas|denver
detroit|las vegas|new orleans|baltimore|brooklyn|manhattan|hollywood|mumbai|kolkata|karachi|lahore|shanghai|hong kong
sydney|melbourne
toronto|montreal|vancouver|istanbul|dubai|gaza|west bank|st. petersburg|vladivostok|sumatra|aceh|bali|java|kashmir
crimea|chechnya
siberia|manchester|liverpool|birmingham|glasgow|edinburgh|belfast|barcelona|milan|munich|frankfurt|hamburg|geneva|zurich|cancun
europe|asia|africa|south america|north america|latin america|middle east|southeast asia|antarctica|caribbean
gulf of aden|mediterranean
osaka|kyoto|fukushima|ho chi minh city|luang prabang|savannakhet|xieng khouang|puerto rico|guantanamo bay|darfur
benghazi|aleppo|mosul|kandahar
"""


def _tables() -> tuple[dict[str, str], dict[str, str]]:
    places: dict[str, str] = dict(_ALIASES)
    adjectives: dict[str, str] = {}
    for entry in (part for line in _COUNTRIES.strip().splitlines() for part in line.split("|")):
        name, words, capital = entry.split(":")
        places[name.casefold()] = name
        for word in filter(None, words.split(",")):
            adjectives[word] = name
        if capital:
            places.setdefault(capital, capital.title())
    for name in (part for line in _OTHERS.strip().splitlines() for part in line.split("|")):
        places.setdefault(name, name.title())
    return places, adjectives


PLACES, NATIONALITIES = _tables()
"""Place in lower case -> its name; adjective of nationality in lower case -> its country."""

DOLLARS: dict[str, str] = pairs(
    """
Australia:AUD|Canada:CAD|New Zealand:NZD|Singapore:SGD|Hong Kong:HKD|United States:USD|Jamaica:JMD|Taiwan:TWD
"""
)
"""Country -> the dollar its outlets mean by a bare "$"."""
