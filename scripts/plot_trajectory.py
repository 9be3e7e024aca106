#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""One run as one picture: the network at a few weeks, and below it members, attitudes, output, stages and alarms over time."""
import sys
from pathlib import Path

from drawing import ALARM, GRID, INK, ExampleParser, map_weeks, new_figure, start_where_the_packages_are, write_figure

try:
    import matplotlib
    import numpy as np
    from matplotlib import colormaps
    from matplotlib.ticker import MaxNLocator
    from network_map import PALE, draw_network, limits_of, members_of, node_style, scale_for, sectors_of, tie_colour, tie_width
    from phakhi_results import load, spells, year_of
    from thai_text import choose_lettering, chosen_language
    MISSING = None
except ImportError as error:
    MISSING = error  # --help works all the same
    if __name__ == "__main__":
        start_where_the_packages_are()

EXAMPLE = """\
example:
  python3 scripts/plot_trajectory.py RESULT.h5 -o figure.png --lang th --weeks 0,26,104,200

draws RESULT.h5 (written by `phakhi run SCENARIO.toml -o RESULT.h5`) as a picture for a slide (16:9). """
WORDS = {
    "en": {"week": "week {0}", "week_year": "Week {0} · year {1}", "founding": "Founding", "year": "year {0}", "weeks": "weeks",
           "counts": "members: {0}, leaders: {1}", "people": "people, civil society,\nbusiness", "academia": "academia",
           "government": "government", "leader": "leader", "outside": "outside the network", "left": "has left",
           "influence": "node size: influence", "closeness": "tie width: closeness", "low": "low", "high": "high", "stages": "Stages reached",
           "alarms": "Alarms", "attitudes": "Attitudes of members", "level": "0 = none, 1 = full", "healthy": "1 = a healthy week",
           "more": "and {0} more:", "other": "{0} week {1}", "no_alarm": "no alarm in this run", "alarm": "alarm goes on (▶),\nband: while it is on",
           "first": "first symptom: {0} {1}, week {2}", "no_first": "no alarm",
           "sustained": "sustained, still active in week {0} (year {2})", "completed": "completed in week {0} (year {2})", "collapsed": "collapsed in week {0} (year {2})",
           "captured": "captured in week {0} (year {2})", "zombie": "exists on paper since week {0} (year {2})", "unknown": "{1}, week {0}",
           "size": "{0} people in the field", "foot": "One simulated run (seed {0}, replicate {1}): one throw of the dice, not a forecast."},
    "th": {"week": "สัปดาห์ที่ {0}", "week_year": "สัปดาห์ที่ {0} · ปีที่ {1}", "founding": "ก่อตั้ง", "year": "ปีที่ {0}", "weeks": "สัปดาห์",
           "counts": "สมาชิก {0} คน ผู้นำ {1} คน", "people": "ภาคประชาชน", "academia": "ภาควิชาการ", "government": "ภาครัฐ",
           "leader": "ผู้นำ", "outside": "นอกเครือข่าย", "left": "ออกแล้ว", "influence": "ขนาดจุด: อิทธิพล",
           "closeness": "ความหนาเส้น: ความใกล้ชิด", "low": "น้อย", "high": "มาก", "stages": "ขั้นที่ไปถึง", "alarms": "สัญญาณเตือน",
           "attitudes": "ทัศนคติของสมาชิก", "level": "0 = ไม่มี, 1 = เต็มที่", "healthy": "1 = สัปดาห์ที่เครือข่ายเข้มแข็ง", "more": "และอีก {0}:", "other": "{0} สัปดาห์ที่ {1}",
           "no_alarm": "ไม่มีสัญญาณเตือน", "alarm": "เริ่มเตือน (▶)\nแถบ: ช่วงที่ยังเตือนอยู่",
           "first": "สัญญาณแรก: {0} {1} สัปดาห์ที่ {2}", "no_first": "ไม่มีสัญญาณเตือน",
           "sustained": "ยั่งยืน ยังดำเนินอยู่ในสัปดาห์ที่ {0} (ปีที่ {2})", "completed": "เสร็จสิ้นภารกิจในสัปดาห์ที่ {0} (ปีที่ {2})",
           "collapsed": "ล่มสลายในสัปดาห์ที่ {0} (ปีที่ {2})", "captured": "ถูกครอบงำในสัปดาห์ที่ {0} (ปีที่ {2})", "zombie": "เหลือแต่ชื่อตั้งแต่สัปดาห์ที่ {0} (ปีที่ {2})",
           "unknown": "{1} สัปดาห์ที่ {0}", "size": "ภาคีที่เกี่ยวข้อง {0} ราย",
           "foot": "ผลการจำลองหนึ่งรอบ (seed {0} รอบที่ {1}): เหมือนทอดลูกเต๋าหนึ่งครั้ง ไม่ใช่การพยากรณ์"}}
