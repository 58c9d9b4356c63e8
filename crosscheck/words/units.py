"""
Units of measure as news English writes them.

Factors to the base unit are exact: the international yard and pound (1959), US customary volumes, the SI. "ton" is
the short, the long or the metric ton, so its factor is an interval.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureUnit:
    """
    One unit: canonical `name`, its `dimension`, and how many base units it holds.

    `factor` and `high` are equal but for ambiguous units (ton). `offset` is added after the factor (temperatures).
    """

    name: str
    dimension: str
    factor: Decimal
    high: Decimal
    offset: Decimal = Decimal(0)


_TABLE = """
length metre | 1 | metre metres meter meters m mtr
length kilometre | 1000 | kilometre kilometres kilometer kilometers km kms klick klicks
length centimetre | 0.01 | centimetre centimetres centimeter centimeters cm cms
length millimetre | 0.001 | millimetre millimetres millimeter millimeters mm
length decimetre | 0.1 | decimetre decimetres decimeter decimeters dm
length micrometre | 0.000001 | micrometre micrometres micrometer micrometers micron microns µm μm
length nanometre | 0.000000001 | nanometre nanometres nanometer nanometers nm
length mile | 1609.344 | mile miles mi
length nautical-mile | 1852 | nautical_mile nautical_miles nmi
length yard | 0.9144 | yard yards yd yds passing_yards rushing_yards receiving_yards return_yards
length yard | 0.9144 | net_yards total_yards all_purpose_yards career_yards net_rushing_yards net_passing_yards
length yard | 0.9144 | total_rushing_yards total_passing_yards total_net_yards
length foot | 0.3048 | foot feet ft
length inch | 0.0254 | inch inches in
length foot-and-inch | 0.0254 |
length calibre | 0.0254 | caliber calibers calibre calibres
length calibre-in-hundredths | 0.000254 |
length calibre-in-thousandths | 0.0000254 |
length fathom | 1.8288 | fathom fathoms
length furlong | 201.168 | furlong furlongs
length light-year | 9460730472580800 | light-year light-years light_year light_years
area square-metre | 1 | square_metre square_metres square_meter square_meters sq_m sq_metre sq_metres sqm m² m2
area square-kilometre | 1000000 | square_kilometre square_kilometres square_kilometer square_kilometers sq_km km² km2
area square-mile | 2589988.110336 | square_mile square_miles sq_mile sq_miles sq_mi
area square-foot | 0.09290304 | square_foot square_feet square-foot sq_ft sqft ft² ft2
area square-yard | 0.83612736 | square_yard square_yards
area square-inch | 0.00064516 | square_inch square_inches
area hectare | 10000 | hectare hectares ha
area acre | 4046.8564224 | acre acres
area rai | 1600 | rai
volume litre | 1 | litre litres liter liters l
volume millilitre | 0.001 | millilitre millilitres milliliter milliliters ml
volume centilitre | 0.01 | centilitre centilitres cl
volume cubic-metre | 1000 | cubic_metre cubic_metres cubic_meter cubic_meters m³ m3
volume cubic-kilometre | 1000000000000 | cubic_kilometre cubic_kilometres cubic_kilometer cubic_kilometers
volume cubic-foot | 28.316846592 | cubic_foot cubic_feet cu_ft
volume cubic-centimetre | 0.001 | cubic_centimetre cubic_centimetres cubic_centimeter cubic_centimeters cc
volume cubic-inch | 0.016387064 | cubic_inch cubic_inches
volume gallon | 3.785411784..4.54609 | gallon gallons gal
volume pint | 0.473176473..0.56826125 | pint pints
volume quart | 0.946352946..1.1365225 | quart quarts
volume fluid-ounce | 0.0284130625..0.0295735295625 | fluid_ounce fluid_ounces fl_oz
volume cup | 0.2365882365..0.25 | cup cups
volume tablespoon | 0.01478676478125..0.02 | tablespoon tablespoons tbsp
volume teaspoon | 0.00492892159375..0.005 | teaspoon teaspoons tsp
volume barrel | 158.987294928 | barrel barrels bbl bbls
volume acre-foot | 1233481.83754752 | acre-foot acre-feet acre_feet acre_foot
mass gram | 1 | gram grams gramme grammes g gm
mass kilogram | 1000 | kilogram kilograms kilogramme kilogrammes kg kgs kilo kilos
mass milligram | 0.001 | milligram milligrams mg
mass microgram | 0.000001 | microgram micrograms microgramme microgrammes µg μg mcg
mass tonne | 1000000 | tonne tonnes metric_ton metric_tons metric_tonne metric_tonnes t mt
mass ton | 907184.74..1016046.9088 | ton tons
mass kilotonne | 1000000000 | kilotonne kilotonnes
mass pound | 453.59237 | pound pounds lb lbs
mass ounce | 28.349523125 | ounce ounces oz
mass pound-and-ounce | 28.349523125 |
mass stone | 6350.29318 | stone st
mass stone-and-pound | 453.59237 |
mass carat | 0.2 | carat carats
mass kiloton | 907184740..1016046908.8 | kiloton kilotons
mass megaton | 907184740000..1016046908800 | megaton megatons
mass gigaton | 907184740000000..1016046908800000 | gigaton gigatons gigatonne gigatonnes
speed kilometre-per-hour | 1 | km/h kph kmh kmph kilometres_per_hour kilometers_per_hour kilometre_per_hour
speed kilometre-per-hour | 1 | kilometer_per_hour kilometres_an_hour kilometers_an_hour kilometre-per-hour
speed kilometre-per-hour | 1 | kilometer-per-hour
speed mile-per-hour | 1.609344 | mph miles_per_hour mile_per_hour miles_an_hour mile_an_hour mile-per-hour
speed mile-per-hour | 1.609344 | miles-per-hour mile-an-hour
speed metre-per-second | 3.6 | m/s metres_per_second meters_per_second metre_per_second meter_per_second
speed metre-per-second | 3.6 | metres_a_second meters_a_second
speed knot | 1.852 | knot knots
fuel mile-per-gallon | 1 | mpg miles_per_gallon miles_a_gallon mile_per_gallon
temperature celsius | 1 | degc °c ℃ celsius centigrade celcius celsuis centigrate degrees_celcius degree_celcius
temperature celsius | 1 | degrees_celsius degree_celsius degrees_c degree_c deg_c deg_celsius
temperature celsius | 1 | degrees_centigrade degree_centigrade
temperature fahrenheit | 1 | degf °f ℉ fahrenheit degrees_fahrenheit degree_fahrenheit degrees_f degree_f deg_f
temperature fahrenheit | 1 | deg_fahrenheit farenheit fahrenhiet farenheight degrees_farenheit degree_farenheit
temperature kelvin | 1 | kelvin kelvins degrees_kelvin
angle degree | 1 | degree degrees ° deg
angle arc-minute | 0.016666666666666666666666667 | arc-minute arc-minutes arcminute arcminutes
angle arc-second | 0.00027777777777777777777777778 | arc-second arc-seconds arcsecond arcseconds
angle degree-and-minute | 0.016666666666666666666666667 |
angle radian | 57.29577951308232 | radian radians rad
power watt | 1 | watt watts w
power kilowatt | 1000 | kilowatt kilowatts kw
power megawatt | 1000000 | megawatt megawatts mw
power gigawatt | 1000000000 | gigawatt gigawatts gw
power terawatt | 1000000000000 | terawatt terawatts tw
power metric-horsepower | 735.49875 | metric_horsepower
power horsepower | 735.49875..745.69987158227022 | horsepower hp bhp brake_horsepower
energy joule | 1 | joule joules
energy kilojoule | 1000 | kilojoule kilojoules kj
energy calorie | 4184 | calorie calories kcal kilocalorie kilocalories kcals
energy kilowatt-hour | 3600000 | kwh kilowatt-hour kilowatt-hours kilowatt_hour kilowatt_hours
energy megawatt-hour | 3600000000 | mwh megawatt-hour megawatt-hours megawatt_hour megawatt_hours
energy gigawatt-hour | 3600000000000 | gwh gigawatt-hour gigawatt-hours gigawatt_hour gigawatt_hours
energy terawatt-hour | 3600000000000000 | twh terawatt-hour terawatt-hours terawatt_hour terawatt_hours
energy british-thermal-unit | 1055.05585262 | btu btus
energy million-british-thermal-unit | 1055055852.62 | mmbtu
voltage volt | 1 | volt volts v
voltage kilovolt | 1000 | kilovolt kilovolts kv
current ampere | 1 | ampere amperes amp amps
charge milliampere-hour | 1 | mah milliamp-hours milliamp_hours milliampere_hours
frequency hertz | 1 | hertz hz
frequency kilohertz | 1000 | kilohertz khz
frequency megahertz | 1000000 | megahertz mhz
frequency gigahertz | 1000000000 | gigahertz ghz
rotation revolution-per-minute | 1 | rpm revolutions_per_minute
data bit | 1 | bit bits
data byte | 8 | byte bytes
data kilobyte | 8000 | kilobyte kilobytes kb
data megabyte | 8000000 | megabyte megabytes mb
data gigabyte | 8000000000 | gigabyte gigabytes gb gigs
data terabyte | 8000000000000 | terabyte terabytes tb
data petabyte | 8000000000000000 | petabyte petabytes pb
bandwidth megabit-per-second | 1 | mbps megabits_per_second megabit_per_second
bandwidth gigabit-per-second | 1000 | gbps gigabits_per_second gigabit_per_second
pressure pascal | 1 | pascal pascals pa
pressure kilopascal | 1000 | kilopascal kilopascals kpa
pressure megapascal | 1000000 | megapascal megapascals mpa
pressure gigapascal | 1000000000 | gigapascal gigapascals gpa
pressure millibar | 100 | millibar millibars mb
pressure bar | 100000 | bar
pressure pound-per-square-inch | 6894.757293168361 | psi pounds_per_square_inch
pressure kilopound-per-square-inch | 6894757.293168361 | ksi
torque pound-foot | 1.3558179483314004 | lb-ft pound-feet pound_feet foot-pounds foot_pounds lb_ft pound-foot
torque newton-metre | 1 | newton-metre newton-metres newton-meter newton-meters newton_metres newton_meters nm_torque
force newton | 1 | newton newtons
sound decibel | 1 | decibel decibels db
concentration part-per-million | 1 | ppm parts_per_million part_per_million
concentration part-per-billion | 0.001 | ppb parts_per_billion part_per_billion
flow barrel-per-day | 1 | bpd b/d barrels_a_day barrels_per_day barrel_per_day barrel_a_day barrels-a-day barrel-a-day
flow barrel-per-day | 1 | barrels-per-day barrel-per-day barrels_of_oil_a_day barrels_of_oil_per_day
image megapixel | 1000000 | megapixel megapixels mp
image pixel | 1 | pixel pixels px
seismic magnitude | 1 | magnitude on_the_richter_scale on_richter_scale on_the_richter richter
light lumen | 1 | lumen lumens
amount mole | 1 | mole moles mol
sport point-per-game | 1 | ppg points_per_game
sport rebound-per-game | 1 | rpg rebounds_per_game
sport assist-per-game | 1 | apg assists_per_game
index point | 1 | point points pts career_points total_points
index index-point | 1 | index_point index_points
"""

COMPOUNDS: dict[tuple[str, str], tuple[str, int]] = {
    ("foot", "inch"): ("foot-and-inch", 12),
    ("pound", "ounce"): ("pound-and-ounce", 16),
    ("stone", "pound"): ("stone-and-pound", 14),
    ("degree", "arc-minute"): ("degree-and-minute", 60),
}
"""
Two units told as one figure: the name of the pair and how many of the second make one of the first.

