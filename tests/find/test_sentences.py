"""Sentences and paragraphs, over passages that trip simple rules."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.find.sentences import split
from crosscheck.grammar.tokens import tokenize

_WRAPPED = """\
The old ferry to the islands was carrying some
Forty people when it sank off the northern
Coast in heavy rain.
"""
PASSAGES = (
    # plain
    ("The bridge fell. Nobody was hurt.", ["The bridge fell.", "Nobody was hurt."]),
    ("Who paid? The ministry did!", ["Who paid?", "The ministry did!"]),
    ("One sentence without a stop", ["One sentence without a stop"]),
    # titles and initials
    ("Mr. Vale met Mrs. Oder. They spoke.", ["Mr. Vale met Mrs. Oder.", "They spoke."]),
    ("Gen. A. B. Korda resigned.", ["Gen. A. B. Korda resigned."]),
    ("Dr. Lund and Prof. Ames agree.", ["Dr. Lund and Prof. Ames agree."]),
    ("J.R. Webb of St. Olaf won. He cheered.", ["J.R. Webb of St. Olaf won.", "He cheered."]),
    ("Sen. Pat Moss spoke on Tuesday.", ["Sen. Pat Moss spoke on Tuesday."]),
    ("Lt. Col. Rhys Tan led it.", ["Lt. Col. Rhys Tan led it."]),
    ("Edgar P. Noll Jr. took over. The board agreed.", ["Edgar P. Noll Jr. took over.", "The board agreed."]),
    ("It was left to Abel Moor Jr. The rest went home.", ["It was left to Abel Moor Jr.", "The rest went home."]),
    # acronyms with stops
    ("The U.S. Navy sailed.", ["The U.S. Navy sailed."]),
    ("He lives in the U.S. The ship sailed.", ["He lives in the U.S.", "The ship sailed."]),
    ("U.N. troops came. U.K. troops left.", ["U.N. troops came.", "U.K. troops left."]),
    ("A Ph.D. student wrote it.", ["A Ph.D. student wrote it."]),
    (
        "She works in Washington, D.C. But she votes at home.",
        ["She works in Washington, D.C.", "But she votes at home."],
    ),
    # clock times
    ("It began at 5 p.m. Monday.", ["It began at 5 p.m. Monday."]),
    ("It began at 5 p.m. The crowd left.", ["It began at 5 p.m.", "The crowd left."]),
    ("It began at 9 a.m. EST in the hall.", ["It began at 9 a.m. EST in the hall."]),
    ("Doors open at 7 p.m. and close late.", ["Doors open at 7 p.m. and close late."]),
    # months and numbers
    ("They met on Jan. 5 in Oslo.", ["They met on Jan. 5 in Oslo."]),
    ("It opens in Sept. The price is low.", ["It opens in Sept.", "The price is low."]),
    ("It rose 3.5 percent. It fell 2.1 percent.", ["It rose 3.5 percent.", "It fell 2.1 percent."]),
    ("The toll was 45. Many were children.", ["The toll was 45.", "Many were children."]),
    ("Version 2.0.1 came out.", ["Version 2.0.1 came out."]),
    ("They hold No. 5 now. No. 6 is free.", ["They hold No. 5 now.", "No. 6 is free."]),
    ("The answer was no. Then he left.", ["The answer was no.", "Then he left."]),
    ("See p. 12 for more.", ["See p. 12 for more."]),
    ("It took 90 min. 40 people watched.", ["It took 90 min.", "40 people watched."]),
    ("It cost $4. $2 came back.", ["It cost $4.", "$2 came back."]),
    # firms
    ("Norrland Inc. of Ohio grew.", ["Norrland Inc. of Ohio grew."]),
    ("He left Norrland Inc. The firm shrank.", ["He left Norrland Inc.", "The firm shrank."]),
    ("Brill Bros. Ltd. Chairman Ken Ost quit.", ["Brill Bros. Ltd. Chairman Ken Ost quit."]),
    # quotes
    ("“We won.” Then they sang.", ["“We won.”", "Then they sang."]),
    ('"We won." Then they sang.', ['"We won."', "Then they sang."]),
    ("“Stop!” he shouted.", ["“Stop!” he shouted."]),
    ("“Is it true?” Moss asked.", ["“Is it true?” Moss asked."]),
    ("“We came. We saw it,” she said.", ["“We came.", "We saw it,” she said."]),
    ("He said: “It is over.” The room was silent.", ["He said: “It is over.”", "The room was silent."]),
    ("They call it 'home.' It is small.", ["They call it 'home.'", "It is small."]),
    ("He read “War and Peace” twice. He slept.", ["He read “War and Peace” twice.", "He slept."]),
    ("“I saw it.” “So did I.”", ["“I saw it.”", "“So did I.”"]),
    # brackets
    ("It grew (by 4 percent). Nobody knew.", ["It grew (by 4 percent).", "Nobody knew."]),
    ("It grew. (Nobody knew.) It fell.", ["It grew.", "(Nobody knew.)", "It fell."]),
    ("The NBA (U.S.) said so.", ["The NBA (U.S.) said so."]),
    # datelines
    ("HANOI, May 23. /WIRE/. Talks began. They ended.", ["HANOI, May 23. /WIRE/. Talks began.", "They ended."]),
    ("KYIV, Feb. 3 (Wire) - Rain fell. It stopped.", ["KYIV, Feb. 3 (Wire) - Rain fell.", "It stopped."]),
    ("PARIS (Wire) — A fire broke out. It spread.", ["PARIS (Wire) — A fire broke out.", "It spread."]),
    ("OSLO, Norway, 3 June. Snow fell.", ["OSLO, Norway, 3 June. Snow fell."]),
    # ellipses
    ("He waited... and then left.", ["He waited... and then left."]),
    ("He waited… Then he left.", ["He waited…", "Then he left."]),
    ("He waited... Then he left.", ["He waited...", "Then he left."]),
    # lines and paragraphs
    ("Ferry sinks off coast\nA ferry sank on Monday.", ["Ferry sinks off coast", "A ferry sank on Monday."]),
    ("A ferry sank.\n\nIt was old.", ["A ferry sank.", "It was old."]),
    ("a ferry sank\n\nit was old", ["a ferry sank", "it was old"]),
    ("The ferry of the\nNorthern Line sank.", ["The ferry of the\nNorthern Line sank."]),
    ("It sank,\nPolice said.", ["It sank,\nPolice said."]),
    ("• First point\n• Second point", ["• First point", "• Second point"]),
    ("- One thing\n- Another thing", ["- One thing", "- Another thing"]),
    ("1. Open the box. Take it out.", ["1. Open the box.", "Take it out."]),
    (_WRAPPED, [_WRAPPED.strip()]),
    # run-on text
    ("Prices rose.The bank was calm.", ["Prices rose.", "The bank was calm."]),
    ("Write to news@example.org. We read it.", ["Write to news@example.org.", "We read it."]),
    ("Visit example.com today.", ["Visit example.com today."]),
    ("iPhone sales fell. eBay rose.", ["iPhone sales fell. eBay rose."]),
    ("It was so!! Really?! Yes.", ["It was so!!", "Really?!", "Yes."]),
)


def pieces(text: str) -> list[str]:
    return [text[s.span.start : s.span.end] for s in split(tokenize(text)).sentences]


@pytest.mark.parametrize(("text", "expected"), PASSAGES)
def test_passages_are_cut_as_a_reader_would(text, expected):
    assert expected == pieces(text)


def test_paragraphs_are_numbered_by_line_breaks_that_end_a_sentence():
    text = "Headline here\nFirst one. Second one.\n\nThird one."

    assert [s.paragraph for s in split(tokenize(text)).sentences] == [0, 1, 1, 2]


@pytest.mark.parametrize("text", ["", " \n\t ", "\ufeff"])
def test_a_text_without_words_has_no_sentence_that_holds_one(text):
    assert [p for p in pieces(text) if p.strip("\ufeff")] == []


@given(st.text(max_size=300))
def test_every_token_lies_in_exactly_one_sentence(text):
    tokens = tokenize(text)
    covered = [index for s in split(tokens).sentences for index in range(s.first, s.stop)]

    assert list(range(len(tokens))) == covered


@given(
    st.lists(
        st.sampled_from(["St", ".", '"', " ", "\n", "Mr", "U.S.", "5", "The", "a", "”", "(", ")", "/"]), max_size=60
    )
)
def test_marks_in_any_order_do_no_harm(parts):
    text = "".join(parts)
    outline = split(tokenize(text))

    assert all(s.span.start < s.span.end for s in outline.sentences)


def test_look_up_gives_the_sentence_that_holds_an_offset():
    text = "One came. Two left."
    outline = split(tokenize(text))

    assert [outline.at(offset) for offset in (0, 9, 10, 18)] == [0, 0, 1, 1]


def test_one_long_line_without_an_end_is_one_sentence():
    text = "the ferry sank off the coast of Mr. Vale, and " * 20_000

    assert len(pieces(text)) == 1
