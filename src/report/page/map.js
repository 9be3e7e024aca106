/* The network on its map. Ties lie on a layer of their own, redrawn once a week; people move in and out on the layer above. */
const SECTOR_COLOURS = ["#0072b2", "#a8528a", "#d98200"], NEW_WEEKS = 13, GONE_WEEKS = 26, CHANGE_WEEKS = 3, MANY_PEOPLE = 400, MANY_PAIRS = 3000, LINES_A_PATH = 40, EDGE = 5;
const TIE_WIDTHS = [0, 0.5, 0.8, 1.3, 2.1, 3];

class NetworkMap {
  constructor(course, place, index) {
    this.course = course;
    this.ties = element("canvas", { "aria-hidden": "true" });
    this.people = element("canvas", { role: "img", tabindex: 0 });
    this.hint = element("div", { class: "hint", hidden: true });
    this.clock = element("div", { class: "clock" });
    this.numbers = element("div", { class: "numbers" });
    this.over = element("div", { class: "over", hidden: true });
    this.story = element("div", { class: "story", hidden: page.selected < 0 || page.selected >= course.count });
    if (!this.story.hidden) this.story.append(element("b", {}, course.name(page.selected)), element("ul", {}, ...life(course, page.selected).slice(0, 6).map((line) => element("li", {}, line))));
    this.caption = element("div", { class: "caption", role: "status", "aria-live": "polite" });
    this.canvases = element("div", { class: "canvases" }, this.ties, this.people, this.clock, this.numbers, this.hint, this.over);
    this.box = element("section", { class: "card map" });
    if (page.courses.length > 1) this.box.append(element("div", { class: "name run-" + (index ? "second" : "first") }, runName(course, index)));
    this.box.append(element("div", { class: "view" }, this.canvases, this.story), this.caption, legend(course));
    place.append(this.box);
    this.people.addEventListener("pointermove", (event) => this.showHint(event));
    this.people.addEventListener("pointerleave", () => { this.hint.hidden = true; });
    this.people.addEventListener("click", (event) => { const agent = this.agentAt(event); if (agent >= 0) select(agent); });
    this.tieWeek = -1;
    this.watch = new ResizeObserver(() => this.resize());
    this.watch.observe(this.canvases);
    this.resize();
  }

  resize() {
    const fine = Math.min(2, window.devicePixelRatio || 1);
    this.width = Math.max(50, this.canvases.clientWidth);
    this.height = Math.max(50, this.canvases.clientHeight);
    for (const canvas of [this.ties, this.people]) {
      const scale = canvas === this.ties && this.course.pairs.count > MANY_PAIRS ? 1 : fine;   // hairlines: a line two pixels wide costs ten times as much
      canvas.width = this.width * scale;
      canvas.height = this.height * scale;
      canvas.getContext("2d").setTransform(scale, 0, 0, scale, 0, 0);
    }
    this.tieWeek = -1;
    this.draw(clock.week);
  }

  /* Who ever is a member fills the map; others may stand at its edge. */
  px(agent) { return Math.max(EDGE, Math.min(this.width - EDGE, this.width / 2 + (this.course.x[agent] - this.course.middleX) / this.course.halfX * (this.width / 2 - 32))); }
  py(agent) { return Math.max(EDGE, Math.min(this.height - EDGE, this.height / 2 + 14 + (this.course.y[agent] - this.course.middleY) / this.course.halfY * (this.height / 2 - 52))); }

  draw(week) {
    const whole = Math.min(Math.floor(week), this.course.end), crowd = this.course.count > MANY_PEOPLE, inTurn = crowd && clock.playing;   // a crowd moves by the week, ties in one frame, people in the next
    const due = this.peopleDue;
    if (this.tieWeek !== whole && !(inTurn && due)) {
      this.tieWeek = whole;
      this.course.placesAt(whole);
      this.drawTies(whole);
      this.drawWords(whole);
      this.peopleDue = true;
      if (inTurn) return;
    } else if ((crowd || calm.matches) && !due) return;
    this.peopleDue = false;
    this.drawPeople(calm.matches || crowd ? this.tieWeek : Math.min(week, this.course.end + 0.99));
  }

