/* The eight stages as a staircase, and the alarms as lamps that go on. */
function buildStairs() {
  const rows = [...page.courses[0].stages].reverse().map((stage, k) => {
    const number = page.courses[0].stages.length - k;
    const marks = element("span"), week = element("span", { class: "week" });
    const row = element("div", { class: "stair", style: "--step:" + (number - 1) }, element("span", { class: "number" }, String(number)), element("span", { class: "label" }, text(stage.label)), marks, week);
    return { number, row, marks, week };
  });
  body("stairs").replaceChildren(...rows.map((r) => r.row));
  const many = page.courses.length > 1;
  return (now) => {
    for (const { number, row, marks, week } of rows) {
      const reached = page.courses.map((course) => course.stageAt(Math.min(now, course.end)) >= number);
      row.classList.toggle("reached", reached.some(Boolean));
      row.classList.toggle("here", page.courses.some((course) => course.stageAt(Math.min(now, course.end)) === number));
      marks.replaceChildren(...(many ? page.courses.flatMap((course, k) => course.stageAt(Math.min(now, course.end)) === number ? [element("span", { class: "mark" + (k ? " second" : "") }, k ? "B" : "A")] : []) : []));
      const first = page.courses[0].firstReached(number);
      week.textContent = !many && first >= 0 && first <= now ? weekName(first) : "";
    }
  };
}

function buildAlarms() {
  if (page.masked) return () => {};
  const place = body("alarms"), many = page.courses.length > 1, panels = page.courses.map((course, index) => {
    const lamps = course.failures.map((failure) => element("button", { type: "button", class: "lamp", title: named(failure.id, failure.label) + ": " + text(failure.meaning), "aria-label": named(failure.id, failure.label), onclick: () => { shown.chosen = shown.chosen === failure ? null : failure; redraw(); } }, failure.id.replace("FAIL-", "")));
    const told = element("ul", { class: "alarm-list" }), shown = { course, lamps, told, chosen: null };
    if (many) place.append(element("div", { class: "lamp-run run-" + (index ? "second" : "first") }, runName(course, index)));
    place.append(element("div", { class: "lamps" }, ...lamps), told);
    return shown;
  });
  place.replaceChildren(...[...place.childNodes].slice(-panels.length * (many ? 3 : 2)));
  return (week) => panels.forEach(({ course, lamps, told, chosen }) => {
    const now = Math.min(week, course.end), lines = [];
    course.failures.forEach((failure, k) => {
      const on = course.isOn(failure, now), since = on ? failure.on.find(([from, to]) => from <= now && now < to)[0] : -1;
      lamps[k].classList.toggle("on", on);
      lamps[k].style.setProperty("--near", course.near(failure, now).toFixed(2));
      if (on || failure === chosen) lines.push({ since: on ? since : 1e9, line: alarmLine(course, failure, on ? word("since_week", since) : word("not_on", Math.round(100 * course.near(failure, now)))) });
      if (!on && failure === chosen) lines[lines.length - 1].line.className = "told";
    });
    lines.sort((a, b) => a.since - b.since);
    told.replaceChildren(...(lines.length ? lines.map((l) => l.line) : [element("li", { class: "told muted" }, word("no_alarm"))]));
  });
}
function alarmLine(course, failure, state) { return element("li", {}, element("b", {}, named(failure.id, failure.label)), page.courses.length > 1 ? " " : element("div", {}, text(failure.meaning)), element("span", { class: "muted" }, state)); }
