"""What a claim is said of: noun, predicate, participants, aspect and scope, on sentences of our own."""

import pytest

from crosscheck.find import find_claims
from crosscheck.model import Aspect, Modality
from tests.factories import article, day


def claim_on(text: str, quote: str, **more):
    """The one claim whose quote holds `quote`."""
    found = [c for c in find_claims(article(text, published=day("2024-05-23"), **more)) if quote in c.quote]
    assert found, f"no claim on {quote!r} in {text!r}"
    return found[0]


NOUNS = (
    # beside the figure
    ("Norland gave 30 T-34 tanks to the museum.", "30", "tank", ("t-34", "tank")),
    ("The bombs fell near the camp but no one was killed.", "no one", "people", ("people",)),
    ("The bombs fell and 12 were killed.", "12", "people", ("people",)),
    ("It killed one person and wounded 14.", "one", "person", ("person",)),
    ("Nearly 100 people set off from the port.", "100", "people", ("people",)),
    ("It began after 200 people set off from the port.", "200", "people", ("people",)),
    ("The field has 12 F-16s.", "12", "f-16", ("f-16",)),
    ("Guards took 12 AK 47 guns from the boat.", "12", "gun", ("ak-47", "gun")),
    ("Guards took three AK47s from the boat.", "three", "ak-47", ("ak-47",)),
    ("Some 30 Soviet pilots flew there.", "30", "pilot", ("soviet", "pilot")),
    ("Nearly 2,000 Soviet army personnel served there.", "2,000", "personnel", ("soviet", "army", "personnel")),
    ("The guards shot the bear eleven times.", "eleven times", "shooting", ("shooting",)),
    ("The minister visited the camp four times since October.", "four times", "visit", ("visit",)),
    ("There was 12 percent growth in the two-way trade.", "12 percent", "trade", ("two-way", "trade", "growth")),
    ("There was a 12 percent increase in trade.", "12 percent", "trade", ("trade", "increase")),
    ("About 40 percent of voters stayed at home.", "40 percent", "voter", ("voter",)),
    ("It took in $5 million in ticket sales.", "$5 million", "sale", ("ticket", "sale")),
    ("Dozens of houses burned down.", "Dozens", "house", ("house",)),
    ("The port holds 300 large fishing boats.", "300", "boat", ("large", "fishing", "boat")),
    ("It has 300 injured sailors.", "300", "sailor", ("injured", "sailor")),
    ("They sold 200 tons of rice.", "200 tons", "rice", ("rice",)),
    ("Some 30 others were killed.", "30", "people", ("people", "other")),
    ("They saw an increase in trade, with a 12 percent rise.", "12 percent", "trade", ("trade", "rise")),
    ("Some 300 federal and local judges came.", "300", "judge", ("federal", "local", "judge")),
    ("About 40 Astra and Vela trucks were parked there.", "40", "truck", ("astra", "vela", "truck")),
    ("They looked at two groups of people.", "two groups", "group", ("group",)),
    ("The store holds half the grain of the valley.", "half", "grain", ("grain",)),
    ("It is the work of one individual.", "one", "individual", ("individual",)),
    ("He sang there for just one season and left.", "one season", "season", ("season",)),
    ("It was one of the largest ferries of its time.", "one", "ferry", ("large", "ferry")),
    # before the figure
    ("It won a contract worth $200 million.", "$200 million", "contract", ("contract",)),
    ("Damage was in the region of $2 million.", "$2 million", "damage", ("damage",)),
    ("Norland owes a debt of $378 million.", "$378 million", "debt", ("debt",)),
    ("It kept a balance of $378 million.", "$378 million", "balance", ("balance",)),
    # through the verb
    ("Trade was around $20 million in 2023.", "$20 million", "trade", ("trade",)),
    ("Sales rose 12 percent.", "12 percent", "sale", ("sale",)),
    ("The death toll rose to 30.", "30", "death", ("death", "toll")),
    ("The blast killed 30.", "30", "people", ("people",)),
    ("About 30 were killed in the blast.", "30", "people", ("people",)),
    ("The state gave $12 million to upgrade the hospital.", "$12 million", "hospital", ("hospital",)),
    ("Trade between Norland and Oder rose 12 percent.", "12 percent", "trade", ("trade",)),
    ("Aron Vale told Oder that trade with Norland had grown by 9 percent.", "9 percent", "trade", ("trade",)),
    ("The council cut fares by 5 percent.", "5 percent", "fare", ("fare",)),
    ("The mill reduced staff by 300.", "300", "staff", ("staff",)),
    ("The club signed a six-year deal with Moor for $25 million.", "$25 million", "deal", ("six-year", "deal")),
    ("The state pays $4 million a year in interest alone.", "$4 million", "interest", ("interest",)),
    # said before
    (
        "Oder forgave half of the Norland debt and left 30 years to pay the remaining $4 million.",
        "$4 million",
        "debt",
        ("norland", "debt"),
    ),
    ("They sold 900 carts, up from 300 in 2001.", "300", "cart", ("cart",)),
    ("They saw 22 thefts, compared with an average of 20.", "20", "theft", ("theft",)),
    # not a name, not an adjective
    ("Ann Moor, mother of 13, came.", "13", "child", ("child",)),
    ("The club offered Moor $2 million.", "$2 million", "", ()),
    ("They say that $500 was given to a guard.", "$500", "", ()),
    ("About 1,000 come from the north.", "1,000", "", ()),
    ("He was not 100 percent healthy.", "100 percent", "", ()),
    ("Lee hit 11 shots while making 52 percent of them.", "52 percent", "", ()),
    ("Ann Moor was 20 feet away.", "20 feet", "", ()),
    ("The town is 30 kilometres north of the port.", "30 kilometres", "town", ("town",)),
    ("The mast is 30 metres high.", "30 metres", "mast", ("mast",)),
    ("They led by 16 carts from the yard, which has lost two.", "two", "", ()),
    ("There were 22 thefts, against an average of 20 per week.", "20 per week", "theft", ("theft",)),
    ("It had 200 combined local and foreign sales.", "200", "sale", ("local", "foreign", "sale")),
    ("Some 300 citizens hold Norse passports.", "300", "citizen", ("citizen",)),
    ("The number of dead rose to 300.", "300", "dead", ("dead",)),
    # ordinals
    (
        "They marked the 79th anniversary of the Great Victory.",
        "79th",
        "anniversary",
        ("anniversary", "great", "victory"),
    ),
    # happenings
    ("Mr Vale paid a working visit to Norland on May 8-10.", "May 8-10", "visit", ("working", "visit")),
    ("He met her during his visit to Norland from 7 to 11 May.", "11 May", "visit", ("visit",)),
    ("During talks held at the palace on May 9, they spoke of trade.", "May 9", "talks", ("talks",)),
    ("The Treaty on Amity, which both states signed 30 years ago, holds.", "30 years ago", "treaty", ("treaty",)),
    ("A statue of the poet was unveiled in December 2022.", "December 2022", "statue", ("statue",)),
    ("Ms Oder met Mr Vale on 9 May.", "9 May", "meeting", ("meeting",)),
    ("The strike on the port on Tuesday shook the town.", "Tuesday", "strike", ("strike",)),
    ("On Tuesday a strong earthquake hit the island.", "Tuesday", "earthquake", ("strong", "earthquake")),
    ("Norland cancelled it in 2003.", "2003", "cancellation", ("cancellation",)),
    ("Close to 200 guards had come by the start of 1991.", "1991", "guard", ("guard",)),
    ("In 2019 it handed over the keys.", "2019", "key", ("key",)),
    ("He was jailed for ten years in prison.", "ten years", "prison", ("prison",)),
)


