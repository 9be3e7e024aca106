/* Why it ended so, as phakhi explain found it: the chain of symptoms, what would have saved it, and what would not. */
function buildWhy() {
  const facts = page.data.why, place = body("why"), shown = Boolean(facts) && !page.masked;
  document.getElementById("why").hidden = !shown;
  if (!shown) return;
  const both = (fact, key) => text([fact[key], fact[key + "_th"] || fact[key]]);
  const symptoms = (facts.symptoms || []).map((s) => element("li", {}, element("button", { type: "button", onclick: () => { play(false); setWeek(s.week); window.scrollTo(0, 0); } }, both(s, "text"))));
  const parts = [element("p", { class: "finding" }, both(facts, "text"))];
  if (symptoms.length) parts.push(element("h3", {}, word("why_chain")), element("ol", { class: "chain" }, ...symptoms));
  for (const [key, heading] of [["causes", "why_causes"], ["rescues", "why_rescues"]]) {
    const tried = (facts[key] || []).filter((one) => one.effect && one.effect.throws);
    if (tried.length) parts.push(element("h3", {}, word(heading)), element("table", { class: "tried" }, element("tr", {}, element("th", {}, word("why_change")), element("th", {}, word("why_live", tried[0].effect.throws)), element("th", {}, word("why_until"))), ...tried.slice(0, 8).map((one) => triedRow(one, both(one, "label")))));
  }
  if (facts.together) parts.push(element("p", {}, word("why_together", list(facts.together.members.map((m) => { const cause = facts.causes.find((c) => c.key === m.key); return cause ? both(cause, "label") : m.key; })), facts.together.effect.live_with, facts.together.effect.throws)));
  if (parts.some((part) => part.tagName === "TABLE")) parts.push(element("p", { class: "muted" }, word("why_says")));
  place.replaceChildren(...parts);
}

/* How many live without the change and with it; the named ones, which stand out beyond chance, in bold. */
function triedRow(one, name) {
  const { throws, live_with: after, live_without: before } = one.effect, share = (n) => (100 * n / throws).toFixed(1) + "%";
  const bar = element("span", { class: "saved" }, element("span", { class: "now", style: "width:" + share(before) }), element("span", { class: after >= before ? "more" : "fewer", style: "left:" + share(Math.min(before, after)) + ";width:" + share(Math.abs(after - before)) }));
  const last = one.in_time ? one.in_time.last_week : null;
  return element("tr", {}, element("td", {}, one.named ? element("b", {}, name) : name), element("td", { class: "figure" }, bar, word("why_from_to", before, after)), element("td", { class: "figure" }, last === null || last === undefined ? "–" : weekName(last)));
}
