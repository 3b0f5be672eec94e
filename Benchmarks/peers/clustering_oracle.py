"""What scikit-learn says of a small data set that KMeansOracleTests.swift builds from the same formula.
usage: clustering_oracle.py             prints the expected figures of the tests
       clustering_oracle.py silhouette  prints those of SilhouetteTests.swift
needs: pip install scikit-learn"""
import sys
import numpy as np
from sklearn.cluster import KMeans
from sklearn.metrics import adjusted_rand_score, silhouette_samples
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


def silhouette():
    x, i = sample(), np.arange(300)
    for name, labels in (("i mod 4", i % 4), ("i mod 2", i % 2), ("unequal", np.where(i < 3, i, 3 + i % 4))):
        widths = silhouette_samples(x, labels)
        print(name, "mean", repr(float(widths.mean())),
              "groups", [float(widths[labels == g].mean()) for g in np.unique(labels)])


{"silhouette": silhouette}.get(" ".join(sys.argv[1:]), figures)()
