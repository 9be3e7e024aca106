#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Holds `phakhi compare` against statsmodels on the same runs, to 1e-6: survival with Greenwood errors and log(-log) limits, cumulative incidence, areas under both,
paired and independent differences, shares. What statsmodels lacks (limits of paired proportions, Fieller's of a ratio) is computed here from the definition.

    test_compare.py PHAKHI PROJECT
"""
import json
import os
import subprocess
import sys
import tempfile
import unittest
import warnings
from pathlib import Path

try:
    import numpy as np
    import pandas as pd
    from scipy import stats
    from statsmodels.duration.survfunc import CumIncidenceRight, SurvfuncRight
    from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint
    from statsmodels.stats.weightstats import CompareMeans, DescrStatsW
except ImportError as missing:
    print(f"skipped: {missing}")
    sys.exit(77)

PHAKHI, PROJECT = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
CAUSES = {"completed": 1, "collapsed": 2, "captured": 3, "zombie": 4}
FAILED = ("collapsed", "captured", "zombie")
EXACT = 1e-6

EXPERIMENT = """
schema = 1
title = "three strategies in a hard world"
base = "base.toml"
method = "factorial"
replicates = {replicates}
seed = {seed}
[[factor]]
key = "strategy.use"
values = ["do_nothing", "command_mindset", "network_mindset"]
"""
BASE = """
schema = 1
[run]
weeks = 156
[population]
founders = 16
pool = 60
[network]
form = "natural"
[environment]
difficulty = 1.4
target_impact = 150
[costs]
currency = "baht"
money_per_hour = 300
money_per_unit = 2000
[variation]
"environment.difficulty" = { sd = 0.3 }
"environment.target_impact" = { sd = 0.3 }
"environment.sponsor_support" = { sd = 0.3 }
"""


def phakhi(*arguments, folder):
    ended = subprocess.run([PHAKHI, *arguments], cwd=folder, capture_output=True, text=True, env=os.environ | {"LC_ALL": "C"})
    assert ended.returncode == 0, f"phakhi {' '.join(arguments)}\n{ended.stderr}"
    return ended.stdout


def played(folder, name, replicates, seed):
    Path(folder, "base.toml").write_text(BASE, "utf-8")
    Path(folder, f"{name}.toml").write_text(EXPERIMENT.format(replicates=replicates, seed=seed), "utf-8")
    phakhi("experiment", f"{name}.toml", "-o", f"{name}.h5", "-q", folder=folder)
    phakhi("export", f"{name}.h5", "--format", "csv", "-o", name, folder=folder)
    return pd.read_csv(Path(folder, name, "runs.csv"))


def step(times, values, at, before):
    """The value of a right-continuous step function."""
    k = np.searchsorted(times, at, side="right") - 1
    return before if k < 0 else values[k]


class Compare(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.runs = played(cls.folder.name, "paired", 60, 5)
        cls.facts = json.loads(phakhi("compare", "paired.h5", "--json", folder=cls.folder.name))
        cls.horizon = cls.facts["horizon_weeks"]

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def of(self, alternative):
        return self.runs[self.runs["strategy.use"] == alternative["key"]].sort_values("replicate")

    def near(self, a, b, what=""):
        if a is None:
            self.assertFalse(np.isfinite(b), f"{what}: nothing against {b}")
        else:
            self.assertAlmostEqual(a, b, delta=EXACT * max(1, abs(b)), msg=what)

    def test_there_is_something_to_compare(self):
        endings = set(self.runs["outcome"])
        self.assertTrue({"sustained", "completed"} <= endings, endings)
        self.assertTrue(endings & set(FAILED), endings)
        self.assertEqual(len(self.facts["alternatives"]), 3)

    def test_survival(self):
        for alternative in self.facts["alternatives"]:
            runs, curve = self.of(alternative), alternative["survival"]["steps"]
            failed = runs["outcome"].isin(FAILED).astype(int)
            ours = SurvfuncRight(runs["end_week"].to_numpy(float), failed.to_numpy())
            events = [k for k in range(len(ours.surv_times)) if ours.n_events[k] > 0]
            self.assertEqual([s["week"] for s in curve], [int(ours.surv_times[k]) for k in events])
            for s, k in zip(curve, events):
                share, error = ours.surv_prob[k], ours.surv_prob_se[k]
                self.assertEqual(s["at_risk"], ours.n_risk[k])
                self.near(s["survival"], share, "survival")
                if 0 < share < 1:
                    self.near(s["error"], error, "Greenwood")
                    spread = stats.norm.ppf(0.975) * error / (share * np.log(share))
                    self.near(s["low"], share ** np.exp(-spread), "low"), self.near(s["high"], share ** np.exp(spread), "high")
            weeks = np.arange(self.horizon)
            area = sum(step(ours.surv_times, ours.surv_prob, w, 1) for w in weeks)
            self.near(alternative["restricted_mean_weeks"]["estimate"], area, "restricted mean")

    def test_incidence(self):
        for alternative in self.facts["alternatives"]:
            runs = self.of(alternative)
            causes = runs["outcome"].map(CAUSES).fillna(0).astype(int).to_numpy()
            if not causes.any():
                continue
            kinds = [c for c in CAUSES.values() if (causes == c).any()]
            renumbered = np.array([kinds.index(c) + 1 if c else 0 for c in causes])   # statsmodels wants causes 1, 2 … without a gap
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")   # it divides by zero where everybody has ended
                theirs = CumIncidenceRight(runs["end_week"].to_numpy(float), renumbered)
            lost = 0
            for name, cause in CAUSES.items():
                for s in alternative["incidence"][name]:
                    if cause not in kinds:
                        self.near(s["share"], 0)
                        continue
                    k = kinds.index(cause)
                    self.near(s["share"], step(theirs.times, theirs.cinc[k], s["week"], 0), name)
                    error = step(theirs.times, theirs.cinc_se[k], s["week"], 0)
                    if np.isfinite(error):
                        self.near(s["error"], error, f"error of {name}")
                if name in FAILED and cause in kinds:
                    lost += sum(step(theirs.times, theirs.cinc[kinds.index(cause)], w, 0) for w in range(self.horizon))
            self.near(alternative["means"]["life"]["estimate"], self.horizon - lost, "weeks not lost")

    def test_shares(self):
        for alternative in self.facts["alternatives"]:
            share = alternative["not_failed"]
            low, high = proportion_confint(share["count"], share["of"], method="wilson")
            self.near(share["low"], low), self.near(share["high"], high)

    def values(self, runs, quantity):
        if quantity == "not_failed":
            return 1.0 - runs["outcome"].isin(FAILED).to_numpy()
        if quantity == "life":
            return np.where(runs["outcome"].isin(FAILED), runs["end_week"], self.horizon).astype(float)
        if quantity == "output_per_member":
            return (runs["cumulative_output"] * 24 / runs["mean_members"]).to_numpy()
        return runs[quantity].to_numpy(float)

    def test_paired_differences(self):
        reference = self.of({"key": self.facts["reference"]})
        by_t = 0
        for difference in self.facts["differences"]:
            runs = self.of({"key": difference["alternative"]})
            self.assertEqual(difference["pairs"], len(runs))
            for quantity, ours in difference["differences"].items():
                d = self.values(runs, quantity) - self.values(reference, quantity)
                self.near(ours["estimate"], d.mean(), quantity)
                if quantity == "not_failed":
                    b, c, n = (d > 0).sum() + 1, (d < 0).sum() + 1, len(d) + 2
                    spread = stats.norm.ppf(0.975) * np.sqrt(b + c - (b - c) ** 2 / n) / n
                    self.near(ours["low"], max(-1, (b - c) / n - spread)), self.near(ours["high"], min(1, (b - c) / n + spread))
                elif d.std() == 0:
                    self.assertIsNone(ours["low"])   # no spread to judge by
                elif len(d) > 25 * stats.skew(d) ** 2:
                    low, high = DescrStatsW(d).tconfint_mean()
                    self.near(ours["low"], low, quantity), self.near(ours["high"], high, quantity)
                    by_t += 1
            if not difference["cost_per_network_year"]["low"]:
                continue
            cost, years = self.values(runs, "money") - self.values(reference, "money"), (self.values(runs, "life") - self.values(reference, "life")) / 52
            for limit in ("low", "high"):   # Fieller: there cost − ratio · years is just t errors from zero
                rest = cost - difference["cost_per_network_year"][limit] * years
                self.assertAlmostEqual(abs(rest.mean()) / stats.sem(rest), stats.t.ppf(0.975, len(rest) - 1), delta=1e-6)
        self.assertGreater(by_t, 2)

    def test_independent_differences(self):
        other = played(self.folder.name, "other", 50, 6)
        facts = json.loads(phakhi("compare", "paired.h5", "other.h5", "--json", "--reference", "paired:do_nothing", folder=self.folder.name))
        difference = next(d for d in facts["differences"] if d["alternative"] == "other:command_mindset")
        self.assertEqual(difference["pairs"], 0)
        a, b = other[other["strategy.use"] == "command_mindset"], self.of({"key": "do_nothing"})
        yes, no = self.values(a, "not_failed"), self.values(b, "not_failed")
        low, high = confint_proportions_2indep(yes.sum(), len(yes), no.sum(), len(no), method="agresti-caffo", compare="diff")
        self.near(difference["differences"]["not_failed"]["low"], low), self.near(difference["differences"]["not_failed"]["high"], high)
        welch = CompareMeans(DescrStatsW(self.values(a, "cumulative_output")), DescrStatsW(self.values(b, "cumulative_output")))
        low, high = welch.tconfint_diff(usevar="unequal")
        self.near(difference["differences"]["cumulative_output"]["low"], low), self.near(difference["differences"]["cumulative_output"]["high"], high)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