ATTITUDES = {"mean_commitment": ("#332288", "-"), "mean_trust": ("#AA4499", (0, (5, 1.5))), "mean_acceptance": ("#555555", (0, (1.5, 1)))}
TAG = {"fontweight": "bold", "color": "white", "bbox": {"boxstyle": "round,pad=0.15", "facecolor": "#222222", "edgecolor": "none"}}
TINT = "#F6D5C9"
WIDTH, HEIGHT, LEFT, RIGHT = 16.0, 9.0, 3.2, 2.6  # inches; LEFT and RIGHT of the time lines
MAP_TOP, MAP_HEIGHT, PANELS_TOP, PANELS_BOTTOM, GAP = 0.88, 2.1, 3.76, 8.25, 0.11
PANELS = {"stages": 2.6, "members": 0.95, "attitudes": 1.35, "output": 0.85}  # shares of the height that the alarms leave
ALARM_ROW, ALARM_ROWS = 0.148, 8  # inches, most rows
SMALL, BODY, LARGE = 9.5, 10.5, 20  # points
CAPITAL = 0.73 / 72  # height of a capital letter, inches per point of font size

class Page:
    """A figure addressed in inches from its top left corner, and the words on it in one language."""

    def __init__(self, run, lang):
        self.run, self.lang = run, lang
        self.node_scale = scale_for(run)
        self.lettering = choose_lettering(lang == "th")
        style = {"axes.edgecolor": PALE, "xtick.color": INK, "ytick.color": INK, "axes.axisbelow": True}
        self.figure = new_figure(self.lettering, WIDTH, HEIGHT, SMALL, **style)

    def word(self, key, *values):
        return self.lettering(WORDS[self.lang][key].format(*values))

    def label(self, key, with_units=False):
        """A label out of the file, first letter capital."""
        text = self.run.label(key).text(self.lang, with_units)
        return self.lettering(text[:1].upper() + text[1:])

    def node_style(self, *traits):
        return node_style(*traits, scale=self.node_scale)

    def axes(self, left, top, width, height, **options):
        return self.figure.add_axes([left / WIDTH, 1 - (top + height) / HEIGHT, width / WIDTH, height / HEIGHT], **options)

    def text(self, left, top, text, middle=False, fontsize=SMALL, **style):
        """Lines of text with the top (or the middle) of their capitals at `top`: marks above Thai letters do not shift them."""
        top += CAPITAL * fontsize * (0.5 if middle else 1)
        for i, line in enumerate(text.split("\n")):
            drawn = self.figure.text(left / WIDTH, 1 - (top + i * 1.3 * fontsize / 72) / HEIGHT, line, fontsize=fontsize, **style)
        return drawn


def draw(run, lang="en", weeks=None):
    """The whole figure of `run`; `weeks` are those of the network maps (four telling ones if None)."""
    page, weeks = Page(run, lang), weeks or run.telling_weeks()
    draw_title(page)
    draw_maps(page, weeks)
    draw_map_key(page)
    bottom = draw_time_lines(page, weeks)
    draw_time_axis(page, bottom)
    source = run.provenance
    page.text(0.3, HEIGHT - 0.2, page.word("foot", source.get("seed", "?"), source.get("replicate", "?")), color="#666666")
    return page.figure


def draw_title(page):
    run, alarms = page.run, page.run.alarms()
    outcome = str(run.outcome.get("outcome", "unknown"))
    ending = page.word(outcome if outcome in WORDS[page.lang] else "unknown", run.last_week, outcome, year_of(run.last_week))
    title = run.attributes.get("title_th" if page.lang == "th" else "title") or run.attributes.get("title", "")
    heading = page.text(0.3, 0.2, page.lettering(f"{title}: {ending}" if title else ending), fontsize=LARGE, fontweight="bold")
    shrink_to(heading, WIDTH - 0.6)
    if len(alarms):
        name, week = alarms.loc[0, ["failure", "first_week"]]
        first = page.word("first", name, run.label(name).text(page.lang), week)
    else:
        first = page.word("no_first")
    page.text(0.3, 0.59, f"{first[:1].upper()}{first[1:]}  ·  {page.word('size', len(run.agents))}", fontsize=12, color="#555555")


