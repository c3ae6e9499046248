// Opens the sample site as readers do whose browser runs scripts, and looks whether the
// script does what it is for. Run by `cargo xtask axe`:
//
//     node script.mjs CHROMIUM ADDRESS_OF_SITE
//
// Prints a line for each failure; ends with 1 where there is any.

import assert from "node:assert/strict";
import { chromium } from "playwright-core";

const [executablePath, site] = process.argv.slice(2);
const ARTICLE = "/en/article/1/fozs-old-bridge-reopens-after-three-years-of-works";
const browser = await chromium.launch({
  executablePath,
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
const failures = [];

/// A reader with a browser of their own. Whatever their pages complain of is a failure.
async function reader(settings = {}) {
  const context = await browser.newContext({
    baseURL: site,
    viewport: { width: 390, height: 700 },
    timezoneId: "Europe/London",
    reducedMotion: "reduce",
    ...settings,
  });
  context.on("weberror", (error) => failures.push(String(error.error())));
  context.on("console", (message) => {
    const offline = message.text().includes("ERR_INTERNET_DISCONNECTED");
    if (message.type() === "error" && !offline) failures.push(message.text());
  });
  const tab = await context.newPage();
  return { context, tab };
}

/// How far what is on the page has moved since it was opened, as browsers count it.
function moved(tab) {
  return tab.evaluate(() => new Promise((tell) => {
    let sum = 0;
    const watch = new PerformanceObserver((list) => {
      for (const shift of list.getEntries()) sum += shift.hadRecentInput ? 0 : shift.value;
    });
    watch.observe({ type: "layout-shift", buffered: true });
    setTimeout(() => tell(sum), 200);
  }));
}

async function times(settings) {
  const { context, tab } = await reader(settings);
  await tab.goto(ARTICLE);
  const all = await tab.locator(".byline time").evaluateAll(
    (found) => found.map((time) => [time.textContent, time.title]),
  );
  const plain = (words) => words.replace(/\s/g, " ");
  assert.ok((await moved(tab)) < 0.01, "the page moves");
  await context.close();
  return all[0].map(plain);
}

const TESTS = {
  async "times are in the reader's zone, with the edition's at hand"() {
    const own = "November 18, 2026 at 7:30 AM";
    assert.deepEqual(await times({ timezoneId: "Asia/Tokyo" }), [
      "November 18, 2026 at 4:30 PM",
      `${own} (UTC+00:00)`,
    ]);
    assert.deepEqual(await times({ timezoneId: "Europe/London" }), [own, ""]);
    const silent = { timezoneId: "Asia/Tokyo", javaScriptEnabled: false };
    const { context, tab } = await reader(silent);
    await tab.goto(ARTICLE);
    const words = await tab.locator(".byline time").first().textContent();
    assert.equal(words.replace(/\s/g, " "), own);
    await context.close();
  },

  async "a day is the reader's, and its hour is not told"() {
    const { context, tab } = await reader({ timezoneId: "Pacific/Pago_Pago" });
    await tab.goto("/en/");
    assert.equal(await tab.locator("time.day").first().textContent(), "November 17, 2026");
    await context.close();
  },
};

for (const [name, test] of Object.entries(TESTS)) {
  try {
    await test();
  } catch (error) {
    failures.push(`${name}: ${error.message}`);
  }
}
await browser.close();
for (const failure of failures) console.log(failure);
console.log(`${Object.keys(TESTS).length} tests of the script, ${failures.length} failures`);
process.exitCode = failures.length > 0 ? 1 : 0;
