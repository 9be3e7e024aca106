/* Many runs together: how many last and how surely, how they end, what differs, what it costs. Everything is computed before; here it is only drawn. */
const many = { shown: null, quantity: 0, fan: 0, influence: 0 };

/* A page of many runs has no clock: only its language and what is shown change. */
function beginMany() {
  readAddress();
  document.querySelectorAll("[data-language]").forEach((button) => button.addEventListener("click", () => { page.language = button.dataset.language; rebuild(); }));
  rebuild();
  window.addEventListener("resize", () => rebuild());
}

function colourOf(k) { return COLOURS[many.shown.indexOf(k) % COLOURS.length]; }
function titleOf(k) { const a = page.many.alternatives[k]; return text(a.title) || text(page.many.title); }
function withLimits([value, low, high], show) { return show(value) + (low === null || high === null ? "" : " (" + show(low) + "–" + show(high) + ")"); }
function withUnit(measure) { const unit = text(measure.unit); return text(measure.label) + (unit && unit !== text(measure.label) ? " (" + unit + ")" : ""); }
function choice(label, entries, chosen, change) {
  const all = element("select", { onchange: (event) => { change(Number(event.target.value)); rebuild(); } }, ...entries.map((name, k) => element("option", { value: k, selected: k === chosen }, name)));
  return element("div", {}, element("label", { class: "choice" }, label + " ", all), element("b", { class: "on-paper" }, entries[chosen]));
}

function buildMany() {
  const data = page.many;
  document.querySelectorAll("main").forEach((main) => { main.hidden = main.id !== "many"; });
  if (!many.shown) many.shown = data.ranks.slice(0, 6).map((r) => r.alternative).concat(data.ranks.slice(0, 6).some((r) => r.alternative === data.reference) ? [] : [data.reference]);
  document.title = text(data.title);
  document.getElementById("title").textContent = text(data.title);
  document.getElementById("subtitle").textContent = data.alternatives.length > 1 ? word("many_says", data.runs, data.alternatives.length, data.horizon) : word("many_says_one", data.runs, data.points, data.horizon);
  document.getElementById("names-warning").hidden = true;
  for (const [id, shown] of [["differences", differencesShown().length > 0], ["frontier", costed().length > 1], ["tornado", data.influences.length > 0]]) card(id, shown);   // first of all: a card beside none is twice as wide
  for (const build of [buildRanking, buildSurvival, buildDifferences, buildIncidence, buildMix, buildFans, buildFrontier, buildTornado, buildMethod]) build();
  buildFoot();
}

/* Shows or hides a card; empties it. */
function card(id, shown) {
  document.getElementById(id).hidden = !shown;
  body(id).replaceChildren();
  return body(id);
}

function buildRanking() {
  const data = page.many, place = card("ranking", true);
  const rows = data.ranks.map((rank) => {
    const a = data.alternatives[rank.alternative], on = many.shown.includes(rank.alternative), [value, low, high] = a.not_failed;
    const tick = element("input", { type: "checkbox", "aria-label": word("show_it", titleOf(rank.alternative)), onchange: (event) => {
      many.shown = event.target.checked ? [...many.shown, rank.alternative] : many.shown.filter((k) => k !== rank.alternative);
      rebuild();
    } });
    tick.checked = on;
    const strip = element("span", { class: "strip" }, element("span", { class: "interval", style: "left:" + 100 * low + "%;width:" + 100 * (high - low) + "%" }), element("span", { class: "point", style: "left:" + 100 * value + "%;background:" + (on ? colourOf(rank.alternative) : "#8fa3b5") }));
    return element("tr", {}, element("td", {}, tick), element("td", { class: "swatch", style: "color:" + (on ? colourOf(rank.alternative) : "#c9c4b8") }, "■"), element("td", {}, element("b", {}, titleOf(rank.alternative))),
      element("td", { class: "figure" }, word("of_n", Math.round(value * a.runs), a.runs)), element("td", { class: "wide" }, strip), element("td", { class: "figure" }, percent(low) + "–" + percent(high)),
      element("td", { class: "figure" }, a.median < 0 ? word("beyond") : weekName(a.median)), element("td", { class: "figure" }, rank.low === rank.high ? String(rank.low) : rank.low + "–" + rank.high));
  });
  const head = ["", "", "alternative", "last", "", "interval", "half_by", "rank"].map((key) => element("th", {}, key ? word("head_" + key) : ""));
  place.append(element("div", { class: "scroll" }, element("table", { class: "ranks" }, element("tr", {}, ...head), ...rows)), data.alternatives.length > 1 ? element("p", { class: "muted" }, word(data.shared ? "paired" : "unpaired", data.units)) : "");
}