@pytest.mark.parametrize(("text", "quote", "noun", "words"), NOUNS)
def test_a_claim_names_what_it_measures(text, quote, noun, words):
    context = claim_on(text, quote).context

    assert (noun, words) == (context.noun, context.noun_words)


@pytest.mark.parametrize(
    ("text", "quote", "predicate", "tense"),
    [
        ("Mr Vale paid a visit to Norland on 9 May.", "9 May", "visit", "past"),
        ("He met her during his visit to Norland from 7 to 11 May.", "11 May", "visit", "past"),
        ("They spoke of trade at a meeting on Tuesday.", "Tuesday", "meet", "past"),
        ("Thirty people were killed on Monday.", "Thirty", "kill", "past"),
        ("The firm plans to hire 200 workers.", "200", "hire", "future"),
        ("Norland is to build a dam by 2030.", "2030", "build", "future"),
        ("The state gave $12 million to upgrade the hospital.", "$12 million", "upgrade", "past"),
        ("The treaty, which both states signed 30 years ago, was renewed in March.", "March", "renew", "past"),
        ("The treaty, which both states signed 30 years ago, was renewed in March.", "30 years ago", "sign", "past"),
        ("When the bridge fell, 40 cars were on it.", "40", "be", "past"),
        ("The quake struck at noon, killing at least 22 people.", "22", "kill", "past"),
        ("On Tuesday, the court will hear 14 witnesses.", "14", "hear", "future"),
        ("They meet every week and discuss 20 cases.", "20", "discuss", "present"),
        ("Police said 10 shells were found at the scene.", "10", "find", "past"),
        ("The harbour firm today announced a merger.", "today", "announce", "past"),
        ("Bonds were sold before 300 jobs were cut.", "300", "cut", "past"),
        ("The bombs fell near the camp but no one was killed.", "no one", "kill", "past"),
        ("The roof fell and 12 were injured.", "12", "injure", "past"),
        ("It began after 200 people set off from the port.", "200", "set", "past"),
        ("Starting at noon, nearly 100 people set off from the port.", "100", "set", "past"),
        ("Starting at noon, nearly 100 people set off from the port.", "noon", "start", "past"),
        ("Killing 12 people, the blast destroyed 30 homes.", "12", "kill", "past"),
        ("Killing 12 people, the blast destroyed 30 homes.", "30", "destroy", "past"),
        ("All but two of the boats sank.", "two", "sink", "past"),
        ("The plant is to blame for 300 deaths.", "300", "blame", "present"),
    ],
)
def test_a_claim_has_the_verb_that_governs_it(text, quote, predicate, tense):
    context = claim_on(text, quote).context

    assert (predicate, tense) == (context.predicate, context.tense)


