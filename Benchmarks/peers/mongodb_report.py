"""Writes the results of Benchmarks/mongodb.sh, which lie in the current folder, as Markdown.
usage: mongodb_report.py ROUNDS"""
import json
import os
import platform
import re
import statistics
import sys
from datetime import date

rounds = range(1, int(sys.argv[1]) + 1)
covey = [json.load(open(f"covey{n}.json")) for n in rounds]
times = [list(map(float, open(f"covey{n}.time").read().split("\n")[-2].split())) for n in rounds]
ticks = [list(map(float, open(f"covey{n}.cpu").read().split())) for n in rounds]
server = [after - before for before, after in ticks]
loops = [open(f"loop{n}.txt").read() for n in rounds if os.path.exists(f"loop{n}.txt")]
loop = [float(re.search(r"= (\d+) posts/s", text)[1]) for text in loops]
traffic = json.load(open("traffic.json"))
stored = covey[0]["stored"]
rate = [run["stored"] / run["seconds"] for run in covey]
middle = sorted(rounds, key=lambda n: rate[n - 1])[len(rounds) // 2] - 1


def row(name, values):
    return f"| {name} | {min(values):,.0f} | {statistics.median(values):,.0f} | {max(values):,.0f} |"


print("# Ingest into MongoDB")
print()
print(f"Written by `make bench-mongodb`. Machine: {os.cpu_count()} cores, {platform.machine()}, {date.today()}.")
print("The server is SecantusDB 0.7.0b3, standalone, on the same machine: a MongoDB-wire server in Python over")
print("WiredTiger. Its figures compare two clients; they say nothing of MongoDB's own speed.")
print()
print(f"{stored:,} posts by {covey[0]['authors']:,} authors, file to durable profiles, into an empty database each time; every")
print("write is journalled before it counts. The loop finds, updates or inserts one profile a post, keeps no posts, and")
print("writes without journal. Both in one run, one after the other.")
print()
print(f"| posts/s, {len(rounds)} runs | least | median | most |")
print("|---|--:|--:|--:|")
print(row("`covey ingest --store mongodb://...`", rate))
if loop:
    print(row("the loop", loop))
    print()
    print(f"Covey is {statistics.median(rate) / statistics.median(loop):.1f} times as fast (medians).")
seconds = covey[middle]["seconds"]
user, system, elapsed, peak = times[middle]
print()
print("## Where the time goes")
print()
print(f"In the median run, of {seconds:.2f} s the server computed {server[middle]:.2f} s and Covey {user + system:.2f} s (reading, scoring")
print(f"and start-up included, {peak / 1024:,.0f} MiB at most).")
print()
print(f"For each 1,000 posts: {traffic['round_trips'] * 1000 / stored:.2f} round trips, {traffic['bytes_up'] / stored:,.0f} KB to the server and")
print(f"{traffic['bytes_down'] / stored:.2f} KB back, everything counted that passes a proxy.")
