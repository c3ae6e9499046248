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
