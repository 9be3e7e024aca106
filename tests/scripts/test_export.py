#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Round trips: what `phakhi export` writes, read back by igraph, networkx and pandas, against what h5py finds in the result.

    test_export.py PHAKHI PROJECT      exit code 77 if a package is missing (ctest skips)
"""
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

try:
    import h5py
    import igraph
    import networkx as nx
    import numpy as np
    import pandas as pd
except ImportError as missing:
    print(f"skipped: {missing}; scripts/packages.txt names the packages")
    sys.exit(77)

PHAKHI, PROJECT = sys.argv[1], Path(sys.argv[2])
WEEK = 52          # a week with a snapshot, so that trust and closeness are exact
LAST = 78


def phakhi(*arguments):
    done = subprocess.run([PHAKHI, *map(str, arguments)], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


class Export(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.at = Path(cls.folder.name)
        cls.result = cls.at / "run.h5"
        phakhi("run", PROJECT / "scenarios/cases/organic_agriculture/plan.toml", "--weeks", LAST, "--replicates", 0, "-o", cls.result)
        with h5py.File(cls.result) as file:
            cls.agents = {name: file["agents"][name][()] for name in ("sector", "status", "leader", "commitment", "influence")}
            cls.labels = list(file["agents/label"].asstr()[()])
            cls.log = {name: file["ties"][name][()] for name in ("week", "source", "target", "kind")}
            shots = file["snapshots"]
            s = list(shots["week"][()]).index(WEEK)
            rows = slice(shots["first_tie"][s], shots["first_tie"][s + 1])
            cls.ties = {(int(a), int(b)): (t, back, c, int(level)) for a, b, t, back, c, level in
                        zip(*(shots[name][rows] for name in ("source", "target", "trust", "trust_back", "closeness", "level")))}
            cls.network = {name: file["network"][name][()] for name in ("members", "reciprocity", "mean_trust")}
            cls.indicator = file["failures/indicator"][()]
        cls.present = [int(k) for k in np.flatnonzero(cls.agents["status"][WEEK] >= 0)]

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def export(self, kind, name, *more):
        phakhi("export", self.result, "--format", kind, "-o", self.at / name, *more)
        return self.at / name

    def same_node(self, agent, node):
        self.assertEqual(node["label"], self.labels[agent])
        self.assertEqual(node["sector"], ["", "people", "academia", "government"][self.agents["sector"][agent]])
        self.assertEqual(node["status"], ["outside", "member", "left"][self.agents["status"][WEEK, agent]])
        self.assertEqual(bool(node["leader"]), bool(self.agents["leader"][WEEK, agent]))
        self.assertEqual(np.float32(node["commitment"]), self.agents["commitment"][WEEK, agent])

    def same_tie(self, pair, tie):
        trust, back, closeness, level = self.ties[pair]
        self.assertEqual((np.float32(tie["trust"]), np.float32(tie["trust_back"]), np.float32(tie["closeness"]), int(tie["level"])), (trust, back, closeness, level))
        self.assertEqual(np.float32(tie["weight"]), closeness)

    def test_graphml_through_igraph(self):
        graph = igraph.Graph.Read_GraphML(str(self.export("graphml", "i.graphml", "--week", WEEK)))
        self.assertFalse(graph.is_directed())
        agents = [int(v["id"][1:]) for v in graph.vs]
        self.assertEqual(agents, self.present)
        for vertex, agent in zip(graph.vs, agents):
            self.same_node(agent, vertex.attributes())
        self.assertEqual(graph.ecount(), len(self.ties))
        for edge in graph.es:
            self.same_tie(tuple(sorted(agents[end] for end in edge.tuple)), edge.attributes())
        del graph.vs["id"]      # igraph writes its own
        again = self.at / "again.graphml"
        graph.write_graphml(str(again))
        self.assertTrue(igraph.Graph.Read_GraphML(str(again)).isomorphic(graph))

    def test_graphml_and_gexf_through_networkx(self):
        for graph, number in ((nx.read_graphml(self.export("graphml", "n.graphml", "--week", WEEK)), lambda node: int(node[1:])),
                              (nx.read_gexf(self.export("gexf", "n.gexf", "--week", WEEK)), int)):
            self.assertEqual(sorted(map(number, graph)), self.present)
            for node, values in graph.nodes(data=True):
                self.same_node(number(node), values)
            self.assertEqual(graph.number_of_edges(), len(self.ties))
            for a, b, values in graph.edges(data=True):
                self.same_tie(tuple(sorted((number(a), number(b)))), values)

    def test_nominations_are_those_that_the_reciprocity_was_measured_on(self):
        graph = igraph.Graph.Read_GraphML(str(self.export("graphml", "named.graphml", "--week", WEEK, "--nominations", "--members")))
        self.assertTrue(graph.is_directed())
        self.assertEqual(graph.vcount(), int(self.network["members"][WEEK]))
        self.assertAlmostEqual(graph.reciprocity(), self.network["reciprocity"][WEEK], places=12)
        agents = [int(v["id"][1:]) for v in graph.vs]
        for edge in graph.es:
            a, b = agents[edge.source], agents[edge.target]
            self.assertEqual(np.float32(edge["trust"]), self.ties[min(a, b), max(a, b)][0 if a < b else 1])

    def test_pajek_and_ucinet(self):
        net = self.export("pajek", "run.net", "--week", WEEK)
        for graph in (igraph.Graph.Read_Pajek(str(net)), nx.read_pajek(net)):
            edges = graph.es if isinstance(graph, igraph.Graph) else graph.edges
            self.assertEqual(len(edges), len(self.ties))
        self.assertEqual(igraph.Graph.Read_Pajek(str(net)).vs["name"], [self.labels[k] for k in self.present])
        weights = igraph.Graph.Read_Pajek(str(net)).es["weight"]
        np.testing.assert_array_equal(np.sort(np.float32(weights)), np.sort([tie[2] for tie in self.ties.values()]))
        lists = igraph.Graph.Read_DL(str(self.export("ucinet", "run.dl", "--week", WEEK)), directed=True)
        self.assertEqual(lists.ecount(), 2 * len(self.ties))
        self.assertEqual(lists.reciprocity(), 1)
        project = self.export("pajek", "run.paj", "--week", WEEK).read_text("utf-8-sig")
        self.assertEqual(project.count("*Vertices"), 1 + project.count("*Partition") + project.count("*Vector"))
        self.assertGreater(project.count("*Vector"), 10)

    def ties_by_log(self, week):
        ties = set()
        for when, a, b, kind in zip(*(self.log[name] for name in ("week", "source", "target", "kind"))):
            if when > week:
                break
            if kind == 0:
                ties.add((int(a), int(b)))
            elif kind == 1:
                ties.discard((int(a), int(b)))
        return ties

    def test_spells_hold_what_the_log_and_the_states_hold(self):
        folder = self.export("spells", "spells")
        edges, members, present = (pd.read_csv(folder / f"{name}.csv") for name in ("edge_spells", "member_spells", "vertex_spells"))
        for week in (0, 1, 13, 30, WEEK, LAST):
            there = edges[(edges.onset <= week) & (week < edges.terminus)]
            self.assertEqual(set(zip(there["tail"] - 1, there["head"] - 1)), self.ties_by_log(week), week)
            for spells, status in ((members, [1]), (present, [0, 1, 2])):
                active = spells[(spells.onset <= week) & (week < spells.terminus)]["vertex.id"] - 1
                self.assertEqual(sorted(active), list(np.flatnonzero(np.isin(self.agents["status"][week], status))), week)
        self.assertTrue((edges["onset.censored"] == (edges.onset == 0)).all())
        self.assertTrue((edges["terminus.censored"] == (edges.terminus == LAST + 1)).all())
        self.assertTrue((edges.duration > 0).all())
        levels = pd.read_csv(folder / "edge_levels.csv")
        now = levels[(levels.onset <= WEEK) & (WEEK < levels.terminus)]
        self.assertEqual({(a - 1, b - 1): level for a, b, level in zip(now["tail"], now["head"], now["level"])}, {pair: tie[3] for pair, tie in self.ties.items()})

    def test_dynamic_gexf_has_the_ties_of_every_week(self):
        graph = nx.read_gexf(self.export("gexf", "course.gexf", "--dynamic"))
        for week in (0, 13, WEEK):
            there = {tuple(sorted((int(a), int(b)))) for a, b, values in graph.edges(data=True)
                     if any(start <= week <= end for start, end in values["spells"])}
            self.assertEqual(there, self.ties_by_log(week), week)

    def test_tables_through_pandas(self):
        folder = self.export("csv", "tables", "--week", WEEK, "--lang", "th")
        tables = {file.stem: pd.read_csv(file, float_precision="round_trip") for file in folder.glob("*.csv")}
        agents = tables["agents"]
        self.assertEqual(list(agents["label"]), self.labels)
        self.assertTrue((folder / "agents.csv").read_bytes().startswith(b"\xef\xbb\xbf"))
        self.assertFalse((folder / "states.csv").read_bytes().startswith(b"\xef\xbb\xbf"))
        commitment = tables["states"].pivot(index="week", columns="agent", values="commitment").to_numpy(np.float32)
        np.testing.assert_array_equal(commitment, self.agents["commitment"])
        np.testing.assert_array_equal(tables["network"]["mean_trust"], self.network["mean_trust"])
        indicator = tables["failures"].pivot(index="week", columns="id", values="indicator").to_numpy(np.float32)
        np.testing.assert_allclose(np.sort(indicator, axis=1), np.sort(self.indicator, axis=1))
        self.assertEqual(set(zip(tables["ties"]["source"], tables["ties"]["target"])), set(self.ties))
        self.assertEqual(len(tables["tie_events"]), len(self.log["week"]))
        described = tables["data_dictionary"]
        for name, table in tables.items():
            if name != "data_dictionary":
                self.assertEqual(list(described[described.table == name + ".csv"]["column"]), list(table.columns), name)
        self.assertFalse(described["label_th"].isna().any())
        self.assertIn("ความหมาย", (folder / "README.txt").read_text("utf-8-sig"))

    def test_pseudonyms_leave_no_name(self):
        folder = self.export("csv", "hidden", "--pseudonyms")
        for file in folder.iterdir():
            self.assertNotIn("กลุ่มเกษตรอินทรีย์", file.read_text("utf-8-sig"), file.name)
        self.assertIn("member 1 (people)", (folder / "agents.csv").read_text("utf-8-sig"))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
