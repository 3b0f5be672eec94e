"""Prints the table of Benchmarks/reading.md: `reading.py BENCHMARK FILE`, where FILE has a text on each line.

Covey's stages come from the program BENCHMARK. VADER and TextBlob read the same texts right after it, in this process,
on one thread; the least of three rounds counts.
"""

import json
import subprocess
import sys
import time

from textblob import TextBlob
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer


def per_second(read, texts):
    best = float("inf")
    for _ in range(3):
        start = time.perf_counter()
        for text in texts:
            read(text)
        best = min(best, time.perf_counter() - start)
    return len(texts) / best


def main():
    benchmark, path = sys.argv[1:]
    texts = [line for line in open(path, encoding="utf-8").read().split("\n") if line]
    report = json.loads(subprocess.run([benchmark, path], check=True, capture_output=True, text=True).stdout)
    some = texts[:: max(1, len(texts) // 4_000)]
    vader = SentimentIntensityAnalyzer()
    peers = {
        "VADER (polarity)": per_second(vader.polarity_scores, some),
        "TextBlob (polarity, subjectivity)": per_second(lambda text: TextBlob(text).sentiment, some),
    }
    textblob = peers["TextBlob (polarity, subjectivity)"]
    print(f"{report['texts']:,} texts of {report['bytes'] / report['texts']:.0f} bytes on average.\n")
    print("| what | per second | microseconds | times TextBlob |\n|---|--:|--:|--:|")
    rows = [(stage["stage"], stage["per_second"]) for stage in report["stages"]] + list(peers.items())
    for name, rate in rows:
        print(f"| {name} | {rate:,.0f} | {1e6 / rate:,.2f} | {rate / textblob:,.1f} |")


if __name__ == "__main__":
    main()
