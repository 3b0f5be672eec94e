"""How often rules for choosing k find the true number of groups, side by side.
usage: k_choice.py COVEY > Benchmarks/k-choice.md      COVEY is the program to run, .build/release/covey say
needs: pip install scikit-learn kneed; the labelled sets are read from ../shared/data where they are
All rules but Covey's read the same fits: scikit-learn's k-means, 4 starts and one from the fit before, for k 1 to 26."""
import gzip, json, subprocess, sys, tempfile, warnings
from pathlib import Path
import numpy as np
from kneed import KneeLocator
from sklearn import datasets
from sklearn.cluster import KMeans
from sklearn.metrics import silhouette_score
from sklearn.preprocessing import StandardScaler

MOST = 25
SHARED = Path(__file__).resolve().parents[3] / "shared/data/clustering"
warnings.filterwarnings("ignore")


def centres(random, k, d, apart):
    """k points, no two nearer than `apart`."""
    box, points = apart * k ** (1 / d) * 1.1, []
    while len(points) < k:
        for _ in range(2000):
            point = random.uniform(0, box, d)
            if len(points) < k and all(np.linalg.norm(point - other) >= apart for other in points):
                points.append(point)
        box *= 1.1
    return np.array(points)


def round_groups(random, k, d, apart, sizes):
    points = centres(random, k, d, apart)
    return np.vstack([points[i] + random.standard_normal((sizes[i % len(sizes)], d)) for i in range(k)])


def stretched(random, n, d):
    turn, _ = np.linalg.qr(random.standard_normal((d, d)))
    return random.standard_normal((n, d)) * np.exp(random.uniform(-0.6, 0.6, d)) @ turn


def invented(random):
    for apart in (7, 5.5, 4.5):
        yield "15 groups in 2 columns", 15, round_groups(random, 15, 2, apart, [300])
    yield "20 and 24 groups in 2 columns", 20, round_groups(random, 20, 2, 4.6, [150])
    yield "20 and 24 groups in 2 columns", 24, round_groups(random, 24, 2, 4.6, [150])
    for d, apart in ((2, 4), (4, 4), (16, 5), (64, 7)):
        yield "2 groups, 2 to 64 columns", 2, round_groups(random, 2, d, apart, [800])
    for d, k in ((8, 9), (32, 16)):
        yield "9 and 16 groups far apart, 8 and 32 columns", k, round_groups(random, k, d, 12, [64])
    for _ in range(2):
        dense, sparse = round_groups(random, 3, 2, 8, [1500]), round_groups(random, 5, 2, 10, [80])
        yield "3 large and 5 small groups", 8, np.vstack([dense, sparse + [60, 0]])
    for k in (3, 4, 6, 8, 10):
        for d in (2, 4, 8):
            yield "3 to 10 groups, unequal, 4.2 deviations apart", k, round_groups(random, k, d, 4.2, [120, 240, 360, 480])
    for k, d in ((3, 2), (5, 3), (6, 4)):
        points = centres(random, k, d, 8)
        yield "elongated groups", k, np.vstack([point + stretched(random, 300, d) for point in points])
    for k, d, share in ((4, 2, 0.05), (6, 3, 0.1), (5, 8, 0.05)):
        x = round_groups(random, k, d, 6, [250])
        noise = random.uniform(x.min(0), x.max(0), (int(share * len(x)), d))
        yield "5 to 10 % even noise over the groups", k, np.vstack([x, noise])
    for k, d in ((3, 2), (4, 4)):
        yield "40 rows a group", k, round_groups(random, k, d, 5.5, [40])
    for k in (3, 5):
        yield "whole numbers", k, np.round(round_groups(random, k, 3, 6, [200]))
    for n in (200, 1000, 5000):
        for d in (1, 2, 3, 5, 10):
            yield "none: uniform", 1, random.uniform(size=(n, d))
            yield "none: one normal cloud", 1, random.standard_normal((n, d)) @ random.standard_normal((d, d))
    for d in (2, 6):
        yield "none: one skewed cloud", 1, np.exp(0.7 * random.standard_normal((2000, d)))
        yield "none: one cloud with heavy tails", 1, random.standard_t(4, (2000, d))


def labelled():
    for name, k in (("s1", 15), ("s2", 15), ("a1", 20), ("unbalance", 8)):
        if (SHARED / f"{name}.data.gz").exists():
            with gzip.open(SHARED / f"{name}.data.gz", "rt") as lines:
                yield name, k, np.loadtxt(lines)
    for name, load, k in (("iris (3; 2 is right too)", datasets.load_iris, 3), ("wine", datasets.load_wine, 3),
                          ("breast cancer", datasets.load_breast_cancer, 2), ("digits", datasets.load_digits, 10)):
        yield name, k, load().data


