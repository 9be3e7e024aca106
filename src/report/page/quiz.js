/* A quiz: the network is shown without its name and alarms until the clock stops; then a room says what is under way and what it would do, and sees what comes of it. */
const quiz = { phase: "none", guess: null, tried: [], twins: [] };

function beginQuiz() {
  quiz.phase = "watch";
  page.masked = true;
  clock.last = page.data.quiz.week;
  page.courses[0].playedAs = page.words.quiz_nothing;
}

/* The title of a demonstration is the answer. */
function pageTitle() { return page.masked ? word("quiz_title") : [...new Set(page.courses.map((one) => text(one.title)))].join(" · "); }

function answerName(answer) { return answer.id ? named(answer.id, answer.label) : word("quiz_nothing"); }

function choose(answer) {
  const first = page.allCourses[0], k = page.data.quiz.answers.indexOf(answer);
  if (answer.run && !quiz.twins[k]) {
    quiz.twins[k] = new Course(answer.run);
    quiz.twins[k].playedAs = answer.label.map((label) => label + " (" + answer.id + ")");
  }
  if (!quiz.tried.includes(answer)) quiz.tried.push(answer);
  quiz.phase = "result";
  page.masked = false;
  page.courses = answer.run ? [first, quiz.twins[k]] : [first];
  clock.last = Math.max(...page.courses.map((course) => course.end));
  clock.week = page.data.quiz.week;
  clock.speed = SPEEDS.find((speed) => (clock.last - clock.week) / speed <= 25) || SPEEDS[SPEEDS.length - 1];
  rebuild();
  play(true);
}

function buildQuiz() {
  const card = document.getElementById("quiz"), asked = page.data.quiz;
  card.hidden = !asked;
  document.getElementById("alarms").hidden = page.masked;
  if (!asked) return () => {};
  const say = (key, ...values) => element("p", {}, word(key, ...values));
  const button = (words, press, attributes = {}) => element("button", { type: "button", onclick: press, ...attributes }, words);
  const draw = () => {
    const parts = [];
    if (quiz.phase === "watch") parts.push(say("quiz_watch", asked.week), say("quiz_look_for"));
    if (quiz.phase === "guess") {
      parts.push(element("p", { class: "question" }, word("quiz_which")));
      if (!quiz.guess) parts.push(...asked.guesses.map((guess) => button(text(guess.label), () => { quiz.guess = guess; draw(); })));
      else parts.push(element("p", { class: quiz.guess.id === asked.failure.id ? "right" : "wrong" }, word(quiz.guess.id === asked.failure.id ? "quiz_right" : "quiz_wrong", named(asked.failure.id, asked.failure.label), text(quiz.guess.label))),
        element("p", {}, text(asked.failure.meaning)), button(word("quiz_next"), () => { quiz.phase = "act"; draw(); }, { class: "main" }));
    }
    if (quiz.phase === "act" || quiz.phase === "result") {
      if (quiz.phase === "result") parts.push(resultTable());
      const rest = asked.answers.filter((answer) => !quiz.tried.includes(answer));
      if (rest.length) parts.push(element("p", { class: "question" }, word(quiz.phase === "act" ? "quiz_what_do" : "quiz_try_another")), ...rest.map((answer) => button(answerName(answer), () => choose(answer))));
    }
    parts.push(button(word("sheet_open"), () => { const sheet = document.getElementById("sheet"); sheet.hidden = !sheet.hidden; if (!sheet.hidden) sheet.scrollIntoView(); }, { class: "quiet" }));
    card.querySelector(".body").replaceChildren(...parts);
  };
  draw();
  return (week) => {
    if (quiz.phase !== "watch" || week < asked.week) return;
    quiz.phase = "guess";
    draw();
    if (card.getBoundingClientRect().top > window.innerHeight - 120) card.scrollIntoView({ block: "center" });
  };
}

