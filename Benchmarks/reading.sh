#!/usr/bin/env bash
# Measures the reading of texts by stage, beside VADER and TextBlob, and writes Benchmarks/reading.md.
# usage: Benchmarks/reading.sh .build/release/reading-benchmark .build/release/covey PYTHON
# PYTHON has vaderSentiment and textblob. The texts are the public tweets of ../shared/data where that is, else the
# invented posts of `covey sample`.
set -euo pipefail
benchmark=$(realpath "$1")
covey=$(realpath "$2")
python=$3
here=$(cd "$(dirname "$0")" && pwd)
tweets=$here/../../shared/data/sentiment/semeval
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if [ -d "$tweets" ]; then
    source="tweets of SemEval 2013 to 2016"
    cut -f3 "$tweets"/*.tsv >"$work/all"
    head -20000 "$work/all" >"$work/texts"
else
    source="posts of \`covey sample\`"
    "$covey" sample --posts 20000 --output "$work/posts.ndjson"
    "$python" -c 'import json, sys
for line in open(sys.argv[1]): print(" ".join(json.loads(line).get("text", "").split()))' "$work/posts.ndjson" >"$work/texts"
fi
{
    echo "# Reading texts, by stage"
    echo
    echo "Written by \`make bench-reading\`. Machine: $(nproc) cores,"
    echo "$(grep -m1 'model name' /proc/cpuinfo | cut -d: -f2- | xargs), $(. /etc/os-release && echo "$PRETTY_NAME"),"
    echo "$(swift --version 2>/dev/null | head -1), $(date -u +%Y-%m-%d). One thread. The texts are $source."
    echo
    "$python" "$here/peers/reading.py" "$benchmark" "$work/texts"
} >"$work/reading.md"
mv "$work/reading.md" "$here/reading.md"
cat "$here/reading.md"
