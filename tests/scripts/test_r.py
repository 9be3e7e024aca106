#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What R reads with scripts/read_phakhi.R is what Python reads.

    test_r.py PHAKHI PROJECT      exit code 77 if R, rhdf5 or a Python package is missing (ctest skips)
"""
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

PHAKHI, PROJECT = str(Path(sys.argv[1]).resolve()), Path(sys.argv[2]).resolve()
sys.path.insert(0, str(PROJECT / "scripts"))
try:
    import numpy as np
    import pandas as pd
    import phakhi_results
except ImportError as missing:
    print(f"skipped: {missing}; scripts/packages.txt names the packages")
    sys.exit(77)
if not shutil.which("Rscript") or subprocess.run(["Rscript", "-e", "library(rhdf5)"], capture_output=True).returncode:
    print("skipped: R with rhdf5 is not installed (Debian: r-bioc-rhdf5)")
    sys.exit(77)

BASE = "schema = 1\nweeks = 40\n[population]\nfounders = 8\noutsiders = 4\n[output]\nstates_every_weeks = 4\n"
FACTORS = '[[factor]]\nkey = "strategy.push"\nlow = 0\nhigh = 1\n[[factor]]\nkey = "environment.difficulty"\nlow = 0.1\nhigh = 0.9\n'


def phakhi(*arguments):
    done = subprocess.run([PHAKHI, *map(str, arguments)], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


class ReadByR(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.at = Path(cls.folder.name)
        (cls.at / "base.toml").write_text(BASE)
        for name, method in (("cross", '[[factor]]\nkey = "strategy.use"\nvalues = ["do_nothing", "small_wins"]\n'), ("morris", 'method = "morris"\ntrajectories = 5\n' + FACTORS)):
            (cls.at / f"{name}.toml").write_text(f'schema = 1\nbase = "base.toml"\nreplicates = 6\n{method}')
            phakhi("experiment", cls.at / f"{name}.toml", "-o", cls.at / f"{name}.h5")
        phakhi("run", cls.at / "base.toml", "-o", cls.at / "run.h5")

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def r(self, text):
        return subprocess.run(["Rscript", "-e", f'source("{PROJECT}/scripts/read_phakhi.R"); {text}'], cwd=self.at, capture_output=True, text=True)

    def frame(self, text):
        """A data frame of R."""
        done = self.r(f'write.csv({text}, "out.csv", row.names = FALSE)')
        self.assertEqual(done.returncode, 0, done.stderr)
        return pd.read_csv(self.at / "out.csv", keep_default_na=False, na_values=["NA", "NaN"])

    def same(self, r, python, columns):
        self.assertEqual(len(r), len(python))
        self.assertGreater(len(r), 0)
        for theirs, ours in columns.items():
            values = python[ours].to_numpy()
            if np.issubdtype(np.asarray(values).dtype, np.number):
                np.testing.assert_allclose(r[theirs].to_numpy(float), values.astype(float), rtol=1e-6, err_msg=theirs)
            else:
                self.assertEqual(r[theirs].astype(str).tolist(), [str(value) for value in values], theirs)

    def test_a_run(self):
        run = phakhi_results.load(self.at / "run.h5")
        network = self.frame('read_trajectory("run.h5")$network')
        measures = [name for name in run.network if name not in ("stage", "shape")]
        self.assertGreater(len(measures), 30)
        self.same(network, run.network.reset_index(), {name: name for name in ["week", *measures]})
        self.assertEqual(network["stage"].tolist(), ["none" if stage == 0 else f"STAGE-{stage}" for stage in run.network["stage"]])
        self.same(self.frame('read_trajectory("run.h5")$agents'), run.agents.reset_index(), {name: name for name in ("agent", "label", "sector", "influence", "first_week")})
        self.same(self.frame('read_trajectory("run.h5")$ties'), run.ties, {name: name for name in ("week", "source", "target", "kind", "trust")})
        self.same(self.frame('read_trajectory("run.h5")$events'), run.events, {name: name for name in ("week", "kind", "agent", "id")})
        failures = self.frame('read_trajectory("run.h5")$failures').pivot(index="week", columns="id", values="indicator")
        np.testing.assert_allclose(failures[list(run.indicator)], run.indicator, rtol=1e-6)

    def test_states(self):
        run = phakhi_results.load(self.at / "run.h5")
        states = self.frame('read_states("run.h5", c("commitment", "fatigue"))')
        weeks, agents = np.nonzero(run.states["status"] >= 0)
        self.assertEqual(states["week"].tolist(), run.state_week[weeks].tolist())
        self.assertEqual(states["agent"].tolist(), agents.tolist())
        np.testing.assert_allclose(states["fatigue"].to_numpy(float), run.states["fatigue"][weeks, agents], rtol=1e-6)

    def test_an_ensemble(self):
        many = phakhi_results.load_ensemble(self.at / "cross.h5")
        self.same(self.frame('read_ensemble("cross.h5")$runs'), many.runs.reset_index(), {name: name for name in ("run", "design_point", "replicate", "strategy.use", "outcome", "end_week", "members", "hours")})
        self.same(self.frame('read_ensemble("cross.h5")$alarms'), many.alarms, {"run": "run", "id": "failure", "first_week": "first_week"})
        series = self.frame('read_series("cross.h5", "mean_trust")')
        np.testing.assert_allclose(series.pivot(index="run", columns="week", values="value"), many.series["mean_trust"], rtol=1e-6)

    def test_what_the_runs_come_to(self):
        told = self.frame('read_quantiles("cross.h5", "mean_trust")').pivot(index="week", columns=["design_point", "quantile"], values="value")
        np.testing.assert_allclose(told, phakhi_results.quantiles(self.at / "cross.h5", "mean_trust"), rtol=1e-6)
        names = ["design_point", "week", "at_risk", "survival", "low", "high"]
        self.same(self.frame('read_survival("cross.h5")'), phakhi_results.survival(self.at / "cross.h5").reset_index(), {name: name for name in names})
        names = ["measure", "factor", "mu_star", "mu_star_low", "mu_star_high", "mu", "sigma", "effects"]
        self.same(self.frame('read_sensitivity("morris.h5")'), phakhi_results.sensitivity(self.at / "morris.h5").reset_index(), {name: name for name in names})

    def test_thai_labels(self):
        done = self.r('cat(phakhi_label("cross.h5", "series/mean_trust", "th"))')
        self.assertEqual(done.stdout, phakhi_results.load_ensemble(self.at / "cross.h5", []).label("series/mean_trust").text("th"))

    def test_mistakes_are_explained(self):
        for text, words in (('read_ensemble("run.h5")', "of the format trajectory"), ('read_trajectory("none.h5")', "no such file"), ('read_sensitivity("cross.h5")', "does not sample its factors")):
            done = self.r(text)
            self.assertNotEqual(done.returncode, 0)
            self.assertIn(words, done.stderr)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
