#!/usr/bin/env bash
# Runs tests that are built. If any fail, what they said stands once more at the end: what all of them say is long.
#
#   Setup/run-tests.sh [OPTIONS]    the options of swift test
set -euo pipefail
cd "$(dirname "$0")/.."
log=$(mktemp)
trap 'rm -f "$log"' EXIT
status=0
COVEY_GAZETTEER=$PWD/var/gazetteer.bin swift test --skip-build "$@" 2>&1 | tee "$log" || status=$?
if [ "$status" -ne 0 ]; then
    echo "== what failed"
    grep -aE -A 6 '✘ .* recorded an issue|Fatal error|Program crashed|unexpected signal' "$log" |
        grep -avE '^[◇✔]' | cut -c 1-600 | head -n 120 || true
fi
exit "$status"
