"""Makes tables.tsv and figures.tsv: small tables of answers and their figures by scikit-learn (pip install scikit-learn)."""

import random
import warnings

import numpy as np
from sklearn import metrics

warnings.filterwarnings("ignore")
NONE = "-"


def row(rng, labels, unread, scored):
    key = rng.choice(labels)
    scores = []
    while scores.count(max(scores, default=0)) != 1:  # one label is the surest
        scores = [round(rng.random() * 0.6 + (0.3 if label == key else 0), 1) for label in labels]
    said = labels[scores.index(max(scores))] if scored else rng.choice(labels + [key, key])
    if rng.random() < unread:
        said = NONE
    return key, said, scores


def table(seed, count, labels, unread=0.0, scored=False):
    rng = random.Random(seed)
    return [row(rng, labels, unread, scored) for _ in range(count)]


def counts(rows, positive):
    keys = [key for key, _, _ in rows]
    said = [said for _, said, _ in rows]
    named = sorted(set(keys) | (set(said) - {NONE}))
    figures = {
        "accuracy": metrics.accuracy_score(keys, said),
        "balanced accuracy": metrics.balanced_accuracy_score(keys, said),
    }
    for average in ("macro", "micro"):
        p, r, f, _ = metrics.precision_recall_fscore_support(
            keys, said, labels=named, average=average, zero_division=0
        )
        figures |= {f"{average} precision": p, f"{average} recall": r, f"{average} f1": f}
    if positive:
        p, r, f, _ = metrics.precision_recall_fscore_support(
            keys, said, labels=[positive], average="macro", zero_division=0
        )
        figures |= {"precision": p, "recall": r, "f1": f}
    return figures


def order(rows, labels, positive):
    areas, precisions = [], []
    for place, label in enumerate(labels):
        true = np.array([key == label for key, _, _ in rows])
        score = np.array(
            [s[place] if said != NONE else (-1e9 if key == label else 1e9) for key, said, s in rows]
        )
        areas.append(metrics.roc_auc_score(true, score))
        precisions.append(metrics.average_precision_score(true, score))
    if positive:
        place = labels.index(positive)
        return {"roc auc": areas[place], "average precision": precisions[place]}
    return {"macro roc auc": np.mean(areas), "macro average precision": np.mean(precisions)}


TABLES = {
    # name: (rows, labels, positive, scored)
    "binary": (table(1, 60, ["fake", "real"]), ["fake", "real"], "fake", False),
    "unread": (table(2, 60, ["fake", "real"], 0.2), ["fake", "real"], "fake", False),
    "scored": (table(3, 80, ["fake", "real"], 0, True), ["fake", "real"], "fake", True),
    "many": (table(4, 90, list("abcde"), 0.1), list("abcde"), None, False),
    "stranger": ([("a", "b", []), ("a", "a", []), ("b", "c", []), ("b", "b", [])], list("abc"), None, False),
    "ranked": (table(5, 90, list("abcd"), 0.05, True), list("abcd"), None, True),
}

with open("tables.tsv", "w") as out, open("figures.tsv", "w") as figures:
    for name, (rows, labels, positive, scored) in TABLES.items():
        for key, said, scores in rows:
            out.write("\t".join([name, key, said, " ".join(map(str, scores if scored else []))]) + "\n")
        found = counts(rows, positive) | (order(rows, labels, positive) if scored else {})
        for figure, value in found.items():
            figures.write(f"{name}\t{','.join(labels)}\t{positive or NONE}\t{figure}\t{float(value)!r}\n")
