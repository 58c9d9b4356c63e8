"""The clocks of places, held against the time zone database of the machine."""

import datetime as dt
import zoneinfo

import pytest

from crosscheck.kinds.moments.zones import offset_on
from crosscheck.words.zones import NO_CLOCK, PARTS, ZONE_RULES
from tests.factories import day

PLACES = {
    "honolulu": "Pacific/Honolulu", "alaska": "America/Anchorage", "vancouver": "America/Vancouver",
    "phoenix": "America/Phoenix", "denver": "America/Denver", "nicaragua": "America/Managua",
    "houston": "America/Chicago", "panama": "America/Panama", "jamaica": "America/Jamaica", "bogota": "America/Bogota",
    "lima": "America/Lima", "toronto": "America/Toronto", "havana": "America/Havana",
    "haiti": "America/Port-au-Prince", "la paz": "America/La_Paz", "caracas": "America/Caracas",
    "buenos aires": "America/Argentina/Buenos_Aires", "montevideo": "America/Montevideo", "accra": "Africa/Accra",
    "london": "Europe/London", "lisbon": "Europe/Lisbon", "algiers": "Africa/Algiers", "tunis": "Africa/Tunis",
    "prague": "Europe/Prague", "madrid": "Europe/Madrid", "harare": "Africa/Harare", "tripoli": "Africa/Tripoli",
    "khartoum": "Africa/Khartoum", "kyiv": "Europe/Kyiv", "beirut": "Asia/Beirut", "vilnius": "Europe/Vilnius",
    "riga": "Europe/Riga", "qatar": "Asia/Qatar", "nairobi": "Africa/Nairobi", "baghdad": "Asia/Baghdad",
    "minsk": "Europe/Minsk", "moscow": "Europe/Moscow", "istanbul": "Europe/Istanbul", "damascus": "Asia/Damascus",
    "tehran": "Asia/Tehran", "dubai": "Asia/Dubai", "yerevan": "Asia/Yerevan", "baku": "Asia/Baku",
    "kabul": "Asia/Kabul", "ashgabat": "Asia/Ashgabat", "karachi": "Asia/Karachi", "mumbai": "Asia/Kolkata",
    "colombo": "Asia/Colombo", "nepal": "Asia/Kathmandu", "thimphu": "Asia/Thimphu", "bishkek": "Asia/Bishkek",
    "dhaka": "Asia/Dhaka", "burma": "Asia/Yangon", "aceh": "Asia/Jakarta", "hanoi": "Asia/Ho_Chi_Minh",
    "bali": "Asia/Makassar", "hong kong": "Asia/Hong_Kong", "manila": "Asia/Manila", "osaka": "Asia/Tokyo",
    "seoul": "Asia/Seoul", "pyongyang": "Asia/Pyongyang", "vladivostok": "Asia/Vladivostok",
}  # fmt: skip
"""Places of the table and their IANA zones, of every line at least one."""
KNOWN = zoneinfo.available_timezones()


@pytest.mark.skipif(not KNOWN, reason="the machine has no time zone database")
@pytest.mark.parametrize("place", sorted(PLACES))
def test_a_place_keeps_the_clock_of_its_zone(place: str) -> None:
    zone = zoneinfo.ZoneInfo(PLACES[place])
    for year in (ZONE_RULES[place][2], 2005, 2013, 2024):
        for month in range(1, 13):
            noon = dt.datetime(year, month, 15, 12, tzinfo=zone)
            if year >= ZONE_RULES[place][2]:
                expected = noon.utcoffset()
                assert expected is not None
                assert offset_on(place, day(noon.date().isoformat())) == expected.total_seconds() // 60


def test_every_rule_of_the_table_is_checked() -> None:
    assert {ZONE_RULES[place] for place in PLACES} == set(ZONE_RULES.values())


def test_names_beside_places_have_no_clock_themselves() -> None:
    assert ZONE_RULES.keys().isdisjoint({*PARTS, *NO_CLOCK})
    assert ZONE_RULES.keys() >= frozenset().union(*PARTS.values())
