"""What scikit-learn says of a small data set that KMeansOracleTests.swift builds from the same formula.
usage: clustering_oracle.py          prints the expected figures of the tests
       clustering_oracle.py elbow    counts how often three rules find the true number of invented groups
needs: pip install scikit-learn"""
import sys
import numpy as np
from sklearn.cluster import KMeans
from sklearn.datasets import make_blobs
from sklearn.metrics import adjusted_rand_score
from sklearn.preprocessing import StandardScaler


def sample():
    """300 rows of 3 columns around 4 centres; every value is a multiple of 1/1024, so exact in 32 bits."""
    centres = [[0, 0, 40], [3, 1, 10], [6, 5, 25], [1, 7, 60]]
    i, j = np.meshgrid(np.arange(300), np.arange(3), indexing="ij")
    spread = np.array([4, 4, 16])
    wave = (i * i * 37 + i * (j + 3) * 101 + j * 57) % 1024
    return np.array(centres)[i % 4, j] + spread * (wave - 512) / 1024


def figures():
    x = sample()
    scaler = StandardScaler().fit(x)
    print("means", scaler.mean_.tolist())
    print("deviations", scaler.scale_.tolist())
    truth = np.arange(len(x)) % 4
    for name, data in (("raw", x), ("scaled", scaler.transform(x))):
        for k in (2, 4, 7):
            fit = KMeans(k, init=data[:k], n_init=1, tol=0, max_iter=300, algorithm="lloyd").fit(data)
            print(name, "k", k, "inertia", repr(float(fit.inertia_)), "iterations", fit.n_iter_,
                  "sizes", np.bincount(fit.labels_).tolist(), "index", repr(float(adjusted_rand_score(truth, fit.labels_))),
                  "first centroid", fit.cluster_centers_[0].tolist())


def invented(seed):
    """72 sets of 3 to 10 round groups with unequal sizes, in 2, 4 and 8 columns, apart and overlapping."""
    random = np.random.default_rng(seed)
    for k in (3, 4, 5, 6, 8, 10):
        for d in (2, 4, 8):
            for spread in (0.8, 1.2, 1.6, 2.0):
                weights = np.maximum(random.dirichlet(np.full(k, 3.0)), 0.03)
                sizes = (weights / weights.sum() * 2000).astype(int)
                x, _ = make_blobs(list(sizes), d, centers=random.uniform(-10, 10, (k, d)), cluster_std=spread,
                                  random_state=int(random.integers(1 << 30)))
                yield k, StandardScaler().fit_transform(x)


def sweep(x, most):
    inertias, centroids = [], None
    for k in range(1, most + 1):
        fit = KMeans(k, n_init=3, random_state=1, max_iter=100).fit(x)
        if centroids is not None:
            far = ((x[:, None] - centroids) ** 2).sum(2).min(1).argmax()
            warm = KMeans(k, init=np.vstack([centroids, x[far]]), n_init=1, max_iter=100).fit(x)
            fit = min(fit, warm, key=lambda f: f.inertia_)
        inertias.append(fit.inertia_)
        centroids = fit.cluster_centers_
    return np.array(inertias)


def kneedle(w):
    x, y = np.linspace(0, 1, len(w)), (w - w[-1]) / (w[0] - w[-1])
    return 1 + int((1 - x - y).argmax())


def variance_ratio(w, n):
    k = np.arange(2, len(w) + 1)
    return int(k[((w[0] - w[1:]) / (k - 1) / (w[1:] / (n - k))).argmax()])


def sharpest_bend(w):
    gains = -np.diff(np.log(w))
    bends = np.where(-np.diff(w)[:-1] >= 0.003 * w[0], gains[:-1] / gains[1:], 0)
    return 2 + int(bends.argmax()), float(bends.max())


def elbow():
    found, right = {}, []
    sets = [*invented(1), *invented(2)]
    for k, x in sets:
        w = sweep(x, 26)
        for most in (12, 25):
            bend, strength = sharpest_bend(w[:most + 1])
            answers = {"kneedle": kneedle(w[:most]), "variance ratio": variance_ratio(w[:most], len(x)), "bend": bend}
            if bend == k:
                right.append(strength)
            for rule, answer in answers.items():
                found[rule, most] = found.get((rule, most), 0) + (answer == k)
    print(len(sets), "sets;", *(f"{rule} over 1...{most}: {count}" for (rule, most), count in found.items()), sep="\n")
    print("strength of a right bend, 1 %, 5 %, 25 %, 50 %:", np.percentile(right, [1, 5, 25, 50]).round(2))
    random, strengths = np.random.default_rng(5), []
    for d in (2, 3, 5, 8, 12):
        for noise in (random.uniform(size=(2000, d)), random.normal(size=(2000, d))):
            strengths.append(sharpest_bend(sweep(StandardScaler().fit_transform(noise), 13))[1])
    print("strength on noise, uniform and normal, 2 to 12 columns: largest", round(max(strengths), 2))


elbow() if sys.argv[1:] == ["elbow"] else figures()
