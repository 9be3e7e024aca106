# SPDX-License-Identifier: MIT
"""Reads a result of phakhi (HDF5): one run (`phakhi_format = "trajectory"`) or many ("ensemble"). The only Python that knows the layout of the files.

    from phakhi_results import load
    run = load("run.h5")
    run.network["mean_trust"].plot()                   # weekly measures: DataFrame, one row a week
    run.states["commitment"]                           # f4[rows, agents], rows at run.state_week; NaN = not in the field
    run.alarms()                                       # every alarm: failure, first_week, last_week
    graph = run.network_at(104)                        # networkx.Graph of that week
    compare("experiment.h5")["alternatives"]           # many runs, as phakhi compare sees them
    run.label("network/mean_trust").text("th")         # ความไว้วางใจเฉลี่ย

    from phakhi_results import load_ensemble
    many = load_ensemble("experiment.h5")
    many.runs.groupby("strategy.use")["failed"].mean() # one row a run, with the values of its factors
    many.mean_series("mean_trust")                     # weeks x design points

    from phakhi_results import quantiles, sensitivity, survival   # what the file has computed already: none of the runs is read
    quantiles("experiment.h5", "mean_trust")[0]        # of design point 0: weeks x quantiles
    survival("experiment.h5").loc[0]                   # at_risk, survival, low, high by week
    sensitivity("screening.h5").loc["life"]            # by factor: mu_star, mu, sigma (morris); first, total (sobol), with limits

T weeks give T+1 rows: row 0 is the founding state. After an early end rows are NaN, flags -1.
"""
import json
import os
import re
import subprocess
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import h5py
import networkx as nx
import numpy as np
import pandas as pd

FORMAT_MAJOR = 1
NOT_STATES = {"agent", "week", "state_week", "label", "sector", "influence", "interest", "capacity", "first_week", "cohort_week", "goal_dimension"}
UNITS_TH = {"healthy weeks": "สัปดาห์ที่เข้มแข็ง", "weeks": "สัปดาห์", "week": "สัปดาห์", "members": "คน", "agents": "คน", "people": "คน", "hours": "ชั่วโมง",
            "hours/week": "ชั่วโมงต่อสัปดาห์", "1/week": "ต่อสัปดาห์", "ties": "เส้น"}
DEFAULT_STATUS = {-1: "absent", 0: "outside", 1: "member", 2: "left"}


class ResultError(Exception):
    """A file that cannot be read: place, problem, and what to do about it, in one line."""

    def __init__(self, place, problem, suggestion):
        super().__init__(f"{place}: {problem}; {suggestion}")


@dataclass(frozen=True)
class Label:
    """What a dataset is called, in both languages, and its unit ("1" when it has none)."""
    en: str
    th: str
    units: str

    def text(self, lang="en", with_units=False):
        name = (self.th or self.en) if lang == "th" else self.en
        if not with_units or self.units in ("", "1", name):
            return name
        return f"{name} ({UNITS_TH.get(self.units, self.units) if lang == 'th' else self.units})"


