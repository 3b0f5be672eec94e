"""Readings of covey beside VADER and TextBlob on held-back texts: one Markdown table. Prints figures and never a text.

    eval.py COVEY ROWS FOLDER

ROWS is what `covey train rows` writes; FOLDER holds tweets_GroundTruth.txt of VADER's source package, and what is in
work. Every tool gets the same text, unescaped, and is asked for what it offers:
VADER's compound and TextBlob's polarity, each with its authors' threshold of 0.05 either side for neutral, and
TextBlob's subjectivity.
"""

import json
import platform
import re
import subprocess
import sys
import time
from collections import defaultdict

from textblob import TextBlob
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

covey, rows_path, folder = sys.argv[1:4]
LABELS = ["negative", "neutral", "positive"]
LANGUAGES = ["en", "es", "fr", "de", "it", "pt", "ar", "hi"]


def words(text):
    """The letters of a text without links and handles: the same for copies."""
    text = re.sub(r"https?://\S+|www\.\S+|@\w+", " ", text.lower())
    return re.sub(r"[\W\d_]+|\b(rt|http|user)\b", "", re.sub(r"\b(rt|http|user)\b", " ", text))


rows = [json.loads(line) for line in open(rows_path, encoding="utf8")]
held = [row for row in rows if row["role"] == "held"]
with open(f"{folder}/tweets_GroundTruth.txt", encoding="utf8", errors="replace") as file:
    for line in file:
        _, mean, text = line.rstrip("\n").split("\t", 2)
        held.append({"role": "held", "group": "valence-tweets", "language": "en", "label": mean, "text": text})
learned = {words(row["text"]) for row in rows if row["role"] == "training"}
overlap = [row for row in held if len(words(row["text"])) > 12 and words(row["text"]) in learned]
# The trainer compares whole words and this compares letters: what only this finds is left out.
outside = {id(row) for row in overlap}
held = [row for row in held if id(row) not in outside]


def covey_scores(language, texts, scorer="blend"):
    """The readings of texts of one language, and the seconds they took."""
    path = f"{folder}/texts"
    with open(path, "w", encoding="utf8") as file:
        for text in texts:
            file.write(re.sub(r"[\r\n\u2028\u2029\x0b\x0c\x85]", " ", text) + "\n")
    start = time.perf_counter()
    answer = subprocess.run(
        [covey, "score", path, "--language", language, "--scorer", scorer], capture_output=True, check=True
    ).stdout
    seconds = time.perf_counter() - start
    readings = [json.loads(line) for line in answer.decode().split("\n") if line]
    assert len(readings) == len(texts), (len(readings), len(texts))
    return readings, seconds


def label_of(polarity):
    return "positive" if polarity >= 0.05 else "negative" if polarity <= -0.05 else "neutral"


vader = SentimentIntensityAnalyzer()
speed = defaultdict(lambda: [0, 0.0])


def timed(name, count, function):
    start = time.perf_counter()
    value = function()
    speed[name][0] += count
    speed[name][1] += time.perf_counter() - start
    return value


def judged(group):
    """For each tool the label, the polarity and the subjectivity of each text of a group of rows."""
    texts = [row["text"] for row in group]
    answers = {}
    for name, scorer in (("Covey", "blend"), ("lexicon alone", "lexicon")):
        given = []
        by_language = defaultdict(list)
        for index, row in enumerate(group):
            by_language[row["language"]].append(index)
        found = {}
        for language, indices in by_language.items():
            readings, seconds = covey_scores(language, [texts[index] for index in indices], scorer)
            if scorer == "blend":
                speed["Covey, as a command"][0] += len(indices)
                speed["Covey, as a command"][1] += seconds
            found.update(zip(indices, readings))
        for index in range(len(texts)):
            reading = found[index]
            label = reading["sentiment"]
            if label == "mixed":
                label = "positive" if reading["polarity"] > 0 else "negative"
            given.append((label, reading["polarity"] or 0, reading["subjectivity"] or 0))
        answers[name] = given
    compounds = timed("VADER", len(texts), lambda: [vader.polarity_scores(text)["compound"] for text in texts])
    answers["VADER"] = [(label_of(value), value, None) for value in compounds]
    blobs = timed("TextBlob", len(texts), lambda: [TextBlob(text).sentiment for text in texts])
    answers["TextBlob"] = [(label_of(blob.polarity), blob.polarity, blob.subjectivity) for blob in blobs]
    return answers


def two_classes(truth, given):
    """The share of praise and complaints whose polarity has the right sign; a polarity of 0 is half right."""
    pairs = [(label, polarity) for label, (_, polarity, _) in zip(truth, given) if label != "neutral"]
    right = sum(
        0.5 if polarity == 0 else (polarity > 0) == (label == "positive") for label, polarity in pairs
    )
    return right / len(pairs)


def counts(truth, given):
    table = defaultdict(int)
    for label, (answer, _, _) in zip(truth, given):
        table[label, answer] += 1
    return table


def macro_f1(truth, given):
    table, total = counts(truth, given), 0.0
    for label in LABELS:
        right = table[label, label]
        total += 2 * right / max(1, sum(table[label, x] for x in LABELS) + sum(table[x, label] for x in LABELS))
    return total / 3


