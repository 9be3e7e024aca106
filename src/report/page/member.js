/* One member's story: when they came, led and went, how they fared, and with whom they are tied. */
function select(agent) {
  page.selected = page.selected === agent ? -1 : agent;
  rebuild();
}

function buildMember() {
  const place = body("member"), course = page.courses[0];
  const ever = course.people.names.map((_, agent) => agent).filter((agent) => course.memberSpells[agent].length);
  const choice = element("select", { "aria-label": word("choose_member"), onchange: (event) => { page.selected = Number(event.target.value); rebuild(); } },
    element("option", { value: -1 }, word("choose_member")), ...ever.map((agent) => element("option", { value: agent, selected: agent === page.selected }, course.name(agent))));
  const agent = page.selected, parts = page.courses.map((one, index) => ({ one, index, ties: element("p") }));
  place.replaceChildren(choice);
  if (agent < 0) { place.append(element("p", { class: "muted" }, word("click_a_member"))); return () => {}; }
  for (const { one, index, ties } of parts) {
    if (agent >= one.count) continue;
    if (page.courses.length > 1) place.append(element("div", { class: "run-" + (index ? "second" : "first") }, runName(one, index)));
    place.append(element("ul", {}, ...life(one, agent).map((line) => element("li", {}, line))), ties, miniCharts(one, agent));
  }
  return (week) => parts.forEach(({ one, ties }) => { if (agent < one.count) ties.textContent = tiesNow(one, agent, Math.min(week, one.end)); });
}

function life(course, agent) {
  const lines = [text(course.people.sectors[course.people.sector[agent] - 1] || course.people.sectors[0])];
  const told = [], end = Math.min(course.end, clock.last);
  for (const [from, to] of course.memberSpells[agent]) {
    if (from > end) continue;
    told.push([from, from === 0 ? word("is_founder") : word("joins_at", when(course, from))]);
    if (to <= end) told.push([to, word("leaves_at", when(course, to), Math.max(1, Math.round((to - from) / 4.35)))]);
    else if (!page.masked) told.push([end + 1, word("stays")]);
  }
  for (const [from, to] of course.leaderSpells[agent]) if (from <= end) told.push([from + 0.5, to <= end ? word("leads_from_to", from, to) : word("leads_from", from)]);
  if (!told.length) told.push([0, word("never_member")]);
  return lines.concat(told.sort((a, b) => a[0] - b[0]).map((t) => t[1]));
}

function tiesNow(course, agent, week) {
  course.tiesAt(week);
  const { ends, count } = course.pairs, found = [];
  for (let pair = 0; pair < count; ++pair) {
    if (course.level[pair] === 0) continue;
    if (ends[2 * pair] === agent) found.push([course.level[pair], ends[2 * pair + 1]]);
    else if (ends[2 * pair + 1] === agent) found.push([course.level[pair], ends[2 * pair]]);
  }
  if (!found.length) return word("no_ties", weekName(week));
  found.sort((a, b) => b[0] - a[0] || a[1] - b[1]);
  return word("ties_now", weekName(week), found.length, list(found.slice(0, 4).map(([level, other]) => course.name(other) + " (" + word("level_" + level) + ")")));
}

function miniCharts(course, agent) {
  const states = course.people.states, n = course.count, width = 260, x = (week) => width * week / Math.max(1, course.end);
  return element("div", { class: "mini" }, ...states.kinds.flatMap((kind) => {
    let path = "", gap = true, last = null;
    states.weeks.forEach((week, row) => {
      const value = kind.rows[row * n + agent];
      if (value === NOTHING || week > clock.last || !course.isMember(agent, week)) { gap = true; return; }
      path += (gap ? "M" : "L") + x(week).toFixed(1) + " " + (32 - 30 * value / ONE).toFixed(1);
      gap = false;
      last = value / ONE * kind.most;
    });
    const svg = shape("svg", { viewBox: "0 0 " + width + " 34", preserveAspectRatio: "none", "aria-hidden": "true" },
      ...course.leaderSpells[agent].map(([from, to]) => shape("rect", { x: x(from), y: 0, width: Math.max(1, x(Math.min(to, course.end)) - x(from)), height: 34, fill: "#f0b400", opacity: 0.25 })),
      shape("path", { d: "M0 33.5H" + width, stroke: "#dcd8cf" }), shape("path", { d: path, fill: "none", stroke: "#1f5f99", "stroke-width": 2, "vector-effect": "non-scaling-stroke" }));
    return [element("span", {}, text(kind.label)), svg, element("b", {}, last === null ? "–" : last.toFixed(2))];
  }));
}