function buildSurvival() {
  const data = page.many, place = card("survival", true);
  const plot = new Plot(place, { height: 320, x: [0, data.horizon], y: [0, 1], xTicks: yearTicks(data.horizon, place.clientWidth - 60), yTicks: [0, 0.25, 0.5, 0.75, 1].map((v) => [v, percent(v)]) });
  for (const k of many.shown) plot.band(stairs(data.alternatives[k].survival, 1, data.horizon, 2), stairs(data.alternatives[k].survival, 1, data.horizon, 3), colourOf(k), 0.12);
  many.shown.forEach((k, n) => plot.line(stairs(data.alternatives[k].survival, 1, data.horizon, 1), colourOf(k), { "stroke-dasharray": n < 4 ? "none" : "6 3" }));
  place.append(key(), element("p", { class: "muted" }, word("survival_says")));
}
/* Boxes side by side, each under its name; all are there before anything is drawn, so that they know their width. */
function boxes(place, things, name) {
  const all = things.map((thing) => [thing, element("div", {}, element("h3", {}, name(thing)))]);
  place.append(element("div", { class: "small-multiples" }, ...all.map(([, box]) => box)));
  return all;
}
function key() { return element("div", { class: "key" }, ...many.shown.map((k) => element("span", {}, element("i", { style: "background:" + colourOf(k) }), titleOf(k)))); }

function differencesShown() { return page.many.differences.filter((d) => many.shown.includes(d.alternative)); }
function buildDifferences() {
  const data = page.many, shown = differencesShown(), place = card("differences", shown.length > 0);
  if (!shown.length) return;
  const quantity = data.quantities[many.quantity], share = many.quantity === 0;
  place.append(choice(word("measure"), data.quantities.map(withUnit), many.quantity, (k) => { many.quantity = k; }), element("p", { class: "muted" }, word("against", titleOf(data.reference))));
  const values = shown.flatMap((d) => d.of[many.quantity]).filter((v) => v !== null), least = Math.min(0, ...values), most = Math.max(0, ...values), room = (most - least || 1) * 0.06, row = 46;
  const plot = new Plot(place, { height: 32 + row * shown.length, left: 14, x: [least - room, most + room], y: [0, 1], xTicks: roundTicks(least, most).map((v) => [v, share ? word("points", Math.round(100 * v)) : number(v)]) });
  plot.add("path", { d: "M" + plot.x(0) + " " + plot.top + "V" + (plot.height - plot.bottom), stroke: "#1d2733", "stroke-dasharray": "3 3" });
  shown.forEach((d, n) => {
    const at = plot.top + row * n + 30, [value, low, high] = d.of[many.quantity], clear = low !== null && (low > 0 || high < 0);
    plot.words(titleOf(d.alternative), 2, at - 14, "start", { fill: "#1d2733", "font-weight": clear ? 700 : 400 });
    plot.bar(at, [value, low, high], colourOf(d.alternative));
  });
  place.append(element("p", { class: "muted" }, word("differences_say", text(quantity.label))));
}

function buildIncidence() {
  const data = page.many, kinds = ["collapsed", "captured", "zombie", "completed"].filter((kind) => many.shown.some((k) => data.alternatives[k].incidence[kind])), place = card("incidence", kinds.length > 0);
  for (const [kind, box] of boxes(place, kinds, (kind) => word("outcome_" + kind))) {
    const most = Math.max(0.1, ...many.shown.flatMap((k) => (data.alternatives[k].incidence[kind] || []).map((s) => s[3] === null ? s[1] : s[3])));
    const top = Math.min(1, Math.ceil(most * 10) / 10), plot = new Plot(box, { height: 200, x: [0, data.horizon], y: [0, top], xTicks: yearTicks(data.horizon, box.clientWidth - 60), yTicks: roundTicks(0, top, 4).map((v) => [v, percent(v)]) });
    for (const k of many.shown) {
      const steps = data.alternatives[k].incidence[kind];
      if (!steps) continue;
      plot.band(stairs(steps, 0, data.horizon, 2), stairs(steps, 0, data.horizon, 3), colourOf(k), 0.1);
      plot.line(stairs(steps, 0, data.horizon, 1), colourOf(k));
    }
  }
  if (kinds.length) place.append(key());
}
