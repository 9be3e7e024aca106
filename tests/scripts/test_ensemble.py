#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Ensembles as pandas reads them, and the scripts for clusters, with several processes at once.

    test_ensemble.py PHAKHI PROJECT      exit code 77 if a package is missing (ctest skips)
"""
import json
import os
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

BASE = "schema = 1\nweeks = 20\n[population]\nfounders = 8\noutsiders = 4\n"
EXPERIMENT = """schema = 1
base = "base.toml"
replicates = 150
[[factor]]
key = "strategy.use"
values = ["do_nothing", "small_wins"]
[[factor]]
key = "strategy.rotation_weeks"
values = [0, 13]
"""


def phakhi(*arguments):
    done = subprocess.run([PHAKHI, *map(str, arguments)], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


class Ensembles(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.at = Path(cls.folder.name)
        (cls.at / "base.toml").write_text(BASE)
        (cls.at / "e.toml").write_text(EXPERIMENT)
        phakhi("experiment", cls.at / "e.toml", "-o", cls.at / "whole.h5")
        cls.many = phakhi_results.load_ensemble(cls.at / "whole.h5")

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def test_pandas_reads_what_the_table_says(self):
        phakhi("export", self.at / "whole.h5", "--format", "csv", "-o", self.at / "tables")
        table, runs = pd.read_csv(self.at / "tables/runs.csv"), self.many.runs
        self.assertEqual(len(runs), 600)
        for column in ("design_point", "replicate", "outcome", "end_week", "strategy.use", "strategy.rotation_weeks"):
            self.assertEqual(table[column].tolist(), runs[column].tolist(), column)
        np.testing.assert_allclose(table["cumulative_output"], runs["cumulative_output"])
        self.assertEqual(len(self.many.alarms), len(pd.read_csv(self.at / "tables/run_failures.csv")))
        self.assertEqual(self.many.label("series/mean_trust").text("th")[:12], "ความไว้วางใจ")

    def test_series_are_weeks_of_runs_and_end_with_them(self):
        members = self.many.series["members"]
        self.assertEqual(members.shape, (600, 21))
        self.assertEqual(len(self.many.series), 12)
        alive = np.arange(21)[None, :] <= self.many.runs["end_week"].to_numpy()[:, None]
        self.assertTrue((np.isfinite(members) == alive).all())
        np.testing.assert_allclose(members[np.arange(600), self.many.runs["end_week"]], self.many.runs["members"])
        mean = self.many.mean_series("members")
        self.assertEqual(mean.shape, (21, 4))
        self.assertAlmostEqual(mean.iloc[0, 0], 8)

    def test_quantiles_are_those_of_the_living(self):
        for metric in ("members", "mean_trust"):
            told = phakhi_results.quantiles(self.at / "whole.h5", metric)
            self.assertEqual(told.shape, (21, 4 * 5))
            for point in range(4):
                of_point = self.many.series[metric][self.many.runs["design_point"].to_numpy() == point]
                for week in range(21):
                    living = of_point[:, week][np.isfinite(of_point[:, week])]
                    expected = np.quantile(living, [0.05, 0.25, 0.5, 0.75, 0.95]) if len(living) >= 5 else [np.nan] * 5
                    np.testing.assert_allclose(told.loc[week, point], expected, rtol=1e-6)
        with self.assertRaisesRegex(phakhi_results.ResultError, "no quantiles of `trust`.*mean_trust"):
            phakhi_results.quantiles(self.at / "whole.h5", "trust")

    def test_survival_is_that_of_compare(self):
        (self.at / "hard.toml").write_text(BASE.replace("20", "150", 1) + "[environment]\ndifficulty = 0.9\nown_budget = 0.1\n")
        (self.at / "harder.toml").write_text(EXPERIMENT.replace("base.toml", "hard.toml").replace("150", "30"))
        phakhi("experiment", self.at / "harder.toml", "-o", self.at / "harder.h5")
        curves = phakhi_results.survival(self.at / "harder.h5")
        compared = phakhi_results.compare(self.at / "harder.h5", program=PHAKHI)["alternatives"]
        self.assertGreater(sum(len(one["survival"]["steps"]) for one in compared), 3)
        for point, one in enumerate(compared):
            self.assertEqual(curves.loc[(point, 0), "survival"], 1)
            for step in one["survival"]["steps"]:
                row = curves.loc[(point, step["week"])]
                self.assertEqual(row["at_risk"], step["at_risk"])
                for column in ("survival", "low", "high"):
                    np.testing.assert_allclose(row[column], np.nan if step[column] is None else step[column], rtol=1e-12)

    def test_sensitivity_is_that_of_compare(self):
        names = {"morris": ["mu_star", "mu"], "sobol": ["first", "total"], "latin_hypercube": ["partial_rank_correlation"]}
        for method, columns in names.items():
            size = {"morris": "trajectories = 6", "sobol": "samples = 16\nshifts = 4", "latin_hypercube": "samples = 30"}[method]
            (self.at / f"{method}.toml").write_text(f'schema = 1\nbase = "base.toml"\nmethod = "{method}"\n{size}\nreplicates = 5\n' + "".join(
                f'[[factor]]\nkey = "{key}"\nlow = {low}\nhigh = {high}\n' for key, low, high in (("strategy.push", 0, 1), ("environment.difficulty", 0.1, 0.9), ("strategy.rotation_weeks", 0, 20))))
            phakhi("experiment", self.at / f"{method}.toml", "-o", self.at / f"{method}.h5")
            table = phakhi_results.sensitivity(self.at / f"{method}.h5")
            self.assertEqual(table.attrs["method"], method)
            facts = json.loads(phakhi("compare", self.at / f"{method}.h5", "--json"))
            told = 0
            for measure in facts["measures"]:
                self.assertTrue((table.loc[measure["measure"], "too_few_samples"] == measure["too_few_samples"]).all())
                self.assertTrue((table.loc[measure["measure"], "measure_unit"] == measure["unit"]).all())
                for factor in measure["factors"]:
                    row = table.loc[(measure["measure"], factor["factor"])]
                    for column in columns:
                        given = [np.nan if factor[column][key] is None else factor[column][key] for key in ("estimate", "low", "high")]
                        np.testing.assert_allclose(row[[column, f"{column}_low", f"{column}_high"]].to_numpy(float), given, rtol=1e-12)
                        told += 1
                    if method == "morris":
                        self.assertEqual(row["effects"], factor["effects"])
                        np.testing.assert_allclose(row["sigma"], np.nan if factor["sigma"] is None else factor["sigma"])
            self.assertGreater(told, 10, method)
        with self.assertRaisesRegex(phakhi_results.ResultError, "does not sample its factors"):
            phakhi_results.sensitivity(self.at / "whole.h5")

    def test_too_few_replicates_have_no_summary(self):
        (self.at / "few.toml").write_text(EXPERIMENT.replace("150", "4"))
        phakhi("experiment", self.at / "few.toml", "-o", self.at / "few.h5")
        with self.assertRaisesRegex(phakhi_results.ResultError, "fewer than five replicates"):
            phakhi_results.survival(self.at / "few.h5")

    def test_one_run_is_no_ensemble(self):
        phakhi("replay", self.at / "whole.h5", "--run", 5, "-o", self.at / "5.h5")
        with self.assertRaisesRegex(phakhi_results.ResultError, "one run, not an ensemble"):
            phakhi_results.load_ensemble(self.at / "5.h5")
        with self.assertRaisesRegex(phakhi_results.ResultError, "phakhi replay"):
            phakhi_results.load(self.at / "whole.h5")
        one = phakhi_results.load(self.at / "5.h5")
        np.testing.assert_array_equal(one.network["mean_trust"].to_numpy().astype("f4"), self.many.series["mean_trust"][5])

    def test_xarray_opens_every_group(self):
        try:
            import h5netcdf  # noqa: F401
            import xarray
        except ImportError:
            self.skipTest("no xarray")
        for group in ("design", "runs", "series", "failures", "summary"):
            with xarray.open_dataset(self.at / "whole.h5", group=group, engine="h5netcdf") as data:
                self.assertGreater(len(data.variables), 2, group)
        with xarray.open_dataset(self.at / "whole.h5", group="summary", engine="h5netcdf") as data:
            median = data["members"].sel(point=1, quantile=0.5)
            self.assertEqual((median.dims, median.attrs["units"]), (("week",), "members"))
            np.testing.assert_array_equal(median, phakhi_results.quantiles(self.at / "whole.h5", "members")[1][0.5])
        (self.at / "lhs.toml").write_text('schema = 1\nbase = "base.toml"\nmethod = "latin_hypercube"\nsamples = 20\nreplicates = 1\n'
                                          '[[factor]]\nkey = "strategy.push"\nlow = 0\nhigh = 1\n[[factor]]\nkey = "environment.difficulty"\nlow = 0.1\nhigh = 0.9\n')
        phakhi("experiment", self.at / "lhs.toml", "-o", self.at / "lhs.h5")
        with xarray.open_dataset(self.at / "lhs.h5", group="sensitivity", engine="h5netcdf") as data:
            self.assertLessEqual({"measure_key", "factor_key"}, set(data.coords))

    # ---- clusters: the scripts as a scheduler would call them, several processes at once

    def script(self, name, *arguments, **settings):
        words = [str(PROJECT / "scripts/cluster" / name), *map(str, arguments)]
        return subprocess.Popen(words, env=os.environ | {"PHAKHI": PHAKHI} | settings, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=self.at)

    def end(self, process):
        out, err = process.communicate()
        self.assertEqual(process.returncode, 0, out + err)

    def expect_same_runs(self, path):
        pd.testing.assert_frame_equal(phakhi_results.load_ensemble(path).runs, self.many.runs)

    def test_tasks_of_a_slurm_array(self):
        tasks = [self.script("slurm_array.sh", "e.toml", "array.h5", 3, SLURM_ARRAY_TASK_ID=str(k), SLURM_CPUS_PER_TASK="1") for k in (3, 1, 2)]
        for task in tasks:
            self.end(task)
        phakhi("merge", self.at / "array.h5")
        self.expect_same_runs(self.at / "array.h5")

    def test_submitting_a_slurm_array(self):
        tools = self.at / "slurm"
        tools.mkdir()
        (tools / "sbatch").write_text('#!/bin/sh\nprintf "%s " "$@" >>sbatch.log; echo >>sbatch.log; echo 77\n')
        (tools / "sbatch").chmod(0o755)
        self.end(self.script("slurm_array.sh", "e.toml", "queued.h5", "8", PATH=f"{tools}:{os.environ['PATH']}"))
        first, second = (self.at / "sbatch.log").read_text().splitlines()
        self.assertIn("--array=1-8", first)
        self.assertTrue(first.endswith("e.toml queued.h5 8 "), first)
        self.assertIn("--dependency=afterok:77", second)
        self.assertIn("merge 'queued.h5'", second)

    def test_srun(self):
        tools = self.at / "srun_tools"
        tools.mkdir()
        (tools / "srun").write_text('#!/bin/sh\nshift\nfor k in 0 1 2; do SLURM_PROCID=$k SLURM_NTASKS=3 "$@" & done; wait\n')
        (tools / "srun").chmod(0o755)
        self.end(self.script("srun.sh", "e.toml", "srun.h5", PATH=f"{tools}:{os.environ['PATH']}", SLURM_PROCID="0"))
        self.expect_same_runs(self.at / "srun.h5")

    @unittest.skipUnless(shutil.which("parallel"), "no GNU parallel")
    def test_gnu_parallel(self):
        self.end(self.script("gnu_parallel.sh", "e.toml", "parallel.h5", 5, JOBS="3"))
        self.expect_same_runs(self.at / "parallel.h5")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