@dataclass
class Trajectory:
    """One run, week by week. N agents who ever were in the field, T weeks, M failure modes, F layout frames."""
    path: str
    attributes: dict        # of the file: title, phakhi_format_version, …
    week: np.ndarray        # i4[T+1]
    agents: pd.DataFrame    # [N] by agent: label, sector, influence, interest, capacity, first_week
    states: dict            # name -> [rows, N] (goal [rows, N, K])
    state_week: np.ndarray  # i4[rows], the weeks of the rows of `states`
    network: pd.DataFrame   # [T+1] by week: one column per measure, stage (0..8), shape
    ties: pd.DataFrame      # tie log: week source target kind trust trust_back closeness level
    snapshots: pd.DataFrame  # one row per tie and snapshot: week source target trust trust_back closeness level
    snapshot_week: np.ndarray  # i4[S]
    failures: pd.DataFrame  # [M] by id: label, label_th
    indicator: pd.DataFrame  # f4[T+1, M] by week and id, 1 = failing
    active: pd.DataFrame    # i1[T+1, M] by week and id, 1 = alarm on
    events: pd.DataFrame    # week kind agent other value id
    frame_week: np.ndarray  # i4[F]
    x: np.ndarray           # f4[F, N], position on the map; NaN = not in the field
    y: np.ndarray
    stages: pd.DataFrame    # [8] by number 1..8: label, label_th
    outcome: dict           # outcome, end_week, first_failure, …
    provenance: dict        # scenario_toml, seed, …; "volatile" -> dict
    labels: dict = field(default_factory=dict)  # "group/dataset" -> Label
    flags: dict = field(default_factory=dict)   # "group/dataset" -> {value: meaning}

    @property
    def last_week(self):
        """The last week the network lived: its end, or the last week simulated."""
        return int(min(self.outcome.get("end_week", self.week[-1]), self.week[-1])) if self.ended else int(self.week[-1])

    @property
    def ended(self):
        return 0 <= self.outcome.get("end_week", -1) < self.week[-1]

    def label(self, key):
        """Label of "group/dataset", or of a failure ("FAIL-17") or stage ("STAGE-3")."""
        if key in self.failures.index:
            return Label(*self.failures.loc[key, ["label", "label_th"]], "1")
        if key.startswith("STAGE-"):
            return Label(*self.stages.loc[int(key[6:]), ["label", "label_th"]], "1")
        return self.labels.get(key, Label(key.split("/")[-1].replace("_", " "), "", "1"))

    def state_at(self, name, week):
        """Row [N] of a state at the last recorded week up to `week`."""
        return self.states[name][np.searchsorted(self.state_week, week, side="right") - 1]

    def status_value(self, meaning):
        return next(value for value, name in self.flags["agents/status"].items() if name == meaning)

    def alarms(self):
        """Every alarm in order of its first week: failure (id), first_week, last_week."""
        found = [(name, *spell) for name in self.active for spell in spells(self.active[name].to_numpy() == 1, self.week)]
        return pd.DataFrame(sorted(found, key=lambda spell: spell[1]), columns=["failure", "first_week", "last_week"])

    def telling_weeks(self, count=4):
        """Founding, last week, most members, first alarm, else thirds; at least an eighth of the run apart."""
        end, most = self.last_week, int(np.nanargmax(self.network["members"].to_numpy()))
        chosen = []
        for week in [0, end, most, *self.alarms()["first_week"].tolist()[:1], end // 3, 2 * end // 3, end // 2]:
            if len(chosen) < count and all(abs(week - other) >= max(1, end / 8) for other in chosen):
                chosen.append(week)
        return sorted(chosen)

    def positions_at(self, week):
        """x, y [N] of the layout frame nearest to `week`; an agent without a place there stands at the next one it has."""
        order = np.argsort(np.abs(self.frame_week - week), kind="stable")
        place = np.full((2, len(self.agents)), np.nan)
        for frame in order:
            missing = np.isnan(place[0])
            place[:, missing] = np.stack([self.x[frame], self.y[frame]])[:, missing]
        return place

    def network_at(self, week):
        """networkx.Graph at the end of `week`: the last snapshot up to it, then the tie log.

        Nodes (agents in the field): label, sector, influence, status, leader. Edges: source, target, trust (source → target),
        trust_back, closeness (all as last recorded, so up to a snapshot old), level (1..5, exact).
        """
        if not 0 <= week <= self.last_week:
            raise ResultError(self.path, f"there is no network in week {week}", f"choose one from 0 to {self.last_week}")
        graph = nx.Graph(week=int(week))
        for agent in np.flatnonzero(self.state_at("status", week) >= 0):
            self._add_agent(graph, int(agent), week)
        for (source, target), tie in self._ties_at(week).items():
            for agent in (source, target):
                if agent not in graph:
                    self._add_agent(graph, agent, week)
            graph.add_edge(source, target, **tie)
        return graph

    def _add_agent(self, graph, agent, week):
        row = self.agents.loc[agent]
        graph.add_node(agent, label=row["label"], sector=row["sector"], influence=float(row["influence"]),
                       status=self.flags["agents/status"].get(int(self.state_at("status", week)[agent]), "absent"),
                       leader=bool(self.state_at("leader", week)[agent] == 1))

    def _ties_at(self, week):
        """{(low agent, high agent): tie} at the end of `week`."""
        before = self.snapshot_week[self.snapshot_week <= week]
        start = int(before[-1]) if len(before) else -1
        base = self.snapshots[self.snapshots["week"] == start]
        changes = self.ties[(self.ties["week"] > start) & (self.ties["week"] <= week)]
        ties = {_pair(tie): _values(tie) for tie in base.to_dict("records")}
        for change in changes.to_dict("records"):
            if change["kind"] != "drop":
                ties[_pair(change)] = _values(change)
            elif ties.pop(_pair(change), None) is None:
                raise ResultError(self.path, f"the tie log drops a tie that does not exist ({_pair(change)}, week {change['week']})",
                                  "the file is damaged or written by a faulty version: run the scenario again, report it if it returns")
        return ties


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
    try:
        with _open(path) as file:
            _check_format(path, file, "ensemble")
            return _read_ensemble(path, file, series)
    except ResultError:
        raise
    except (OSError, KeyError, ValueError, IndexError, RuntimeError, TypeError) as error:
        problem = " ".join(str(error).split())
        raise ResultError(path, f"the file is damaged or incomplete ({problem})", "run the experiment again to write it anew") from error


def _read_ensemble(path, file, series):
    labels, flags = {}, {}
    file.visititems(lambda name, item: _describe(name, item, labels, flags))
    design, failures = file["design"], file["failures"]
    keys = [key for key in _plain(design.attrs["factors"]).split("\n") if key]
    points = _table(design, {}, keys, "point")
    own = _table(file["runs"], flags, [name for name in file["runs"] if name != "run"], "run")
    own.insert(0, "failed", own["outcome"].isin(["collapsed", "captured", "zombie"]))
    runs = points.loc[own["design_point"]].set_axis(own.index).join(own)
    first, ids = failures["first_week"][()], _column(failures["id"], {})
    run, failure = np.nonzero(failures["ever"][()] == 1)
    alarms = pd.DataFrame({"run": run, "failure": np.asarray(ids)[failure], "first_week": first[run, failure]})
    names = [name for name in file["series"] if name not in ("run", "week")] if series is None else series
    return Ensemble(path=path, attributes={key: _plain(value) for key, value in file.attrs.items()}, design=points, method=_plain(design.attrs["method"]), runs=runs, alarms=alarms,
                    week=file["series/week"][()], series={name: file["series"][name][()] for name in names}, provenance=_tree(file["provenance"]), labels=labels)


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
        measures, factors = (_table(group, {}, [name for name in group if name.startswith(f"{kind}_")]) for kind in ("measure", "factor"))
        rows = pd.MultiIndex.from_product([measures["measure_key"], factors["factor_key"]], names=["measure", "factor"])
        table = pd.DataFrame({name: group[name][()].ravel() for name in group if group[name].ndim == 2}, index=rows)
        table["too_few_samples"] = np.repeat(group["too_few_samples"][()] == 1, len(factors))
        for kind, repeated in ((measures, lambda column: np.repeat(column, len(factors))), (factors, lambda column: np.tile(column, len(measures)))):
            for name in kind.columns.drop(["measure_key", "factor_key"], errors="ignore"):
                table[name] = repeated(kind[name].to_numpy())
        table.attrs["method"] = _plain(group.attrs["method"])
        return table


@contextmanager
def _derived(path, name, why_not):
    """A group of an ensemble that was made of its runs when it was written."""
    path = str(path)
    with _open(path) as file:
        _check_format(path, file, "ensemble")
        if name not in file:
            raise ResultError(path, f"there is no /{name} in it: {why_not}, or an earlier phakhi wrote it", "use load_ensemble(), or run the experiment again")
        try:
            yield file[name]
        except (OSError, KeyError, ValueError, RuntimeError) as error:
            problem = " ".join(str(error).split())
            raise ResultError(path, f"the file is damaged or incomplete ({problem})", "run the experiment again to write it anew") from error


def load(path, states=None):
    """The trajectory in file `path`; `states` names the states to read (all if None). Raises ResultError."""
    path = str(path)
    try:
        with _open(path) as file:
            _check_format(path, file)
            return _read(path, file, states)
    except ResultError:
        raise
    except (OSError, KeyError, ValueError, IndexError, RuntimeError, TypeError) as error:
        problem = " ".join(str(error).split())
        raise ResultError(path, f"the file is damaged or incomplete ({problem})", "run the scenario again to write it anew") from error


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


def _open(path):
    if not Path(path).is_file():
        raise ResultError(path, "no such file", "give the file written by `phakhi run SCENARIO.toml -o RESULT.h5`")
    if not os.access(path, os.R_OK):
        raise ResultError(path, "the file may not be read", "ask its owner for permission")
    if not h5py.is_hdf5(path):
        raise ResultError(path, "not an HDF5 file", "give the .h5 file written by `phakhi run SCENARIO.toml -o RESULT.h5`")
    try:
        return h5py.File(path, "r")
    except OSError as error:
        if re.search(r"unable to lock|errno = (11|35|37|524)\b", str(error)):
            raise ResultError(path, "the file is locked", "wait until the run is finished; on network disks set "
                              "HDF5_USE_FILE_LOCKING=FALSE") from error
        raise


def _check_format(path, file, wanted="trajectory"):
    kind = _plain(file.attrs.get("phakhi_format", ""))
    if kind == "trajectory" and wanted == "ensemble":
        raise ResultError(path, "this is one run, not an ensemble of many", "read it with load(), or give the file that `phakhi experiment` wrote")
    if kind == "ensemble" and wanted == "trajectory":
        raise ResultError(path, "this is an ensemble of many runs, not one run",
                          f"take one out with `phakhi replay {path} --run N -o RUN.h5`")
    if kind != wanted:
        raise ResultError(path, "an HDF5 file, but not written by phakhi (no attribute phakhi_format)",
                          "give the file written by `phakhi run`")
    version = str(_plain(file.attrs.get("phakhi_format_version", "")))
    major = re.match(r"(\d+)(\.|$)", version)
    if not major:
        raise ResultError(path, f"phakhi_format_version is `{version}`, not a version such as 1.0", "run the scenario again")
    if int(major[1]) > FORMAT_MAJOR:
        raise ResultError(path, f"phakhi_format_version {version} is newer than this reader knows ({FORMAT_MAJOR}.x)",
                          "use the scripts that came with the phakhi that wrote the file")


def _read(path, file, states):
    labels, flags = {}, {}
    file.visititems(lambda name, item: _describe(name, item, labels, flags))
    flags.setdefault("agents/status", DEFAULT_STATUS)
    agents = file["agents"]
    size = agents["label"].shape[0]
    names = [name for name in agents if name not in NOT_STATES] if states is None else {"status", "leader", *states}
    week = file["network/week"][()]
    failures, snapshots = file["failures"], file["snapshots"]
    ids = _column(failures["id"], {})
    run = Trajectory(
        path=path, attributes={key: _plain(value) for key, value in file.attrs.items()}, week=week,
        agents=_table(agents, flags, [name for name in agents if agents[name].shape == (size,) and name not in ("agent", "week", "state_week")], "agent"),
        states={name: agents[name][()] for name in names},
        state_week=agents["state_week" if "state_week" in agents else "week"][()],
        network=_table(file["network"], {}, [name for name in file["network"] if file["network"][name].shape == week.shape], "week"),
        ties=_table(file["ties"], {"ties/kind": flags["ties/kind"]},
                    ["week", "source", "target", "kind", "trust", "trust_back", "closeness", "level"]),
        snapshots=_snapshot_rows(snapshots), snapshot_week=snapshots["week"][()],
        failures=_table(failures, {}, ["id", "label", "label_th"]).set_index("id"),
        indicator=pd.DataFrame(failures["indicator"][()], index=week, columns=ids),
        active=pd.DataFrame(failures["active"][()], index=week, columns=ids),
        events=_table(file["events"], flags, ["week", "kind", "agent", "other", "value", "id"]),
        frame_week=file["layout/frame_week"][()], x=file["layout/x"][()], y=file["layout/y"][()],
        stages=_table(file["stages"], {}, ["label", "label_th"]).set_axis(range(1, len(file["stages/label"]) + 1)),
        outcome=_tree(file["outcome"]), provenance=_tree(file["provenance"]), labels=labels, flags=flags)
    for name, values in run.states.items():
        if values.shape[:2] != (len(run.state_week), size):
            raise ValueError(f"/agents/{name} is {values.shape}, not {len(run.state_week)} weeks x {size} agents")
    return run


def _describe(name, item, labels, flags):
    """Takes down label and flag meanings of one dataset (CF attributes)."""
    if not isinstance(item, h5py.Dataset):
        return
    read = {key: _plain(item.attrs[key]) for key in ("long_name", "long_name_th", "units", "flag_meanings") if key in item.attrs}
    short = name.split("/")[-1].replace("_", " ")
    labels[name] = Label(read.get("long_name", short), read.get("long_name_th", ""), read.get("units", "1"))
    if "flag_values" in item.attrs:
        values = np.atleast_1d(item.attrs["flag_values"])
        flags[name] = dict(zip((int(value) for value in values), read["flag_meanings"].split()))


def _table(group, flags, names, index=None):
    table = pd.DataFrame({name: _column(group[name], flags.get(f"{group.name.strip('/')}/{name}", {})) for name in names})
    return table.set_index(pd.Index(group[index][()], name=index)).drop(columns=[index], errors="ignore") if index else table


def _column(dataset, meanings):
    """Values of a column: strings decoded, flags by their meanings."""
    if h5py.check_string_dtype(dataset.dtype):
        return dataset.asstr()[()]
    values = dataset[()]
    return [meanings.get(int(value), str(value)) for value in values] if meanings else values


def _snapshot_rows(group):
    first = group["first_tie"][()]
    rows = _table(group, {}, ["source", "target", "trust", "trust_back", "closeness", "level"])
    if first[-1] != len(rows):
        raise ValueError(f"/snapshots/first_tie ends at {first[-1]}, but there are {len(rows)} ties")
    rows.insert(0, "week", np.repeat(group["week"][()], np.diff(first)))
    return rows


def _tree(group):
    """Attributes and datasets of a group and of its groups, as nested dicts."""
    tree = {key: _plain(value) for key, value in group.attrs.items()}
    for name, item in group.items():
        is_text = isinstance(item, h5py.Dataset) and h5py.check_string_dtype(item.dtype)
        tree[name] = _tree(item) if isinstance(item, h5py.Group) else _plain((item.asstr() if is_text else item)[()])
    return tree


def _plain(value):
    """A scalar as a plain str, int or float; arrays stay arrays."""
    if isinstance(value, np.ndarray) and value.size == 1:
        value = value.reshape(())[()]
    if isinstance(value, np.generic):
        value = value.item()
    return value.decode("utf-8") if isinstance(value, bytes) else value


def _pair(tie):
    return tuple(sorted((int(tie["source"]), int(tie["target"]))))


def _values(tie):
    return {"source": int(tie["source"]), "target": int(tie["target"]), "trust": float(tie["trust"]),
            "trust_back": float(tie["trust_back"]), "closeness": float(tie["closeness"]), "level": int(tie["level"])}


def year_of(week):
    """Weeks 1 to 52 are year 1."""
    return max(1, -(-int(week) // 52))


def spells(on, weeks):
    """[(first, last)] weeks of every unbroken stretch of True in `on`."""
    edges = np.flatnonzero(np.diff(np.r_[False, on, False].astype(np.int8)))
    return [(int(weeks[start]), int(weeks[stop - 1])) for start, stop in zip(edges[::2], edges[1::2])]
