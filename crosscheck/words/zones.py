"""Places and the clocks they keep: minutes east of UTC in winter, and the rule of summer time."""

from __future__ import annotations

_RULES = """
-600 - 1950: hawaii,honolulu
-540 us 2007: alaska,anchorage
-480 us 2007: pt,pacific,california,los angeles,san francisco,hollywood,seattle,las vegas,vancouver
-420 - 1968: arizona,phoenix
-420 us 2007: mt,mountain,colorado,denver,montana,new mexico,utah,wyoming
-360 - 2007: honduras,nicaragua
-360 us 2007: ct,central,alabama,arkansas,illinois,chicago,iowa,louisiana,new orleans,minnesota,mississippi,missouri
-360 us 2007: oklahoma,wisconsin,houston,dallas
-300 - 1950: panama
-300 - 1984: jamaica
-300 - 1994: colombia,bogota
-300 - 1995: peru,lima
-300 us 2007: et,eastern,new york,washington,brooklyn,manhattan,boston,philadelphia,baltimore,miami,atlanta,detroit
-300 us 2007: connecticut,delaware,maine,maryland,massachusetts,new hampshire,new jersey,north carolina,ohio
-300 us 2007: pennsylvania,rhode island,south carolina,vermont,virginia,west virginia,toronto,montreal
-300 us 2013: cuba,havana
-300 us 2017: haiti,port-au-prince
-240 - 1950: bolivia,la paz,puerto rico
-240 - 2017: venezuela,caracas
-180 - 2010: argentina,buenos aires
-180 - 2016: uruguay,montevideo
0 - 1969: iceland,reykjavik,senegal,dakar,ghana,accra
0 eu 1996: london,britain,united kingdom,england,scotland,wales,manchester,liverpool,birmingham,glasgow,edinburgh
0 eu 1996: belfast,ireland,dublin
0 eu 1997: lisbon
60 - 1982: angola,luanda,cameroon,yaounde,nigeria,abuja,niger,niamey,algeria,algiers
60 - 2009: tunisia,tunis
60 eu 1996: albania,tirana,austria,vienna,belgium,brussels,bosnia,sarajevo,croatia,zagreb,czech republic,prague
60 eu 1996: denmark,copenhagen,france,paris,cannes,germany,berlin,munich,frankfurt,hamburg,hungary,budapest
60 eu 1996: italy,rome,milan,malta,netherlands,amsterdam,norway,oslo,poland,warsaw,serbia,belgrade
60 eu 1996: slovakia,bratislava,slovenia,ljubljana,sweden,stockholm,switzerland,bern,geneva,zurich
60 eu 1996: madrid,barcelona
120 - 1950: mozambique,maputo,rwanda,kigali,south africa,pretoria,zambia,lusaka,zimbabwe,harare
120 - 2014: libya,tripoli,benghazi
120 - 2018: sudan,khartoum
120 eu 1997: bulgaria,sofia,finland,helsinki,greece,athens,moldova,chisinau,romania,bucharest,kyiv,kiev
120 eu 1999: lebanon,beirut
120 eu 2003: latvia,riga,estonia,tallinn,lithuania,vilnius
180 - 1973: ethiopia,addis ababa,kenya,nairobi,kuwait,saudi arabia,riyadh,yemen,sanaa,somalia,mogadishu
180 - 1973: uganda,kampala,tanzania,dodoma,bahrain,manama,qatar,doha
180 - 2008: iraq,baghdad,mosul
180 - 2012: belarus,minsk
180 - 2015: moscow
180 - 2017: turkey,ankara,istanbul
180 - 2023: syria,damascus,aleppo
210 - 2023: iran,tehran
240 - 1950: oman,muscat,united arab emirates,abu dhabi,dubai
240 - 2012: armenia,yerevan
240 - 2016: azerbaijan,baku
270 - 1950: afghanistan,kabul,kandahar
300 - 1993: tajikistan,dushanbe,uzbekistan,tashkent,turkmenistan,ashgabat
300 - 2010: pakistan,islamabad,karachi,lahore
330 - 1950: india,new delhi,delhi,mumbai,kolkata
330 - 2007: sri lanka,colombo
345 - 1986: nepal,kathmandu
360 - 1988: bhutan,thimphu
360 - 2006: kyrgyzstan,bishkek
360 - 2010: bangladesh,dhaka
390 - 1950: myanmar,burma,naypyidaw
420 - 1964: jakarta,java,sumatra,aceh
420 - 1976: cambodia,phnom penh,thailand,bangkok,laos,vientiane,vietnam,hanoi,ho chi minh city
480 - 1950: bali
480 - 1982: malaysia,kuala lumpur,singapore,taiwan,taipei,hong kong
480 - 1992: china,beijing,shanghai,philippines,manila
540 - 1952: japan,tokyo,osaka,kyoto,fukushima
540 - 1989: south korea,seoul
540 - 2019: north korea,pyongyang
600 - 2015: vladivostok
"""


def _table() -> dict[str, tuple[int, str, int]]:
    found = {}
    for line in _RULES.strip().splitlines():
        rule, names = line.split(":")
        minutes, summer, since = rule.split()
        found.update({name.strip(): (int(minutes), summer.strip("-"), int(since)) for name in names.split(",")})
    return found


ZONE_RULES: dict[str, tuple[int, str, int]] = _table()
"""
Place, or zone as written, in lower case -> minutes east of UTC in winter, its rule of summer time ("eu", "us" or ""),
and the first whole year for which both hold; from the IANA time zone database, release 2026f.

Countries of several zones and those with a rule of their own (Egypt, Israel) are left out, as are names that are
people's as well (Georgia, Jordan, Chad, Mali).
"""

PARTS: dict[str, frozenset[str]] = {
    "canada": frozenset({"toronto", "montreal", "vancouver"}),
    "indonesia": frozenset({"jakarta", "java", "sumatra", "aceh", "bali"}),
    "portugal": frozenset({"lisbon"}),
    "russia": frozenset({"moscow", "vladivostok"}),
    "spain": frozenset({"madrid", "barcelona"}),
    "ukraine": frozenset({"kyiv", "kiev"}),
}
"""Country without a clock of its own in the table -> its places that have one, beside which it may be told."""
NO_CLOCK = frozenset({"europe", "asia", "africa", "southeast asia", "middle east", "u.s.", "u.s.a."})
"""
Names that do not say where a happening was: parts of the world, and short forms of the United States, whose agencies
are named all over the world ("according to the U.S. Geological Survey").
"""
