/* Measures over time, and alarms as bands, all above one axis. */
/* Results stand beside trust and the flow of information: who looks at results alone sees the end too late (MIND-7). */
const SHOWN_FIRST = ["members", "leaders", "mean_commitment", "mean_fatigue", "attendance", "output", "mean_trust", "exposure", "resources"];
const linesShown = [...SHOWN_FIRST];
const RUN_COLOURS = ["#1f5f99", "#b86a00"], ROW_HEIGHT = 44, BAND_HEIGHT = 17;

function buildLines() {
  const place = body("lines"), rows = element("div", { class: "rows" }), cursor = element("div", { class: "cursor" }), followers = [];
  place.replaceChildren(rows, tools());
  const probe = element("div", { class: "chart" });
  rows.append(element("div", { class: "label" }), probe);
  const width = Math.max(120, probe.clientWidth), left = probe.offsetLeft;
  rows.replaceChildren();
  const x = (week) => 1 + (width - 2) * week / Math.max(1, clock.last);
  const chart = (height, ...shapes) => {
    const svg = shape("svg", { viewBox: "0 0 " + width + " " + height, height, preserveAspectRatio: "none", "aria-hidden": "true" }, ...shapes);
    const seek = (event) => { const box = svg.getBoundingClientRect(); play(false); setWeek(Math.round((event.clientX - box.left) / box.width * clock.last)); };
    svg.addEventListener("pointerdown", seek);
    svg.addEventListener("pointermove", (event) => { if (event.buttons === 1) seek(event); });
    return element("div", { class: "chart" }, svg);
  };
  for (const key of linesShown) {
    const courses = page.courses.filter((course) => course.measure[key]);
    if (!courses.length) continue;
    const measure = courses[0].measure[key], value = element("div", { class: "value" + (page.courses.length > 1 ? " two" : "") });
    rows.append(element("div", { class: "label" }, text(measure.label), text(measure.unit) && measure.unit[0] !== "share" && measure.unit[0] !== key ? element("span", { class: "muted" }, " (" + text(measure.unit) + ")") : ""), chart(ROW_HEIGHT, ...curves(key, x)), value);
    followers.push((week) => value.replaceChildren(...page.courses.map((course, k) => element("span", { class: k ? "second" : "" }, number(course.value(key, week), measure.unit)))));
  }
  const ids = page.masked ? [] : page.courses[0].failures.filter((f) => page.courses.some((course) => course.failures.find((g) => g.id === f.id && g.on.length)));
  if (ids.length) rows.append(element("div", { class: "heading" }, word("alarm_bands")));
  for (const failure of ids) {
    const state = element("div", { class: "value" });
    rows.append(element("div", { class: "label" }, named(failure.id, failure.label)), chart(BAND_HEIGHT * page.courses.length + 5, ...bands(failure.id, x)), state);
  }
  rows.append(element("div", { class: "label axis-label" }), chart(22, ...axis(x, width)), element("div", { class: "value axis-value" }), cursor);
  follow((week) => { cursor.style.left = left + x(Math.min(week, clock.last)) * (probe.clientWidth || width) / width + "px"; }, true);
  return (week) => followers.forEach((show) => show(week));
}

