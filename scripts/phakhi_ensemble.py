# SPDX-License-Identifier: MIT
"""Many runs: what `phakhi experiment` and `merge` wrote, and what `phakhi compare` says of it (`phakhi_results` documents it all)."""
import json
import subprocess
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pandas as pd

from phakhi_file import Label, ResultError, column_of, describe, plain, reading, table_of, tree_of


@dataclass
class Ensemble:
    """Many runs. P design points, R runs, T weeks."""
    path: str
    attributes: dict
    design: pd.DataFrame    # [P] by point: one column per factor
    method: str
    runs: pd.DataFrame      # [R] by run: the factors of its point, design_point, replicate, status, outcome, failed, end_week, event_observed, measures
    alarms: pd.DataFrame    # every alarm that ever went on: run, failure (id), first_week
    week: np.ndarray        # i4[T+1]
    series: dict            # name -> f4[R, T+1], NaN after the end
    provenance: dict
    labels: dict = field(default_factory=dict)

    def label(self, key):
        return self.labels.get(key, Label(key.split("/")[-1].replace("_", " "), "", "1"))

    def mean_series(self, name):
        """Mean of a metric over the runs that still live: one row a week, one column a design point."""
        sums = [pd.DataFrame(self.series[name][self.runs["design_point"].to_numpy() == point]).mean() for point in self.design.index]
        return pd.DataFrame(np.array(sums).T, index=pd.Index(self.week, name="week"), columns=self.design.index)


def load_ensemble(path, series=None):
    """The ensemble in file `path`; `series` names the metrics to read week by week (all if None). Raises ResultError."""
    path = str(path)
    with reading(path, "ensemble", "experiment") as file:
        return _read_ensemble(path, file, series)


def _read_ensemble(path, file, series):
    labels, flags = {}, {}
    file.visititems(lambda name, item: describe(name, item, labels, flags))
    design, failures = file["design"], file["failures"]
    keys = [key for key in plain(design.attrs["factors"]).split("\n") if key]
    points = table_of(design, {}, keys, "point")
    own = table_of(file["runs"], flags, [name for name in file["runs"] if name != "run"], "run")
    own.insert(0, "failed", own["outcome"].isin(["collapsed", "captured", "zombie"]))
    runs = points.loc[own["design_point"]].set_axis(own.index).join(own)
    first, ids = failures["first_week"][()], column_of(failures["id"], {})
    run, failure = np.nonzero(failures["ever"][()] == 1)
    alarms = pd.DataFrame({"run": run, "failure": np.asarray(ids)[failure], "first_week": first[run, failure]})
    names = [name for name in file["series"] if name not in ("run", "week")] if series is None else series
    return Ensemble(path=path, attributes={key: plain(value) for key, value in file.attrs.items()}, design=points, method=plain(design.attrs["method"]), runs=runs, alarms=alarms,
                    week=file["series/week"][()], series={name: file["series"][name][()] for name in names}, provenance=tree_of(file["provenance"]), labels=labels)


def quantiles(path, metric):
    """Quantiles of a metric over the living networks of each design point: one row a week, columns (design_point, quantile); NaN where fewer than five live. Raises ResultError."""
    with _derived(path, "summary", "its design points have fewer than five replicates, too few for quantiles") as group:
        metrics = [name for name in group if group[name].ndim == 3]
        if metric not in metrics:
            raise ResultError(path, f"there are no quantiles of `{metric}`", "choose one of: " + ", ".join(metrics))
        values, levels = group[metric][()], group["quantile"][()]
        columns = pd.MultiIndex.from_product([group["point"][()], levels], names=["design_point", "quantile"])
        return pd.DataFrame(values.transpose(1, 0, 2).reshape(values.shape[1], -1), index=pd.Index(group["week"][()], name="week"), columns=columns)


def survival(path):
    """Kaplan–Meier curve of each design point: rows (design_point, week), columns at_risk, survival, low, high (95 % limits; NaN while all or none survive). Raises ResultError."""
    with _derived(path, "summary", "its design points have fewer than five replicates, too few for a curve") as group:
        rows = pd.MultiIndex.from_product([group["point"][()], group["week"][()]], names=["design_point", "week"])
        names = {"at_risk": "at_risk", "survival": "survival", "survival_low": "low", "survival_high": "high"}
        return pd.DataFrame({new: group[old][()].ravel() for old, new in names.items()}, index=rows)


def sensitivity(path):
    """What each factor of a sampled design does to each measure of a run: rows (measure, factor). Columns by method, with limits in `…_low` and `…_high`:
    morris mu_star, mu, sigma, effects; sobol first, total; latin_hypercube partial_rank_correlation; and too_few_samples, labels, unit. attrs["method"]. Raises ResultError."""
    with _derived(path, "sensitivity", "its design does not sample its factors (morris, sobol, latin_hypercube)") as group:
        measures, factors = (table_of(group, {}, [name for name in group if name.startswith(f"{kind}_")]) for kind in ("measure", "factor"))
        rows = pd.MultiIndex.from_product([measures["measure_key"], factors["factor_key"]], names=["measure", "factor"])
        table = pd.DataFrame({name: group[name][()].ravel() for name in group if group[name].ndim == 2}, index=rows)
        table["too_few_samples"] = np.repeat(group["too_few_samples"][()] == 1, len(factors))
        for kind, repeated in ((measures, lambda column: np.repeat(column, len(factors))), (factors, lambda column: np.tile(column, len(measures)))):
            for name in kind.columns.drop(["measure_key", "factor_key"], errors="ignore"):
                table[name] = repeated(kind[name].to_numpy())
        table.attrs["method"] = plain(group.attrs["method"])
        return table


@contextmanager
def _derived(path, name, why_not):
    """A group of an ensemble that was made of its runs when it was written."""
    path = str(path)
    with reading(path, "ensemble", "experiment") as file:
        if name not in file:
            raise ResultError(path, f"there is no /{name} in it: {why_not}, or an earlier phakhi wrote it", "use load_ensemble(), or run the experiment again")
        yield file[name]


def compare(*paths, program=None, reference=None):
    """What `phakhi compare --json` says of results: alternatives with survival and means, differences, all with limits. Raises ResultError.

    `program`: the phakhi to ask (default: build/release/phakhi of this project, else the one on PATH).
    """
    built = Path(__file__).resolve().parents[1] / "build/release/phakhi"
    command = [str(program or (built if built.exists() else "phakhi")), "compare", *map(str, paths), "--json", *(["--reference", reference] if reference else [])]
    try:
        ended = subprocess.run(command, capture_output=True, text=True, check=False)
    except OSError as error:
        raise ResultError(command[0], f"the program cannot be run ({error.strerror})", "build it with scripts/build, or name it with program=…") from error
    if ended.returncode:
        raise ResultError(" ".join(map(str, paths)), " ".join(ended.stderr.split()) or f"phakhi ends with code {ended.returncode}", "give results of phakhi")
    facts = json.loads(ended.stdout)
    if "alternatives" not in facts:
        raise ResultError(" ".join(map(str, paths)), "a sampled design has no alternatives to compare", "give a factorial experiment or several results")
    return facts