@pytest.mark.parametrize(
    ("text", "quote", "aspect", "direction"),
    [
        ("Sales rose 12 percent.", "12 percent", Aspect.CHANGE, 1),
        ("Exports fell by $5 million.", "$5 million", Aspect.CHANGE, -1),
        ("Exports fell to $5 million.", "$5 million", Aspect.LEVEL, 0),
        ("The council cut fares by 5 percent.", "5 percent", Aspect.CHANGE, -1),
        ("Rates were cut by 30 banks.", "30 banks", Aspect.LEVEL, 0),
        ("Sales were up 12 percent.", "12 percent", Aspect.CHANGE, 1),
        ("A 12 percent drop in sales hurt them.", "12 percent", Aspect.CHANGE, -1),
        ("About 12 percent of sales are online.", "12 percent", Aspect.SHARE, 0),
        ("The cut brought down 12 percent of the network.", "12 percent", Aspect.SHARE, 0),
        ("Prices rose 12 percent of late.", "12 percent", Aspect.CHANGE, 1),
        ("The stock lost 12 percent of its value.", "12 percent", Aspect.CHANGE, -1),
        ("It is thought that 70 percent of trade in Oder, and 60 percent in Norland, was lost.", "60", Aspect.SHARE, 0),
        ("It is thought that 70 percent of trade in Oder, and a 60 percent rise, was lost.", "60", Aspect.CHANGE, 1),
        ("Annual trade was $20 million.", "$20 million", Aspect.RATE, 0),
        ("The fire killed 12 people.", "12 people", Aspect.CUMULATIVE, 0),
        ("The town has 12 schools.", "12 schools", Aspect.LEVEL, 0),
        ("The port averaged 22 ships.", "22 ships", Aspect.RATE, 0),
        ("The port averaged 22 ships in 12 days.", "22 ships", Aspect.RATE, 0),
        ("The port averaged 22 ships in 12 visits.", "12 visits", Aspect.LEVEL, 0),
        ("Lund scored with six minutes left in the game.", "six minutes", Aspect.REMAINDER, 0),
        ("Lund scored with 6:05 remaining.", "6:05", Aspect.REMAINDER, 0),
        ("He has two years left on his contract.", "two years", Aspect.REMAINDER, 0),
        ("Lund scored with four minutes to play.", "four minutes", Aspect.REMAINDER, 0),
        ("With two days to go before the vote it rained.", "two days", Aspect.REMAINDER, 0),
        ("It took police two hours to go in.", "two hours", Aspect.LEVEL, 0),
        ("He waited two hours and left.", "two hours", Aspect.LEVEL, 0),
        ("She sat two hours left alone in the car.", "two hours", Aspect.LEVEL, 0),
        ("Ten seconds left the crowd breathless.", "Ten seconds", Aspect.LEVEL, 0),
        ("The sentence of five years remains in force.", "five years", Aspect.LEVEL, 0),
    ],
)
def test_a_figure_is_a_level_a_change_a_rate_a_share_or_a_running_total(text, quote, aspect, direction):
    context = claim_on(text, quote).context

    assert (aspect, direction) == (context.aspect, context.direction)


