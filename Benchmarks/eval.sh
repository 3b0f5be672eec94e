#!/usr/bin/env bash
# Measures readings beside VADER and TextBlob on texts that the shipped model never saw; writes Benchmarks/eval.md.
# The texts are those that the trainer holds back, sets that it never learns from, and the tweets whose valence people
# judged for VADER, which come with its source package. Prints figures and never a text.
#   Benchmarks/eval.sh COVEY PYTHON
set -euo pipefail
covey=$1
python=$2
data=${COVEY_DATA:-../shared/data}
[ -d "$data/sentiment" ] || { echo "eval: the sets are not at $data; COVEY_DATA names their folder" >&2; exit 66; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$covey" train rows --manifest Sources/CModels/model.sets --data "$data" > "$work/rows.ndjson"
"$python" -m pip download --quiet --disable-pip-version-check --no-deps --no-binary :all: vaderSentiment==3.3.2 -d "$work"
tar -xzf "$work"/*.tar.gz -C "$work" --wildcards --strip-components=2 '*/hutto_ICWSM_2014.tar.gz'
tar -xzf "$work/hutto_ICWSM_2014.tar.gz" -C "$work" --wildcards --strip-components=1 '*/tweets_GroundTruth.txt'
"$python" Benchmarks/peers/eval.py "$covey" "$work/rows.ndjson" "$work" > "$work/eval.md"
cp "$work/eval.md" Benchmarks/eval.md
cat Benchmarks/eval.md
