/* The course of one network, unpacked: who was a member when, which ties stood in a week, where everybody has a place. */
function unpack(text, Type) {
  const raw = atob(text), bytes = new Uint8Array(raw.length);
  for (let k = 0; k < raw.length; ++k) bytes[k] = raw.charCodeAt(k);
  return new Type(bytes.buffer);
}

const NOTHING = 255, ONE = 250;   // as report/packed.hpp has it
const TIE = { form: 0, drop: 1, stronger: 2, weaker: 3 };

class Course {
  constructor(data) {
    Object.assign(this, data);
    const people = data.people, n = this.count = people.names.length;
    this.memberSpells = spellsByAgent(people.members, n);
    this.leaderSpells = spellsByAgent(people.leaders, n);
    const ties = data.ties;
    this.first = unpack(ties.first, Uint32Array);
    this.change = unpack(ties.change, Uint8Array);
    this.pairs = new PairNumbers(unpack(ties.a, Uint16Array), unpack(ties.b, Uint16Array));
    this.level = new Uint8Array(this.pairs.count);      // 0 = no tie
    this.lastKind = new Uint8Array(this.pairs.count);
    this.lastWeek = new Int32Array(this.pairs.count);
    this.tieWeek = -1;
    const places = people.places;
    this.frames = places.weeks;
    this.frameX = unpack(places.x, Int16Array);
    this.frameY = unpack(places.y, Int16Array);
    this.x = new Float32Array(n);
    this.y = new Float32Array(n);
    this.placeWeek = -1;
    [this.middleX, this.halfX] = this.extent(this.frameX);
    [this.middleY, this.halfY] = this.extent(this.frameY);
    for (const failure of this.failures) failure.near = unpack(failure.indicator, Uint8Array);
    for (const kind of people.states.kinds) kind.rows = unpack(kind.values, Uint8Array);
    this.measure = Object.fromEntries(this.measures.map((m) => [m.key, m]));
    this.allNotes = this.notable();
  }

  /* Middle and half width of the places of all who ever are members, but for the outermost. */
  extent(frames) {
    const taken = frames.filter((_, k) => this.memberSpells[k % this.count].length).sort(), cut = Math.floor(taken.length * 0.02);
    const least = taken[cut], most = taken[taken.length - 1 - cut];
    return most > least ? [(least + most) / 64000, (most - least) / 64000] : [0, 1];
  }

  /* Ties as they stand at the end of a week; lastKind and lastWeek tell what became of each pair last. */
  tiesAt(week) {
    week = Math.min(week, this.end);
    if (week < this.tieWeek) { this.level.fill(0); this.lastWeek.fill(0); this.tieWeek = -1; }
    for (let k = this.first[this.tieWeek + 1], to = this.first[week + 1]; k < to; ++k) {
      const pair = this.pairs.of[k], kind = this.change[k] & 3;
      this.level[pair] = kind === TIE.drop ? 0 : this.change[k] >> 2;
      this.lastKind[pair] = kind;
    }
    for (let w = this.tieWeek + 1; w <= week; ++w) for (let k = this.first[w]; k < this.first[w + 1]; ++k) this.lastWeek[this.pairs.of[k]] = w;
    this.tieWeek = week;
  }

  /* Places between two frames of the layout move slowly from one to the other. */
  placesAt(week) {
    if (week === this.placeWeek || !this.frames.length) return;
    this.placeWeek = week;
    const n = this.count, last = this.frames.length - 1;
    let f = 0;
    while (f < last && this.frames[f + 1] <= week) ++f;
    const share = f === last ? 0 : (week - this.frames[f]) / (this.frames[f + 1] - this.frames[f]);
    const g = Math.min(f + 1, last);
    for (let i = 0; i < n; ++i) {
      this.x[i] = (this.frameX[f * n + i] * (1 - share) + this.frameX[g * n + i] * share) / 32000;
      this.y[i] = (this.frameY[f * n + i] * (1 - share) + this.frameY[g * n + i] * share) / 32000;
    }
  }

  /* The last spell as a member that began by then: [from, to], or nothing. */
  spellAt(agent, week) { return lastSpell(this.memberSpells[agent], week); }
  isMember(agent, week) { const spell = this.spellAt(agent, week); return spell !== undefined && week < spell[1]; }
  isLeader(agent, week) { const spell = lastSpell(this.leaderSpells[agent], week); return spell !== undefined && week < spell[1]; }
  name(agent) { return text(this.people.names[agent]); }
  isOn(failure, week) { return failure.on.some(([from, to]) => from <= week && week < to); }
  near(failure, week) { const value = failure.near[Math.min(week, this.end)]; return value === NOTHING ? 0 : value / ONE; }
  stageAt(week) {
    let now = 0;
    for (const [from, stage] of this.stage) if (from <= week) now = Math.max(0, stage);
    return now;
  }
  /* The shape of the map in a week, as {label, meaning}; nothing where it has none. */
  shapeAt(week) {
    let now = 0;
    for (const [from, shape] of this.shape) if (from <= week) now = shape;
    return this.shapes[now];
  }
  firstReached(number) { const found = this.stage.find(([, stage]) => stage >= number); return found ? found[0] : -1; }

  get notes() { return page.masked ? this.allNotes.filter((k) => !isAlarm(this.events.kind[k]) && this.events.week[k] <= clock.last) : this.allNotes; }

  /* A measure in a week; those that are taken every few weeks keep their last value. */
  value(key, week) {
    const values = this.measure[key] ? this.measure[key].values : [];
    for (let w = Math.min(week, values.length - 1, this.end); w >= 0; --w) if (values[w] !== null) return values[w];
    return null;
  }

  /* Happenings that a caption tells, in order: all but attendance lists and the coming and going of members. */
  notable() {
    const told = new Set([EVENT.leader_change, EVENT.leader_left, EVENT.milestone, EVENT.action, EVENT.shock, EVENT.stage_reached, EVENT.stage_lost, EVENT.failure_on, EVENT.failure_off, EVENT.closed, EVENT.change, EVENT.lesson]);
    return this.events.week.map((week, k) => k).filter((k) => told.has(this.events.kind[k]));
  }
}

/* Numbers the pairs that were ever tied: of[k] is the number of the pair of change k. */
class PairNumbers {
  constructor(a, b) {
    const known = new Map();
    this.of = new Uint32Array(a.length);
    const ends = [];
    for (let k = 0; k < a.length; ++k) {
      const key = a[k] * 65536 + b[k];
      let number = known.get(key);
      if (number === undefined) { known.set(key, number = known.size); ends.push(a[k], b[k]); }
      this.of[k] = number;
    }
    this.ends = Uint16Array.from(ends);
    this.count = known.size;
  }
}

function spellsByAgent(list, n) {
  const all = Array.from({ length: n }, () => []);
  for (const [agent, from, to] of list) all[agent].push([from, to]);
  return all;
}

function lastSpell(spells, week) {
  for (let k = spells.length - 1; k >= 0; --k) if (spells[k][0] <= week) return spells[k];
  return undefined;
}