@pytest.mark.parametrize(
    ("text", "quote", "modality"),
    [
        ("The firm cut 300 jobs.", "300", Modality.ASSERTED),
        ("The firm will cut 300 jobs.", "300", Modality.PLANNED),
        ("The firm plans to cut 300 jobs.", "300", Modality.PLANNED),
        ("The visit is set for 9 June.", "9 June", Modality.PLANNED),
        ("The firm did not cut 300 jobs.", "300", Modality.DENIED),
        ("The firm denied that it had cut 300 jobs.", "300", Modality.DENIED),
        ("The firm could cut 300 jobs.", "300", Modality.HYPOTHETICAL),
        ("If the firm cuts 300 jobs, the town will shrink.", "300", Modality.HYPOTHETICAL),
        ("If it rains, 300 homes would be flooded.", "300", Modality.HYPOTHETICAL),
        ("The firm wouldn't pay $30 million.", "$30 million", Modality.HYPOTHETICAL),
        ("The firm said it would cut 300 jobs.", "300", Modality.PLANNED),
        ("Two years later the firm would employ 300 people.", "300", Modality.ASSERTED),
        ("By 1994 the town would have 300 shops.", "300", Modality.ASSERTED),
        ("The miners had not eaten for three days.", "three days", Modality.ASSERTED),
        ("The bank has not paid a dividend for six years.", "six years", Modality.ASSERTED),
        ("The miners had not surfaced in three days.", "three days", Modality.DENIED),
        ("The strike did not last for three weeks.", "three weeks", Modality.DENIED),
        ("The strike has not lasted for three weeks.", "three weeks", Modality.DENIED),
        ("Lund has not been suspended for ten days.", "ten days", Modality.DENIED),
        ("They have not been married for 20 years.", "20 years", Modality.DENIED),
        ("He has not worked there for six months, but for three.", "six months", Modality.DENIED),
        ("The firm has not apologised for three years of abuse.", "three years", Modality.DENIED),
        ("The pilot denied that he had flown for three days.", "three days", Modality.DENIED),
        ("The ship would not sail again for 40 days, the owner said.", "40 days", Modality.HYPOTHETICAL),
        ("Nobody denied that the firm had cut 300 jobs.", "300", Modality.ASSERTED),
        ("The firm dismissed 300 workers.", "300", Modality.ASSERTED),
        ("The firm dismissed claims that 300 workers had left.", "300", Modality.DENIED),
        ("The toll is 300, excluding 12 guards.", "300", Modality.ASSERTED),
        ("The firm reportedly cut 300 jobs.", "300", Modality.REPORTED),
        ("About 300 people are believed to have died.", "300", Modality.REPORTED),
        ("Anna Berg, 32, will appear in court.", "32", Modality.ASSERTED),
        ("Anna Berg will turn 32.", "32", Modality.PLANNED),
        ("The Hawks (7-7) will play on Sunday.", "7-7", Modality.ASSERTED),
        ("The Hawks will win 7-3.", "7-3", Modality.PLANNED),
        ("The 32-year-old Berg was not asked to plead.", "32-year-old", Modality.ASSERTED),
        ("Officials are not saying when Berg, 32, will be moved.", "32", Modality.ASSERTED),
        ("Anna Berg is not 32.", "32", Modality.DENIED),
        ("Lund did not play in Thursday's 31-24 win.", "31-24", Modality.ASSERTED),
        ("They did not win 31-24.", "31-24", Modality.DENIED),
        ("It was not until late June that they met.", "late June", Modality.ASSERTED),
        ("The hall did not open until 3 May 2019.", "3 May 2019", Modality.ASSERTED),
        ("The talks did not begin on 3 May 2019.", "3 May 2019", Modality.DENIED),
        ("The town has not had a mayor since 1991.", "1991", Modality.ASSERTED),
        ("No one was hurt in the fire on Friday, 3 May.", "Friday, 3 May", Modality.ASSERTED),
        ("He did not appear in court on Friday.", "Friday", Modality.DENIED),
        ("Police did not make an arrest on Friday.", "Friday", Modality.DENIED),
        ("The park has not opened since 1991.", "1991", Modality.DENIED),
        ("No one was hurt, but several guests, including two nurses, were inside.", "two nurses", Modality.ASSERTED),
        ("The firm did not cut 30 jobs, but 40.", "40", Modality.DENIED),
        ("Lund made a throw that never seems neat with 6:12 left.", "6:12", Modality.ASSERTED),
        ("Berg was not at Thursday's hearing.", "Thursday", Modality.ASSERTED),
        ("No one was hurt.", "No one", Modality.ASSERTED),
        ("Officials denied that no one was hurt.", "no one", Modality.DENIED),
        ("If no one is hurt, the game will go on.", "no one", Modality.HYPOTHETICAL),
        ("He did not stay until Friday.", "Friday", Modality.DENIED),
        ("They won't play Saturday's game.", "Saturday", Modality.DENIED),
        ("It is not clear whether Berg is among the 15 wounded.", "15", Modality.ASSERTED),
        ("It is not clear whether 15 guests were wounded.", "15", Modality.HYPOTHETICAL),
        ("Berg will be among the 15 speakers.", "15", Modality.PLANNED),
        ("Berg was not among the 15 wounded.", "15", Modality.ASSERTED),
        ("The board voted on six schools.", "six schools", Modality.ASSERTED),
        ("The deal will bring the mill's 350 workers into one firm.", "350 workers", Modality.ASSERTED),
        ("The deal will bring 350 workers into one firm.", "350 workers", Modality.PLANNED),
    ],
)
def test_a_claim_says_how_its_writer_stands_to_it(text, quote, modality):
    assert modality == claim_on(text, quote).modality


