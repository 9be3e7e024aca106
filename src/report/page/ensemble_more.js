/* More of many runs: which alarm came first, measures over time, cost, what the factors do, by which methods. */
const ENDINGS = [["sustained", "#007a5a"], ["completed", "#56b4e9"], ["zombie", "#8b7d6b"], ["captured", "#a8528a"], ["collapsed", "#c24e00"]];

/* How the runs of each alternative ended, and the first alarms of those that failed. */
function buildMix() {
  const data = page.many, place = card("mix", true), some = many.shown.some((k) => data.alternatives[k].alarms.length);
  for (const k of many.shown) {
    const a = data.alternatives[k], bar = element("div", { class: "stack" });
    for (const [kind, colour] of ENDINGS) if (a.outcomes[kind]) bar.append(element("span", { style: "flex-grow:" + a.outcomes[kind] + ";background:" + colour, title: word("outcome_" + kind) + ": " + a.outcomes[kind] }, a.outcomes[kind] / a.runs > 0.06 ? String(a.outcomes[kind]) : ""));
    const failed = a.alarms.reduce((sum, [, count]) => sum + count, 0);
    const chips = a.alarms.slice(0, 5).map(([failure, count]) => element("span", { class: "chip", style: "--share:" + count / failed }, (failure ? named(data.failures[failure - 1].id, data.failures[failure - 1].label) : word("no_alarm_before")) + " " + count));
    place.append(element("div", { class: "mix-row" }, element("b", {}, titleOf(k)), bar, element("div", { class: "chips" }, ...chips)));
  }
  place.append(element("div", { class: "key" }, ...ENDINGS.filter(([kind]) => many.shown.some((k) => data.alternatives[k].outcomes[kind])).map(([kind, colour]) => element("span", {}, element("i", { style: "background:" + colour }), word("outcome_" + kind)))));
  if (some) place.append(element("p", { class: "muted" }, word("mix_says")));
}

function buildFans() {
  const { weeks, measures } = page.many.fans, place = card("fans", measures.length > 0);
  if (!measures.length) return;
  many.fan = Math.min(many.fan, measures.length - 1);
  const measure = measures[many.fan], unit = measure.unit;
  place.append(choice(word("measure"), measures.map(withUnit), many.fan, (k) => { many.fan = k; }));
  const all = many.shown.flatMap((k) => measure.of[k].flat()).filter((v) => v !== null), most = Math.max(...all, 0), least = Math.min(...all, 0), ticks = roundTicks(least, most, 4);
  for (const [k, box] of boxes(place, many.shown, titleOf)) {
    const plot = new Plot(box, { height: 190, x: [0, page.many.horizon], y: [least, most || 1], xTicks: yearTicks(page.many.horizon, box.clientWidth - 60), yTicks: ticks.map((v) => [v, number(v, unit)]) });
    const of = measure.of[k], points = (q) => weeks.map((week, n) => [week, of[q][n]]).filter(([, v]) => v !== null);
    plot.band(points(0), points(4), colourOf(k), 0.14);
    plot.band(points(1), points(3), colourOf(k), 0.24);
    plot.line(points(2), colourOf(k));
  }
  place.append(element("p", { class: "muted" }, word("fans_say")));
}

