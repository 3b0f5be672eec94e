#!/bin/bash
# Goes through every wrapper of the MongoDB driver, error paths too, under LeakSanitizer.
#
#   Setup/leaks.sh [URI]    a MongoDB server for it; without one, COVEY_TEST_MONGODB_URI, or one is started from .venv
#
# The exit status is not 0 if anything leaks that libmongoc, libbson or the driver allocated, if memory is misused, or if
# leaks that are planted beforehand are not found.
set -euo pipefail
cd "$(dirname "$0")/.."
[[ $# -eq 0 ]] || export COVEY_TEST_MONGODB_URI=$1

scratch=.build-leaks
# The linker has a line for each name of the sanitizer's that it need not export.
swift build --quiet --scratch-path "$scratch" --sanitize address --product CoveyMongoLeaks 2>&1 |
    sed '/Cannot export local symbol/d'
program=$(swift build --scratch-path "$scratch" --sanitize address --show-bin-path)/CoveyMongoLeaks

# Debian's libraries have no frame pointers, so stacks are unwound the slow way.
export SWIFT_BACKTRACE=enable=no
export ASAN_OPTIONS=detect_leaks=1:fast_unwind_on_malloc=0:exitcode=23

# Runs the program and prints those of its leaks that the driver or its libraries have a hand in.
run() {
    local report=$scratch/report.txt status=0
    "$program" "$@" >"$scratch/output.txt" 2>"$report" || status=$?
    if [[ $status -ne 0 && $status -ne 23 ]] || grep -q 'ERROR: AddressSanitizer' "$report"; then
        cat "$scratch/output.txt" "$report" >&2
        exit 1
    fi
    [[ $status -eq 0 ]] || awk -v RS= '/^(Direct|Indirect) leak/ && /libmongoc|libbson|CoveyMongo\/Driver|cmongoc_/' \
        "$report"
}

if [[ -z $(run --plant) ]]; then
    echo "The planted leaks were not found: leaks cannot be seen here." >&2
    exit 1
fi
leaks=$(run)
grep -qx 'the driver was gone through' "$scratch/output.txt"
if [[ -n $leaks ]]; then
    echo "$leaks" >&2
    exit 1
fi
echo "The planted leaks were found; the driver and its libraries leak nothing."
