/* Everything the page says, in the language chosen: words come from one table, texts of the data are pairs [English, Thai]. */
const page = { language: "en", words: {}, courses: [], allCourses: [], many: null, data: null, selected: -1, masked: false };   // masked: alarms and the future are not shown

function inThai() { return page.language === "th"; }
function text(pair) { return pair[inThai() ? 1 : 0]; }

/* The word of a key, its places {0}, {1} … filled in. */
function word(key, ...values) {
  const found = page.words[key];
  if (!found) throw new Error("no word " + key);
  return text(found).replace(/\{(\d)\}/g, (_, k) => values[k]);
}

/* "1 leader", "3 leaders" */
function counted(value, one, more) { return word(value === 1 ? one : more, number(value)); }

function list(items) {
  if (items.length < 2) return items.join("");
  return items.slice(0, -1).join(word("comma")) + word("and") + items[items.length - 1];
}

/* A day as people write it, Thai in the Buddhist era; "" if the run has no start date. */
function dateOf(course, week) {
  if (!course.origin.start) return "";
  const day = new Date(course.origin.start + "T00:00:00Z");
  day.setUTCDate(day.getUTCDate() + 7 * week);
  return day.getUTCDate() + " " + word("month_" + (day.getUTCMonth() + 1)) + " " + (day.getUTCFullYear() + (inThai() ? 543 : 0));
}
function yearOf(week) { return week <= 0 ? 1 : Math.floor((week + 51) / 52); }
function weekName(week) { return word("week_n", week); }
/* "week 31 (year 1)" or "week 31 (3 Aug 2026)" */
function when(course, week) { return weekName(week) + " (" + (week === 0 ? word("founding") : dateOf(course, week) || word("year_n", yearOf(week))) + ")"; }

function number(value, unit) {
  if (value === null) return "–";
  if (unit && unit[0] === "share") return Math.round(100 * value) + "%";
  if (Number.isInteger(value)) return String(value);
  return Math.abs(value) >= 100 ? value.toFixed(0) : Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(2);
}

/* HTML elements without HTML text: nothing of the data is ever read as markup. */
function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === "class") made.className = value;
    else if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (key.startsWith("aria-")) made.setAttribute(key, String(value));
    else if (value === true) made.setAttribute(key, "");
    else if (value !== false && value !== undefined) made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child !== "" && child !== null && child !== undefined));
  return made;
}
function shape(name, attributes = {}, ...children) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}
function body(id) { return document.querySelector("#" + id + " .body"); }
