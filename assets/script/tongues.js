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