def shrink_to(text, inches):
    """Makes a text smaller until it is not wider than `inches`."""
    width = text.get_window_extent().width / text.figure.dpi
    if width > inches:
        text.set_fontsize(text.get_fontsize() * inches / width)


def draw_maps(page, weeks):
    """One map a week, all with the same limits, so that nobody jumps."""
    places = np.stack([page.run.positions_at(week) for week in weeks])
    graphs = [page.run.network_at(week) for week in weeks]
    step = (WIDTH - RIGHT - 0.3) / len(weeks)
    width = step - 0.15
    limits = limits_of(graphs, places, width / MAP_HEIGHT)
    for i, (week, graph, place) in enumerate(zip(weeks, graphs, places)):
        left, below = 0.3 + i * step, MAP_TOP + MAP_HEIGHT
        axes = page.axes(left, MAP_TOP, width, MAP_HEIGHT, facecolor="#FAFAFA")
        axes.spines[:].set_color(GRID)
        draw_network(axes, graph, place, limits, page.node_scale)
        members = members_of(graph)
        leaders = sum(graph.nodes[node]["leader"] for node in members)
        when = page.word("week_year", week, year_of(week)) if week else f"{page.word('founding')} · {page.word('week', 0)}"
        page.text(left + 0.06, below + 0.12, chr(65 + i), fontsize=11, **TAG)
        shrink_to(page.text(left + 0.3, below + 0.12, when, fontsize=11.5, fontweight="bold"), width - 0.3)
        shrink_to(page.text(left + 0.3, below + 0.34, page.word("counts", len(members), leaders), color="#555555"), width - 0.3)


def draw_map_key(page):
    """What the marks of the maps mean, right of them."""
    left, top = WIDTH - RIGHT + 0.15, MAP_TOP + 0.1
    axes = page.axes(0, 0, WIDTH, HEIGHT, xlim=(0, WIDTH), ylim=(HEIGHT, 0), zorder=-1)  # the whole page in inches
    axes.axis("off")
    entries = [(name, page.node_style("member", name, 0.6)) for name in sectors_of(page.run)]
    entries += [("leader", {**page.node_style("member", "", 0.6, True), "color": "white"}), ("outside", page.node_style("outside")), ("left", page.node_style("left"))]
    for key, style in entries:
        words = page.word(key) if key in WORDS[page.lang] else page.lettering(key)
        axes.plot(left + 0.12, top, **style)
        page.text(left + 0.32, top, words, middle=True, fontsize=BODY)
        top += 0.235 + 0.18 * words.count("\n")
    for key, marks in [("influence", [page.node_style("member", "", level) | {"color": "#777777"} for level in (0.0, 0.25, 0.5, 0.75, 1.0)]),
                       ("closeness", [{"color": tie_colour(level), "linewidth": tie_width(level)} for level in (0.1, 0.5, 0.9)])]:
        page.text(left + 0.02, top + 0.07, page.word(key), middle=True, fontsize=BODY)
        page.text(left + 0.45, top + 0.29, page.word("low"), middle=True, ha="right")
        for i, style in enumerate(marks):
            start, length = left + 0.6 + i * 1.1 / len(marks), 0.0 if "marker" in style else 0.28
            axes.plot([start, start + length][:1 if not length else 2], [top + 0.29] * (2 if length else 1), **style)
        page.text(left + 1.72, top + 0.29, page.word("high"), middle=True)
        top += 0.46


def draw_time_lines(page, weeks):
    """The panels below the maps on one time axis; returns the axes of the lowest."""
    run, end = page.run, page.run.last_week
    rows = max(2, min(ALARM_ROWS, run.alarms()["failure"].nunique()))
    free = PANELS_BOTTOM - PANELS_TOP - rows * ALARM_ROW - GAP * len(PANELS)
    heights = {**{name: share * free / sum(PANELS.values()) for name, share in PANELS.items()}, "alarms": rows * ALARM_ROW}
    top, panels = PANELS_TOP, {}
    for name, height in heights.items():
        axes = panels[name] = page.axes(LEFT, top, WIDTH - LEFT - RIGHT, height, xlim=(0, run.week[-1]))
        axes.spines[["top", "right"]].set_visible(False)
        axes.tick_params(length=0, labelbottom=False)
        for border in range(52, run.week[-1] + 1, 52):
            axes.axvline(border, color=GRID, linewidth=0.8, zorder=0)
        for week in weeks:
            axes.axvline(week, color="#777777", linewidth=0.8, linestyle=(0, (1, 2.5)), zorder=0.6)
        if run.ended:
            axes.axvspan(end, run.week[-1], color="#F3F3F3", zorder=0.5)
            axes.axvline(end, color=INK, linewidth=1.2)
        top += height + GAP
    draw_stages(page, panels["stages"], weeks)
    draw_members(page, panels["members"])
    draw_attitudes(page, panels["attitudes"])
    draw_output(page, panels["output"])
    draw_alarms(page, panels["alarms"], rows)
    return panels["alarms"]


