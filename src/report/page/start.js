/* Puts the parts together; again whenever the language or what is shown changes. */
function runName(course, index) { return (index ? "B: " : "A: ") + text(course.playedAs || course.title) + (!course.playedAs && sameTitles() ? " (" + course.file + ")" : ""); }
function sameTitles() { return new Set(page.courses.map((course) => course.title[0])).size < page.courses.length; }

function rebuild() {
  const scroll = window.scrollY;
  document.documentElement.lang = page.language;
  for (const place of document.querySelectorAll("[data-word]")) place.textContent = word(place.dataset.word);
  for (const place of document.querySelectorAll("[data-label]")) place.setAttribute("aria-label", word(place.dataset.label));
  for (const button of document.querySelectorAll("[data-language]")) button.setAttribute("aria-pressed", button.dataset.language === page.language);
  if (page.many) return void buildMany();
  buildHead();
  clock.followers = [];
  (page.maps || []).forEach((map) => map.watch.disconnect());
  document.getElementById("maps").replaceChildren();
  page.maps = page.courses.map((course, index) => new NetworkMap(course, document.getElementById("maps"), index));
  for (const map of page.maps) follow((week) => map.draw(week), true);
  for (const build of [buildTransport, buildStairs, buildAlarms, buildLines, buildEvents, buildMember, buildQuiz]) follow(build());
  buildSheet();
  buildWhy();
  buildFoot();
  redraw();
  window.scrollTo(0, scroll);
}

function buildHead() {
  const [course] = page.courses, many = page.courses.length > 1;
  document.title = pageTitle();
  document.getElementById("title").textContent = document.title;
  const ending = (one) => element("span", { class: "outcome" + (one.outcome.failed ? " failed" : "") }, text(one.outcome.label));
  document.getElementById("subtitle").replaceChildren(...(page.masked ? [word("begins", number(course.value("members", 0)))] : many ? page.courses.flatMap((one, k) => [k ? "   " : "", element("b", { class: k ? "run-second" : "run-first" }, k ? "B " : "A "), ending(one), " " + when(one, one.end)])
    : [ending(course), " " + word("ends_at", when(course, course.end), text(course.outcome.meaning))]));
  document.getElementById("names-warning").hidden = !page.data.names;
}

function buildFoot() {
  const shown = page.many ? [page.many] : page.courses;
  const honest = page.many ? [element("p", {}, word("honest_many", page.many.origin.assumptions, page.many.origin.parameters))] : shown.map((course, k) => element("p", {}, shown.length > 1 ? (k ? "B: " : "A: ") : "", text(course.origin.honest)));
  document.getElementById("honest").replaceChildren(...(!page.many && new Set(shown.map((c) => c.origin.honest[0])).size === 1 ? [element("p", {}, text(shown[0].origin.honest))] : honest));
  document.getElementById("origin").hidden = page.masked;   // the file's name may be the answer
  body("origin").replaceChildren(...shown.map((course) => {
    const o = course.origin, facts = [["origin_file", course.file], ["origin_seed", o.seed], ["origin_replicate", o.replicate], ["origin_version", "phakhi " + o.version + " (" + o.commit + ")"], ["origin_made", o.made], ["origin_command", o.command],
      ...o.inputs.map((input) => ["origin_input", input.path + "  sha256 " + input.sha256])];
    return element("dl", {}, ...facts.filter(([, value]) => value !== "" && value !== undefined).flatMap(([key, value]) => [element("dt", {}, word(key)), element("dd", {}, String(value))]));
  }));
}

/* Stops the clock where an alarm goes on, if that is wished. */
function alarmBetween(from, to) {
  if (!clock.pauses || page.masked) return null;
  const weeks = page.courses.flatMap((course) => course.failures.flatMap((f) => f.on.map(([first]) => first))).filter((week) => from < week && week <= to);
  return weeks.length ? Math.min(...weeks) : null;
}

/* page.html#week=84&lang=th opens at that moment, in that language. */
function readAddress() {
  const asked = new URLSearchParams(location.hash.slice(1));
  if (asked.get("lang") === "en" || asked.get("lang") === "th") page.language = asked.get("lang");
  if (Number(asked.get("week")) > 0) clock.week = Math.min(clock.last, Number(asked.get("week")));
  const agent = Number(asked.get("member") || 0) - 1;
  if (agent >= 0 && agent < page.courses[0].count) page.selected = agent;
}

document.addEventListener("DOMContentLoaded", () => {
  page.words = JSON.parse(document.getElementById("words").textContent);
  page.data = JSON.parse(document.getElementById("data").textContent);
  page.language = document.documentElement.lang === "th" ? "th" : "en";
  page.many = page.data.many || null;
  page.courses = page.data.runs.map((run) => new Course(run));
  page.allCourses = page.courses;
  if (page.many) return beginMany();
  clock.last = Math.max(...page.courses.map((course) => course.end));
  if (page.data.quiz) beginQuiz();
  clock.speed = SPEEDS.find((speed) => clock.last / speed <= 75) || SPEEDS[SPEEDS.length - 1];   // about a minute
  clock.stops = alarmBetween;
  for (const button of document.querySelectorAll("[data-language]")) button.addEventListener("click", () => { page.language = button.dataset.language; rebuild(); });
  listenToKeys();
  readAddress();
  rebuild();
  let width = window.innerWidth;
  window.addEventListener("resize", () => { if (window.innerWidth !== width) { width = window.innerWidth; rebuild(); } });
  window.addEventListener("beforeprint", () => { for (const details of document.querySelectorAll("details")) details.open = true; });
});
