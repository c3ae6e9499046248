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
  const mine = kept("saved").filter(({ id }) => id.startsWith(`${of}/`));
  const ids = [...new Set(mine.map(({ id }) => id.split("/")[1]))];
  const now = await cards(of, `ids=${ids}&limit=100`);
  if (!now || ids.length === 0) return;
  for (const entry of mine) {
    const [, article, original] = entry.id.split("/");
    const card = now.find(({ id }) => String(id) === article);
    if (!card) await look(entry);
    // Originals have the headlines of their own languages.
    else if (original) continue;
    else if (card.headline !== entry.words || pathOf(card) !== entry.path) {
      const path = pathOf(card);
      change("saved", { ...entry, words: card.headline, lang: card.language, dir: "auto", path });
      offline({ saved: [path] });
    }
  }
}

// An article that is on no list any more: taken down, or the same as another's.
async function look(entry) {
  const { status, redirected, url } = await fetch(entry.path, { method: "HEAD" });
  if (redirected) change("saved", { ...entry, path: new URL(url).pathname });
  if (status !== 404 && status !== 410) return;
  keep("saved", kept("saved").filter(({ id }) => id !== entry.id));
  forget(entry);
}

// A topic that was followed in another edition has another name here.
async function renamed(entry) {
  const topic = entry.edition === edition ? null : await told(`${edition}/topics/${entry.id}`);
  if (!topic) return entry;
  const here = { ...entry, edition, words: topic.name, lang: topic.language, dir: "auto" };
  change("topics", here);
  return here;
}

async function showTopic(row, link, entry) {
  const path = `/${edition}/topic/${entry.id}`;
  linkTo(link, entry, path);
  linkTo(link, await renamed(entry), path);
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