def top_of(axes):
    """Upper edge of the axes in inches from the top of the page."""
    return (1 - axes.get_position().y1) * HEIGHT


def name_panel(page, axes, name, note=""):
    """Name of a panel in the left margin, a pale note below it."""
    shrink_to(page.text(0.3, top_of(axes) + 0.02, name, fontsize=BODY + 0.5, fontweight="bold"), LEFT - 0.75)
    page.text(0.3, top_of(axes) + 0.24, note, color="#666666")


def draw_stages(page, axes, weeks):
    """Eight bands: stage k is filled in the weeks in which the network is at k or higher."""
    run, stage = page.run, page.run.network["stage"].to_numpy()
    for number in run.stages.index:
        for first, last in spells(stage >= number, run.week):
            axes.broken_barh([(first, length(run, first, last))], (number - 0.46, 0.92), color=colormaps["YlGnBu"](0.2 + 0.09 * number))
    axes.set(ylim=(0.4, len(run.stages) + 0.6), yticks=run.stages.index)
    axes.set_yticklabels([f"{page.label(f'STAGE-{number}')}  {number}" for number in run.stages.index], fontsize=9)
    axes.spines["bottom"].set_visible(False)
    page.text(0.3, top_of(axes) - 0.16, page.word("stages"), fontsize=BODY + 0.5, fontweight="bold")
    for i, week in enumerate(weeks):
        page.text(LEFT + week / run.week[-1] * (WIDTH - LEFT - RIGHT), top_of(axes) - 0.11, chr(65 + i), middle=True, ha="center", fontsize=9, **TAG)


def length(run, first, last):
    """Width of a bar over the weeks first..last, which ends where the network ends."""
    return max(0.5, min(last + 1, run.last_week) - first)


def set_scale(axes, highest, **options):
    """0..highest, about three ticks, none so near the upper edge that it meets the panel above."""
    axes.set_ylim(0, highest)
    axes.set_yticks([tick for tick in MaxNLocator(3, steps=[1, 2, 5, 10], **options).tick_values(0, highest) if tick <= 0.88 * highest])


def draw_members(page, axes):
    members = page.run.network["members"]
    axes.fill_between(members.index, members, color="#D9DDE3", linewidth=0)
    axes.plot(members.index, members, color=INK, linewidth=1.6)
    set_scale(axes, max(5, members.max() * 1.15), integer=True)
    name_panel(page, axes, page.label("network/members", with_units=True))


def draw_attitudes(page, axes):
    """Mean commitment, trust and acceptance of the vision, 0..1, named at the right in the order of their last values."""
    shown = [name for name in ATTITUDES if name in page.run.network]
    for name in shown:
        colour, dash = ATTITUDES[name]
        axes.plot(page.run.network[name], color=colour, linestyle=dash, linewidth=1.9)
    axes.set(ylim=(0, 1.06), yticks=[0, 0.5, 1], yticklabels=["0", "0.5", "1"])
    axes.axhline(0.5, color=GRID, linewidth=0.8, zorder=0)
    name_panel(page, axes, page.word("attitudes"), page.word("level"))
    for i, name in enumerate(shown):
        middle = top_of(axes) + 0.14 + 0.25 * i
        key = page.axes(WIDTH - RIGHT + 0.15, middle - 0.1, 0.34, 0.2, xlim=(0, 1), ylim=(0, 1))
        key.axis("off")
        key.plot([0, 1], [0.5, 0.5], color=ATTITUDES[name][0], linestyle=ATTITUDES[name][1], linewidth=1.9)
        shrink_to(page.text(WIDTH - RIGHT + 0.57, middle, page.label(f"network/{name}"), middle=True, color=ATTITUDES[name][0]), RIGHT - 0.67)


def draw_output(page, axes):
    output = page.run.network["output"]
    axes.axhline(1, color="#888888", linewidth=0.9, linestyle=(0, (4, 3)))
    axes.plot(output, color="#117733", linewidth=1.6)
    set_scale(axes, max(1.2, output.max() * 1.1))
    name_panel(page, axes, page.label("network/output", with_units=True))
    middle = top_of(axes) + axes.get_position().height * HEIGHT * (1 - 1 / axes.get_ylim()[1])
    page.text(WIDTH - RIGHT + 0.15, middle, page.word("healthy"), middle=True, color="#666666")


