#!/usr/bin/env bash
# Installs the MongoDB-wire server that tests run against into .venv. Says nothing if it is there.
set -euo pipefail
cd "$(dirname "$0")/.."
version=0.7.0b3
compgen -G ".venv/lib/python3*/site-packages/*ecantus*-$version.dist-info" >/dev/null && [ -x .venv/bin/secantusd-py ] \
    && exit 0
echo "== installing the server that tests run against: SecantusDB $version"
[ -x .venv/bin/pip ] || python3 -m venv .venv
.venv/bin/pip install --quiet --disable-pip-version-check "secantusdb==$version"
