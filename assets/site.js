// Comfort for readers whose browser runs scripts; every page is whole without it. Nothing
// here writes HTML: pages require Trusted Types, so words go in as text. What a reader keeps
// is kept in the browser alone.
"use strict";
{
  const { locale } = document.currentScript.dataset;
  const edition = location.pathname.split("/")[1];
  const [, article, original = ""] =
    /^\/[^/]+\/article\/(\d+)\/[^/]+(\/original)?$/.exec(location.pathname) ?? [];
  const find = (selector) => document.querySelector(selector);

  // Times stand in the zone of the edition; they become the reader's own. The edition's stay
  // in the title.
  const ZONE = /([+-])(\d\d):(\d\d)$/;
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "long" });
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short" });

  function inOwnZone(time) {
    const at = new Date(time.dateTime);
    const [zone, sign, hours, minutes] = ZONE.exec(time.dateTime) ?? [];
    const east = Number(`${sign}1`) * (60 * hours + Number(minutes));
    if (!zone || isNaN(at) || east === -at.getTimezoneOffset()) return;
    const words = (time.className === "day" ? dayOf : momentOf)(at);
    if (words === time.textContent) return;
    time.title = `${time.textContent} (UTC${zone})`;
    time.textContent = words;
  }

  // CLDR's Vietnamese has day and hour as no newspaper prints them.
  const vietnamese = locale.startsWith("vi");

  function dayOf(at) {
    if (!vietnamese) return day.format(at);
    return `${at.getDate()} tháng ${at.getMonth() + 1} năm ${at.getFullYear()}`;
  }

  function momentOf(at) {
    if (!vietnamese) return moment.format(at);
    const hour = at.toLocaleTimeString(locale, { timeStyle: "short" });
    return `${hour} ngày ${dayOf(at)}`;
  }

  document.querySelectorAll("time").forEach(inOwnZone);

  // A list that the reader keeps, newest first; empty where the browser keeps nothing.
  function kept(name) {
    try {
      const list = JSON.parse(localStorage.getItem(name));
      return Array.isArray(list) ? list : [];
    } catch {
      return [];
    }
  }

  function keep(name, list) {
    try {
      localStorage.setItem(name, JSON.stringify(list.slice(0, 100)));
    } catch {
      // Full or forbidden: nothing is kept.
    }
  }

  // A button that puts an entry on a list or takes it off; entries are told by their address.
  function toggle(button, name, entry, after) {
    const others = () => kept(name).filter(({ id }) => id !== entry.id);
    const isOn = () => kept(name).some(({ id }) => id === entry.id);
    const show = () => button.setAttribute("aria-pressed", isOn());
    // Its headline may have been corrected.
    if (isOn()) keep(name, kept(name).map((one) => (one.id === entry.id ? entry : one)));
    show();
    button.addEventListener("click", () => {
      keep(name, isOn() ? others() : [entry, ...others()]);
      show();
      after?.(isOn());
    });
  }

  // The words of an element, and the language that they are in.
  function words(element) {
    const { lang, dir } = element.closest("[lang]");
    return { words: element.textContent, lang, dir };
  }

  // Tells the script that keeps pages for reading offline; it is fetched only when needed.
  async function offline(message) {
    const workers = navigator.serviceWorker;
    if (!workers) return;
    const script = "/offline.js";
    const rules = { createScriptURL: () => script };
    offline.policy ??= window.trustedTypes?.createPolicy("offline", rules);
    try {
      await workers.register(offline.policy?.createScriptURL("") ?? script);
      (await workers.ready).active.postMessage(message);
    } catch {
      // Forbidden, or no connection: the list is kept, the pages are not.
    }
  }

  const save = find("#save");
  if (save) {
    const headline = find(".article h1");
    const pictures = [...document.querySelectorAll(".article figure img")];
    const entry = {
      id: `${edition}/${article}${original}`,
      path: location.pathname,
      ...words(headline),
      source: find(".byline .source").textContent,
      time: find(".byline time").dateTime,
      pictures: pictures.map((picture) => new URL(picture.currentSrc || picture.src).pathname),
    };
    const assets = [...document.querySelectorAll("link[rel=stylesheet], link[rel=icon]")];
    const around = assets.map((link) => link.getAttribute("href"));
    const script = find("script[data-locale]").getAttribute("src");
    toggle(save, "saved", entry, (isSaved) => {
      const pages = [entry.path, `/${edition}/reading`, script, ...around];
      const gone = { forgotten: [entry.path, ...entry.pictures] };
      offline(isSaved ? { saved: [...pages, ...entry.pictures] } : gone);
    });
  }

  const follow = find("#follow");
  if (follow) {
    const id = location.pathname.split("/")[3];
    toggle(follow, "topics", { id, ...words(find("h1")) });
  }

  // Where the reader stopped in an article, as the number of the block at the top.
  const resume = find("#resume");
  const blocks = [...(find(".article > .prose")?.children ?? [])];
  if (resume && blocks.length > 0) {
    const before = kept("places").find(([id]) => id === article)?.[1] ?? 0;
    const at = () => blocks.findIndex((block) => block.getBoundingClientRect().bottom > 0);
    const isRead = () => {
      const bottom = blocks.at(-1).getBoundingClientRect().bottom;
      return bottom <= window.innerHeight;
    };
    const remember = () => {
      const others = kept("places").filter(([id]) => id !== article);
      const place = Math.max(at(), before);
      const stopped = place > 0 && !isRead();
      keep("places", stopped ? [[article, place], ...others] : others);
      resume.hidden ||= at() < 0 || at() >= before;
    };
    let waits = 0;
    addEventListener("scroll", () => {
      clearTimeout(waits);
      waits = setTimeout(remember, 300);
    }, { passive: true });
    resume.hidden = !blocks[before] || before === 0 || location.hash !== "" || at() >= before;
    resume.addEventListener("click", () => {
      resume.hidden = true;
      blocks[before].tabIndex = -1;
      blocks[before].focus({ preventScroll: true });
      blocks[before].scrollIntoView();
    });
  }

  // Sentence by sentence: beneath each stands its original, for whoever asks for it.
  const LETTER = /[\p{L}\p{N}]/u;
  const OPENING = /[「『《“„«‘‚"'(（\[]+$/;
  const UNITS = "h1, .subheadline, .opening-words, figcaption, .prose :is(p, li, h2, h3, h4, h5, h6)";
  const bySentence = find("#sentences");

  // Where the letters and digits of a text are, and which.
  function letters(text) {
    const places = [];
    let word = "";
    let place = 0;
    for (const sign of text) {
      if (LETTER.test(sign)) {
        word += sign;
        for (let unit = 0; unit < sign.length; unit += 1) places.push(place + unit);
      }
      place += sign.length;
    }
    return { word, places };
  }

  // The stretches of a text that are sentences, each with its original. Quotes and spaces
  // may differ, as an edition has its own.
  function sentences(text, pairs) {
    const { word, places } = letters(text);
    const found = [];
    let end = 0;
    for (const pair of pairs) {
      const length = pair.key.length;
      const from = pair.isUsed || length === 0 ? -1 : word.indexOf(pair.key, end);
      if (from < 0 || (from > end && length < 8)) continue;
      pair.isUsed = true;
      found.push({ from: places[from], to: places[from + length - 1] + 1, original: pair.original });
      end = from + length;
    }
    if (found[0]?.from === places[0]) found[0].from = 0;
    found.forEach((one, at) => {
      const next = found[at + 1];
      const between = text.slice(one.to, next?.from);
      const space = between.search(/[ \t\n]/);
      const open = next ? between.search(OPENING) : -1;
      const end = [space, open, between.length].find((place) => place >= 0);
      if (next) next.from = one.to + (space < 0 ? end : between.search(/[^ \t\n]*$/));
      one.to += end;
    });
    return found;
  }

  // A place in the words of an element as a node and a place in that.
  function inNode(element, place) {
    const walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let left = place;
    while (walk.nextNode()) {
      const { length } = walk.currentNode.data;
      if (left <= length) return [walk.currentNode, left];
      left -= length;
    }
    return [element, element.childNodes.length];
  }

  function made(tag, name, attributes = {}) {
    const element = document.createElement(tag);
    element.className = name;
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  }

  function wrap(element, { from, to, original }, { lang, dir }) {
    const range = document.createRange();
    range.setStart(...inNode(element, from));
    range.setEnd(...inNode(element, to));
    const sentence = made("span", "sentence");
    const label = bySentence.dataset.name;
    const see = made("button", "see", { type: "button", "aria-expanded": false, "aria-label": label });
    sentence.append(range.extractContents());
    const own = made("span", "own-words", { lang, dir, hidden: "" });
    own.textContent = original;
    range.insertNode(sentence);
    sentence.after(see, own);
    see.addEventListener("click", () => {
      own.hidden = !own.hidden;
      see.setAttribute("aria-expanded", !own.hidden);
    });
    sentence.addEventListener("click", ({ target }) => {
      if (isCut() && !target.closest("a") && getSelection().isCollapsed) see.click();
    });
  }

  const isCut = () => bySentence.getAttribute("aria-pressed") === "true";

  async function cut() {
    const answer = await fetch(`/${edition}/article/${article}/sentences`);
    const { pairs, ...tongue } = await answer.json();
    const known = pairs.map(([key, original]) => ({ key: letters(key).word, original }));
    for (const unit of find(".article").querySelectorAll(UNITS)) {
      if (unit.querySelector("p, li, ul, ol")) continue;
      const found = sentences(unit.textContent, known);
      found.reverse().forEach((one) => wrap(unit, one, tongue));
    }
  }

  bySentence?.addEventListener("click", async () => {
    try {
      if (!find(".sentence")) await cut();
    } catch {
      return; // No connection.
    }
    bySentence.setAttribute("aria-pressed", !isCut());
    find(".article").classList.toggle("cut", isCut());
  });

  // Cards of an edition; nothing where there is no connection.
  async function cards(edition, query) {
    try {
      const answer = await fetch(`/api/v1/${edition}/articles?${query}`);
      return answer.ok ? (await answer.json()).articles : null;
    } catch {
      return null;
    }
  }

  const pathOf = (card) => new URL(card.address).pathname;

  function linkTo(link, { words, lang, dir }, path) {
    link.textContent = words;
    link.href = path;
    Object.assign(link, { lang, dir });
  }

  // Shows a list that the reader keeps, with a button in each row that takes it off.
  function show(name, list, draw, whenGone) {
    const rows = kept(name).map((entry) => {
      const row = find(`#${list.id}-row`).content.cloneNode(true).firstElementChild;
      const [link, button] = ["a", "button"].map((tag) => row.querySelector(tag));
      [link.id, button.id] = [`${name}-${entry.id}`, `${name}-${entry.id}-off`];
      button.setAttribute("aria-labelledby", `${button.id} ${link.id}`);
      button.addEventListener("click", () => {
        keep(name, kept(name).filter(({ id }) => id !== entry.id));
        const next = row.nextElementSibling ?? row.previousElementSibling;
        row.remove();
        none.hidden = list.children.length > 0;
        (next?.querySelector("button") ?? none).focus();
        whenGone?.(entry);
      });
      draw(row, link, entry);
      return row;
    });
    const none = list.previousElementSibling;
    none.tabIndex = -1;
    none.hidden = rows.length > 0;
    list.replaceChildren(...rows);
  }

  const saved = find("#saved");
  const forget = ({ path, pictures }) => offline({ forgotten: [path, ...pictures] });

  function showSaved() {
    show("saved", saved, (row, link, entry) => {
      linkTo(link, entry, entry.path);
      row.querySelector(".source").textContent = entry.source;
      const time = row.querySelector("time");
      time.dateTime = entry.time;
      time.textContent = dayOf(new Date(entry.time));
    }, forget);
  }

  // Headlines as they are now; what was taken down is no longer kept.
  async function renewSaved(of) {
    const mine = kept("saved").filter(({ id }) => id.startsWith(`${of}/`) && !id.endsWith("/original"));
    const ids = mine.map(({ id }) => id.split("/")[1]);
    const now = await cards(of, `ids=${ids}&limit=100`);
    if (!now || ids.length === 0) return;
    for (const entry of mine) {
      const card = now.find(({ id }) => `${of}/${id}` === entry.id);
      if (!card) await look(entry);
      else if (card.headline !== entry.words || pathOf(card) !== entry.path) {
        const path = pathOf(card);
        change({ ...entry, words: card.headline, lang: card.language, dir: "auto", path });
        offline({ saved: [path] });
      }
    }
  }

  // An article that is on no list any more: taken down, or the same as another's.
  async function look(entry) {
    const { status, redirected, url } = await fetch(entry.path, { method: "HEAD" });
    if (redirected) change({ ...entry, path: new URL(url).pathname });
    if (status !== 404 && status !== 410) return;
    keep("saved", kept("saved").filter(({ id }) => id !== entry.id));
    forget(entry);
  }

  function change(entry) {
    keep("saved", kept("saved").map((one) => (one.id === entry.id ? entry : one)));
  }

  async function showTopic(row, link, entry) {
    linkTo(link, entry, `/${edition}/topic/${entry.id}`);
    const newest = await cards(edition, `topic=${entry.id}&limit=3`);
    const items = (newest ?? []).map((card) => {
      const [item, link] = ["li", "a"].map((tag) => document.createElement(tag));
      linkTo(link, { words: card.headline, lang: card.language, dir: "auto" }, pathOf(card));
      item.append(link);
      return item;
    });
    row.querySelector("ul").replaceChildren(...items);
  }

  if (saved) {
    showSaved();
    show("topics", find("#followed"), showTopic);
    const editions = new Set(kept("saved").map(({ id }) => id.split("/")[0]));
    Promise.all([...editions].map(renewSaved)).then(showSaved, () => {});
  }

  // Languages that the reader reads: articles that were written in one of them lead to the
  // original, and are named as there.
  const tongues = find("#languages");
  tongues?.querySelectorAll("input").forEach((box) => {
    box.checked = kept("languages").includes(box.value);
    box.addEventListener("change", () => {
      const others = kept("languages").filter((lang) => lang !== box.value);
      keep("languages", box.checked ? [box.value, ...others] : others);
    });
  });

  function cardOf(tongue) {
    const box = tongue.closest("article, li");
    const link = box.querySelector(":is(h2, h3) a");
    const [, , , id] = link.pathname.split("/");
    return { box, link, id: Number(id), tongue };
  }

  function lead({ box, link }, path) {
    const old = link.pathname;
    for (const other of box.querySelectorAll("a")) {
      if (other.pathname === old) other.pathname = path;
    }
  }

  async function inOriginal(lang) {
    const cardsHere = [...document.querySelectorAll(`[data-home="${lang}"]`)].map(cardOf);
    cardsHere.forEach((card) => lead(card, `/${lang}/article/${card.id}/-`));
    const ids = [...new Set(cardsHere.map(({ id }) => id))].slice(0, 100);
    const originals = ids.length > 0 ? await cards(lang, `ids=${ids}&limit=100`) : null;
    for (const card of cardsHere) {
      const own = originals?.find(({ id }) => id === card.id);
      if (own) showOriginal(card, own, lang);
    }
  }

  function showOriginal(card, own, lang) {
    lead(card, pathOf(own));
    card.link.textContent = own.headline;
    const words = card.box.querySelector("p.lead");
    if (words) words.textContent = own.lead;
    for (const element of [card.link.parentElement, words]) {
      if (element) Object.assign(element, { lang, dir: "auto" });
    }
    card.tongue.textContent = new Intl.DisplayNames([locale], { type: "language" }).of(lang);
  }

  kept("languages").filter((lang) => lang !== edition).forEach(inOriginal);

  // Searches that begin as what is typed.
  document.querySelectorAll("input[type=search]").forEach((field) => {
    const offers = made("datalist", "", { id: `${field.id}-offers` });
    field.after(offers);
    field.setAttribute("list", offers.id);
    let waits = 0;
    field.addEventListener("input", (event) => {
      clearTimeout(waits);
      // Whoever chose an offer types no more.
      if (event.inputType && event.inputType !== "insertReplacementText") waits = setTimeout(offer, 150);
    });
    async function offer() {
      const typed = field.value;
      try {
        const asked = new URLSearchParams({ q: typed });
        const answer = await fetch(`/${edition}/search/completions?${asked}`);
        const searches = answer.ok ? await answer.json() : [];
        if (field.value !== typed) return;
        offers.replaceChildren(...searches.map((words) => new Option(words, words)));
      } catch {
        // No connection, no offers.
      }
    }
  });

  document.documentElement.classList.add("ready");
}
