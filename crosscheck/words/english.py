"""English as the find room needs it: closed classes, verbs, titles. Tables only; forms are in `words.forms`."""

from __future__ import annotations


def word_set(text: str) -> frozenset[str]:
    """The words of `text` as a set."""
    return frozenset(text.split())


DETERMINERS = word_set(
    "the a an this that these those his her its their our my your some any no every each another both all either "
    "neither such what whose half many much few several"
)
PREPOSITIONS = word_set(
    "of in on at by for with from into onto over under between among during after before since until till through "
    "throughout against about above below across along around behind beside besides beyond despite inside outside "
    "near off per toward towards upon via within without amid amidst like unlike than versus vs including excluding "
    "following regarding concerning according worth as up down out except alongside ahead aboard atop"
)
CONJUNCTIONS = word_set("and or but nor yet so plus &")
SUBORDINATORS = word_set(
    "that which who whom when while where because if although though whereas whether unless once lest whenever "
    "wherever why how"
)
PRONOUNS = word_set(
    "i you he she it we they me him us them himself herself itself themselves myself ourselves yourself who whom "
    "someone anyone everyone nobody everybody somebody anybody something anything everything nothing none one there "
    "mine yours hers ours theirs"
)
SUBJECT_PRONOUNS = word_set("i you he she it we they who there")
BE = word_set(
    "there's that's what's who's here's where's be am is are was were been being isn't aren't wasn't weren't 'm "
    "'re i'm you're he's she's it's we're they're"
)
HAVE = word_set("have has had having haven't hasn't hadn't i've you've we've they've")
DO = word_set("do does did don't doesn't didn't")
MODALS = word_set(
    "will would shall should can could may might must won't wouldn't shan't shouldn't can't couldn't mustn't cannot "
    "i'll you'll he'll she'll it'll we'll they'll i'd you'd he'd she'd we'd they'd"
)
FUTURE_MODALS = word_set("will shall won't shan't i'll you'll he'll she'll it'll we'll they'll would wouldn't")
HYPOTHETICAL_MODALS = word_set("could may might couldn't")
NEGATIONS = word_set("not never no n't cannot neither nor without")
ADVERBS = word_set(
    "alone not also now then here there very too just only even still already again ever never often always sometimes "
    "soon later earlier ago today tomorrow yesterday tonight once twice almost nearly about around roughly "
    "approximately perhaps maybe however therefore thus meanwhile moreover further instead rather quite well back "
    "away together apart abroad home else more most less least so as long far up down out off over"
)
ADJECTIVES = word_set(
    "fewer new old young big small large great little long short high low early late good bad best worst better worse "
    "major minor main key top senior junior former current next last first second third past recent other same "
    "different own several many few more most less least total full whole entire strong weak heavy light free "
    "open public private local national international foreign domestic federal military civilian political "
    "economic financial social medical nuclear naval armed dead alive missing safe key joint mutual bilateral two-way "
    "annual monthly weekly daily official unofficial additional extra estimated average overall net gross "
    "northern southern eastern western central north south east west northeastern northwestern southeastern "
    "southwestern upper lower inner outer red blue green black white brown grey gray yellow hot cold warm dry wet "
    "possible likely unlikely sure certain clear able unable ready happy sad angry due true false real actual "
    "fatal deadly serious severe critical stable guilty innocent confirmed suspected probable alleged reported "
    "unidentified unknown "
    "male female human elderly adult pregnant rural urban rich poor cheap expensive huge massive vast tiny "
    "working official state-run state-owned long-term short-term non-refundable decades-long record solemn "
    "great common similar various numerous multiple single double triple separate individual special general "
    "important significant substantial considerable modern ancient historic historical traditional cultural royal "
    "presidential parliamentary congressional regional provincial municipal global worldwide internal external "
    "initial final original previous subsequent prior late longtime lead chief deputy vice acting interim "
    "soviet left right wrong hard soft fast slow quick sharp steep deep wide broad narrow close distant nearby "
    "combined cumulative consecutive straight preliminary peaceful violent illegal legal criminal civil commercial "
    "industrial agricultural technical scientific digital electric electronic mechanical chemical biological "
    "healthy wealthy worthy easy busy pretty funny lucky crazy dirty guilty hungry thirsty icy rainy sunny windy "
    "snowy cloudy steady friendly costly lively ugly holy messy noisy risky rocky shaky sorry sticky stormy "
    "sturdy tricky wary bloody muddy hilly bulky chilly clumsy eager faint fond fresh frail gentle harsh honest "
    "humble keen loyal mad mild modest naked neat nice numb odd pale polite proud pure rare raw ripe rough rude "
    "sane scarce shy sick silent simple sincere slim smart sore sour stern stiff strange strict stubborn swift "
    "tall tender thick thin tight tough vague vain vivid wicked wild wise adequate abrupt absolute ample apt bare "
    "bold brave bright cautious complex convenient crude cruel curious damp dense devout distinct drunk dull "
    "efficient elegant excellent explicit extreme familiar flexible frequent genuine grand handsome instant "
    "intense lucrative obscure obvious pleasant prominent prompt proper rapid reluctant remote rigid sacred "
    "sensitive sheer slight sole stable subtle sudden superb supreme tense thorough ultimate unanimous unique "
    "urgent vacant valid violent virtual vocal volatile vulnerable "
    "natural environmental tropical coastal offshore underground undersea air-conditioned "
)
TITLES = word_set(
    "counterpart mr mrs ms miss dr prof sir dame lord lady president vice-president premier chancellor king "
    "queen prince princess "
    "emperor sultan sheikh sheik pope archbishop bishop cardinal rev father sister saint minister secretary senator "
    "sen rep congressman congresswoman representative governor gov mayor ambassador general gen lieutenant lt "
    "colonel col "
    "major maj captain capt sergeant sgt admiral adm commander cmdr corporal cpl private pvt officer inspector "
    "superintendent chief deputy vice acting foreign prime defense defence finance interior justice health trade "
    "chairman chairwoman chair director spokesman spokeswoman spokesperson professor judge justice attorney "
    "prosecutor lawyer coach leader comrade former ex-president detective sheriff constable marshal speaker "
    "mp mep hon first lady ayatollah imam crown commissioner pastor actor actress singer striker midfielder "
    "defender goalkeeper quarterback guard forward manager editor analyst economist seismologist founder ceo cfo coo "
)
"""Words that stand before a person's name and are no part of it, capitalised or not."""
PORTFOLIOS = word_set(
    "state defense defence treasury staff justice energy commerce labor labour education health interior "
    "agriculture transportation "
    "homeland security affairs foreign internal economy finance trade veterans culture"
)
"""What a secretary or minister may be "of"; it stands between the title and the name."""
HONORIFIC_ABBREVIATIONS = word_set(
    "mr mrs ms dr prof sr jr gen lt col maj capt sgt cpl pvt adm cmdr sen rep gov hon rev fr st messrs mme mlle "
    "pres supt "
    "det insp amb dep asst atty gens sens reps govs drs brig pfc spc"
)
ORGANISATION_ABBREVIATIONS = word_set(
    "inc corp co ltd llc plc bros dept univ assn est bldg ave blvd rd mt ft intl natl govt"
)
NUMBER_ABBREVIATIONS = word_set("no nos vol pp fig sec art ch p approx ca cf vs v al e.g i.e")
MONTH_ABBREVIATIONS = word_set("jan feb mar apr jun jul aug sep sept oct nov dec")
DAY_ABBREVIATIONS = word_set("mon tue tues wed thu thur thurs fri sat sun")
MONTHS = (
    word_set("january february march april may june july august september october november december")
    | MONTH_ABBREVIATIONS
)
WEEKDAYS = word_set("monday tuesday wednesday thursday friday saturday sunday") | DAY_ABBREVIATIONS
CALENDAR_WORDS = (
    MONTHS
    | WEEKDAYS
    | word_set(
        "today tomorrow yesterday tonight morning afternoon evening night noon midnight week month year day hour "
        "minute second "
        "decade century quarter season spring summer autumn winter weekend weeks months years days hours minutes "
        "seconds "
        "decades centuries gmt utc est edt pst pdt cet bst et pt local"
    )
)
STARTERS = (
    DETERMINERS
    | CONJUNCTIONS
    | word_set(
        "i you he she it we they there in on at by for with from after before since during as if when while although "
        "though because however meanwhile also but still then now here what who why how where according despite "
        "under over among about earlier later last once one two three officials police more most many not only"
    )
)
"""Words whose capital tells of a sentence's start rather than of a name."""
REPORTING = word_set(
    "say tell report announce add claim state declare note explain insist argue warn confirm estimate suggest believe "
    "write think describe reveal acknowledge admit allege assert stress emphasise emphasize recall predict "
    "expect quote remark comment observe maintain contend disclose indicate reiterate caution testify "
    "tweet post cite charge affirm informed inform conclude find show agree concede predict forecast"
)
SPEECH = word_set(
    "say tell report announce add claim state declare note explain insist argue warn confirm estimate suggest "
    "write reveal acknowledge admit allege assert stress emphasise emphasize recall predict remark comment observe "
    "contend disclose reiterate caution testify tweet inform conclude concede forecast believe"
)
"""Reporting verbs whose subject may be taken for the source of what is said."""
SAYING = word_set("say tell note explain state remark comment reiterate stress insist argue warn testify acknowledge")
"""Verbs whose own day matters to nobody; who announces or discloses makes news by it. Not "add" and "recall": jobs are
added and cars recalled."""
REACTING = word_set("cope mourn grieve reel react")
"""Verbs of those whom news befell: the day on which they do so is not the day of what befell them."""
PLAN_VERBS = word_set(
    "plan intend expect schedule set aim hope propose pledge promise vow prepare want seek agree slate due poise "
    "threaten"
)
DATED = word_set("set call fix schedule announce")
DECIDED = word_set("approve agree order settle adopt endorse authorize")
"""Verbs that tell of what is to come once they are done: "called an election for 9 May", "approved six closures"."""
BEGINNING = word_set("begin start commence found establish erupt open launch")
"""Verbs that tell when what goes on since then began."""
FORWARD_VERBS = word_set("plan schedule intend slate expect propose")
DENIAL_VERBS = word_set("deny refute reject dispute dismiss disprove debunk rebut")
REPORTED_WORDS = word_set("reportedly allegedly apparently supposedly purportedly rumored rumoured unconfirmed")
HYPOTHESIS_WORDS = word_set("if unless perhaps maybe possibly whether potentially hypothetically")
BARE_PEOPLE = word_set(
    "kill die injure wound hurt arrest detain evacuate displace rescue hospitalise hospitalize infect flee miss charge "
    "strand trap treat airlift execute murder shoot sicken bury deport drown survive attend protest vote"
)
"""Verbs that, said of a bare number, count people: "30 were killed"."""
UP_VERBS = word_set(
    "rise increase grow climb jump surge soar gain expand double triple advance swell rocket accelerate rebound add"
)
DOWN_VERBS = word_set(
    "fall drop decrease decline shrink plunge slump dip slip lose contract tumble sink slide plummet reduce cut "
    "lower halve ease narrow"
)
UP_NOUNS = word_set("increase rise growth gain jump surge climb expansion hike uptick boost upturn rebound")
DOWN_NOUNS = word_set(
    "decrease decline fall drop reduction cut loss dip slump plunge contraction downturn slide shrinkage"
)
CUMULATIVE_NOUNS = word_set(
    "death toll casualty fatality victim case infection dead injury wounded total displaced refugee body "
    "survivor evacuee"
)
CUMULATIVE_VERBS = word_set(
    "kill die injure wound displace infect evacuate rescue hospitalise hospitalize arrest hurt destroy damage"
)
QUALIFIERS = word_set(
    "confirmed suspected probable civilian military total only alone  unconfirmed estimated "
    "preliminary "
    "official unofficial combined overall nationwide worldwide annual monthly net gross adjusted unadjusted "
    "domestic foreign "
    "missing serious minor critical fatal at-least initial final direct indirect bilateral male female"
)
EVENT_NOUNS = word_set(
    "visit trip tour talk talks meeting summit conference session election vote referendum war battle attack "
    "assault raid strike "
    "bombing explosion blast earthquake quake tremor aftershock storm hurricane typhoon cyclone flood fire crash "
    "accident "
    "collision shooting murder killing death birth wedding marriage divorce funeral ceremony parade celebration "
    "anniversary "
    "festival concert game match race tournament championship season final opening closing launch release premiere "
    "announcement statement speech address interview hearing trial verdict sentence conviction arrest appeal execution "
    "signing agreement treaty deal accord pact merger acquisition purchase sale takeover bankruptcy strike "
    "protest rally "
    "demonstration march riot coup revolution uprising invasion occupation withdrawal retreat ceasefire truce "
    "offensive "
    "operation mission patrol exercise drill training deployment delivery handover transfer donation "
    "inauguration unveiling "
    "appointment resignation dismissal retirement promotion nomination victory defeat loss win landing flight voyage "
    "discovery investigation inquiry probe report study survey census poll review audit inspection debate "
    "dispute crisis "
    "shutdown outage disaster eruption landslide tsunami drought epidemic outbreak pandemic surgery operation "
    "transplant "
    "incident event forum exhibition fair congress assembly plenum negotiation negotiations consultation dialogue "
    "increase rise growth gain decrease decline fall drop cut reduction hike recall lawsuit suit indictment charge "
    "kidnapping abduction hijacking escape rescue evacuation execution robbery theft burglary seizure "
    "deportation expulsion "
    "extradition plea testimony leak disclosure publication broadcast aid exchange cooperation construction "
    "completion restoration renovation demolition collapse failure rebellion liberation independence unification "
    "holiday vacation stay stopover arrival departure return transition ban embargo sanction blockade siege bail "
    "parole "
    "graduation debut performance screening auction draft trade play draw tie bid contest primary campaign "
    "massacre genocide clash fighting firefight gunfight ambush airstrike shelling detonation plane-crash sinking spill"
)
COUNTERPARTS = word_set(
    "country nation state government side party leader president minister premier neighbour neighbor man woman people "
    "person team company firm bank ally partner official diplomat counterpart group rival candidate capital body"
)
"""Nouns that, with a definite determiner and a small number, only point back: "the two leaders"."""
PLACE_PREPOSITIONS = word_set("in at to from near into across outside inside around toward towards via through off")
