"use strict";
/* Only comforts: the page reads whole without this script. */
(() => {
  const $ = (selector, within = document) => within.querySelector(selector);
  const $$ = (selector, within = document) => [...within.querySelectorAll(selector)];
  const cards = $$(".finding");
  const form = $(".filters");
  const plain = (element) => (element ? element.textContent.replace(/\s+/g, " ").trim() : "");

  /* Articles, by the numbers that quotes carry */
  const sources = $$(".sources > li[data-id]").map((li) => ({
    id: li.dataset.id, url: ($(".headline a", li) || {}).href, outlet: plain($(".outlet b", li)), published: plain($(".outlet .date", li)),
  }));
  const told = (figure) => sources[Number(figure.dataset.a)] || { id: "", outlet: "", published: "" };
  const outlets = new WeakMap();
  const outletsOf = (card) => {
    if (!outlets.has(card)) { outlets.set(card, new Set($$("figure[data-a]", card).map((f) => told(f).outlet))); }
    return outlets.get(card);
  };

  /* Say something to eyes and ears alike */
  let silence = 0;
  const tell = (words) => {
    $("#told").textContent = words;
    clearTimeout(silence);
    silence = setTimeout(() => { $("#told").textContent = ""; }, 4000);
  };
  const copy = async (text, what) => {
    try {
      await navigator.clipboard.writeText(text);
    } catch (error) {
      const area = document.createElement("textarea");
      area.value = text;
      (document.activeElement.closest("dialog") || document.body).append(area);
      area.select();
      const done = document.execCommand("copy");
      area.remove();
      if (!done) { tell(`${what} could not be copied: this browser does not allow it.`); return; }
    }
    tell(`${what} copied.`);
  };
  const address = (hash) => location.href.split("#")[0] + hash;

  /* Filters, kept in the address: #verdict=conflict&outlet=...&q=... */
  const texts = new WeakMap();
  const textOf = (card) => {
    if (!texts.has(card)) { texts.set(card, plain(card).toLowerCase()); }
    return texts.get(card);
  };
  const ruleOf = (card) => plain($(".why > dd:last-child", card));
  const chosen = () => [...new FormData(form)].filter(([, value]) => value.trim() !== "");
  const fits = (card, [name, value]) => {
    if (name === "outlet") { return outletsOf(card).has(value); }
    if (name === "q") { return value.toLowerCase().split(/\s+/).every((word) => textOf(card).includes(word)); }
    if (name === "verdict") { return plain($(".kicker > :first-child", card)).split(": ")[1] === value; }
    if (name === "rule") { return ruleOf(card) === value; }
    return (card.dataset[name] || "open") === value;
  };
  const total = form && plain($("output", form));
  const apply = () => {
    const wanted = chosen();
    let left = 0;
    for (const card of cards) {
      const hide = !wanted.every((choice) => fits(card, choice));
      if (card.hidden !== hide) { card.hidden = hide; }
      left += hide ? 0 : 1;
    }
    $("output", form).textContent = wanted.length ? `${left.toLocaleString("en")} of ${total}` : total;
  };
  const write = () => {
    const wanted = new URLSearchParams(chosen()).toString();
    history.replaceState(null, "", wanted ? `#${wanted}` : location.pathname + location.search);
    apply();
  };
  const restore = () => {
    const wanted = location.hash.includes("=") ? new URLSearchParams(location.hash.slice(1)) : null;
    if (form && wanted) {
      for (const field of form.elements) { if (field.name) { field.value = wanted.get(field.name) || ""; } }
      apply();
      $("#findings").scrollIntoView();
      return;
    }
    arrive(decodeURIComponent(location.hash.slice(1)));
  };

  /* Permalinks: what is folded or filtered out is shown, what stands on another page is fetched there */
  const unfold = (element) => {
    for (let d = element.closest("details"); d; d = d.parentElement.closest("details")) { d.open = true; }
  };
  const arrive = (id) => {
    const target = id && document.getElementById(id);
    if (target) {
      unfold(target);
      const card = target.closest(".finding");
      if (card && card.hidden) { form.reset(); apply(); }
      target.scrollIntoView();
    } else if (id.startsWith("f-")) {
      const page = $$("template[data-has]").find((t) => t.dataset.has.split(" ").includes(id.slice(2)));
      if (page) { location.href = page.dataset.page + "#" + id; } else { tell("This finding is no longer in the report."); }
    }
  };
  window.addEventListener("hashchange", restore);
  if (form) {
    form.addEventListener("input", write);
    form.addEventListener("reset", () => setTimeout(write));
    form.addEventListener("submit", (event) => event.preventDefault());
    $(".view", form).addEventListener("click", () => copy(location.href, "The link to this view"));
  }
  if (location.hash) { restore(); }

  /* What a card gives to take away */
  const quoted = (text) => JSON.stringify(text).replace(/\x7f/g, "\\u007f");
  const sidesOf = (card) => $$(".sides > div", card).map((side) => ({
    letter: plain($("h4 b", side)), value: plain($("h4", side).lastChild), figures: $$("figure[data-a]", side),
  }));
  const today = () => {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, "0")).join("-");
  };
  const waiver = (card) => {
    const sides = sidesOf(card);
    const articles = [...new Set(sides.flatMap((side) => side.figures.map((f) => told(f).id)))].sort();
    return [
      "[[decision]]",
      `fingerprint = ${quoted(card.dataset.fingerprint)}`,
      'verdict = "both-right"  # or confirmed-a, confirmed-b, not-same-fact, corrected, later',
      'reason = ""  # say in a sentence why',
      'by = ""',
      `at = ${quoted(today())}`,
      `rule = ${quoted(ruleOf(card))}`,
      `subject = ${quoted(card.dataset.topic)}`,
      `articles = [${articles.map(quoted).join(", ")}]`,
      `values = [${sides.map((side) => quoted(side.value)).join(", ")}]`,
      "",
    ].join("\n");
  };

  /* Corrections, in three styles */
  const dialog = $("#correction");
  const fields = $("form", dialog).elements;
  let errors = [];
  let subject = "";
  const MONTHS = { January: "Jan.", February: "Feb.", August: "Aug.", September: "Sept.", October: "Oct.", November: "Nov.", December: "Dec." };
  const american = (day) => day.replace(/^(\d+) (\w+) (\d+)$/, (_, d, m, y) => `${MONTHS[m] || m} ${d}, ${y}`);
  /* Reuters names the paragraph: the place of the claim among those of the body */
  const paragraphOf = (figure) => {
    const place = document.getElementById($("a[href*='#c']", figure).hash.slice(1));
    const p = place && place.closest(".story > p:not([class])");
    return p ? ` in paragraph ${$$(":scope > p:not([class])", p.parentElement).indexOf(p) + 1}` : "";
  };
  const worded = () => {
    const error = errors[Number(fields.wrong.value)];
    const right = fields.right.value;
    if (!error) { return ""; }
    const about = subject.charAt(0).toLowerCase() + subject.slice(1);
    const dated = /\d/.test(error.published);
    if (fields.style.value === "ap") {
      const when = dated ? ` published ${american(error.published)},` : "";
      return `CORRECTION: In a story${when} about ${about}, ${error.outlet} erroneously reported ${error.value}. The correct figure is ${right}.`;
    }
    if (fields.style.value === "reuters") {
      return `CORRECTED: (Corrects ${about}${paragraphOf(error.figure)} to ${right}, not ${error.value})`;
    }
    const earlier = dated ? `An earlier version of this article, published on ${error.published},` : "An earlier version of this article";
    return `Correction: ${earlier} gave ${about} as ${error.value}. It is ${right}.`;
  };
  const option = (value, text) => {
    const element = document.createElement("option");
    element.value = value;
    element.textContent = text;
    return element;
  };
  const correct = (card) => {
    const sides = sidesOf(card);
    const places = new Map();
    for (const side of sides) {
      for (const figure of side.figures) {
        const key = `${side.letter} ${figure.dataset.a}`;
        if (!places.has(key)) { places.set(key, { side, figure, ...told(figure), value: side.value }); }
      }
    }
    errors = [...places.values()];
    subject = plain($(".about", card)) || plain($(`.matrix a[href="#${card.id}"]`)) || plain($("h3", card)).split(": ")[0];
    fields.wrong.replaceChildren(...errors.map((e, i) => option(i, `${e.side.letter}: ${e.outlet}, ${e.value}`)));
    fields.right.replaceChildren(...sides.map((s) => option(s.value, `${s.letter}: ${s.value}`)));
    fields.wrong.value = errors.length - 1;
    fields.right.value = sides[0].value;
    fields.text.value = worded();
    dialog.showModal();
  };
  dialog.addEventListener("input", (event) => { if (event.target !== fields.text) { fields.text.value = worded(); } });
  $("form", dialog).addEventListener("submit", (event) => {
    event.preventDefault();
    copy(fields.text.value, "The correction").then(() => dialog.close());
  });
  /* What a long page says once is brought to the card: addresses, and the sentence before a quote out of the full text */
  const lineOf = (p) => [...p.childNodes].map((n) => (n.nodeName === "SUP" ? "" : n.textContent)).join("").replace(/\s+/g, " ").trim();
  const context = (figure) => {
    const place = document.getElementById($("a[href*='#c']", figure).hash.slice(1));
    const block = $("blockquote", figure);
    let p = place && place.closest(".story > p");
    if (!p) { return; }
    let text = lineOf(p).split(plain(block))[0].trimEnd();
    const length = Number(figure.dataset.b);
    while (text.length < length && p.previousElementSibling) {
      p = p.previousElementSibling;
      text = `${lineOf(p)} ${text}`.trimEnd();
    }
    if (text.length < length || (text.length > length && text[text.length - length - 1] !== " ")) { return; }
    const span = document.createElement("span");
    span.className = "x";
    span.textContent = text.slice(-length);
    block.prepend(span, " ");
  };
  const complete = (card) => {
    for (const figure of $$("figure[data-b]", card)) { context(figure); figure.removeAttribute("data-b"); }
    for (const a of $$("figcaption > a[href^='#a']", card)) { a.href = told(a.closest("figure")).url || a.href; }
  };
  /* Buttons come with it: to the first cards at once, to the others when they are near */
  const bar = $("#do").content;
  const equip = (card) => { card.insertBefore(bar.cloneNode(true), $(".decide", card)); complete(card); };
  const near = new IntersectionObserver((seen) => {
    for (const { target } of seen.filter((one) => one.isIntersecting)) { near.unobserve(target); equip(target); }
  }, { rootMargin: "800px" });
  cards.forEach((card, i) => { if (i < 100) { equip(card); } else { near.observe(card); } });
  const link = (card) => copy(address(`#${card.id}`), "The link");
  const actions = { "Copy link": link, "Copy correction": correct, "Copy waiver": (card) => copy(waiver(card), "The waiver") };

  /* Keys, with a switch: nobody is bound to single letters */
  const help = $("#help");
  const listens = $("#keys");
  try { listens.checked = localStorage.getItem("crosscheck-keys") !== "off"; } catch (error) { /* no storage here */ }
  listens.addEventListener("change", () => {
    try { localStorage.setItem("crosscheck-keys", listens.checked ? "on" : "off"); } catch (error) { /* no storage here */ }
  });
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) { return; }
    if (button.classList.contains("close")) { button.closest("dialog").close(); }
    if (button.dataset.opens) { document.getElementById(button.dataset.opens).showModal(); }
    const act = button.closest(".do") && actions[button.textContent];
    if (act) { act(button.closest(".finding")); }
  });
  const go = (card) => {
    card.tabIndex = -1;
    card.setAttribute("aria-label", plain($("h3", card)));
    card.focus({ preventScroll: true });
    card.scrollIntoView();
  };
  const open = (card) => {
    const folded = $$("details:not([open])", card);
    folded.forEach((d) => { d.open = true; });
    if (!folded.length) { const place = $("figcaption a[href*='#c']", card); if (place) { place.click(); } }
  };
  const current = () => {
    const here = document.activeElement && document.activeElement.closest(".finding");
    return here || (location.hash.startsWith("#f-") && document.getElementById(location.hash.slice(1))) || null;
  };
  const step = (by) => {
    const shown = cards.filter((card) => !card.hidden);
    const at = shown.indexOf(current());
    const next = at < 0 ? (by > 0 ? 0 : shown.length - 1) : at + by;
    if (shown[next]) { go(shown[next]); }
  };
  const keys = {
    j: () => step(1), k: () => step(-1), "?": () => help.showModal(),
    "/": () => { if (form) { form.elements.q.focus(); form.elements.q.select(); } },
    o: () => { if (current()) { open(current()); } }, c: () => { if (current()) { link(current()); } },
  };
  document.addEventListener("keydown", (event) => {
    const writing = event.target.closest("input:not([type=checkbox]), select, textarea, [contenteditable]");
    if (event.key === "Escape" && writing && writing.name === "q") { writing.blur(); }
    if (!listens.checked || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || writing || $("dialog[open]")) { return; }
    if (Object.hasOwn(keys, event.key)) { event.preventDefault(); keys[event.key](); }
  });

  /* Paper shows everything */
  let folded = [];
  window.addEventListener("beforeprint", () => {
    cards.forEach(complete);
    folded = $$("details:not([open])");
    folded.forEach((d) => { d.open = true; });
  });
  window.addEventListener("afterprint", () => { folded.forEach((d) => { d.open = false; }); });
})();
