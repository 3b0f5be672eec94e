#!/usr/bin/env bash
# Measures ingest and clustering with the release build and writes Benchmarks/results.md.
# usage: Benchmarks/run.sh .build/release/covey
# COVEY_BENCH_POSTS sets the number of sample posts; the default is 1,000,000.
set -euo pipefail
unset COVEY_STORE COVEY_STORE_FILE COVEY_CONFIG COVEY_AUTHOR_KEY
covey=$(realpath "$1")
here=$(cd "$(dirname "$0")" && pwd)
posts=${COVEY_BENCH_POSTS:-1000000}
stream=$here/../../shared/data/posts/v11/samplestream_20150816.ndjson
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

row() { # row NAME FILE LOG: one line of the table from the command's JSON and from time's output
    python3 - "$1" "$2" "$3" <<'PY'
import json, os, sys
name, path, log = sys.argv[1:]
lines = open(log).read().split("\n")
report = json.loads(next(line for line in lines if line.startswith("{")))
peak = int(next(line.split()[-1] for line in lines if "Maximum resident" in line))
seconds, size = report["seconds"], os.path.getsize(path)
print(f"| {name} | {report['read']:,} | {size / 1e6:,.0f} | {seconds:.1f} | {report['read'] / seconds:,.0f} "
      f"| {size / 1e6 / seconds:,.0f} | {peak / 1024:,.0f} |")
PY
}

ingest() { # ingest NAME FILE
    rm -f covey.sqlite*
    /usr/bin/time -v "$covey" ingest "$2" --config bench.yaml --json >log 2>&1
    row "$1" "$2" log >>rows
    "$covey" store check >/dev/null
}

# As set up by the Makefile: with the table of places, so that countries are looked up.
echo "places: {gazetteer: $here/../var/gazetteer.bin}" >bench.yaml
echo "== writing $posts sample posts"
"$covey" sample --posts "$posts" --output sample.ndjson
echo "== ingesting them"
ingest "sample posts" sample.ndjson
if [ -r "$stream" ]; then
    echo "== ingesting the v1.1 sample stream, 30 copies with ids of their own"
    python3 "$here/peers/repeat_stream.py" "$stream" 30 >stream.ndjson
    ingest "v1.1 sample stream, 30 copies with ids of their own" stream.ndjson
fi
echo "== loading the table of places"
head -1 sample.ndjson >one.ndjson
echo "places: {gazetteer: none.bin}" >none.yaml
milliseconds() { # milliseconds CONFIG: of ingesting one post, the mean of 20 runs
    "$covey" ingest one.ndjson --config "$1" --json >/dev/null 2>&1
    local start=$EPOCHREALTIME run
    for run in {1..20}; do "$covey" ingest one.ndjson --config "$1" --json >/dev/null 2>&1; done
    python3 -c "print(f'{($EPOCHREALTIME - $start) * 50:.1f}')"
}
with_places=$(milliseconds bench.yaml)
without_places=$(milliseconds none.yaml)
rm -f covey.sqlite*
"$covey" ingest sample.ndjson --config bench.yaml --json >/dev/null
echo "== segmenting"
/usr/bin/time -f '%e s, %M KiB at most' "$covey" segment --json 2>segment.log >segment.json

{
    echo "# Results"
    echo
    echo "Written by \`make bench\`. Machine: $(nproc) cores, $(grep -m1 'model name' /proc/cpuinfo | cut -d: -f2- | xargs),"
    echo "$(awk '/MemTotal/ {printf "%.0f GiB", $2 / 1048576}' /proc/meminfo), $(. /etc/os-release && echo "$PRETTY_NAME"),"
    echo "$(swift --version 2>/dev/null | head -1), $(date -u +%Y-%m-%d)."
    echo
    echo "## Ingest: file to durable profiles, one process, embedded store"
    echo
    echo "\`/usr/bin/time -v covey ingest FILE --json\`, into an empty store; MB are 10^6 bytes of the file."
    echo
    echo "| input | read | MB | seconds | per second | MB/s | peak memory, MiB |"
    echo "|---|--:|--:|--:|--:|--:|--:|"
    cat rows
    echo
    echo "\`covey ingest\` of one post takes $with_places ms with the table of places" \
        "($(stat -c %s "$here/../var/gazetteer.bin") bytes) and $without_places ms without it, the means of 20 runs."
    echo
    echo "## Segmentation"
    echo
    profiles=$(python3 -c 'import json; print(format(json.load(open("segment.json"))["profiles"], ","))')
    echo "\`covey segment\` over the $profiles profiles of the sample posts, k = 2...12, 4 restarts each:"
    echo "$(tail -1 segment.log)."
} >"$here/results.md"
cat "$here/results.md"
