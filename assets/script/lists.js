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

// Puts an entry into the place of the one of its address.
function change(name, entry) {
  keep(name, kept(name).map((one) => (one.id === entry.id ? entry : one)));
}

// A button that puts an entry on a list or takes it off; entries are told by their address.
function toggle(button, name, entry, after) {
  const others = () => kept(name).filter(({ id }) => id !== entry.id);
  const isOn = () => kept(name).some(({ id }) => id === entry.id);
  const show = () => button.setAttribute("aria-pressed", isOn());
  // Its headline may have been corrected.
  if (isOn()) change(name, entry);
  show();
  button.addEventListener("click", () => {
    keep(name, isOn() ? others() : [entry, ...others()]);
    show();
    after?.(isOn());
  });
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

// What belonged to a saved page that is none any more. Its pictures may be those of another,
// such as of the same article in another edition.
function forget({ path, pictures }) {
  const of = (picture) => picture.split("/")[2];
  const others = kept("saved").flatMap((entry) => entry.pictures.map(of));
  const gone = pictures.filter((picture) => !others.includes(of(picture)));
  offline({ forgotten: [path, ...gone] });
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
    if (isSaved) offline({ saved: [...pages, ...entry.pictures] });
    else forget(entry);
  });
}

const follow = find("#follow");
if (follow) {
  const id = location.pathname.split("/")[3];
  toggle(follow, "topics", { id, edition, ...words(find("h1")) });
}
