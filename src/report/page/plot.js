/* A plot in SVG: axes with plain numbers, a place to draw. x and y turn values into places. */
const COLOURS = ["#0072b2", "#d55e00", "#007a5a", "#a8528a", "#c98a00", "#2a9fd6", "#6b4fa0", "#4d4d4d"];

class Plot {
  constructor(place, { height = 260, left = 46, right = 12, top = 10, bottom = 24, x, y, xLabel = "", yLabel = "", xTicks, yTicks }) {
    this.width = Math.max(240, place.clientWidth || 480);
    Object.assign(this, { height, left, right, top, bottom });
    this.svg = shape("svg", { viewBox: "0 0 " + this.width + " " + height, class: "plot", role: "img" });
    const inner = this.width - left - right, tall = height - top - bottom;
    this.x = (v) => left + inner * (v - x[0]) / (x[1] - x[0] || 1);
    this.y = (v) => top + tall * (1 - (v - y[0]) / (y[1] - y[0] || 1));
    for (const [v, name] of yTicks || []) {
      this.add("path", { d: "M" + left + " " + this.y(v) + "H" + (this.width - right), stroke: "#e6e1d7" });
      this.words(name, left - 6, this.y(v) + 4, "end");
    }
    for (const [v, name] of apart(xTicks || [], inner)) {
      this.add("path", { d: "M" + this.x(v) + " " + (height - bottom) + "v4", stroke: "#8fa3b5" });
      this.words(name, this.x(v), height - bottom + 16, "middle");
    }
    if (xLabel) this.words(xLabel, left + inner / 2, height - 3, "middle");
    if (yLabel) this.words(yLabel, left, top - 2 < 9 ? 9 : top - 2, "start");
    place.append(this.svg);
  }
  add(name, attributes) { const made = shape(name, attributes); this.svg.append(made); return made; }
  words(words, x, y, anchor, attributes = {}) {
    const made = this.add("text", { x, y, "text-anchor": anchor, "font-size": 12, fill: "#5a6675", ...attributes });
    made.textContent = words;
    return made;
  }
  line(points, colour, attributes = {}) { if (points.length) this.add("path", { d: "M" + points.map(([a, b]) => this.x(a).toFixed(1) + " " + this.y(b).toFixed(1)).join("L"), fill: "none", stroke: colour, "stroke-width": 2.2, "stroke-linejoin": "round", ...attributes }); }
  band(low, high, colour, opacity = 0.15) {
    if (low.length) this.add("path", { d: "M" + low.concat([...high].reverse()).map(([a, b]) => this.x(a).toFixed(1) + " " + this.y(b).toFixed(1)).join("L") + "Z", fill: colour, opacity, stroke: "none" });
  }
  /* An estimate with its limits, along x. */
  bar(at, [value, low, high], colour) {
    if (value === null) return;
    if (low !== null && high !== null) this.add("path", { d: "M" + this.x(low) + " " + at + "H" + this.x(high), stroke: colour, "stroke-width": 3, opacity: 0.55, "stroke-linecap": "round" });
    this.add("circle", { cx: this.x(value), cy: at, r: 5, fill: colour });
  }
}

/* As many of the marks as have room beside each other. */
function apart(ticks, width) {
  const longest = Math.max(0, ...ticks.map(([, name]) => String(name).length)) * 6.6 + 10, room = Math.max(1, Math.floor(width / longest)), step = Math.ceil(ticks.length / room);
  return ticks.filter((_, k) => k % step === 0);
}

/* Values at which an axis is marked: few, round. */
function roundTicks(least, most, count = 5) {
  const rough = (most - least) / count || 1, unit = 10 ** Math.floor(Math.log10(rough)), step = [1, 2, 5, 10].map((k) => k * unit).find((s) => s >= rough);
  const ticks = [];
  for (let v = Math.ceil(least / step) * step; v <= most + 1e-9 * step; v += step) ticks.push(Math.abs(v) < step / 1e6 ? 0 : Number(v.toPrecision(8)));
  return ticks;
}
function percent(v) { return Math.round(100 * v) + "%"; }
function yearTicks(horizon, width) {
  const years = Math.floor(horizon / 52), step = Math.max(1, Math.ceil(years / (width / 70)));
  return Array.from({ length: Math.floor(years / step) + 1 }, (_, k) => [52 * k * step, word("after_years", k * step)]);
}
/* A curve that keeps its value until the next step: places to draw a line or the edge of a band through. */
function stairs(steps, start, end, column) {
  const points = [[0, start]];
  let last = start;
  for (const step of steps) {
    if (step[0] > end) break;
    const value = step[column] === null ? step[1] : step[column];
    points.push([step[0], last], [step[0], value]);
    last = value;
  }
  points.push([end, last]);
  return points;
}
