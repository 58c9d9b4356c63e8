"use strict";
(function () {
  // The report reads whole without this script; it adds to each finding the place where it is decided.
  // Words of articles and of other editors are only ever set as text.
  const STATES = ["open", "settled", "stale"];
  const cards = new Map();
  let state = null;
  let quiet = 0;

  function make(tag, more, ...children) {
    const node = document.createElement(tag);
    for (const [key, value] of Object.entries(more || {})) {
      if (key === "class") { node.className = value; } else if (key === "on") { for (const name of Object.keys(value)) { node.addEventListener(name, value[name]); } } else if (value === true) { node.setAttribute(key, ""); } else if (value !== false && value !== null) { node.setAttribute(key, value); }
    }
    node.append(...children.filter((child) => child !== null));
    return node;
  }
  const button = (words, act, more) => make("button", { type: "button", ...more, on: { click: act } }, words);
  const plain = (words) => make("bdi", {}, words);
  const remembered = (value) => {
    try { if (value === undefined) { return localStorage.getItem("crosscheck-editor") || ""; } localStorage.setItem("crosscheck-editor", value); } catch (error) { /* no storage here */ }
    return value || "";
  };

  // Talking to the server

  async function ask(path, body) {
    const options = body === undefined ? {} : { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) };
    let answer;
    try {
      answer = await fetch(path, { ...options, credentials: "same-origin", cache: "no-store" });
    } catch (error) {
      return { status: 0, error: "The server does not answer; it may have been stopped. Your words are kept here." };
    }
    if (answer.status === 204) { return { status: 204 }; }
    let data;
    try { data = await answer.json(); } catch (error) { data = { error: "The answer cannot be read." }; }
    return answer.ok ? { status: answer.status, state: data } : { status: answer.status, error: data.error, state: data.state };
  }

  async function follow() {
    if (document.visibilityState === "visible") {
      const version = state ? `?version=${encodeURIComponent(state.version)}` : "";
      const answer = await ask(`/api/state${version}`);
      if (answer.state) { show(answer.state); }
      if (answer.error) { say(answer.error, true); quiet += 1; } else if (quiet) { quiet = 0; say(""); }
    }
    setTimeout(follow, quiet ? 15000 : 3000);
  }

  // The bar at the top of the findings

  const words = make("p", { class: "review-words", role: "status" });
  const fault = make("p", { class: "review-fault", role: "alert", hidden: true });
  const more = make("div", { class: "review-more" });
  const names = make("datalist", { id: "review-names" });
  const bar = make("section", { class: "review-bar", "aria-label": "Review" }, make("div", { class: "review-line" },
    make("strong", {}, "Review"), words,
    make("span", { class: "review-who" }, "Keys: ", make("kbd", {}, "d"), " decide, ", make("kbd", {}, "u"), " undo"),
    button("Next undecided", next), button("Check the articles again", again, { title: "Reads the articles and decisions.toml anew" })), fault, more, names);

  function say(text, bad) {
    fault.hidden = !text;
    fault.textContent = text;
    fault.classList.toggle("bad", Boolean(bad));
  }

  function next() {
    const rows = state ? state.findings : [];
    const here = document.activeElement ? document.activeElement.closest(".finding") : null;
    const at = rows.findIndex((row) => cards.get(row.fingerprint) && cards.get(row.fingerprint).article === here);
    const turned = [...rows.slice(at + 1), ...rows.slice(0, at + 1)];
    const row = turned.find((one) => one.state !== "settled" && cards.has(one.fingerprint));
    if (!row) { say("Every finding is decided."); return; }
    const card = cards.get(row.fingerprint);
    card.article.hidden = false;
    if (!card.article.hasAttribute("tabindex")) { card.article.tabIndex = -1; }
    card.article.scrollIntoView({ block: "start" });
    card.article.focus({ preventScroll: true });
  }

  async function again() {
    say("Checking the articles ...");
    const answer = await ask("/api/check", {});
    if (answer.error) { say(answer.error, true); return; }
    if (!dirty()) { location.reload(); return; }
    say("Checked. Save or cancel what you are writing, then load the page again to see the new findings.");
  }

  function summary() {
    const count = (name) => state.findings.filter((row) => row.state === name).length;
    names.replaceChildren(...state.names.map((one) => make("option", { value: one })));
    const parts = [`${count("settled")} of ${state.findings.length} settled`];
    if (count("stale")) { parts.push(`${count("stale")} stale`); }
    words.textContent = parts.join(", ");
    const open = new Set(Array.from(more.querySelectorAll("details[open]"), (one) => one.dataset.name));
    const fold = (name, title, ...inside) => make("details", { "data-name": name, open: open.has(name) }, make("summary", {}, title), ...inside);
    more.replaceChildren(...[
      state.notices.length ? fold("notices", `decisions.toml and the journal differed (${state.notices.length})`, make("ul", {}, ...state.notices.map((one) => make("li", {}, plain(one))))) : null,
      state.rules.length ? fold("rules", "Decisions by rule", table()) : null,
      state.unused.length ? fold("unused", `Decisions without a finding now (${state.unused.length})`, make("ul", {}, ...state.unused.map((one) => make("li", {}, ...told(one), " ", button("Take back", () => undo(one.fingerprint, one.step)))))) : null,
    ].filter(Boolean));
  }

  // The counts in the report's head, which were true when the page was loaded
  function recount() {
    const waiting = state.findings.filter((row) => row.state !== "settled");
    const put = (name, number, words) => {
      const place = document.querySelector(`.tally.${name}`);
      if (!place) { return; }
      place.classList.toggle("none", number === 0);
      place.querySelector("b").textContent = number.toLocaleString("en");
      place.querySelector("span").textContent = words;
    };
    for (const name of ["error", "warning", "note"]) {
      const number = waiting.filter((row) => row.severity === name).length;
      put(name, number, number === 1 ? name : `${name}s`);
    }
    put("settled", state.findings.length - waiting.length, "settled");
  }

  function table() {
    const head = ["Rule", "Right", "Both right", "Not the same fact", "Later", "Precision"];
    const body = state.rules.map((row) => {
      const share = row.precision ? `${row.precision[0]} % (${row.precision[1]}–${row.precision[2]})` : "–";
      return make("tr", {}, make("th", { scope: "row" }, row.rule || "no rule named"), ...[row.right, row.both, row.apart, row.later, share].map((cell) => make("td", {}, String(cell))));
    });
    return make("div", { class: "scroll", role: "region", "aria-label": "Decisions by rule", tabindex: "0" }, make("table", {}, make("thead", {}, make("tr", {}, ...head.map((one) => make("th", { scope: "col" }, one)))), make("tbody", {}, ...body)));
  }

  // One finding

  function told(one) {
    const who = [one.by, one.at.replace("T", " ").replace("Z", " UTC")].filter(Boolean).join(", ");
    return [make("b", {}, plain(one.words)), ": ", plain(one.reason), who ? make("span", { class: "review-who" }, " (", plain(who), ")") : null];
  }

  function show(fresh) {
    state = fresh;
    for (const row of state.findings) {
      const card = cards.get(row.fingerprint);
      if (!card) { continue; }
      const text = JSON.stringify(row);
      if (card.text !== text) { card.text = text; card.row = row; draw(card); }
    }
    summary();
    recount();
  }

  function draw(card) {
    const row = card.row;
    if (STATES.some((name) => card.article.classList.contains(name))) { for (const name of STATES) { card.article.classList.toggle(name, name === row.state); } }
    card.article.dataset.state = row.state;
    for (const tag of card.article.querySelectorAll(".kicker .tag")) { if (STATES.includes(tag.textContent.trim())) { tag.hidden = row.state === "open"; tag.textContent = row.state; } }
    card.article.dispatchEvent(new CustomEvent("crosscheck:state", { bubbles: true }));
    const held = row.decision;
    const lines = [];
    if (row.state === "stale") {
      for (const old of row.lapsed) {
        lines.push(make("p", { class: "review-stale" }, make("span", { class: "review-tag stale" }, "Stale"), " The values have changed since this was decided. Then: ", plain(old.values.join(" / ")), ". Now: ", plain(row.values.join(" / ")), ". ", ...told(old)));
      }
    }
    if (held) { lines.push(make("p", { class: "review-held" }, make("span", { class: `review-tag ${row.state}` }, row.state === "settled" ? "Settled" : "Not settled"), " ", ...told(held))); }
    const buttons = make("p", { class: "review-buttons" }, button(held ? "Change" : "Decide", () => write(card), { class: "review-open" }),
      row.step ? button(held ? "Undo" : "Bring back", () => undo(row.fingerprint, row.step, card), { class: "review-undo", title: row.before ? `Then holds again: ${row.before.words}` : held ? "Then nothing is decided" : "The decision was taken out of decisions.toml" }) : null);
    card.status.replaceChildren(...lines, buttons);
    if (card.form) { buttons.hidden = true; if (card.form.base !== row.step) { overtaken(card); } }
  }

  function overtaken(card) {
    const held = card.row.decision;
    card.form.note.hidden = false;
    card.form.note.replaceChildren(...(held ? ["Decided in the meantime: ", ...told(held), ". Save again to replace it, or cancel to keep it."] : ["In the meantime the decision was taken back. Save again, or cancel."]));
    card.form.save.textContent = held ? "Replace it" : "Save";
    card.form.seen = card.row.step;
  }

  function write(card) {
    if (card.form) { card.form.node.querySelector("input").focus(); return; }
    const row = card.row;
    const held = row.decision || row.lapsed[0] || null;
    const id = `review-${row.fingerprint}`;
    const choices = row.verdicts.map((one) => make("label", { class: "review-choice" }, make("input", { type: "radio", name: id, value: one.name, required: true, checked: Boolean(row.decision && row.decision.verdict === one.name) }), " ", plain(one.words)));
    const reason = make("textarea", { id: `${id}-reason`, rows: "2", maxlength: "2000", required: true });
    reason.value = row.decision ? held.reason : "";
    const by = make("input", { id: `${id}-by`, type: "text", maxlength: "80", required: true, autocomplete: "name", list: "review-names" });
    by.value = remembered();
    const note = make("p", { class: "review-note", role: "alert", hidden: true });
    const save = make("button", { type: "submit", class: "review-save" }, "Save");
    const node = make("form", { class: "review-form", "aria-label": "Decide this finding", on: { submit: (event) => { event.preventDefault(); send(card); }, keydown: (event) => { if (event.key === "Escape") { event.stopPropagation(); close(card); } } } },
      make("fieldset", {}, make("legend", {}, "Decision"), ...choices),
      make("p", {}, make("label", { for: reason.id }, "Reason"), reason), make("p", {}, make("label", { for: by.id }, "Your name"), by),
      note, make("p", { class: "review-buttons" }, save, button("Cancel", () => close(card))));
    card.form = { node, note, save, reason, by, base: row.step, seen: row.step };
    card.slot.append(node);
    card.status.querySelector(".review-buttons").hidden = true;
    (node.querySelector("input:checked") || node.querySelector("input")).focus();
  }

  function close(card) {
    if (!card.form) { return; }
    card.form.node.remove();
    card.form = null;
    draw(card);
    card.status.querySelector(".review-open").focus({ preventScroll: true });
  }

  function complain(card, text) {
    card.form.note.hidden = false;
    card.form.note.textContent = text;
  }

  async function send(card) {
    const form = card.form;
    const chosen = form.node.querySelector("input[type=radio]:checked");
    if (!chosen || !form.reason.value.trim() || !form.by.value.trim()) { complain(card, "Not saved yet: a decision, a reason and a name are needed."); return; }
    form.base = form.seen;
    form.save.disabled = true;
    const answer = await ask("/api/decide", { fingerprint: card.row.fingerprint, verdict: chosen.value, reason: form.reason.value, by: form.by.value, base: form.base });
    form.save.disabled = false;
    if (answer.status === 200) {
      remembered(form.by.value.trim());
      form.node.remove();
      card.form = null;
      card.text = "";
      show(answer.state);
      card.status.querySelector(".review-open").focus({ preventScroll: true });
      return;
    }
    if (answer.state) { card.text = ""; show(answer.state); return; }
    complain(card, `Not saved. ${answer.error}`);
  }

  async function undo(fingerprint, step, card) {
    const by = remembered() || "unnamed";
    const answer = await ask("/api/undo", { fingerprint, by, base: step });
    say(answer.error && !answer.state ? `Not undone. ${answer.error}` : answer.error ? "Not undone: somebody decided it in the meantime; look again." : "", Boolean(answer.error));
    if (answer.state) { show(answer.state); }
    if (card) { card.status.querySelector(".review-open").focus({ preventScroll: true }); }
  }

  const dirty = () => Array.from(cards.values()).some((card) => card.form && card.form.reason.value.trim());

  // Start

  for (const article of document.querySelectorAll("article.finding")) {
    const fingerprint = article.dataset.fingerprint || article.id.replace(/^f-/, "");
    let slot = article.querySelector(".decide");
    if (!slot) {
      slot = make("div", { class: "decide" });
      const head = article.querySelector("header");
      if (head) { head.after(slot); } else { article.prepend(slot); }
    }
    slot.hidden = false;
    const status = make("div", { class: "review-status" });
    slot.append(status);
    cards.set(fingerprint, { article, slot, status, row: null, text: "", form: null });
  }
  const first = document.querySelector("article.finding");
  const place = document.getElementById("findings");
  if (place) { place.after(bar); } else if (first) { first.before(bar); } else { document.body.prepend(bar); }
  document.documentElement.classList.add("reviewing");

  document.addEventListener("keydown", (event) => {
    const off = document.getElementById("keys");
    if ((off && !off.checked) || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) { return; }
    if (event.target.closest("input, textarea, select, [contenteditable]") && event.target.id !== "keys") { return; }
    if (document.querySelector("dialog[open]")) { return; }
    const focused = document.activeElement ? document.activeElement.closest(".finding") : null;
    const here = focused || (location.hash.startsWith("#f-") ? document.getElementById(location.hash.slice(1)) : null);
    const card = here ? Array.from(cards.values()).find((one) => one.article === here) : null;
    if (!card || !card.row) { return; }
    if (event.key === "d") { event.preventDefault(); write(card); }
    if (event.key === "u" && card.row.step && !card.form) { event.preventDefault(); undo(card.row.fingerprint, card.row.step, card); }
  });
  window.addEventListener("beforeunload", (event) => { if (dirty()) { event.preventDefault(); } });
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "visible" && state) { ask(`/api/state?version=${encodeURIComponent(state.version)}`).then((answer) => { if (answer.state) { show(answer.state); } }); } });
  follow();
})();