/* Alternatives whose cost is known, those that keep most first: their names have the first choice of room. */
function costed() { return page.many.alternatives.map((a, k) => ({ k, ...a.frontier })).filter((p) => p.cost !== undefined && p.cost !== null && p.value !== null).sort((a, b) => b.value - a.value); }
function buildFrontier() {
  const data = page.many, points = costed(), place = card("frontier", points.length > 1);
  if (points.length < 2) return;
  const costs = points.map((p) => p.cost), values = points.map((p) => p.value), least = Math.min(...costs), most = Math.max(...costs), low = Math.max(0, Math.floor(10 * Math.min(...values) - 0.5) / 10), room = (most - least || 1) * 0.08;
  const plot = new Plot(place, { height: 320, top: 18, bottom: 50, x: [least - room, most + room], y: [low, 1], xLabel: withUnit(data.quantities[data.cost]), xTicks: roundTicks(least, most, 4).map((v) => [v, Math.round(v).toLocaleString("en-US")]), yTicks: roundTicks(low, 1, 4).map((v) => [v, percent(v)]) });
  const best = points.filter((p) => p.undominated).sort((a, b) => a.cost - b.cost);
  plot.line(best.map((p) => [p.cost, p.value]), "#1d2733", { "stroke-width": 1.5, "stroke-dasharray": "5 4" });
  const taken = [];   // where words stand already
  for (const p of points) {
    const on = many.shown.includes(p.k), right = plot.x(p.cost) < plot.width * 0.6;
    plot.add("circle", { cx: plot.x(p.cost), cy: plot.y(p.value), r: p.undominated ? 7 : 5, fill: on ? colourOf(p.k) : "#c9c4b8", stroke: p.undominated ? "#1d2733" : "none", "stroke-width": 2 });
    let y = plot.y(p.value) + 4;
    while (taken.some(([x, other]) => Math.abs(x - plot.x(p.cost)) < 120 && Math.abs(other - y) < 14)) y += 15;
    if (on) taken.push([plot.x(p.cost), y]);
    if (on) plot.words(titleOf(p.k), plot.x(p.cost) + (right ? 11 : -11), y, right ? "start" : "end", { fill: "#1d2733" });
  }
  place.append(element("p", { class: "muted" }, word("frontier_says")));
}

function buildTornado() {
  const all = page.many.influences, place = card("tornado", all.length > 0);
  if (!all.length) return;
  many.influence = Math.min(many.influence, all.length - 1);
  const one = all[many.influence], size = (f) => Math.abs(f.main[0] || 0), factors = [...one.factors].sort((a, b) => size(b) - size(a)).slice(0, 15), row = 40;
  place.append(choice(word("measure"), all.map((i) => text(i.label)), many.influence, (k) => { many.influence = k; }));
  const values = factors.flatMap((f) => f.main).filter((v) => v !== null), least = Math.min(0, ...values), most = Math.max(0, ...values), room = (most - least || 1) * 0.05;
  const plot = new Plot(place, { height: 32 + row * factors.length, left: 14, x: [least - room, most + room], y: [0, 1], xTicks: roundTicks(least, most).map((v) => [v, number(v)]) });
  factors.forEach((f, n) => {
    const at = plot.top + row * n + 27, [value, low, high] = f.main;
    plot.words(text(f.label), 2, at - 11, "start", { fill: "#1d2733" });
    if (value === null) return;
    plot.add("rect", { x: Math.min(plot.x(0), plot.x(value)), y: at - 6, width: Math.abs(plot.x(value) - plot.x(0)), height: 12, rx: 2, fill: value < 0 ? "#c24e00" : "#1f5f99", opacity: 0.75 });
    if (low !== null && high !== null) plot.add("path", { d: "M" + plot.x(low) + " " + at + "H" + plot.x(high), stroke: "#1d2733", "stroke-width": 1.6 });
  });
  plot.add("path", { d: "M" + plot.x(0) + " " + plot.top + "V" + (plot.height - plot.bottom), stroke: "#1d2733" });
  place.append(element("p", { class: "muted" }, word("tornado_" + one.method)), one.too_few ? element("p", { class: "wrong" }, word("too_few")) : "");
}

function buildMethod() {
  const data = page.many, place = card("method", true);
  const said = ["method_survival", "method_incidence", "method_shares", data.differences.length ? (data.shared ? "method_paired" : "method_independent") : "", data.ranks.length > 1 ? "method_ranks" : "", data.influences.length ? "method_" + data.influences[0].method : ""];
  place.append(element("ul", {}, ...said.filter(Boolean).map((k) => element("li", {}, word(k)))));
}
