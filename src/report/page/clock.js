/* One clock for all: a week that may lie between two, and whether it runs. Parts follow it by name; slow ones only when a week has passed. */
const SPEEDS = [1, 2, 4, 8, 16, 32];   // weeks a second
const clock = { week: 0, last: 0, playing: false, speed: 4, followers: [], stops: null };
const calm = window.matchMedia("(prefers-reduced-motion: reduce)");

function follow(draw, everyFrame = false) { clock.followers.push({ draw, everyFrame, shown: -1 }); }

function setWeek(week) {
  clock.week = Math.max(0, Math.min(clock.last, week));
  const whole = Math.floor(clock.week);
  for (const one of clock.followers) {
    if (!one.everyFrame && one.shown === whole) continue;
    one.shown = whole;
    one.draw(one.everyFrame ? clock.week : whole);
  }
}
function redraw() {
  for (const one of clock.followers) one.shown = -1;
  setWeek(clock.week);
}

function play(on) {
  if (on === clock.playing) return;
  if (on && clock.week >= clock.last) setWeek(0);
  clock.playing = on;
  document.body.classList.toggle("playing", on);
  drawPlayButton();
  if (on) runClock();
  else setWeek(clock.week);   // what was put off to the next frame
}

/* With reduced motion the picture changes by the quarter instead of flowing. */
function runClock() {
  let before = null, held = 0;
  const frame = (now) => {
    if (!clock.playing) return;
    const passed = before === null ? 0 : Math.min(0.25, (now - before) / 1000);
    before = now;
    held += passed * clock.speed;
    const step = calm.matches ? 13 : 0;
    if (held > step) {
      const from = clock.week, to = clock.week + held, stop = clock.stops ? clock.stops(Math.floor(from), Math.floor(to)) : null;
      held = 0;
      setWeek(stop === null ? to : stop);
      if (stop !== null || clock.week >= clock.last) return play(false);
    }
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}