def draw_alarms(page, axes, rows):
    """Every failure mode that went on, named left of its first alarm (right of it if there is no room), bands while it is on.

    In order of the first alarm, from the top; those that do not meet share a row.
    """
    run, alarms = page.run, page.run.alarms()
    axes.set(ylim=(rows, 0), yticks=[])
    name_panel(page, axes, page.word("alarms"), page.word("alarm") if len(alarms) else page.word("no_alarm"))
    first_of = alarms.groupby("failure")["first_week"].min()
    taken, left_out, space = [[] for _ in range(rows)], [], run.week[-1] * 0.008
    for name, group in alarms.groupby("failure", sort=False):
        first = int(group["first_week"].iloc[0])
        text = axes.text(first - space, 0, page.lettering(f"{name} {run.label(name).text(page.lang)}"), ha="right", fontsize=8.8, zorder=5,
                         bbox={"facecolor": "white", "edgecolor": "none", "pad": 0.2})
        width = text.get_window_extent().width / axes.bbox.width * run.week[-1]
        fits_left = first - space - width > 0
        needed = [(first - 2 * space - width, first)] if fits_left else [(first - space, first + 2 * space + width)]
        needed += [(start - space, stop + 1 + space) for _, start, stop in group.itertuples(index=False)]
        row = next((row for row in range(rows) if not any(a < stop and start < b for a, b in needed for start, stop in taken[row])), None)
        if row is None:
            text.remove()
            left_out.append(name)
            continue
        taken[row] += needed
        text.set(y=row + 0.5 + CAPITAL * 8.8 / 2 / ALARM_ROW)
        if not fits_left:
            text.set(x=first + space, ha="left", bbox=None)
        axes.plot(group["first_week"], [row + 0.5] * len(group), linestyle="", marker=">", markersize=6, color=ALARM, zorder=6, clip_on=False)
        axes.broken_barh([(start, length(run, start, stop)) for _, start, stop in group.itertuples(index=False)], (row + 0.08, 0.84), color=TINT)
    if left_out:
        shown = left_out if len(left_out) < rows else left_out[:rows - 2]
        lines = [page.word("more", len(left_out))] + [page.word("other", name, first_of[name]) for name in shown]
        page.text(WIDTH - RIGHT + 0.15, top_of(axes) + ALARM_ROW / 2, "\n".join(lines + ["…"] * (shown != left_out)), middle=True,
                  fontsize=8.2, color=ALARM)


def draw_time_axis(page, axes):
    """Weeks as ticks and, below them, the years in the middle of theirs."""
    last = int(page.run.week[-1])
    step = next(step for step in (4, 13, 26, 52, 104, 260, 520, 10 ** 9) if last / step <= 12)
    axes.set_xticks(range(0, last + 1, step))
    axes.tick_params(axis="x", length=3, labelbottom=True)
    page.text(LEFT - 0.3, PANELS_BOTTOM + 0.08, page.word("weeks"), ha="right")
    every = max(1, -(-last // 52) // 12)
    for year in range(1, year_of(last) + 1, every):
        middle = (52 * (year - 1) + min(last, 52 * year)) / 2
        if last - 52 * (year - 1) > 0.04 * last:  # no room in a year that has hardly begun
            page.text(LEFT + middle / last * (WIDTH - LEFT - RIGHT), PANELS_BOTTOM + 0.3, page.word("year", year), ha="center", color="#555555")


def parse_arguments(arguments):
    parser = ExampleParser("plot_trajectory.py", EXAMPLE + "\n")
    parser.add_argument("result", metavar="RESULT.h5", help="trajectory of one run")
    parser.add_argument("-o", "--output", metavar="FIGURE", help="picture to write: .png, .svg or .pdf (default: RESULT.png)")
    parser.add_argument("--weeks", metavar="W,W,…", help="weeks of the network maps, 1 to 6 of them (default: four telling ones)")
    parser.add_argument("--dpi", type=int, default=150, help="pixels per inch of a .png (default: 150, which gives 2400 x 1350)")
    return parser.parse_args(arguments)


def main(arguments=None):
    options = parse_arguments(arguments)

    def make():
        run = load(options.result, states=[])
        return draw(run, chosen_language(options.lang), map_weeks(options.weeks, run) if options.weeks else None)
    return write_figure(options.output or Path(options.result).with_suffix(".png"), make, MISSING, options.dpi)


if __name__ == "__main__":
    sys.exit(main())
