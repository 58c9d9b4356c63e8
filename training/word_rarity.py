"""
Learn how common English news words are, for evidence by shared rare words.

Reads a gzipped JSONL pool of news texts (`text` a line) and writes, for every word that stands in at least
`--least` documents, the number of documents it stands in. Only words and figures leave the pool, no text.

    python training/word_rarity.py ../shared/bench/pool/multi_outlet.jsonl.gz
"""

from __future__ import annotations

import argparse
import collections
import gzip
import json
import re
from pathlib import Path

TARGET = Path(__file__).parent.parent / "crosscheck" / "align" / "weights" / "rarity.json"
WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")


def main() -> None:
    """Count document frequencies and write the table, sorted, one line a frequency."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pool", type=Path)
    parser.add_argument("--least", type=int, default=8)
    arguments = parser.parse_args()
    documents = 0
    counts: collections.Counter[str] = collections.Counter()
    with gzip.open(arguments.pool, "rt", encoding="utf-8") as lines:
        for line in lines:
            documents += 1
            counts.update(set(WORD.findall(json.loads(line)["text"].casefold().replace("’", "'"))))
    by_count: dict[int, list[str]] = collections.defaultdict(list)
    for word, count in counts.items():
        if count >= arguments.least:
            by_count[count].append(word)
    table = {
        "documents": documents,
        "least": arguments.least,
        "words": {str(count): " ".join(sorted(by_count[count])) for count in sorted(by_count)},
    }
    TARGET.write_text(json.dumps(table, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
    print(f"{documents} documents, {sum(map(len, by_count.values()))} words")


if __name__ == "__main__":
    main()
