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
