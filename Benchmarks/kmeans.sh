#!/usr/bin/env bash
# Measures `covey kmeans` beside scikit-learn, oneDAL and faiss and writes Benchmarks/kmeans.md.
# usage: Benchmarks/kmeans.sh .build/release/covey [PYTHON]
# PYTHON has scikit-learn, scikit-learn-intelex and faiss-cpu. COVEY_BENCH_ROWS sets the number of profiles; the default
# is 1,000,000.
set -euo pipefail
covey=$(realpath "$1")
python=${2:-python3}
here=$(cd "$(dirname "$0")" && pwd)
shared=$here/../../shared
rows=${COVEY_BENCH_ROWS:-1000000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export TMPDIR=$work

"$python" "$shared/bench/gen_profiles.py" "$rows" "$work/profiles.npy"
sets=()
if [ -d "$shared/data/clustering" ]; then sets=("$shared/data/clustering"); fi
{
    echo "# k-means beside its peers"
    echo
    echo "Written by \`Benchmarks/kmeans.sh .build/release/covey\`. Machine: $(nproc) cores,"
    echo "$(grep -m1 'model name' /proc/cpuinfo | cut -d: -f2- | xargs), $(. /etc/os-release && echo "$PRETTY_NAME"),"
    echo "$(swift --version 2>/dev/null | head -1), $(date -u +%Y-%m-%d);"
    "$python" - <<'PY'
import importlib.metadata as packages
peers = ("scikit-learn", "scikit-learn-intelex", "faiss-cpu")
print(", ".join(f"{name} {packages.version(name)}" for name in peers) + ".")
PY
    echo
    echo "$rows invented profiles of 8 columns, standardised, 32-bit floats, two threads. Every time is the least of"
    echo "five runs (two for the sweep) that take turns; reading the file does not count."
    echo
    "$python" "$here/peers/kmeans_side_by_side.py" "$covey" "$work/profiles.npy" "${sets[@]}"
} >"$work/kmeans.md"
mv "$work/kmeans.md" "$here/kmeans.md"
cat "$here/kmeans.md"
