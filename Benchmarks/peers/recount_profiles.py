"""Recounts every author's profile from the exported posts, with nothing of Covey's but the two files.
usage: covey export posts --format jsonl --output posts.jsonl
       covey export profiles --format jsonl --output profiles.jsonl
       recount_profiles.py posts.jsonl profiles.jsonl
Prints what was counted and the first differences; exit status 0 only if every author agrees in everything."""
import json
import sys
from collections import Counter
from datetime import datetime
from decimal import Decimal

KINDS = ("original", "reply", "repost", "quote")
SCORES = ("polarity", "subjectivity")
TALLIES = {"languages": "language", "brands": "brands", "topics": "topics"}
SHOWN = 20


def rows(path):
    """The objects of a file, one a line, with numbers as they are written."""
    with open(path, encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            try:
                yield json.loads(line, parse_float=Decimal)
            except ValueError as error:
                sys.exit(f"{path}:{number}: {error}")


def ten_thousandths(score):
    """A score of four decimals as an integer, exactly."""
    scaled = Decimal(score) * 10_000
    if scaled != int(scaled):
        raise ValueError(f"{score} has more than four decimals")
    return int(scaled)


def instant(text):
    return datetime.fromisoformat(text.replace("Z", "+00:00"))


def mean(total, count):
    """In ten-thousandths, rounded half away from zero, without any rounding of its own."""
    if count == 0:
        return None
    rounded = (2 * abs(total) + count) // (2 * count)
    return -rounded if total < 0 else rounded


def empty():
    profile = {"volume": 0, "scored": 0, "first_seen": None, "last_seen": None}
    profile.update({kind: 0 for kind in KINDS})
    profile.update({tally: Counter() for tally in TALLIES})
    for score in SCORES:
        profile.update({f"{score}_sum": 0, f"{score}_squares": 0})
    return profile


def count(path):
    """Every author's profile, added up from the posts, and how many posts there are."""
    profiles, ids = {}, set()
    for post in rows(path):
        if post["id"] in ids:
            sys.exit(f"{path}: the post {post['id']} is there twice")
        ids.add(post["id"])
        profile = profiles.setdefault(post["author"], empty())
        profile["volume"] += 1
        profile[post["kind"]] += 1
        for tally, column in TALLIES.items():
            value = post[column]
            profile[tally].update([value] if isinstance(value, str) else value)
        written = instant(post["created_at"])
        profile["first_seen"] = min(profile["first_seen"] or written, written)
        profile["last_seen"] = max(profile["last_seen"] or written, written)
        if post["scored"] != (post["polarity"] is not None) or post["scored"] != (post["subjectivity"] is not None):
            sys.exit(f"{path}: the post {post['id']} does not say clearly whether it is scored")
        if post["scored"]:
            profile["scored"] += 1
            for score in SCORES:
                value = ten_thousandths(post[score])
                profile[f"{score}_sum"] += value
                profile[f"{score}_squares"] += value * value
    for profile in profiles.values():
        for score in SCORES:
            profile[score] = mean(profile[f"{score}_sum"], profile["scored"])
    return profiles, len(ids)


def exported(row):
    """The same parts of an exported profile, in the same form."""
    profile = {name: row[name] for name in empty()}
    for name in ("first_seen", "last_seen"):
        profile[name] = instant(row[name])
    for tally in TALLIES:
        profile[tally] = Counter(row[tally])
    for score in SCORES:
        profile[score] = None if row[score] is None else ten_thousandths(row[score])
    return profile


def main(posts, profiles):
    counted, number = count(posts)
    differences, seen = [], set()
    for row in rows(profiles):
        author = row["author"]
        if author in seen:
            differences.append(f"{author}: is there twice")
            continue
        seen.add(author)
        if author not in counted:
            differences.append(f"{author}: has a profile and no post")
            continue
        profile = exported(row)
        differences += [f"{author}: {name} is {profile[name]}, but its posts give {value}"
                        for name, value in counted[author].items() if profile[name] != value]
    differences += [f"{author}: has posts and no profile" for author in counted if author not in seen]
    print(f"{number} posts by {len(counted)} authors, {len(seen)} profiles: {len(differences)} differences")
    print(*differences[:SHOWN], sep="\n", end="\n" if differences else "")
    return 1 if differences else 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
