# SPDX-License-Identifier: MIT
"""How a network is drawn on a map: where everybody stands, size for influence, shape and colour for the sector, a ring for leaders, width for closeness. One way for all figures."""
import numpy as np
from drawing import INK
from matplotlib.collections import LineCollection

SECTOR_COLOURS = {"people": "#0072B2", "academia": "#A8528A", "government": "#D98200"}  # as on the page; told apart with any colour vision, and by shape
SECTOR_MARKS = {"people": ("o", 1.0), "academia": ("s", 0.89), "government": ("^", 1.12)}  # and size beside a circle that looks as large
OTHER_SECTOR, PALE = "#009E73", "#B8BCC2"


def scale_for(run):
    """How much smaller the marks are because members are many."""
    return min(1.0, (50 / max(1.0, run.network["members"].max())) ** 0.5)


def node_style(status, sector="people", influence=0.5, leader=False, scale=1.0):
    """Marker of an agent: its area in points² grows with influence, a ring around a leader."""
    if status != "member":
        return {"marker": "o", "linestyle": "", "markersize": 4 * scale, "color": PALE if status == "outside" else "white", "markeredgecolor": PALE, "markeredgewidth": 0.9, "zorder": 2}
    mark, large = SECTOR_MARKS.get(sector, ("o", 1.0))
    size = (30 + 130 * min(1.0, max(0.0, influence))) ** 0.5 * scale * large
    return {"marker": mark, "linestyle": "", "markersize": size + 2 * leader, "color": SECTOR_COLOURS.get(sector, OTHER_SECTOR),
            "markeredgecolor": INK if leader else "white", "markeredgewidth": 2.2 * max(scale, 0.5) if leader else 0.7, "zorder": 4 if leader else 3}


def tie_width(closeness):
    return 0.4 + 2.4 * closeness ** 1.5


def tie_colour(closeness):
    return (0.25, 0.28, 0.32, 0.12 + 0.6 * closeness)


def limits_of(graphs, places, aspect):
    """[[left, right], [low, high]] that show members and all with a tie in one of the maps; others stand at the border if need be."""
    shown = [[node for node in graph if graph.degree(node) or graph.nodes[node]["status"] == "member"] for graph in graphs]
    points = np.concatenate([place[:, nodes] for nodes, place in zip(shown, places)] if any(shown) else places, axis=1)
    low, high = np.nanmin(points, axis=1), np.nanmax(points, axis=1)
    half_height = max(high[1] - low[1], (high[0] - low[0]) / aspect, 1e-6) / 2 * 1.14
    half = half_height * np.array([aspect, 1])
    return np.stack([(low + high) / 2 - half, (low + high) / 2 + half], axis=1)


def draw_network(axes, graph, place, limits, scale=1.0):
    """One network with everybody at `place` [2, N], inside `limits`: ties first, faint ones below; then those outside, members, leaders."""
    axes.set(xticks=[], yticks=[], xlim=limits[0], ylim=limits[1])
    edge = 0.04 * (limits[:, 1] - limits[:, 0])
    at = np.clip(place.T, limits[:, 0] + edge, limits[:, 1] - edge)
    ties = sorted(graph.edges(data=True), key=lambda tie: tie[2]["closeness"])
    inside = set(members_of(graph))
    strength = [min(1.0, max(0.0, tie["closeness"])) * (1 if a in inside and b in inside else 0.45) for a, b, tie in ties]
    axes.add_collection(LineCollection([(at[a], at[b]) for a, b, _ in ties], linewidths=[tie_width(s) * max(scale, 0.5) for s in strength], colors=[tie_colour(s) for s in strength], zorder=1))
    for node in sorted(graph, key=lambda node: graph.nodes[node]["leader"]):
        traits = graph.nodes[node]
        axes.plot(*at[node], **node_style(traits["status"], traits["sector"], traits["influence"], traits["leader"], scale))


def members_of(graph):
    return [node for node in graph if graph.nodes[node]["status"] == "member"]


def sectors_of(run):
    """The sectors that a run has, the usual ones first."""
    present = set(run.agents["sector"])
    return [name for name in [*SECTOR_COLOURS, *sorted(present - set(SECTOR_COLOURS))] if name in present]
