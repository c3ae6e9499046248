// Opens every sample page as readers do, wide and narrow, light and dark, and asks axe-core
// whether all of them can read it. Run by `cargo xtask axe`:
//
//     node run.mjs CHROMIUM FOLDER_OF_PAGES [FOLDER_FOR_PICTURES]
//
// Prints a line for each finding; ends with 1 where there is any.

import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const [executablePath, folder, pictures] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = [
  "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice",
];
const WIDTHS = [390, 1280];
// Narrower and wider than that, nothing may stick out.
const EXTREMES = [320, 2560];

const pages = readdirSync(folder).filter((name) => name.endsWith(".html")).sort();
const browser = await chromium.launch({
  executablePath,
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
const findings = new Set();
let asked = 0;

async function visit(colorScheme, width, check) {
  const context = await browser.newContext({
    colorScheme,
    viewport: { width, height: 900 },
    reducedMotion: "reduce",
    offline: true,
  });
  const tab = await context.newPage();
  for (const name of pages) {
    await tab.goto(pathToFileURL(join(folder, name)).href, { waitUntil: "domcontentloaded" });
    await check(tab, name);
    asked += 1;
  }
  await context.close();
}

async function overflow(tab, name, width) {
  const wide = await tab.evaluate(() => document.documentElement.scrollWidth);
  if (wide > width) findings.add(`${name} at ${width}: ${wide} pixels wide`);
}

for (const colorScheme of ["light", "dark"]) {
  for (const width of WIDTHS) {
    await visit(colorScheme, width, async (tab, name) => {
      await tab.evaluate(axe);
      const { violations } = await tab.evaluate(
        (values) => window.axe.run({ runOnly: { type: "tag", values } }),
        RULES,
      );
      for (const { id, nodes } of violations) {
        for (const { target, failureSummary } of nodes) {
          const why = failureSummary.split("\n").slice(1).map((line) => line.trim()).join("; ");
          findings.add(`${name} at ${width}, ${colorScheme}: ${id} at ${target.join(" ")}: ${why}`);
        }
      }
      await overflow(tab, name, width);
      if (pictures) {
        const path = join(pictures, `${name.replace(".html", "")}-${width}-${colorScheme}.png`);
        await tab.screenshot({ path, fullPage: true });
      }
    });
  }
}
for (const width of EXTREMES) {
  await visit("light", width, (tab, name) => overflow(tab, name, width));
}
await browser.close();

for (const finding of findings) console.log(finding);
console.log(`${pages.length} pages, ${asked} views, ${findings.size} findings`);
process.exitCode = findings.size > 0 || pages.length === 0 ? 1 : 0;
