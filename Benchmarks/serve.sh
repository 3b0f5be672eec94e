#!/usr/bin/env bash
# Measures the service over a store of about 1,000,000 profiles and 5,000,000 posts, with wrk and a FastAPI service
# over the same store on the same machine. Writes Benchmarks/serve.md.
#   Benchmarks/serve.sh COVEY PYTHON [FOLDER]
# FOLDER keeps the store from run to run (covey.sqlite, covey.key); the default is var/serve.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
covey=$(realpath "$1") python=$(realpath --no-symlinks "$2") folder=${3:-$root/var/serve}
mkdir -p "$folder" && folder=$(realpath "$folder") && cd "$folder"
seconds=${SECONDS_EACH:-20}
result=$(mktemp)
pids=()
trap 'for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done; rm -f "$result"' EXIT
[ -f demo.yaml ] || cp "$root/Setup/demo.yaml" demo.yaml
if [ ! -f covey.sqlite ]; then
    echo "== making the store (some minutes)" >&2
    "$covey" sample --posts 5300000 --output - | "$covey" ingest - --config demo.yaml
    "$covey" segment --config demo.yaml >/dev/null
fi
cat >serve.yaml <<YAML
$(cat demo.yaml)
server:
  port: 18080
  requests_per_minute: none
YAML
key=$("$covey" keys create --name benchmark --role admin --config serve.yaml --json \
    | "$python" -c 'import json,sys; print(json.load(sys.stdin)["key"])')

start() { # URL COMMAND...: starts a service and waits until it answers
    local url=$1; shift
    "$@" >>service.log 2>&1 &
    pids+=($!)
    for _ in $(seq 600); do curl --silent --fail --output /dev/null --header "Authorization: Bearer $key" "$url" && return
        sleep 0.5; done
    echo "$* does not answer; see $folder/service.log" >&2; exit 1
}
stop() { kill "${pids[-1]}"; wait "${pids[-1]}" 2>/dev/null || true; unset 'pids[-1]'; }
row() { # NAME URL CONNECTIONS: one line of the table
    wrk --threads 2 --connections "$3" --duration 3s --header "Authorization: Bearer $key" "$2" >/dev/null
    wrk --threads 2 --connections "$3" --duration "${seconds}s" --latency --header "Authorization: Bearer $key" "$2" \
        | "$python" -c '
import re, sys
text, name, connections = sys.stdin.read(), sys.argv[1], sys.argv[2]
found = dict(re.findall(r"^\s+(50%|90%|99%)\s+(\S+)", text, re.M))
bad = re.search(r"Non-2xx.*?(\d+)", text)
errors = re.search(r"Socket errors: (.*)", text)
rate = float(re.search(r"Requests/sec:\s+(\S+)", text)[1])
print(f"| {name} | {connections} | {rate:,.0f} | {found[chr(53)+chr(48)+chr(37)]} | {found[chr(57)+chr(57)+chr(37)]} |"
      f" {bad[1] if bad else 0} | {errors[1] if errors else chr(45)} |")' "$1" "$3" | tee -a "$result"
}

base=http://127.0.0.1:18080
start $base/readyz "$covey" serve --config serve.yaml
service=${pids[-1]}
# What the first page shows is made once at the start, and takes both cores for some seconds.
sleep 25
row "covey: segment report" $base/v1/segments 16
row "covey: profiles by followers, one language" "$base/v1/profiles?sort=followers&language=en&min_followers=1000&limit=50" 4
row "covey: profiles of one segment" "$base/v1/profiles?segment=2&sort=polarity&limit=50" 4
row "covey: profiles, rare filter" "$base/v1/profiles?sort=last_seen&language=hi&max_polarity=-0.5&limit=50" 4
stop
start $base/livez "$covey" serve --config serve.yaml
service=${pids[-1]}
first_page() { # logs in, then asks for the overview
    curl --silent --output /dev/null --cookie-jar cookies --data-urlencode "key=$key" \
        --write-out '%{http_code} ' $base/login
    curl --silent --output /dev/null --cookie cookies --header 'Accept-Encoding: gzip' \
        --write-out '%{http_code} %{size_download} %{time_total}' $base/
    rm -f cookies
}
cold_page=$(first_page)
sleep 25
warm_page=$(first_page)
# The peak from here on.
echo 5 >/proc/$service/clear_refs
export_line=$( /usr/bin/time --format '%e' curl --silent --header "Authorization: Bearer $key" \
    --output export.csv $base/v1/exports/profiles.csv 2>&1 )
export_rows=$(($(wc -l <export.csv) - 1))
export_memory=$(grep VmHWM /proc/$service/status | awk '{print int($2 / 1024)}')
push_few=$("$python" "$root/Benchmarks/peers/push_posts.py" $base "$key" "$covey" 200000 4)
push_many=$("$python" "$root/Benchmarks/peers/push_posts.py" $base "$key" "$covey" 200000 64)
stop
export COVEY_STORE_PATH=$folder/covey.sqlite COVEY_KEY=$key
base=http://127.0.0.1:18081
start $base/v1/segments "$python" -m uvicorn --app-dir "$root/Benchmarks/peers" serve_fastapi:app --port 18081 \
    --workers 2 --log-level warning
row "FastAPI, 2 workers: segment report" $base/v1/segments 16
row "FastAPI, 2 workers: profiles by followers, one language" "$base/v1/profiles?language=en&min_followers=1000" 4
stop

{
    echo "# The service under load"
    echo
    echo "Written by \`make bench-serve\`. Machine: $(nproc) cores, $(grep -m1 'model name' /proc/cpuinfo \
        | cut -d: -f2 | xargs | cut -d' ' -f1-2), $(($(grep MemTotal /proc/meminfo | awk '{print $2}') / 1048576 + 1)) GiB," \
        "$(. /etc/os-release && echo "$PRETTY_NAME"), $(date -u +%F). wrk runs on the same two cores."
    echo
    "$covey" store stats --json --config serve.yaml | "$python" -c '
import json, sys
stats = json.load(sys.stdin)
posts, authors = stats["posts"], stats["authors"]
print(f"The store: {authors:,} profiles, {posts:,} posts.")'
    echo
    echo "| what | connections | requests/s | median | 99 % | not 2xx | errors |"
    echo "|---|--:|--:|--:|--:|--:|---|"
    cat "$result"
    echo
    echo "- Download of $export_rows profiles as CSV: $export_line s; the service's peak memory meanwhile: $export_memory MiB."
    echo "- Pushing posts in batches of 500: $push_few"
    echo "- The same: $push_many"
    echo "- First page (log in, then overview; status, bytes as sent, seconds), right after the start: $cold_page;" \
        "later: $warm_page"
} >"$root/Benchmarks/serve.md"
echo "wrote Benchmarks/serve.md" >&2