  drawTies(week) {
    const course = this.course, pen = this.ties.getContext("2d"), ends = course.pairs.ends;
    course.tiesAt(week);
    pen.clearRect(0, 0, this.width, this.height);
    const groups = new Map();   // paths of one look, of some dozens of lines each: one stroke a line is slow, and so is one for all
    for (let pair = 0; pair < course.pairs.count; ++pair) {
      const level = course.level[pair], since = week - course.lastWeek[pair], fresh = since < CHANGE_WEEKS && week > 0;
      if (level === 0 && !(fresh && course.lastKind[pair] === TIE.drop && course.lastWeek[pair] > 0)) continue;
      const kind = fresh ? course.lastKind[pair] : -1;
      const look = level === 0 ? "gone" : kind === TIE.form ? "new" + level : kind === TIE.stronger ? "more" + level : "tie" + level;
      const a = ends[2 * pair], b = ends[2 * pair + 1], x = this.px(a), y = this.py(a), toX = this.px(b), toY = this.py(b);
      if ((x === toX && (x === EDGE || x === this.width - EDGE)) || (y === toY && (y === EDGE || y === this.height - EDGE))) continue;   // both stand beyond the edge
      let group = groups.get(look);
      if (!group) groups.set(look, group = { paths: [], lines: 0 });
      if (group.lines++ % LINES_A_PATH === 0) group.paths.push(new Path2D());
      const path = group.paths[group.paths.length - 1];
      path.moveTo(x, y);
      path.lineTo(toX, toY);
    }
    const crowd = course.pairs.count > MANY_PAIRS;   // thin whole lines are drawn ten times as fast
    for (const look of [...groups.keys()].sort().reverse()) {   // ties first, then stronger, new, gone on top
      const level = Number(look.slice(-1)) || 1;
      const width = look === "gone" ? 1.1 : TIE_WIDTHS[level] + (look.startsWith("tie") ? 0 : 0.4);
      pen.setLineDash(look === "gone" && !crowd ? [4, 4] : []);
      pen.lineWidth = crowd ? Math.min(1, width) : width;
      pen.strokeStyle = look === "gone" ? (crowd ? "rgb(194 78 0 / 35%)" : "rgb(194 78 0 / 75%)") : look.startsWith("new") ? "rgb(0 122 90 / 85%)" : look.startsWith("more") ? "rgb(31 95 153 / 70%)" : "rgb(70 88 108 / " + (12 + 9 * level) + "%)";
      for (const path of groups.get(look).paths) pen.stroke(path);
    }
  }

  drawPeople(week) {
    const course = this.course, people = course.people, pen = this.people.getContext("2d"), small = this.width < 420 || course.count > 500;
    pen.clearRect(0, 0, this.width, this.height);
    const whole = Math.floor(week), outside = new Path2D(), bodies = SECTOR_COLOURS.map(() => new Path2D()), rings = new Path2D(), halos = new Path2D(), gone = new Path2D(), leaders = [];
    this.radius = new Float32Array(course.count);
    for (let agent = 0; agent < course.count; ++agent) {
      if (people.first[agent] < 0 || people.first[agent] > whole) continue;
      const x = this.px(agent), y = this.py(agent), spell = course.spellAt(agent, whole), sector = people.sector[agent] - 1;
      const size = (small ? 3.4 : 5) + (small ? 2.5 : 4.5) * people.influence[agent] / ONE;
      if (!spell || whole >= spell[1] + GONE_WEEKS) {
        outside.rect(x - 1.2, y - 1.2, 2.4, 2.4);
        this.radius[agent] = 2;
      } else if (whole >= spell[1]) {
        const left = 1 - (week - spell[1]) / GONE_WEEKS;
        trace(gone, sector, x, y, Math.max(2, size * left));
        this.radius[agent] = size;
      } else {
        const age = spell[0] === 0 ? 99 : week - spell[0], grown = calm.matches ? 1 : Math.min(1, 0.3 + 0.35 * age);
        const leads = course.isLeader(agent, whole), r = size * grown * (leads ? 1.25 : 1);
        trace(bodies[sector] || bodies[0], sector, x, y, r);
        if (age < NEW_WEEKS) { halos.moveTo(x + r + 4, y); halos.arc(x, y, r + 4, 0, 7); }
        if (leads) { leaders.push(agent); trace(rings, sector, x, y, r + 1.5); }
        this.radius[agent] = r + 2;
      }
    }
    pen.fillStyle = "rgb(90 102 117 / 32%)"; pen.fill(outside);
    pen.lineWidth = 1.2; pen.setLineDash([2.5, 2.5]); pen.strokeStyle = "#8b6f5c"; pen.fillStyle = "#fffffff0"; pen.fill(gone); pen.stroke(gone); pen.setLineDash([]);
    pen.lineWidth = 3; pen.strokeStyle = "rgb(86 180 233 / 75%)"; pen.stroke(halos);
    bodies.forEach((path, k) => { pen.fillStyle = SECTOR_COLOURS[k]; pen.fill(path); pen.lineWidth = 1; pen.strokeStyle = "#fff"; pen.stroke(path); });
    pen.lineWidth = 2.6; pen.strokeStyle = "#1d2733"; pen.stroke(rings);
    for (const agent of leaders) star(pen, this.px(agent), this.py(agent) - this.radius[agent] - 5, small ? 4.5 : 6);
    this.drawSelected(pen, whole);
  }

