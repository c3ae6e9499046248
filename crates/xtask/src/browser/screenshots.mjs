// Takes the pictures that the papers show, of a site that is being served. Run by
// `cargo xtask screenshots`:
//
//     node screenshots.mjs CHROMIUM SITE EDITIONS FOLDER

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";

const [executablePath, site, editions, folder] = process.argv.slice(2);
const WIDTHS = { 390: 844, 1280: 900 };
const QUALITY = 80;

const browser = await chromium.launch({
  executablePath,
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});

// The first link on a page whose address has a part.
async function first(tab, part) {
  const links = await tab.$$eval("main a[href]", (all) => all.map((one) => one.href));
  const found = links.find((href) => href.includes(part));
  if (!found) throw new Error(`no link to ${part} on ${tab.url()}`);
  return found;
}

async function picture(context, tab, name) {
  const devtools = await context.newCDPSession(tab);
  const { data } = await devtools.send("Page.captureScreenshot", {
    format: "webp",
    quality: QUALITY,
  });
  await devtools.detach();
  writeFileSync(join(folder, name), Buffer.from(data, "base64"));
}

async function edition(lang, width, colorScheme) {
  const context = await browser.newContext({
    colorScheme,
    viewport: { width, height: WIDTHS[width] },
    reducedMotion: "reduce",
    locale: lang,
  });
  const tab = await context.newPage();
  const see = async (kind, address) => {
    await tab.goto(address, { waitUntil: "networkidle" });
    const dark = colorScheme === "dark" ? "-dark" : "";
    await picture(context, tab, `${kind}-${lang}-${width}${dark}.webp`);
  };
  await see("front", `${site}/${lang}/`);
  const [story, article] = [await first(tab, "/story/"), await first(tab, "/article/")];
  await see("article", article);
  await see("story", story);
  await see("search", `${site}/${lang}/search?q=bridge`);
  await context.close();
}

for (const lang of editions.split(",")) {
  for (const width of Object.keys(WIDTHS)) {
    await edition(lang, Number(width), "light");
  }
}
await edition("en", 1280, "dark");
await browser.close();
