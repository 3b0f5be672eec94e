#!/usr/bin/env bash
# Asks a running service everything that its description allows, and much that it does not, and holds every answer against
# the description. Ends with a status other than 0 if anything is off.
#
#   COVEY_API_KEY=... Setup/api-check.sh [URL]    http://127.0.0.1:8080 if no address is given
#
# The key needs every scope; what it can change is changed, so do not let it loose on a store that matters.
set -euo pipefail
cd "$(dirname "$0")/.."
version=4.32.5
address=${1:-http://127.0.0.1:8080}
: "${COVEY_API_KEY:?is not set: it is the key to ask with}"
if [ ! -x .venv/bin/schemathesis ] || ! .venv/bin/schemathesis --version | grep -qF "$version"; then
    echo "== installing what checks the API: schemathesis $version"
    [ -x .venv/bin/pip ] || python3 -m venv .venv
    .venv/bin/pip install --quiet --disable-pip-version-check "schemathesis==$version"
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp Setup/api-check.toml "$folder/schemathesis.toml"
schemathesis=$PWD/.venv/bin/schemathesis
# What it keeps from run to run stays with it.
cd "$folder"
# Examples are made from a seed, so that what is found can be found again. One worker: two of them parse Python at once,
# which CPython 3.11 cannot.
"$schemathesis" --config-file schemathesis.toml run "$address/openapi.json" --url "$address" \
    --header "Authorization: Bearer $COVEY_API_KEY" --checks all --phases examples,coverage,fuzzing \
    --max-examples "${COVEY_API_EXAMPLES:-20}" --seed 1 --workers 1 --no-color \
    ${COVEY_API_CHECK_OPTIONS:-}
