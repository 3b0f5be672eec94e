#!/usr/bin/env bash
# Measures ingest into a MongoDB-wire server with the release build, beside a plain loop of find, update and insert on
# the same posts and the same server, and writes Benchmarks/mongodb.md.
# usage: Benchmarks/mongodb.sh .build/release/covey
# COVEY_BENCH_POSTS sets the number of sample posts; the default, 29,000, makes one batch.
# COVEY_BENCH_ROUNDS sets how often each is measured; 3.
set -euo pipefail
unset COVEY_STORE COVEY_STORE_FILE COVEY_CONFIG COVEY_AUTHOR_KEY
covey=$(realpath "$1")
here=$(cd "$(dirname "$0")" && pwd)
posts=${COVEY_BENCH_POSTS:-29000}
rounds=${COVEY_BENCH_ROUNDS:-3}
loop=$here/../../shared/bench/reference_loop.py
server=$here/../.venv/bin/secantusd-py
python=$here/../.venv-peers/bin/python
if [ ! -x "$python" ]; then
    python3 -m venv "$here/../.venv-peers"
    "$here/../.venv-peers/bin/pip" install --quiet --disable-pip-version-check textblob==0.20.1 pymongo
fi
work=$(mktemp -d)
cd "$work"
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
"$server" --port "$port" --storage-path data --standalone --cache-size 4G --log-level WARNING >server.log 2>&1 &
pid=$!
trap 'kill $pid 2>/dev/null; wait $pid 2>/dev/null || true; rm -rf "$work"' EXIT
python3 - "$port" <<'PY'
import socket, sys, time
for _ in range(200):
    try:
        socket.create_connection(("127.0.0.1", int(sys.argv[1])), 1).close()
        break
    except OSError:
        time.sleep(0.1)
PY

"$covey" sample --posts "$posts" --output sample.ndjson
# The loop takes one flat object a line.
python3 - <<'PY'
import json
with open("flat.ndjson", "w") as out:
    for line in open("sample.ndjson"):
        record = json.loads(line)
        post = record.get("data", {})
        if "text" not in post:
            continue
        users = {user["id"]: user for user in record.get("includes", {}).get("users", [])}
        followers = users.get(post["author_id"], {}).get("public_metrics", {}).get("followers_count", 0)
        out.write(json.dumps({"author_id": post["author_id"], "text": post["text"], "followers": followers}) + "\n")
PY
cpu() { awk -v hz="$(getconf CLK_TCK)" '{print ($14 + $15) / hz}' "/proc/$pid/stat"; }

for round in $(seq "$rounds"); do
    before=$(cpu)
    /usr/bin/time -f '%U %S %e %M' "$covey" ingest sample.ndjson --json --store "mongodb://127.0.0.1:$port/bench$round" \
        >"covey$round.json" 2>"covey$round.time"
    echo "$before $(cpu)" >"covey$round.cpu"
    [ ! -r "$loop" ] || "$python" "$loop" flat.ndjson "mongodb://127.0.0.1:$port/?directConnection=true" "$posts" \
        >"loop$round.txt"
done
"$covey" store check --store "mongodb://127.0.0.1:$port/bench1" >check.txt
# Once more, through a proxy that counts; it is not timed.
python3 "$here/peers/count_traffic.py" "$port" 0 traffic.json "$covey" ingest sample.ndjson --json \
    --store mongodb://127.0.0.1:PORT/counted >counted.json 2>/dev/null
python3 "$here/peers/mongodb_report.py" "$rounds" >"$here/mongodb.md"
cat "$here/mongodb.md"
