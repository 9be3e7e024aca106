# SPDX-License-Identifier: MIT
"""One run: what `phakhi run -o` wrote, as tables, arrays and networks (`phakhi_results` documents it all)."""
from dataclasses import dataclass, field

import networkx as nx
import numpy as np
import pandas as pd

from phakhi_file import Label, ResultError, column_of, describe, plain, reading, table_of, tree_of

NOT_STATES = {"agent", "week", "state_week", "label", "sector", "influence", "interest", "capacity", "first_week", "cohort_week", "goal_dimension"}
DEFAULT_STATUS = {-1: "absent", 0: "outside", 1: "member", 2: "left"}


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


def load(path, states=None):
    """The trajectory in file `path`; `states` names the states to read (all if None). Raises ResultError."""
    path = str(path)
    with reading(path, "trajectory", "scenario") as file:
        return _read(path, file, states)


def _read(path, file, states):
    labels, flags = {}, {}
    file.visititems(lambda name, item: describe(name, item, labels, flags))
    flags.setdefault("agents/status", DEFAULT_STATUS)
    agents = file["agents"]
    size = agents["label"].shape[0]
    names = [name for name in agents if name not in NOT_STATES] if states is None else {"status", "leader", *states}
    week = file["network/week"][()]
    failures, snapshots = file["failures"], file["snapshots"]
    ids = column_of(failures["id"], {})
    run = Trajectory(
        path=path, attributes={key: plain(value) for key, value in file.attrs.items()}, week=week,
        agents=table_of(agents, flags, [name for name in agents if agents[name].shape == (size,) and name not in ("agent", "week", "state_week")], "agent"),
        states={name: agents[name][()] for name in names},
        state_week=agents["state_week" if "state_week" in agents else "week"][()],
        network=table_of(file["network"], {}, [name for name in file["network"] if file["network"][name].shape == week.shape], "week"),
        ties=table_of(file["ties"], {"ties/kind": flags["ties/kind"]},
                    ["week", "source", "target", "kind", "trust", "trust_back", "closeness", "level"]),
        snapshots=_snapshot_rows(snapshots), snapshot_week=snapshots["week"][()],
        failures=table_of(failures, {}, ["id", "label", "label_th"]).set_index("id"),
        indicator=pd.DataFrame(failures["indicator"][()], index=week, columns=ids),
        active=pd.DataFrame(failures["active"][()], index=week, columns=ids),
        events=table_of(file["events"], flags, ["week", "kind", "agent", "other", "value", "id"]),
        frame_week=file["layout/frame_week"][()], x=file["layout/x"][()], y=file["layout/y"][()],
        stages=table_of(file["stages"], {}, ["label", "label_th"]).set_axis(range(1, len(file["stages/label"]) + 1)),
        outcome=tree_of(file["outcome"]), provenance=tree_of(file["provenance"]), labels=labels, flags=flags)
    for name, values in run.states.items():
        if values.shape[:2] != (len(run.state_week), size):
            raise ValueError(f"/agents/{name} is {values.shape}, not {len(run.state_week)} weeks x {size} agents")
    return run


def _snapshot_rows(group):
    first = group["first_tie"][()]
    rows = table_of(group, {}, ["source", "target", "trust", "trust_back", "closeness", "level"])
    if first[-1] != len(rows):
        raise ValueError(f"/snapshots/first_tie ends at {first[-1]}, but there are {len(rows)} ties")
    rows.insert(0, "week", np.repeat(group["week"][()], np.diff(first)))
    return rows


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