def macro_recall(truth, given):
    table = counts(truth, given)
    return sum(table[label, label] / max(1, sum(table[label, x] for x in LABELS)) for label in LABELS) / 3


def pearson(truth, given):
    x = [float(value) for value in truth]
    y = [polarity for _, polarity, _ in given]
    mean_x, mean_y = sum(x) / len(x), sum(y) / len(y)
    top = sum((a - mean_x) * (b - mean_y) for a, b in zip(x, y))
    return top / (sum((a - mean_x) ** 2 for a in x) * sum((b - mean_y) ** 2 for b in y)) ** 0.5


def area(truth, given):
    """The probability that a subjective text has the higher subjectivity."""
    ranked = sorted((subjectivity, label) for label, (_, _, subjectivity) in zip(truth, given))
    ranks, index = 0.0, 0
    while index < len(ranked):
        end = index
        while end < len(ranked) and ranked[end][0] == ranked[index][0]:
            end += 1
        ranks += (index + end + 1) / 2 * sum(label == "subjective" for _, label in ranked[index:end])
        index = end
    yes = sum(label == "subjective" for label in truth)
    return (ranks - yes * (yes + 1) / 2) / (yes * (len(truth) - yes))


TOOLS = ["Covey", "lexicon alone", "VADER", "TextBlob"]
lines = []


def against(aim, figure):
    """An aim, and whether Covey missed it."""
    return f"{aim}, missed" if aim and figure < float(aim) else aim


def add(title, group, measure, aim="", tools=TOOLS):
    """Adds a line of figures, and returns them."""
    chosen, answers = group
    truth = [row["label"] for row in chosen]
    figures = {tool: measure(truth, answers[tool]) for tool in tools}
    cells = [f"{figures[tool]:.3f}" if tool in tools else "" for tool in TOOLS]
    count = sum(label != "neutral" for label in truth) if measure is two_classes else len(truth)
    lines.append(f"| {title} | {count} | {against(aim, figures['Covey'])} | " + " | ".join(cells) + " |")
    return [figures[tool] for tool in tools]


def group(*names, language=None):
    chosen = [r for r in held if r["group"] in names and (language is None or r["language"] == language)]
    return chosen, judged(chosen)


brand = group("sanders")
add("brand tweets (Sanders), two classes: accuracy", brand, two_classes, "0.85")
add("brand tweets (Sanders), three classes: macro-F1", brand, macro_f1)
general = group("semeval-2013", "semeval-2014", "semeval-2015", "semeval-2016", "semeval-2016-test")
add("general tweets (SemEval 2013 to 2016, held back), two classes: accuracy", general, two_classes, "0.85")
add("general tweets (SemEval 2013 to 2016, held back), three classes: macro-F1", general, macro_f1, "0.68")
airline = group("airline")
add("airline tweets, two classes: accuracy", airline, two_classes, "0.85")
add("airline tweets, three classes: macro-F1", airline, macro_f1, "0.65")
add("valence of tweets (VADER's own set, never looked at): Pearson", group("valence-tweets"), pearson, "0.85")
for name, title in (("products", "products"), ("films", "films"), ("editorials", "editorials")):
    add(f"valence of sentences ({title}, held back): Pearson", group(f"valence-{name}"), pearson, "0.85")
subjective = group("subjectivity")
add("subjectivity of sentences (held back): area under the curve", subjective, area, "0.92", ["Covey", "lexicon alone", "TextBlob"])
recalls = []
for language in LANGUAGES:
    recalls.append(add(f"{language} tweets (XLM-T val): macro-recall", group("xlmt", language=language), macro_recall))
means = [sum(column) / len(column) for column in zip(*recalls)]
lines.append(f"| mean of the eight languages: macro-recall | | {against('0.60', means[0])} | " + " | ".join(f"{value:.3f}" for value in means) + " |")

print("# Readings beside VADER and TextBlob\n")
print("Written by `make eval`. Every text was held back from training by a fixed seed, or is of a set that is never")
print("trained on; the sets and the model's own figures are in Sources/CModels/covey.md.\n")
print(f"Copies of held-back texts among {len(learned)} training texts: {len(overlap)} of {len(overlap) + len(held)}"
      " agree in their letters though not in their words; they are left out here.\n")
print("Two classes: the share of praise and complaints whose polarity has the right sign; 0 counts half.\n")
print("| set and measure | texts | aim | " + " | ".join(TOOLS) + " |")
print("|---|---:|---:|" + "---:|" * len(TOOLS))
print("\n".join(lines))
print("\n| texts a second, one core | |\n|---|---:|")
for name, (count, seconds) in speed.items():
    print(f"| {name} | {count / seconds:,.0f} |")
model = platform.processor() or platform.machine()
for line in open("/proc/cpuinfo", encoding="utf8"):
    if line.startswith("model name"):
        model = line.split(":")[1].strip()
        break
print(f"\n{model}; Python {platform.python_version()}. The command's time holds its start, its reading and its JSON.")