function resultTable() {
  const asked = page.data.quiz;
  const rows = asked.answers.filter((answer) => answer === asked.answers[0] || quiz.tried.includes(answer)).map((answer) => resultRow(answer));
  return element("table", {}, element("tr", {}, element("th", {}, word("quiz_answer")), element("th", {}, word("quiz_here")), element("th", {}, throwsHeading())), ...rows);
}
function throwsHeading() { const asked = page.data.quiz; return word(asked.lasting ? "quiz_throws_lasting" : "quiz_throws", asked.answers[0].throws); }
function resultRow(answer) {
  const k = page.data.quiz.answers.indexOf(answer), run = answer.run || page.data.runs[0];
  const alarmed = page.data.quiz.lasting && run.failures.some((failure) => failure.id === page.data.quiz.failure.id && failure.on.some(([, to]) => to > run.end));   // in its last week
  const bar = element("span", { class: "bar" }, element("span", { style: "width:" + 100 * answer.failed / answer.throws + "%" }));
  return element("tr", { class: page.courses.includes(quiz.twins[k]) ? "chosen" : "" }, element("td", {}, answerName(answer)), element("td", { class: run.outcome.failed || alarmed ? "wrong" : "right" }, text(run.outcome.label) + ", " + weekName(run.end) + (page.data.quiz.lasting && !run.outcome.failed ? ", " + word(alarmed ? "quiz_alarm_on" : "quiz_alarm_off") : "")),
    element("td", { class: "figure" }, bar, String(answer.failed)));
}

/* What a facilitator holds in hand: what to watch, what to ask, what the answers are. */
function buildSheet() {
  const place = body("sheet"), asked = page.data.quiz;
  if (!asked) return;
  const course = page.allCourses[0], heading = (key) => element("h3", {}, word(key));
  const seen = asked.signs.map((sign) => {
    const unit = course.measure[sign.measure].unit, bound = sign.of ? word("sheet_times", sign.at, text(sign.of)) : number(sign.at, unit);
    return element("tr", {}, element("td", {}, text(sign.label)), element("td", {}, text(sign.seen_by)), element("td", {}, number(course.value(sign.measure, 0), unit)), element("td", {}, number(course.value(sign.measure, asked.week), unit)),
      element("td", {}, word(sign.above ? "sheet_above" : "sheet_below", bound)));
  });
  const row = (cells, kind = "th") => element("tr", {}, ...cells.map((cell) => element(kind, {}, cell)));
  const countering = asked.answers.filter((answer) => answer.counters).map(answerName), steps = ["sheet_step_1", "sheet_step_2", "sheet_step_3", "sheet_step_4", "sheet_step_5", "sheet_step_6"];
  place.replaceChildren(
    element("p", {}, word("sheet_intro", text(course.title), named(asked.failure.id, asked.failure.label), asked.week)),
    heading("sheet_steps"), element("ol", {}, ...steps.map((step) => element("li", {}, word(step, asked.week)))),
    heading("sheet_watch"), element("p", {}, text(asked.failure.meaning)), element("table", {}, row([word("sheet_measure"), word("sheet_seen_by"), word("founding"), weekName(asked.week), word("sheet_bound")]), ...seen),
    heading("sheet_questions"), element("dl", { class: "asked" },
      element("dt", {}, word("sheet_q1")), element("dd", {}, word("sheet_a1")),
      element("dt", {}, word("quiz_which")), element("dd", {}, word("sheet_a2", named(asked.failure.id, asked.failure.label), list(asked.guesses.filter((g) => g.id !== asked.failure.id).map((g) => text(g.label))))),
      element("dt", {}, word("quiz_what_do")), element("dd", {}, countering.length ? word("sheet_a3", list(countering)) : word("sheet_a3_none")),
      element("dt", {}, word("sheet_q4")), element("dd", {}, word("sheet_a4")),
      element("dt", {}, word("sheet_q5")), element("dd", {}, word("sheet_a5"))),
    heading("sheet_answers"), element("table", {}, row([word("quiz_answer"), word("quiz_here"), throwsHeading()]), ...asked.answers.map(resultRow)),
    element("p", { class: "muted" }, word("sheet_dice", asked.answers[0].throws)));
}
