#!/usr/bin/env bash
# Installs the MongoDB-wire server that tests run against into .venv, if it is not there yet.
set -euo pipefail
cd "$(dirname "$0")/.."
version=0.7.0b3
[ -e ".venv/lib/secantusdb-$version" ] && [ -x .venv/bin/secantusd-py ] && exit 0
echo "== installing the server that tests run against: SecantusDB $version"
[ -x .venv/bin/pip ] || python3 -m venv .venv
.venv/bin/pip install --quiet --disable-pip-version-check "secantusdb==$version"
touch ".venv/lib/secantusdb-$version"