def sweep(x):
    fits = []
    for k in range(1, MOST + 2):
        fit = KMeans(k, n_init=4, random_state=1, max_iter=100).fit(x)
        if fits:
            far = fits[-1].transform(x).min(1).argmax()
            warm = KMeans(k, init=np.vstack([fits[-1].cluster_centers_, x[far]]), n_init=1, max_iter=100).fit(x)
            fit = min(fit, warm, key=lambda f: f.inertia_)
        fits.append(fit)
    return fits


def gap(x, w, random):
    """Tibshirani, Walther and Hastie 2001: the first k within one error of the next, 5 even clouds along the axes."""
    middle = x.mean(0)
    axes = np.linalg.svd(x - middle, full_matrices=False)[2]
    y = (x - middle) @ axes.T
    logs = []
    for _ in range(5):
        cloud = random.uniform(y.min(0), y.max(0), (min(len(x), 1000), x.shape[1]))
        logs.append([np.log(KMeans(k, n_init=1, random_state=1, max_iter=50).fit(cloud).inertia_ / len(cloud))
                     for k in range(1, MOST + 1)])
    gaps = np.mean(logs, 0) - np.log(w[:MOST] / len(x))
    errors = np.std(logs, 0) * np.sqrt(1 + 1 / 5)
    right = [k for k in range(1, MOST) if gaps[k - 1] >= gaps[k] - errors[k]]
    return right[0] if right else MOST


def answers(x, covey, folder, random):
    fits = sweep(x)
    w = np.maximum([fit.inertia_ for fit in fits], 1e-9 * fits[0].inertia_)
    k = np.arange(2, MOST + 1)
    sample = random.choice(len(x), min(len(x), 1500), replace=False)
    widths = [silhouette_score(x[sample], fits[j - 1].labels_[sample]) for j in k]
    power = (w[:MOST] / w[0]) ** (-x.shape[1] / 2)
    gains = -np.diff(np.log(w))
    np.save(folder / "x.npy", x.astype(np.float32))
    told = json.loads(subprocess.run(
        [covey, "kmeans", str(folder / "x.npy"), "--raw", "--k-range", f"1...{MOST}", "--json"],
        check=True, capture_output=True, text=True).stdout)
    none = told["verdict"] == "none"
    return {
        "kneedle": KneeLocator(range(1, MOST + 1), w[:MOST], curve="convex", direction="decreasing").knee,
        "silhouette": int(k[np.argmax(widths)]),
        "variance ratio": int(k[((w[0] - w[1:MOST]) / (k - 1) / (w[1:MOST] / (len(x) - k))).argmax()]),
        "gap": gap(x, w, random),
        "jump": 1 + int(np.diff(np.r_[0, power]).argmax()),
        "bend": 2 + int((gains[:-1] / np.maximum(gains[1:], 1e-9)).argmax()),
        "covey": 1 if none else told["k"],
    }, told


def main():
    covey = sys.argv[1]
    counts, rules, singles = {}, None, []
    with tempfile.TemporaryDirectory() as folder:
        random = np.random.default_rng(1)
        for family, k, x in invented(random):
            found, _ = answers(StandardScaler().fit_transform(x), covey, Path(folder), random)
            rules = list(found)
            row = counts.setdefault(family, dict.fromkeys(["sets", *rules], 0))
            row["sets"] += 1
            for rule, answer in found.items():
                row[rule] += answer == k
        for name, k, x in labelled():
            found, told = answers(StandardScaler().fit_transform(x), covey, Path(folder), np.random.default_rng(4))
            singles.append((name, k, found, told["verdict"]))
    print(f"""# Rules for choosing k

Written by `Benchmarks/peers/k_choice.py`; every column of every set is standardised, and k is 1 to {MOST}.
Rules: kneedle (the package kneed), silhouette, variance ratio (Caliński and Harabasz), gap (Tibshirani, Walther and
Hastie), jump (Sugar and James), bend (the sharpest bend of log inertia, after Krzanowski and Lai), and Covey's.
A verdict of none counts as 1; kneedle, silhouette, variance ratio and bend have no way to say it.

## Invented sets: how many times the number is right
""")
    print("| family | sets |", " | ".join(rules), "|\n|---|---|" + "---|" * len(rules))
    for family, row in counts.items():
        print(f"| {family} |", " | ".join(str(value) for value in row.values()), "|")
    for title, chosen in (("all with groups", False), ("all without", True)):
        rows = [row for family, row in counts.items() if family.startswith("none") == chosen]
        print(f"| **{title}** |", " | ".join(str(sum(row[key] for row in rows)) for key in rows[0]), "|")
    print("\n## Labelled sets: the number that each rule gives\n")
    print("| set | true |", " | ".join(rules), "| verdict |\n|---|---|" + "---|" * (len(rules) + 1))
    for name, k, found, verdict in singles:
        print(f"| {name} | {k} |", " | ".join(str(value) for value in found.values()), f"| {verdict} |")


main()
