/* Play, pause, speed, slider and keys. */
const ICONS = { play: "M4 2l12 7-12 7z", pause: "M3 2h4v14H3zM11 2h4v14h-4z", back: "M13 2v14L5 9zM3 2h2v14H3z", ahead: "M5 2v14l8-7zM13 2h2v14h-2z" };
function icon(name) { return shape("svg", { viewBox: "0 0 18 18", "aria-hidden": "true" }, shape("path", { d: ICONS[name] })); }

function drawPlayButton() {
  const button = document.querySelector(".transport .play");
  if (!button) return;
  button.replaceChildren(icon(clock.playing ? "pause" : "play"));
  button.setAttribute("aria-label", word(clock.playing ? "pause" : "play"));
  button.title = word(clock.playing ? "pause" : "play") + " (" + word("key_space") + ")";
}

function buildTransport() {
  const slider = element("input", { type: "range", min: 0, max: clock.last, step: 1, "aria-label": word("week"), oninput: (e) => { play(false); setWeek(Number(e.target.value)); } });
  const speed = element("select", { "aria-label": word("speed"), onchange: (e) => { clock.speed = Number(e.target.value); } },
    ...SPEEDS.map((s) => element("option", { value: s, selected: s === clock.speed }, word("weeks_a_second", s))));
  const pauses = element("input", { type: "checkbox", onchange: (e) => { clock.pauses = e.target.checked; } });
  pauses.checked = Boolean(clock.pauses);
  const shown = element("span", { class: "week" });
  document.getElementById("transport").replaceChildren(
    element("button", { type: "button", class: "play", onclick: () => play(!clock.playing) }),
    element("button", { type: "button", class: "step", title: word("event_before"), "aria-label": word("event_before"), onclick: () => jump(-1) }, icon("back")),
    element("button", { type: "button", class: "step", title: word("event_after"), "aria-label": word("event_after"), onclick: () => jump(1) }, icon("ahead")),
    element("div", { class: "track" }, ticks(), slider), shown, element("label", {}, speed),
    element("label", { class: "pauses" }, pauses, word("pause_at_alarms")));
  drawPlayButton();
  return (week) => { slider.value = week; shown.textContent = weekName(week) + " / " + clock.last; slider.setAttribute("aria-valuetext", when(page.courses[0], week)); };
}

/* Marks above the slider: what a caption tells. */
function ticks() {
  const drawing = shape("svg", { viewBox: "0 0 1000 10", preserveAspectRatio: "none", "aria-hidden": "true" });
  page.courses.forEach((course) => course.notes.forEach((k) => {
    const kind = course.events.kind[k], bad = isBad(course, k), good = kind === EVENT.stage_reached;
    if (!bad && !good && kind !== EVENT.action && kind !== EVENT.shock) return;
    const x = 1000 * course.events.week[k] / Math.max(1, clock.last);
    drawing.append(shape("rect", { x: x - 1.5, y: bad ? 0 : 4, width: 3, height: bad ? 10 : 6, fill: bad ? "#c24e00" : good ? "#007a5a" : "#8fa3b5" }));
  }));
  return drawing;
}

/* To the next or the last week in which something notable happened. */
function jump(direction) {
  const weeks = page.courses.flatMap((course) => course.notes.map((k) => course.events.week[k])).sort((a, b) => a - b);
  const now = Math.floor(clock.week), found = direction > 0 ? weeks.find((w) => w > now) : weeks.reverse().find((w) => w < now);
  play(false);
  setWeek(found === undefined ? (direction > 0 ? clock.last : 0) : found);
}

function listenToKeys() {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || /^(SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
    const inField = event.target.tagName === "INPUT", onButton = event.target.tagName === "BUTTON" || event.target.tagName === "SUMMARY";
    const does = { ArrowRight: () => setWeek(clock.week + (event.shiftKey ? 13 : 1)), ArrowLeft: () => setWeek(clock.week - (event.shiftKey ? 13 : 1)),
      Home: () => setWeek(0), End: () => setWeek(clock.last), "+": () => faster(1), "-": () => faster(-1), n: () => jump(1), p: () => jump(-1) };
    if (event.key === " " && !onButton && !inField) { event.preventDefault(); play(!clock.playing); }
    else if (does[event.key] && !(inField && event.key.startsWith("Arrow"))) { event.preventDefault(); does[event.key](); }
  });
}
function faster(by) {
  const at = SPEEDS.indexOf(clock.speed) + by;
  if (at < 0 || at >= SPEEDS.length) return;
  clock.speed = SPEEDS[at];
  document.querySelector(".transport select").value = clock.speed;
}