function curves(key, x) {
  const all = page.courses.flatMap((course) => course.measure[key] ? course.measure[key].values.slice(0, clock.last + 1).filter((v) => v !== null) : []);
  const most = Math.max(...all, 0), least = Math.min(...all, 0), unit = page.courses[0].measure[key].unit[0];
  const top = most <= 1 && (unit === "" || unit === "share") ? Math.max(0.25, Math.ceil(most * 4) / 4) : most || 1, y = (v) => 3 + (ROW_HEIGHT - 6) * (1 - (v - least) / (top - least));
  const drawn = shades(x, ROW_HEIGHT);
  page.courses.forEach((course, k) => {
    if (!course.measure[key]) return;
    let path = "", before = null;
    course.measure[key].values.forEach((v, week) => {
      if (v === null || week > Math.min(course.end, clock.last)) return;
      path += (before === null ? "M" : "L") + x(week).toFixed(1) + " " + y(v).toFixed(1);
      before = week;
    });
    if (page.courses.length === 1 && before !== null) drawn.push(shape("path", { d: path + "L" + x(before).toFixed(1) + " " + ROW_HEIGHT + "L" + x(0) + " " + ROW_HEIGHT + "Z", fill: RUN_COLOURS[0], opacity: 0.09 }));
    drawn.push(shape("path", { d: path, fill: "none", stroke: RUN_COLOURS[k], "stroke-width": 2, "stroke-linejoin": "round", "stroke-dasharray": k ? "5 3" : "none" }));
    if (course.outcome.failed) drawn.push(shape("circle", { cx: x(course.end), cy: y(course.value(key, course.end) || 0), r: 3.5, fill: "#c24e00" }));
  });
  return drawn;
}
/* Weeks in which any alarm is on, behind a single run's curves. */
function shades(x, height) {
  if (page.courses.length > 1 || page.masked) return [];
  return page.courses[0].failures.flatMap((f) => f.on.map(([from, to]) => shape("rect", { x: x(from), y: 0, width: Math.max(1, x(to) - x(from)), height, fill: "#c24e00", opacity: 0.07 })));
}
function bands(id, x) {
  return page.courses.flatMap((course, k) => {
    const failure = course.failures.find((f) => f.id === id), y = 2 + k * BAND_HEIGHT, many = page.courses.length > 1;
    let near = "M" + x(0) + " " + (y + BAND_HEIGHT - 2);
    for (let week = 0; week <= course.end; ++week) near += "L" + x(week).toFixed(1) + " " + (y + (BAND_HEIGHT - 2) * (1 - course.near(failure, week))).toFixed(1);
    near += "L" + x(course.end).toFixed(1) + " " + (y + BAND_HEIGHT - 2) + "Z";
    return [shape("path", { d: near, fill: "#c24e00", opacity: 0.2 }), ...failure.on.map(([from, to]) => shape("rect", { x: x(from), y, width: Math.max(2, x(Math.min(to, clock.last)) - x(from)), height: BAND_HEIGHT - 2, rx: 3, fill: many ? RUN_COLOURS[k] : "#c24e00", opacity: 0.85 }))];
  });
}
function axis(x, width) {
  const years = Math.floor(clock.last / 52), step = Math.max(1, Math.ceil(years / (width / 90))), drawn = [];
  for (let year = 0; year <= years; year += step) {
    const at = x(52 * year), course = page.courses[0];
    const words = course.origin.start ? dateOf(course, 52 * year).split(" ").slice(1).join(" ") : word("after_years", year);
    const mark = shape("text", { x: year === 0 ? at : Math.min(at, width - 30), y: 17, "font-size": 11.5, fill: "#5a6675", "text-anchor": year === 0 ? "start" : "middle" });
    mark.textContent = year === 0 && !course.origin.start ? word("founding") : words;
    drawn.push(shape("path", { d: "M" + at + " 0v5", stroke: "#8fa3b5" }), mark);
  }
  return drawn;
}
function tools() {
  const rest = page.courses[0].measures.filter((m) => !linesShown.includes(m.key));
  const add = element("select", { "aria-label": word("add_measure"), onchange: (event) => { linesShown.push(event.target.value); rebuild(); } },
    element("option", { value: "" }, word("add_measure")), ...rest.map((m) => element("option", { value: m.key }, text(m.label))));
  const fewer = element("button", { type: "button", onclick: () => { linesShown.length = SHOWN_FIRST.length; rebuild(); } }, word("fewer_measures"));
  return element("div", { class: "lines-tools" }, add, linesShown.length > SHOWN_FIRST.length ? fewer : "");
}
