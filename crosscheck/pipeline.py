"""
The whole flow on one page: read, find, derive, align, judge, settle.

Every stage is a function of its arguments alone. `find` sees one article, everything after it one story, so
the same functions run under `map`, in a pool of processes, or as batch functions of a distributed engine.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace

from crosscheck import align, gate, judge, kinds, review
from crosscheck.align.encode import make
from crosscheck.align.origins import find_origins
from crosscheck.articles import Case, joined
from crosscheck.cache import Cache
from crosscheck.config import Options, limits
from crosscheck.find import find_all
from crosscheck.model import Article, Claim, Decision, Encoder, Fact, Origin, Run

DRAFT = "the draft"
"""What a draft is called beside the outlets it is held against."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """What drafts are held against, read once for all of them: cases as one story, locked facts, their claims."""

    case: Case
    articles: tuple[Article, ...]
    """Articles of the cases, sorted by id, then the locked facts."""
    claims: tuple[Claim, ...]
    """Theirs, in the same order."""
    decisions: tuple[Decision, ...]


def run(
    case: Case,
    options: Options,
    encoder: Encoder | None = None,
    *,
    cache: Cache | None = None,
    tell: Callable[[str], None] = lambda _step: None,
) -> Run:
    """
    Check one case.

    `case` has been read by `articles`; `options` and `encoder` shape the result, and nothing else does: neither the
    order of the articles nor the clock nor the `cache`, which only saves time. Without an `encoder` the one that
    `options` name is made.
    `tell` hears, in words, which step is in hand. Raises `ConfigError` for a decisions file that cannot be read,
    `ModelError` for a sentence model that cannot.
    """
    cache = cache or Cache(None)
    encoder = encoder or make(options.encoder, options.model, cache)
    articles = tuple(sorted(case.articles, key=lambda article: article.id))
    found = find_all(
        articles,
        cache,
        tell=lambda number: tell(f"{case.name}: finding claims, article {number} of {len(articles)}"),
    )
    return _judged(case, articles, found, _decisions(case), options, encoder, tell=tell)


def read_sources(
    cases: Sequence[Case],
    locks: Sequence[gate.Lock],
    *,
    cache: Cache | None = None,
    known: Callable[[Article], tuple[Claim, ...] | None] = lambda _article: None,
    tell: Callable[[str], None] = lambda _step: None,
) -> Sources:
    """
    Find the claims of what drafts are held against: the articles of cases, as one story, and locked facts.

    `known` gives the claims of an article that need not be read again, as `claims.jsonl` keeps them.
    Raises `ConfigError` for a locked fact in which no value was read, and for decisions as `run` does.
    """
    cache = cache or Cache(None)
    case = cases[0] if len(cases) == 1 else joined(cases)
    locked = gate.lock_articles(locks, (article.id for article in case.articles))
    articles = tuple(sorted(case.articles, key=lambda article: article.id))
    claims = list(find_all(articles, cache, known=known, tell=lambda number: tell(f"{case.name}: source {number}")))
    for lock, article in zip(locks, locked, strict=True):
        claims += gate.locked_claims(lock, find_all((article,), cache))
    return Sources(
        case=case,
        articles=(*articles, *locked),
        claims=tuple(claims),
        decisions=tuple(decision for one in cases for decision in _decisions(one)),
    )


def check(
    draft: Article,
    sources: Sources,
    options: Options,
    encoder: Encoder,
    *,
    leave_out: Collection[str] = (),
    before: Article | None = None,
    cache: Cache | None = None,
) -> tuple[Run, str]:
    """
    Hold a draft against its sources: the run of all of them together, and the draft's id in it.

    `leave_out` are paths of sources that are the draft itself; `before` is the draft as it was before an edit, by which
    a changed value is known to tell of what it told. The draft is called "the draft" in what is said of it.
    """
    others = {article.id: article for article in sources.articles if article.source.path not in leave_out}
    name = draft.id
    while name in others:
        name += "-draft"
    own = replace(draft, id=name)
    theirs = (claim for claim in sources.claims if claim.article_id in others)
    claims = (*find_all((own,), cache or Cache(None)), *theirs)
    articles = tuple(sorted((replace(own, outlet=DRAFT), *others.values()), key=lambda article: article.id))
    edit = None
    if before is not None:
        earlier = replace(before, id=f"{name}-before", outlet=DRAFT)
        edit = _Edit(before=earlier, claims=find_all((earlier,), cache or Cache(None)))
    return _judged(sources.case, articles, claims, sources.decisions, options, encoder, draft=name, edit=edit), name


@dataclass(frozen=True, slots=True, kw_only=True)
class _Edit:
    """A draft as it was before an edit, and its claims."""

    before: Article
    claims: tuple[Claim, ...]


def _judged(  # noqa: PLR0913
    case: Case,
    articles: tuple[Article, ...],
    found: tuple[Claim, ...],
    decisions: tuple[Decision, ...],
    options: Options,
    encoder: Encoder,
    *,
    draft: str = "",
    edit: _Edit | None = None,
    tell: Callable[[str], None] = lambda _step: None,
) -> Run:
    """From claims to findings; `draft` is the id of an article that is one, "" without."""
    claims = judge.derive(found, articles)

    tell(f"{case.name}: aligning {len(claims)} claims")
    alignment = align.align(articles, claims, encoder, judge.levels(articles), limits(encoder.name, draft=bool(draft)))

    tell(f"{case.name}: judging {len(alignment.facts)} facts")
    origins = _apart(draft, articles, alignment.origins) if draft else alignment.origins
    facts = alignment.facts
    if edit is not None:
        facts = _followed(facts, articles, claims, draft, edit, encoder)
    judgement = judge.judge(articles, claims, facts, origins)

    return Run(
        case=case.name,
        title=case.title,
        articles=articles,
        origins=origins,
        claims=_told(claims, judgement.facts),
        facts=judgement.facts,
        findings=review.settle(judgement.findings, decisions, claims),
        skips=case.skips,
        options=_shaping(options, encoder),
        decisions=decisions,
    )


def _followed(
    facts: tuple[Fact, ...],
    articles: Sequence[Article],
    claims: Sequence[Claim],
    draft: str,
    edit: _Edit,
    encoder: Encoder,
) -> tuple[Fact, ...]:
    """The facts with the values that an edit changed where their old values were."""
    own = next(article for article in articles if article.id == draft)
    others = [article for article in articles if article.id != draft]
    theirs = [claim for claim in claims if claim.article_id != draft]
    changed = {old.kind for _, old in gate.retold((*claims, *edit.claims), own, edit.before)}
    if not changed:
        return facts
    if any(kinds.kind(name).layer == "temporal" for name in changed):
        changed |= {kind.name for kind in kinds.REGISTRY if kind.layer == "temporal"}
    past = (*others, edit.before)
    told = align.together(
        past, (*theirs, *edit.claims), encoder, changed, judge.levels(past), limits(encoder.name, draft=True)
    )
    likeness = align.likeness_of(articles, claims, encoder)
    return gate.follow(facts, (*claims, *edit.claims), own, gate.Past(draft=edit.before, told=told), likeness)


def _apart(draft: str, articles: Sequence[Article], origins: tuple[Origin, ...]) -> tuple[Origin, ...]:
    """
    The origins with the draft as one of its own.

    That it takes its words from a source is no reprint to be told, and two sources are not one for being quoted in it.
    """
    shared = next((origin for origin in origins if draft in origin.articles and len(origin.articles) > 1), None)
    if shared is None:
        return origins
    others = find_origins([one for one in articles if one.id in shared.articles and one.id != draft])
    rest = (origin for origin in origins if origin is not shared)
    return (*rest, *others, Origin(id=draft, articles=(draft,), reason=""))


def _decisions(case: Case) -> tuple[Decision, ...]:
    return () if case.folder is None else review.load_decisions(case.folder / "decisions.toml")


def _told(claims: tuple[Claim, ...], facts: tuple[Fact, ...]) -> tuple[Claim, ...]:
    """The claims a report shows: all that are stated, and of the derived ones those that met a stated one."""
    joined = {name for fact in facts for name in fact.claims}
    return tuple(claim for claim in claims if not claim.derived_from or claim.id in joined)


def _shaping(options: Options, encoder: Encoder) -> tuple[tuple[str, str], ...]:
    """The options, the model named by what it holds, not by where it lies on this machine."""
    return tuple(sorted({**dict(options.items()), "model": encoder.identity}.items()))
