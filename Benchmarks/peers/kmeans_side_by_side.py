"""Measures `covey kmeans` beside scikit-learn, oneDAL (scikit-learn-intelex) and faiss in one run, on two threads, and
prints Markdown. Every figure of time is the least of some runs that take turns.
usage: kmeans_side_by_side.py COVEY PROFILES.npy [FOLDER OF LABELLED SETS]
needs: pip install scikit-learn scikit-learn-intelex faiss-cpu"""
import os
os.environ.update(OMP_NUM_THREADS="2", OPENBLAS_NUM_THREADS="2")
import gzip, json, pathlib, subprocess, sys, tempfile, time
import numpy as np
import faiss
from sklearn.cluster import KMeans, kmeans_plusplus
from sklearn.preprocessing import StandardScaler
from sklearnex.cluster import KMeans as Intel

TURNS = 5
covey, profiles, *rest = sys.argv[1:]
folder = pathlib.Path(tempfile.mkdtemp())
faiss.omp_set_num_threads(2)


def save(name, x):
    np.save(folder / name, x)
    return str(folder / name)


def run(*arguments):
    """What the command prints as JSON, and its peak memory in bytes."""
    command = ["/usr/bin/time", "-f", "%M", covey, "kmeans", *map(str, arguments), "--raw", "--threads", "2", "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return json.loads(done.stdout), int(done.stderr.split()[-1]) * 1024


def timed(fit):
    start = time.perf_counter()
    model = fit()
    return time.perf_counter() - start, model


def exact(z, centroids):
    """The inertia in double precision; what a model reports may be rounded to 32 bits."""
    total = 0.0
    for part in np.array_split(z, 32):
        part = part.astype(np.float64)
        total += ((part[:, None] - centroids[None].astype(np.float64)) ** 2).sum(2).min(1).sum()
    return total


def table(head, rows):
    print("|", " | ".join(head), "|")
    print("|", " | ".join(["---"] + ["--:"] * (len(head) - 1)), "|")
    for row in rows:
        print("|", " | ".join(row), "|")
    print()


def iterations(z, path, k):
    """Lloyd from the same centroids, until no row moves or 100 iterations."""
    start, _ = kmeans_plusplus(z, k, random_state=1)
    init = save("c0.npy", start)
    options = dict(init=start, n_init=1, max_iter=100, tol=0)
    best = {}

    def note(name, seconds, count, inertia):
        if name not in best or seconds < best[name][0]:
            best[name] = (seconds, count, inertia)

    for _ in range(TURNS):
        report, _ = run(path, "--k", k, "--init", init, "--max-iterations", 100, "--tolerance", 0)
        note("covey", report["seconds"]["fit"], report["iterations"], report["inertia"])
        for name, kind in (("scikit-learn", KMeans), ("oneDAL", Intel)):
            seconds, m = timed(lambda: kind(k, **options).fit(z))
            note(name, seconds, m.n_iter_, exact(z, m.cluster_centers_))
        m = faiss.Kmeans(z.shape[1], k, niter=50, max_points_per_centroid=10**9, seed=1)
        seconds, _ = timed(lambda: m.train(z, init_centroids=start))
        note("faiss", seconds, 50, exact(z, m.centroids))
    print(f"## Iterations: k = {k}, the same first centroids, until no row moves or 100 iterations\n")
    each = {name: seconds / count for name, (seconds, count, _) in best.items()}
    table(["engine", "seconds", "iterations", "ms an iteration", "covey / it", "inertia"],
          [[name, f"{seconds:.3f}", str(count), f"{1e3 * each[name]:.2f}", f"{each['covey'] / each[name]:.2f}",
            f"{inertia:,.2f}"] for name, (seconds, count, inertia) in best.items()])


def sweep(z, path):
    ks, seeds = range(1, 13), range(6)
    best, fits, worst = {}, {}, {}
    for _ in range(max(2, TURNS // 2)):
        for seed in seeds:
            report, _ = run(path, "--k-range", "1...12", "--tolerance", 1e-5, "--seed", seed)
            name = f"covey, seed {seed}"
            best[name] = min(best.get(name, np.inf), report["seconds"]["fit"])
            for row in report["table"]:
                worst[row["k"]] = max(worst.get(row["k"], 0), row["inertia"])
        for name, kind in (("scikit-learn", KMeans), ("oneDAL", Intel)):
            seconds, fits[name] = timed(
                lambda: [kind(k, n_init=1, random_state=1, max_iter=100).fit(z) for k in ks])
            best[name] = min(best.get(name, np.inf), seconds)
    print("## Sweep: k = 1...12 at tolerance 1e-5, the peers with one start each and their own tolerance\n")
    table(["engine", "seconds", "it / oneDAL"],
          [[name, f"{s:.2f}", f"{s / best['oneDAL']:.2f}"] for name, s in best.items()])
    theirs = {name: [exact(z, m.cluster_centers_) for m in fits[name]] for name in fits}
    print("Inertia in double precision, from the centroids of each; of covey's seeds the worst at each k:\n")
    table(["k", "covey", *theirs, "covey / oneDAL - 1"],
          [[str(k), f"{worst[k]:,.2f}", *(f"{values[k - 1]:,.2f}" for values in theirs.values()),
            f"{worst[k] / theirs['oneDAL'][k - 1] - 1:.1e}"] for k in ks])


def memory(path, z):
    _, base = run(save("one.npy", z[:2]), "--k", 1)
    _, fit = run(path, "--k", 6)
    _, whole = run(path, "--k-range", "1...12")
    print(f"## Memory\n\nThe matrix has {z.nbytes / 1e6:.1f} MB. Peak of the process less that for two rows "
          f"({base / 1e6:.1f} MB), over the matrix: {(fit - base) / z.nbytes:.2f} for k = 6, "
          f"{(whole - base) / z.nbytes:.2f} for the sweep.\n")


def optimum(sets):
    rows = []
    for name in ("s1", "s2", "a1", "unbalance"):
        x = np.loadtxt(gzip.open(sets / f"{name}.data.gz")).astype(np.float32)
        truth = np.loadtxt(gzip.open(sets / f"{name}.labels0.gz")).astype(int)
        k = len(np.unique(truth))
        for scale in ("raw", "standardised"):
            z = x if scale == "raw" else StandardScaler().fit_transform(x).astype(np.float32)
            path = save(f"{name}.npy", z)
            means = np.array([z[truth == label].mean(0) for label in np.unique(truth)])
            goal = KMeans(k, init=means, n_init=1, tol=0).fit(z.astype(np.float64)).inertia_
            ours, theirs = [], []
            for seed in range(20):
                report, _ = run(path, "--k", k, "--seed", seed)
                ours.append((report["inertia"] / goal, report["seconds"]["fit"]))
                seconds, m = timed(lambda: KMeans(k, n_init=10, random_state=seed).fit(z))
                theirs.append((exact(z, m.cluster_centers_) / goal, seconds))
            rows.append([f"{name}, {scale}", f"{max(ours)[0]:.5f}", f"{max(theirs)[0]:.5f}",
                         f"{1e3 * np.median([s for _, s in ours]):.1f}",
                         f"{1e3 * np.median([s for _, s in theirs]):.1f}"])
    print("## Optimum: 20 seeds at the true k, scikit-learn with 10 starts\n")
    print("Inertia over that of the means of the true groups after Lloyd's iterations.\n")
    table(["set", "covey, worst", "scikit-learn, worst", "covey, median ms", "scikit-learn, median ms"], rows)


z = np.ascontiguousarray(StandardScaler().fit_transform(np.load(profiles)).astype(np.float32))
path = save("z.npy", z)
iterations(z, path, 6)
sweep(z, path)
memory(path, z)
if rest:
    optimum(pathlib.Path(rest[0]))
