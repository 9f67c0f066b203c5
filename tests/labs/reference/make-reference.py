"""Writes trees.json and linear.json beside this file: what XGBoost and scikit-learn make of small made tables.

The engine of the labs must come to the same (tests/labs/engine/parity.test.ts), so the tests need no Python. On Debian:

    apt-get install python3-xgboost python3-sklearn
    /usr/bin/python3 tests/labs/reference/make-reference.py
"""

import json
from pathlib import Path

import numpy as np
import sklearn
import xgboost
from sklearn.linear_model import ElasticNet, LogisticRegression

HERE = Path(__file__).parent


def shares(margins):
    return 1 / (1 + np.exp(-margins))


def table(seed, rows, columns, step=None):
    """Normal values; with a step they are rounded to it, so that many rows tie."""
    values = np.random.RandomState(seed).normal(size=(rows, columns))
    if step:
        values = np.round(values / step) * step
    return values.astype("f4").round(3).astype("f4")


def crossed(x, seed):
    """Two classes that two columns tell together and two more tell alone."""
    margins = 1.2 * x[:, 0] - x[:, 1] + 1.5 * x[:, 2] * x[:, 3] + (x[:, 4] > 0.5)
    return (np.random.RandomState(seed).uniform(size=len(x)) < shares(margins)).astype("f4")


def rare(x):
    """One row in fifty is a fraud, which two columns show."""
    y = np.zeros(len(x), "f4")
    y[::50] = 1
    x[y == 1, :2] += np.float32(2)
    return y


def figures(x, seed):
    noise = np.random.RandomState(seed).normal(size=len(x))
    return (2 * x[:, 0] - x[:, 1] * x[:, 2] + 0.5 * noise).astype("f4").round(3).astype("f4")


def tables():
    made = {}
    for name, step in (("smooth", None), ("ties", 0.1)):
        x = table(11, 400, 6, step)
        made[name] = (x, crossed(x, 12), 300)
    x = table(21, 1000, 5, 0.01)
    made["fraud"] = (x, rare(x), 750)
    x = table(31, 400, 4)
    made["prices"] = (x, figures(x, 32), 300)
    return made


TREES = [
    ("as it comes", "smooth", {"num_round": 30}),
    ("as it comes, with ties", "ties", {"num_round": 30}),
    ("penalised", "smooth", {"num_round": 50, "eta": 0.1, "max_depth": 4, "min_child_weight": 8, "lambda": 5, "alpha": 2}),
    ("penalised, with ties", "ties", {"num_round": 50, "eta": 0.1, "max_depth": 4, "min_child_weight": 8, "lambda": 5, "alpha": 2}),
    ("pruned by gamma", "smooth", {"num_round": 30, "max_depth": 5, "gamma": 3}),
    ("pruned by gamma, with ties", "ties", {"num_round": 30, "max_depth": 5, "gamma": 3}),
    ("without lambda", "smooth", {"num_round": 20, "max_depth": 8, "lambda": 0}),
    ("the smallest children", "ties", {"num_round": 20, "max_depth": 8, "min_child_weight": 0}),
    ("a heavy alpha", "ties", {"num_round": 30, "alpha": 10}),
    ("stumps", "fraud", {"num_round": 40, "max_depth": 1, "eta": 0.5}),
    ("rare positives", "fraud", {"num_round": 30, "max_depth": 3}),
    ("rare positives, weighed", "fraud", {"num_round": 30, "max_depth": 3, "scale_pos_weight": 49}),
    ("rare positives, weighed the wrong way", "fraud", {"num_round": 30, "max_depth": 3, "scale_pos_weight": 0.1}),
    ("figures", "prices", {"num_round": 60, "max_depth": 4, "eta": 0.2, "objective": "reg:squarederror"}),
]


def trees(made):
    for name, data, settings in TREES:
        x, y, train = made[data]
        fixed = {"objective": "binary:logistic", "tree_method": "exact", "base_score": 0.5, "nthread": 1}
        set_ = {**fixed, **{key: value for key, value in settings.items() if key != "num_round"}}
        booster = xgboost.train(set_, xgboost.DMatrix(x[:train], y[:train]), settings["num_round"])
        margins = booster.predict(xgboost.DMatrix(x), output_margin=True)
        yield {"name": name, "data": data, "settings": settings, "margins": floats(margins)}


LINEAR = [
    ("weight decay", "smooth", {"wd": 0.05}),
    ("lasso", "smooth", {"l1": 0.03}),
    ("elastic net", "ties", {"l1": 0.02, "wd": 0.03}),
    ("rare positives, balanced", "fraud", {"wd": 0.01, "positive_example_weight_mult": "balanced"}),
    ("more columns than rows", "wide", {"l1": 0.05}),
    ("figures", "prices", {"l1": 0.05, "wd": 0.1}),
]


def linear(made):
    for name, data, settings in LINEAR:
        x, y, train = made[data]
        l1, wd = settings.get("l1", 0), settings.get("wd", 0)
        wide = x[:train].astype("f8")
        z = (wide - wide.mean(0)) / wide.std(0)
        t = y[:train].astype("f8")
        if data == "prices":
            mean, deviation = t.mean(), t.std()
            model = ElasticNet(alpha=l1 + wd, l1_ratio=l1 / (l1 + wd), tol=1e-12, max_iter=10**6)
            model.fit(z, (t - mean) / deviation)
            weights, intercept = model.coef_, model.intercept_
        else:
            isBalanced = settings.get("positive_example_weight_mult") == "balanced"
            counts = np.where(t > 0.5, (t < 0.5).sum() / (t > 0.5).sum() if isBalanced else 1.0, 1.0)
            strength = {"C": 1 / (counts.sum() * (l1 + wd)), "tol": 1e-12, "max_iter": 10**6}
            model = (
                LogisticRegression(solver="newton-cholesky", **strength)
                if l1 == 0
                else LogisticRegression(penalty="elasticnet", solver="saga", l1_ratio=l1 / (l1 + wd), **strength)
            )
            model.fit(z, t, sample_weight=counts)
            weights, intercept = model.coef_[0], model.intercept_[0]
        yield {
            "name": name,
            "data": data,
            "settings": settings,
            "weights": [float(f"{weight:.8f}") for weight in weights],
            "intercept": float(f"{intercept:.8f}"),
        }


def floats(values):
    """As few digits as name a 32-bit number."""
    return [float(str(np.float32(value))) for value in values]


def written(made, names):
    return {
        name: {"train": made[name][2], "columns": [floats(column) for column in made[name][0].T], "targets": floats(made[name][1])}
        for name in names
    }


def write(file, made, cases):
    used = dict.fromkeys(case["data"] for case in cases)
    text = json.dumps({"by": by(file), "data": written(made, used), "cases": cases}, separators=(",", ":"))
    (HERE / file).write_text(text.replace('{"name"', '\n{"name"') + "\n")


def by(file):
    return f"XGBoost {xgboost.__version__}" if file == "trees.json" else f"scikit-learn {sklearn.__version__}"


made = tables()
x = table(41, 80, 120, 0.01)
made["wide"] = (x, (np.random.RandomState(42).uniform(size=80) < shares(2 * x[:, 0] - 2 * x[:, 60])).astype("f4"), 80)
write("trees.json", made, list(trees(made)))
write("linear.json", made, list(linear(made)))