@pytest.mark.parametrize(
    ("text", "quote", "speaker"),
    [
        ("The harbour ministry said 12 boats sank.", "12", "The harbour ministry"),
        ("Twelve boats sank, the Ministry of Ports said.", "Twelve", "the Ministry of Ports"),
        ("Twelve boats sank, according to the coast guard.", "Twelve", "the coast guard"),
        ("According to police, 12 boats sank.", "12", "police"),
        ("“We lost 12 boats,” said Ines Moor.", "12", "Ines Moor"),
        ("Ines Moor told reporters that 12 boats sank.", "12", "Ines Moor"),
        ("Twelve boats sank.", "Twelve", ""),
        ("Ines Moor spoke on Monday.", "Monday", ""),
        ("The ministry said on Monday that boats sank.", "Monday", ""),
        ("“It was bad. We lost 12 boats,” Ines Moor said.", "12", "Ines Moor"),
        ("Ines Moor spoke on Monday. She said 12 boats sank.", "12", "Ines Moor"),
        ("Ines Moor met Aron Vale. He said 12 boats sank.", "12", ""),
        ("Ines Moor runs the port. “Aron Vale lost 12 boats,” she said.", "12", "Ines Moor"),
        ("A guide spoke first, a guard said. He said 12 boats sank.", "12", "a guard"),
        ("Aron Vale owns two ships.\n\nHe said 12 boats sank.", "12", ""),
        ("Aron Vale said the port was shut.\n\nHe said 12 boats sank.", "12", "Aron Vale"),
        ("It was late. They said 12 boats sank.", "12", ""),
    ],
)
def test_a_claim_has_its_speaker_as_written(text, quote, speaker):
    assert speaker == claim_on(text, quote).attribution


