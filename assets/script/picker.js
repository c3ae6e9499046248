// A language is found by its own name, by that in the language of the page, or by the English
// one, with marks or without.
const picker = find(".picker nav");
if (picker) {
  const english = new Intl.DisplayNames("en", { type: "language" });
  const plain = (words) => words.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const rows = [...picker.querySelectorAll("li")].map((row) => {
    const link = row.querySelector("a");
    return { row, link, names: plain(`${link.textContent} ${english.of(link.hreflang)}`) };
  });
  const words = picker.dataset.find;
  const field = made("input", "", { "aria-label": words, placeholder: words, autocomplete: "off" });
  const found = () => rows.filter(({ names }) => names.includes(plain(field.value.trim())));
  field.addEventListener("input", () => {
    const shown = found();
    rows.forEach((one) => (one.row.hidden = !shown.includes(one)));
  });
  field.addEventListener("keydown", ({ key }) => {
    if (key === "Enter") found()[0]?.link.click();
  });
  picker.prepend(field);
}