  drawSelected(pen, week) {
    const agent = page.selected, course = this.course;
    if (agent < 0 || agent >= course.count || course.people.first[agent] > week) return;
    const x = this.px(agent), y = this.py(agent);
    pen.strokeStyle = "#1d2733"; pen.lineWidth = 1.6;
    for (const pair of this.tiesOf(agent)) {
      const ends = course.pairs.ends, other = ends[2 * pair] === agent ? ends[2 * pair + 1] : ends[2 * pair];
      pen.beginPath(); pen.moveTo(x, y); pen.lineTo(this.px(other), this.py(other)); pen.globalAlpha = 0.3 + 0.14 * course.level[pair]; pen.stroke();
    }
    pen.globalAlpha = 1;
    pen.beginPath(); pen.arc(x, y, (this.radius[agent] || 5) + 6, 0, 7); pen.lineWidth = 2.5; pen.stroke();
    label(pen, course.name(agent), x, y - (this.radius[agent] || 5) - 16, this.width);
  }

  /* Numbers of the pairs that tie an agent in the week drawn. */
  tiesOf(agent) {
    const { pairs, level } = this.course, found = [];
    for (let pair = 0; pair < pairs.count; ++pair) if (level[pair] > 0 && (pairs.ends[2 * pair] === agent || pairs.ends[2 * pair + 1] === agent)) found.push(pair);
    return found;
  }

  drawWords(week) {
    const course = this.course, members = course.value("members", week), date = dateOf(course, week);
    this.clock.replaceChildren(element("b", {}, weekName(week)), element("span", {}, date || (week === 0 ? word("founding") : word("year_n", yearOf(week)))));
    this.numbers.replaceChildren(element("b", {}, counted(members, "members_1", "members_n")), element("div", { class: "muted" }, counted(course.value("leaders", week), "leaders_1", "leaders_n")));
    const shape = course.shapeAt(week);
    if (shape) this.numbers.append(element("div", { class: "muted shape", title: text(shape.meaning) }, word("shape_is", text(shape.label))), spectrum(course.value("degree_centralisation", week)));
    this.people.setAttribute("aria-label", word("map_says", week, number(members)));
    const note = course.notes.filter((k) => course.events.week[k] <= week).pop(), ended = week >= course.end;
    this.caption.classList.toggle("bad", note !== undefined && isBad(course, note) && week - course.events.week[note] < 26);
    if (note === undefined) this.caption.replaceChildren(element("span", {}, word("begins", number(course.value("members", 0)))));
    else this.caption.replaceChildren(element("span", { class: "when" }, weekName(course.events.week[note])), element("span", {}, sentence(course, [note])));
    this.over.hidden = !ended || course.end === 0;
    this.over.classList.toggle("failed", course.outcome.failed);
    this.over.replaceChildren(text(course.outcome.label), element("small", {}, text(course.outcome.meaning)));
  }