@pytest.mark.parametrize(
    ("text", "quote", "actors"),
    [
        ("Norland President Aron Vale met Ines Moor on 9 May.", "9 May", ("Aron Vale", "Ines Moor")),
        ("Mr. Aron Vale came on Monday. Vale left on 9 May.", "9 May", ("Aron Vale",)),
        ("French President Aron Vale came. The French president left on 9 May.", "9 May", ("Aron Vale",)),
        ("Aron Vale came. It was cold. Talks began on 9 May.", "9 May", ("Aron Vale",)),
        ("Aron Vale came. He met Ines Moor on 9 May.", "9 May", ("Aron Vale", "Ines Moor")),
        ("Ines Moor and Aron Vale, 25, wed.", "25", ("Aron Vale",)),
        ("Police said six-year-old Jan Moor hid.", "six-year-old", ("Jan Moor",)),
        ("A six-year-old boy hid. His name was Jan Moor, 6.", "six-year-old", ("Jan Moor",)),
        ("Aron Vale saw a six-year-old boy.", "six-year-old", ()),
        ("Commerce Secretary Ines Moor came on 9 May.", "9 May", ("Ines Moor",)),
        ("The Ministry of Foreign Affairs closed on 9 May.", "9 May", ("Ministry of Foreign Affairs",)),
        ("A crew left Oslo on 9 May.", "9 May", ()),
        ('Then Aron "Big Owl" Vale left on 9 May.', "9 May", ("Aron Vale",)),
        ("Aron “Owl” Vale left on 9 May.", "9 May", ("Aron Vale",)),
        ('Aron Vale told Ines Moor "no" on 9 May.', "9 May", ("Aron Vale", "Ines Moor")),
        ("They shouted “Aron Vale” or “Ines Moor” on 9 May.", "9 May", ("Aron Vale", "Ines Moor")),
        ("Critics of Vale “and worse” Moor left on 9 May.", "9 May", ("Vale", "Moor")),
        ("The Owls' and Foxes' Ines Moor left on 9 May.", "9 May", ("Owls", "Foxes", "Ines Moor")),
    ],
)
def test_participants_are_named_in_full_without_titles(text, quote, actors):
    named = tuple(a for a in claim_on(text, quote).context.actors if a != "Oslo")

    assert actors == named


def test_two_bearers_of_a_name_leave_it_unresolved():
    text = "Aron Vale met Ines Vale. Vale left on 9 May."

    assert claim_on(text, "9 May").context.actors == ("Vale",)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("They met in Paris on 9 May.", ("Paris",)),
        ("They met at Gravenport on 9 May.", ("Gravenport",)),
        ("Laotian troops left Vietnam on 9 May.", ("Vietnam", "Laos")),
        ("They met on 9 May.", ()),
    ],
)
def test_places_are_named_and_nationalities_give_their_country(text, places):
    assert places == claim_on(text, "9 May").context.places


@pytest.mark.parametrize(
    ("text", "quote", "qualifiers"),
    [
        ("There were 12 confirmed cases.", "12", ("confirmed",)),
        ("At least 12 civilian victims were found.", "12", ("civilian",)),
        ("Twelve people, including two guards, were hurt.", "Twelve", ("including guard",)),
        ("They counted 12 cases so far.", "12", ("so far",)),
        ("The storm has so far killed 12 people.", "12", ("so far",)),
        ("So far the storm has killed 12 people.", "12", ("so far",)),
        ("So far from the coast, where few men live, the storm killed 12 people.", "12", ()),
        ("They counted 12 cases.", "12", ()),
    ],
)
def test_words_that_fix_the_scope_are_kept(text, quote, qualifiers):
    assert qualifiers == claim_on(text, quote).context.qualifiers


def test_another_date_of_the_sentence_anchors_a_figure():
    context = claim_on("On 9 May 2024 the ferry carried 300 people.", "300").context

    assert day("2024-05-09").first == context.when.first


def test_a_date_in_another_sentence_anchors_nothing():
    context = claim_on("It sailed on 9 May 2024. The ferry carried 300 people.", "300").context

    assert context.when is None


@pytest.mark.parametrize(
    ("text", "quote", "checkable"),
    [
        ("The two countries signed a treaty.", "two", False),
        ("The two presidents spoke for an hour.", "two", False),
        ("These three states signed a treaty.", "three", False),
        ("The two agreed to meet.", "two", False),
        ("Two countries signed a treaty.", "Two", True),
        ("The two countries of the gulf signed a treaty.", "two", True),
        ("The two tanks were sold.", "two", True),
        ("The 40 countries signed a treaty.", "40", True),
        ("It was mended at the 61st Armoured Vehicle Works.", "61st", False),
        ("They kept the 61st anniversary.", "61st", True),
        ("The fire was first reported by a neighbour.", "first", False),
        ("The third failed attempt ended it.", "third", True),
        ("He finished second followed by Moor.", "second", True),
    ],
)
def test_what_only_points_back_or_names_is_not_checked(text, quote, checkable):
    assert checkable == claim_on(text, quote).checkable


def test_a_count_is_quoted_with_its_noun():
    text = "Norland gave more than 30 T-34 tanks to the museum."

    assert claim_on(text, "30").quote == "more than 30 T-34 tanks"


def test_paragraphs_are_numbered_from_the_start():
    text = "A headline\n\nThe town has 12 schools.\n\nIt has 30 shops."

    assert (claim_on(text, "12").context.paragraph, claim_on(text, "30").context.paragraph) == (1, 2)
