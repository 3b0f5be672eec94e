"""Pushes invented posts to the service in batches of 500 over a few connections, and prints how fast they were taken.

    push_posts.py URL KEY COVEY [POSTS [CONNECTIONS]]
"""

import http.client
import json
import subprocess
import sys
import threading
import time
from urllib.parse import urlsplit

url, key, covey = urlsplit(sys.argv[1]), sys.argv[2], sys.argv[3]
posts = int(sys.argv[4]) if len(sys.argv) > 4 else 200_000
connections = int(sys.argv[5]) if len(sys.argv) > 5 else 4
# Another seed than the store's own posts: other posts by other authors.
lines = subprocess.run(
    [covey, "sample", "--posts", str(posts), "--seed", str(time.time_ns() % 1_000_000_007), "--output", "-"],
    capture_output=True, check=True,
).stdout.splitlines(keepends=True)
batches = [b"".join(lines[start : start + 500]) for start in range(0, len(lines), 500)]
lock, totals, slowest = threading.Lock(), {}, []


def push() -> None:
    connection = http.client.HTTPConnection(url.hostname, url.port, timeout=60)
    while True:
        with lock:
            if not batches:
                return
            batch = batches.pop()
        start = time.perf_counter()
        connection.request(
            "POST", "/v1/posts", batch,
            {"Authorization": f"Bearer {key}", "Content-Type": "application/x-ndjson"},
        )
        response = connection.getresponse()
        answer = json.loads(response.read())
        if response.status != 200:
            sys.exit(f"status {response.status}: {answer}")
        with lock:
            slowest.append(time.perf_counter() - start)
            for name, count in answer.items():
                if isinstance(count, int):
                    totals[name] = totals.get(name, 0) + count


start = time.perf_counter()
threads = [threading.Thread(target=push) for _ in range(connections)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
seconds = time.perf_counter() - start
slowest.sort()
print(
    f"{totals['read']:,} records in {seconds:.1f} s over {connections} connections:"
    f" {totals['read'] / seconds:,.0f}/s, 99 % of the batches within {slowest[int(len(slowest) * 0.99)] * 1000:.0f} ms;"
    f" {totals['stored']:,} stored."
)