  agentAt(event) {
    const box = this.people.getBoundingClientRect(), x = event.clientX - box.left, y = event.clientY - box.top;
    let best = -1, least = 18 * 18;
    for (let agent = 0; agent < this.course.count; ++agent) {
      if (!this.radius || !this.radius[agent]) continue;
      const d = (this.px(agent) - x) ** 2 + (this.py(agent) - y) ** 2 - this.radius[agent] ** 2;
      if (d < least) { least = d; best = agent; }
    }
    return best;
  }
  showHint(event) {
    const agent = this.agentAt(event);
    this.people.style.cursor = agent < 0 ? "default" : "pointer";
    this.hint.hidden = agent < 0;
    if (agent < 0) return;
    this.hint.textContent = this.course.name(agent);
    this.hint.style.left = Math.max(60, Math.min(this.width - 60, this.px(agent))) + "px";
    this.hint.style.top = Math.max(36, this.py(agent)) + "px";
  }
}

/* Where the map stands between no centre at all and a star (FORM-10). */
function spectrum(share) {
  if (share === null) return "";
  return element("div", { class: "spectrum muted", title: word("spectrum_says", number(share)) }, word("spectrum_low"), element("span", {}, element("i", { style: "left:" + 100 * Math.min(1, share) + "%" })), word("spectrum_high"));
}

/* Circle, square, triangle: a sector is told by shape as well as by colour. */
function trace(path, sector, x, y, r) {
  if (sector === 1) { const s = r * 0.89; path.rect(x - s, y - s, 2 * s, 2 * s); }
  else if (sector === 2) { const s = r * 1.22; path.moveTo(x, y - s); path.lineTo(x + s * 0.9, y + s * 0.62); path.lineTo(x - s * 0.9, y + s * 0.62); path.closePath(); }
  else { path.moveTo(x + r, y); path.arc(x, y, r, 0, 7); }
}
function star(pen, x, y, r) {
  pen.beginPath();
  for (let k = 0; k < 10; ++k) { const s = k % 2 ? r * 0.45 : r, turn = Math.PI * (k / 5 - 0.5); pen.lineTo(x + s * Math.cos(turn), y + s * Math.sin(turn)); }
  pen.closePath(); pen.fillStyle = "#f0b400"; pen.fill(); pen.lineWidth = 1; pen.strokeStyle = "#1d2733"; pen.stroke();
}
function label(pen, words, x, y, width) {
  pen.font = "600 14px " + getComputedStyle(document.body).fontFamily;
  const half = pen.measureText(words).width / 2 + 6, at = Math.max(half, Math.min(width - half, x));
  pen.fillStyle = "rgb(255 255 255 / 90%)"; pen.fillRect(at - half, y - 15, 2 * half, 21);
  pen.fillStyle = "#1d2733"; pen.textAlign = "center"; pen.fillText(words, at, y);
}

function legend(course) {
  const mark = (draw) => { const svg = shape("svg", { viewBox: "-8 -8 16 16", "aria-hidden": "true" }); svg.append(...draw); return svg; };
  const line = (attributes) => { const svg = shape("svg", { viewBox: "0 0 22 16", class: "tie", "aria-hidden": "true" }); svg.append(shape("path", { d: "M1 8h20", fill: "none", ...attributes })); return svg; };
  const sector = [shape("circle", { r: 5.5, fill: SECTOR_COLOURS[0] }), shape("rect", { x: -5, y: -5, width: 10, height: 10, fill: SECTOR_COLOURS[1] }), shape("path", { d: "M0-6L6 5H-6z", fill: SECTOR_COLOURS[2] })];
  const items = course.people.sectors.map((name, k) => [mark([sector[k]]), text(name)]);
  items.push([mark([shape("path", { d: "M0-7L2-2 7-2 3 1 4.5 6.5 0 3-4.5 6.5-3 1-7-2-2-2z", fill: "#f0b400", stroke: "#1d2733", "stroke-width": 0.8 })]), word("leader")],
    [mark([shape("circle", { r: 4, fill: "#8fa3b5" }), shape("circle", { r: 6.6, fill: "none", stroke: "#56b4e9", "stroke-width": 2 })]), word("newcomer")],
    [mark([shape("circle", { r: 5, fill: "#fff", stroke: "#8b6f5c", "stroke-dasharray": "2 2" })]), word("gone")],
    [line({ stroke: "#007a5a", "stroke-width": 2.4 }), word("tie_new")], [line({ stroke: "#46586c", "stroke-width": 3.4 }), word("tie_strong")], [line({ stroke: "#c24e00", "stroke-width": 1.6, "stroke-dasharray": "4 3" }), word("tie_gone")]);
  return element("div", { class: "legend" }, ...items.map(([drawing, words]) => element("span", {}, drawing, words)));
}
