/* What happened, in plain words. */
const EVENT = Object.fromEntries(["joined", "left", "leader_change", "activity", "postponed", "cancelled", "milestone", "action", "shock", "stage_reached", "stage_lost", "failure_on", "failure_off", "closed", "leader_left", "lesson", "change"].map((name, k) => [name, k]));
const OUTCOMES = ["sustained", "completed", "collapsed", "captured", "zombie"];
const KINDS_SHOWN = {   // a filter, and the kinds it shows
  turns: ["leader_change", "leader_left", "stage_reached", "stage_lost", "failure_on", "failure_off", "closed", "shock", "change"],
  members: ["joined", "left"], work: ["activity", "postponed", "cancelled", "milestone"], actions: ["action", "lesson"] };

function isAlarm(kind) { return kind === EVENT.failure_on || kind === EVENT.failure_off; }
function isBad(course, k) {
  const kind = course.events.kind[k];
  return kind === EVENT.failure_on || kind === EVENT.stage_lost || kind === EVENT.shock || (kind === EVENT.closed && course.outcome.failed);
}
function look(course, k) {
  const kind = course.events.kind[k];
  if (isBad(course, k)) return "bad";
  if (kind === EVENT.action || kind === EVENT.change || kind === EVENT.lesson) return "act";
  return kind === EVENT.stage_reached || kind === EVENT.milestone || kind === EVENT.joined || kind === EVENT.leader_change || kind === EVENT.failure_off || kind === EVENT.closed ? "good" : "";
}

function named(id, pair) { return (pair ? text(pair) + " " : "") + "(" + id + ")"; }
function nameOfId(course, id) {
  const entry = course.failures.find((f) => f.id === id) || course.stages.find((s) => s.id === id);
  return named(id, entry ? entry.label : course.events.labels[id]);
}

/* One sentence for happenings of one kind in one week. */
function sentence(course, at) {
  const e = course.events, k = at[0], kind = e.kind[k], who = (agent) => course.name(agent);
  const percent = () => Math.round(100 * (e.value[k] || 0));
  switch (kind) {
    case EVENT.joined: return word("ev_joined", people(course, at.map((i) => e.agent[i])));
    case EVENT.left: return word("ev_left", people(course, at.map((i) => e.agent[i])));
    case EVENT.leader_change: return list(at.map((i) => e.other[i] >= 0 ? word("ev_handover", who(e.agent[i]), who(e.other[i])) : word("ev_new_leader", who(e.agent[i]))));
    case EVENT.leader_left: return list(at.map((i) => word(e.value[i] ? "ev_leader_gone" : "ev_leader_resigns", who(e.agent[i]))));
    case EVENT.activity: return word("ev_activity", percent());
    case EVENT.postponed: return word("ev_postponed");
    case EVENT.cancelled: return word("ev_cancelled");
    case EVENT.milestone: return word(e.value[k] > 1 ? "ev_milestone" : "ev_small_win");
    case EVENT.action: return word("ev_action", list(at.map((i) => nameOfId(course, e.id[i]))));
    case EVENT.shock: return list(at.map((i) => word("ev_shock", nameOfId(course, e.id[i]))));
    case EVENT.stage_reached: return word("ev_stage", list(at.map((i) => nameOfId(course, e.id[i]))));
    case EVENT.stage_lost: return word("ev_stage_lost", list(at.map((i) => nameOfId(course, e.id[i]))));
    case EVENT.failure_on: return list(at.map((i) => word("ev_alarm", nameOfId(course, e.id[i]), meaningOf(course, e.id[i]))));
    case EVENT.failure_off: return list(at.map((i) => word("ev_alarm_off", nameOfId(course, e.id[i]))));
    case EVENT.closed: return word("ev_closed_" + (OUTCOMES[e.value[k]] || course.outcome.key));
    case EVENT.lesson: return word("ev_lesson");
    default: return word("ev_change");
  }
}
function meaningOf(course, id) { const failure = course.failures.find((f) => f.id === id); return failure ? text(failure.meaning) : ""; }
function people(course, agents) {
  const names = agents.slice(0, 3).map((a) => course.name(a));
  if (agents.length > 4) names.push(word("others_n", agents.length - 3));
  else if (agents.length === 4) names.push(course.name(agents[3]));
  return list(names);
}

/* Happenings of the same kind in the same week stand together. */
function groupsOf(course, kinds) {
  const e = course.events, groups = [];
  for (let k = 0; k < e.week.length; ++k) {
    if (!kinds.has(e.kind[k]) || e.week[k] > Math.min(course.end, clock.last) || (page.masked && isAlarm(e.kind[k]))) continue;
    const same = groups.find((g) => g.week === e.week[k] && e.kind[g.at[0]] === e.kind[k]) && groups.slice(-8).find((g) => g.week === e.week[k] && e.kind[g.at[0]] === e.kind[k]);
    if (same) same.at.push(k);
    else groups.push({ week: e.week[k], at: [k] });
  }
  return groups;
}

const eventFilter = new Set(["turns", "actions"]);
function buildEvents() {
  const place = body("events"), items = [];
  const filters = element("div", { class: "filters" }, ...Object.keys(KINDS_SHOWN).map((name) => element("button", { type: "button", "aria-pressed": eventFilter.has(name), onclick: () => {
    if (!eventFilter.delete(name)) eventFilter.add(name);
    rebuild();
  } }, word("filter_" + name))));
  const shown = element("ol", { class: "event-list" });
  const kinds = new Set([...eventFilter].flatMap((name) => KINDS_SHOWN[name].map((kind) => EVENT[kind])));
  page.courses.flatMap((course, index) => groupsOf(course, kinds).map((g) => ({ ...g, course, index }))).sort((a, b) => a.week - b.week).forEach(({ course, index, week, at }) => {
    const mark = page.courses.length > 1 ? element("b", { class: index ? "run-second" : "run-first" }, (index ? "B" : "A") + " ") : "";
    const line = element("button", { type: "button", onclick: () => { play(false); setWeek(week); } }, element("span", { class: "when" }, when(course, week)), element("span", { class: "dot " + look(course, at[0]) }), element("span", {}, mark, sentence(course, at)));
    items.push({ week, line });
    shown.append(element("li", {}, line));
  });
  place.replaceChildren(filters, items.length ? shown : element("p", { class: "muted" }, word("nothing_happened")));
  let passed = 0, latest = null;   // items before `passed` have happened
  for (const { line } of items) line.classList.add("later");
  return (week) => {
    while (passed < items.length && items[passed].week <= week) items[passed++].line.classList.remove("later");
    while (passed > 0 && items[passed - 1].week > week) items[--passed].line.classList.add("later");
    const now = passed > 0 ? items[passed - 1].line : null;
    if (now === latest) return;
    if (latest) latest.classList.remove("now");
    if (now) now.classList.add("now");
    latest = now;
    shown.scrollTop = now ? now.offsetTop - shown.clientHeight / 2 : 0;
  };
}