A figure of a pair is held in the second unit: "5 feet 8 inches" is 68.
"""

_OFFSETS = {
    "fahrenheit": (Decimal(5) / Decimal(9), Decimal(-160) / Decimal(9)),
    "kelvin": (Decimal(1), Decimal("-273.15")),
}

ONLY_GLUED = frozenset({"l", "g", "t", "v", "w", "pa", "mb", "m", "ha", "mi", "mm", "pb", "mp", "pt", "kb", "cl", "mt"})
"""Short signs read as units only beside digits, where a spelled number would not stand ("5 m", not "five m")."""

NEVER_APART = frozenset({"l", "t", "v", "w", "pa", "mb", "mt"})
"""Signs that are units only when glued to the digits or written in their usual case ("5 W")."""


def _read() -> tuple[dict[str, MeasureUnit], dict[tuple[str, ...], str]]:
    units: dict[str, MeasureUnit] = {}
    names: dict[tuple[str, ...], str] = {}
    for line in _TABLE.strip().splitlines():
        head, factor, words = (part.strip() for part in line.split("|"))
        dimension, name = head.split()
        low, _, high = factor.partition("..")
        scale, offset = _OFFSETS.get(name, (Decimal(low), Decimal(0)))
        units[name] = MeasureUnit(
            name=name, dimension=dimension, factor=scale, high=Decimal(high) if high else scale, offset=offset
        )
        for word in words.split():
            names.setdefault(tuple(word.split("_")), name)
    return units, names


UNITS, UNIT_NAMES = _read()
"""Canonical name to unit; written form (a tuple of lower-case words; a hyphen or slash stays inside) to name."""

TIME_UNITS: dict[str, str] = {
    word: name
    for name, words in {
        "millisecond": "millisecond milliseconds ms",
        "second": "second seconds sec secs s",
        "minute": "minute minutes min mins",
        "hour": "hour hours hr hrs h",
        "day": "day days",
        "night": "night nights",
        "week": "week weeks wk wks",
        "fortnight": "fortnight fortnights",
        "weekend": "weekend weekends",
        "month": "month months",
        "quarter": "quarters",
        "season": "seasons",
        "year": "year years yr yrs",
        "decade": "decade decades",
        "century": "century centuries",
        "millennium": "millennium millennia",
    }.items()
    for word in words.split()
}

AGE_UNITS = frozenset({"year", "month", "week", "day", "hour"})

PERCENT_NAMES: dict[tuple[str, ...], str] = {
    ("%",): "percent",
    ("percent",): "percent",
    ("pct",): "percent",
    ("pc",): "percent",
    ("per", "cent"): "percent",
    ("percentage", "point"): "percentage-point",
    ("percentage", "points"): "percentage-point",
    ("percent", "points"): "percentage-point",
    ("percentage-point",): "percentage-point",
    ("percentage-points",): "percentage-point",
    ("%", "points"): "percentage-point",
    ("pp",): "percentage-point",
    ("ppt",): "percentage-point",
    ("ppts",): "percentage-point",
    ("basis", "point"): "basis-point",
    ("basis", "points"): "basis-point",
    ("basis-point",): "basis-point",
    ("bps",): "basis-point",
    ("bp",): "basis-point",
    ("﹪",): "percent",
    ("％",): "percent",
}

RATE_NOUNS: dict[str, str] = {
    **{word: name for word, name in TIME_UNITS.items() if len(word) > 2},
    "annum": "year", "barrel": "barrel", "bbl": "barrel", "share": "share", "litre": "litre", "liter": "litre",
    "gallon": "gallon", "tonne": "tonne", "ton": "ton", "ounce": "ounce", "kilogram": "kilogram", "kilo": "kilogram",
    "kg": "kilogram", "pound": "pound", "lb": "pound", "gram": "gram", "person": "person", "head": "person",
    "capita": "person", "mile": "mile", "dozen": "dozen", "kilometre": "kilometre", "kilometer": "kilometre",
    "km": "kilometre",
    "unit": "unit", "piece": "piece", "vehicle": "vehicle", "car": "car", "household": "household", "night": "night",
    "ticket": "ticket", "game": "game", "match": "game", "acre": "acre", "hectare": "hectare", "bushel": "bushel",
    "student": "student", "employee": "employee", "worker": "worker", "dose": "dose", "bottle": "bottle",
    "gigabyte": "gigabyte", "megawatt-hour": "megawatt-hour", "mmbtu": "million-british-thermal-unit",
    "child": "child", "customer": "customer", "day": "day", "metre": "metre", "meter": "metre",
}  # fmt: skip
"""Denominators that a rate may name after "a", "an", "per", "each" or a slash; others are taken only after "per"."""

RATE_ADVERBS: dict[str, str] = {
    "annually": "year", "yearly": "year", "monthly": "month", "weekly": "week", "daily": "day", "hourly": "hour",
    "apiece": "piece",
}  # fmt: skip
