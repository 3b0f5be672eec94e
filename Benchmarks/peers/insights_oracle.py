"""What statsmodels and SciPy say of shares, means and trends: the expected figures of the tests of CoveyInsights.
usage: insights_oracle.py
needs: pip install scipy statsmodels"""
import warnings
import numpy as np
import statsmodels.api as sm
from scipy import stats
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint, proportions_ztest
from statsmodels.stats.weightstats import DescrStatsW

warnings.simplefilter("ignore")


def show(*values):
    print(*(repr(float(v)) if isinstance(v, float) else v for v in values))


def trend(steps):
    """Cochran-Armitage: the score test of a binomial model, held against the scatter where chance explains less."""
    t, r, n = (np.array(column, float) for column in zip(*steps))
    null = sm.GLM(np.column_stack([r, n - r]), np.ones((len(t), 1)), family=sm.families.Binomial()).fit()
    chi = float(np.squeeze(null.model.score_test(null.params, exog_extra=t[:, None])[0]))
    homogeneity = stats.chi2_contingency(np.column_stack([r, n - r]), correction=False)[0]
    slope = float(np.polyfit(t, r / n, 1, w=np.sqrt(n))[0])
    scatter = max(1.0, float(homogeneity - chi) / (len(t) - 2))
    z = float(np.sign(slope) * np.sqrt(max(chi, 0) / scatter))
    chance = float(2 * (stats.t.sf(abs(z), len(t) - 2) if scatter > 1 else stats.norm.sf(abs(z))))
    show(steps, "slope", slope, "z", z, "scatter", scatter, "chance", chance)


print("Wilson: count, total, low, high")
for k, n in [(0, 10), (10, 10), (1, 2), (2, 2), (100, 101), (81, 263), (630, 1020), (3_000_000, 5_000_000)]:
    show(k, n, *map(float, proportion_confint(k, n, method="wilson")))
print("Change: earlier, later, Newcombe's interval, chance by the z test, by Fisher's")
for a, n, b, m in [(56, 70, 48, 80), (9, 10, 3, 10), (550, 1000, 630, 1020), (1, 1000, 2, 1000), (30, 100, 30, 100),
                   (0, 10, 0, 20), (0, 10, 20, 20)]:
    interval = confint_proportions_2indep(b, m, a, n, method="newcomb", compare="diff")
    fisher = stats.fisher_exact([[a, n - a], [b, m - b]])[1]
    show(a, n, b, m, *map(float, interval), float(proportions_ztest([b, a], [m, n])[1]), float(fisher))
print("Student's t: degrees, 97.5 % point, chance beyond 2.1")
for degrees in [1, 2, 3, 4, 5, 9, 10, 30, 99, 399, 400, 1000, 5_000_000]:
    show(degrees, float(stats.t.ppf(0.975, degrees)), float(2 * stats.t.sf(2.1, degrees)))
print("Mean and interval")
scores = DescrStatsW(np.array([0.5, -0.25, 0.75, 1.0, -0.1]))
show(float(scores.mean), *map(float, scores.tconfint_mean()))
print("Trends: steps of time, count, total")
trend([(0, 10, 40), (1, 14, 40), (2, 19, 40), (3, 24, 40)])
trend([(0, 20, 50), (1, 45, 60), (2, 15, 55), (3, 50, 70), (4, 30, 40), (6, 20, 30)])
print("Counts: earlier, later, growth of the interval's ends")
for a, b in [(790, 804), (890, 1204), (0, 40)]:
    low, high = proportion_confint(b, a + b, method="wilson")
    show(a, b, float(low / (1 - low) - 1), float(high / (1 - high) - 1) if high < 1 else float("inf"))
