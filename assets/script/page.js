// What this page is, and what the other parts are made of. Nothing here or there writes HTML:
// pages require Trusted Types, so words go in as text.
const { locale } = document.currentScript.dataset;
const edition = location.pathname.split("/")[1];
const [, article, original = ""] =
  /^\/[^/]+\/article\/(\d+)\/[^/]+(\/original)?$/.exec(location.pathname) ?? [];
const find = (selector) => document.querySelector(selector);

// The words of an element, and the language that they are in.
function words(element) {
  const { lang, dir } = element.closest("[lang]");
  return { words: element.textContent, lang, dir };
}

function made(tag, name, attributes = {}) {
  const element = document.createElement(tag);
  element.className = name;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

// What the API says; nothing where it does not, or where there is no connection.
async function told(path) {
  try {
    const answer = await fetch(`/api/v1/${path}`);
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}

// Cards of an edition.
const cards = async (edition, query) => (await told(`${edition}/articles?${query}`))?.articles;

const pathOf = (card) => new URL(card.address).pathname;

function linkTo(link, { words, lang, dir }, path) {
  link.textContent = words;
  link.href = path;
  Object.assign(link, { lang, dir });
}
