#!/usr/bin/env bash
# Measures fits by passes over a file: memory, seconds, and how they compare with fits in memory.
#   Benchmarks/kmeans-stream.sh COVEY PYTHON
# COVEY is the command, built for release; PYTHON has numpy. It writes 1.7 GB into TMPDIR, or /var/tmp, and removes it.
set -euo pipefail
covey=$1
python=$2
folder=$(mktemp -d "${TMPDIR:-/var/tmp}/covey-stream-XXXXXX")
trap 'rm -rf "$folder"' EXIT

"$python" - "$folder" <<'PYTHON'
import sys

import numpy as np

folder, rows, columns, groups = sys.argv[1], 50_000_000, 8, 6
random = np.random.default_rng(7)
centres = random.uniform(-10, 10, (groups, columns))
weights = random.dirichlet(np.full(groups, 3))
spreads = random.uniform(1.5, 3.5, (groups, columns))
large = np.lib.format.open_memmap(f"{folder}/large.npy", mode="w+", dtype="<f4", shape=(rows, columns))
for start in range(0, rows, 1_000_000):
    group = random.choice(groups, size=1_000_000, p=weights)
    noise = random.standard_normal((1_000_000, columns), dtype=np.float32)
    large[start:start + 1_000_000] = centres[group] + spreads[group] * noise
np.save(f"{folder}/prefix.npy", large[:2_000_000])
PYTHON

measure() {
    echo "covey kmeans $*"
    (cd "$folder" && /usr/bin/time -f "peak %M KB, %e s" "$covey" kmeans "$@" --json)
    echo
}

covey=$(realpath "$covey")
for threads in 1 2; do measure large.npy --k 6 --stream --threads "$threads"; done
measure large.npy --k 6 --stream --tolerance 0
measure large.npy --k 6 --stream --labels labels.txt
measure prefix.npy --k 6 --stream --tolerance 0
measure prefix.npy --k 6 --tolerance 0
