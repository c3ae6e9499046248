// Opens the sample site as readers do whose browser runs scripts, and looks whether the
// script does what it is for. Run by `cargo xtask axe`:
//
//     node script.mjs CHROMIUM ADDRESS_OF_SITE
//
// Prints a line for each failure; ends with 1 where there is any.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import http from "node:http";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const [executablePath, site] = process.argv.slice(2);
const ARTICLE = "/en/article/1/fozs-old-bridge-reopens-after-three-years-of-works";
const HEADLINE = "Foz’s old bridge reopens after three years of works";
const browser = await chromium.launch({
  executablePath,
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const failures = [];

/// What stands between the readers and the site: it can be down, or say something else.
const line = { isDown: false, change: (path, text) => text, isGone: () => false };
const between = http.createServer((asked, answer) => {
  if (line.isDown) return asked.socket.destroy();
  if (line.isGone(asked.url)) return answer.writeHead(410).end();
  // What is changed here has no tag that tells it from what was there before.
  const { "if-none-match": known, ...headers } = asked.headers;
  headers["accept-encoding"] = "identity";
  const options = { method: asked.method, headers };
  const onward = http.request(new URL(asked.url, site), options, async (got) => {
    const pieces = [];
    for await (const piece of got) pieces.push(piece);
    let body = Buffer.concat(pieces);
    if (/html|json/.test(got.headers["content-type"])) body = line.change(asked.url, String(body));
    for (const name of ["content-length", "transfer-encoding", "etag"]) delete got.headers[name];
    answer.writeHead(got.statusCode, got.headers).end(body);
  });
  asked.pipe(onward);
});
await new Promise((ready) => between.listen(0, "127.0.0.1", ready));
const front = `http://127.0.0.1:${between.address().port}`;

/// A reader with a browser of their own. Whatever their pages complain of is a failure.
async function reader(settings = {}) {
  const context = await browser.newContext({
    baseURL: front,
    viewport: { width: 390, height: 700 },
    timezoneId: "Europe/London",
    reducedMotion: "reduce",
    ...settings,
  });
  context.on("weberror", (error) => failures.push(String(error.error())));
  context.on("console", (message) => {
    const { url } = message.location();
    const expected = line.isDown || line.isGone(new URL(url || front).pathname);
    if (message.type() === "error" && !expected) failures.push(`${url}: ${message.text()}`);
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

/// Waits until something is so.
async function until(what, isSo) {
  for (let tries = 0; tries < 50; tries += 1) {
    if (await isSo()) return;
    await new Promise((later) => setTimeout(later, 100));
  }
  assert.fail(what);
}

/// Whether all can read what the script made of a page.
async function isReadable(tab) {
  await tab.mouse.move(0, 0);
  await tab.evaluate(axe);
  const { violations } = await tab.evaluate(() => window.axe.run());
  assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), []);
}

/// Which addresses a browser keeps for reading offline.
function keeps(tab) {
  return tab.evaluate(async () => {
    const requests = await (await caches.open("reading")).keys();
    return requests.map(({ url }) => new URL(url).pathname);
  });
}

async function savedArticle() {
  const { context, tab } = await reader();
  await tab.goto(ARTICLE);
  await tab.click("#save");
  assert.equal(await tab.getAttribute("#save", "aria-pressed"), "true");
  await until("the article is kept", async () => {
    const kept = await keeps(tab);
    return ["/en/article/1/", "/en/reading", "/media/1/", "/assets/site.css", "/assets/site.js"]
      .every((path) => kept.includes(path));
  });
  return { context, tab };
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

/// Goes on by keyboard to what can be used next. A field for a day has several stops.
async function onward(tab, at) {
  for (let stops = 0; ; stops += 1) {
    await tab.keyboard.press("Tab");
    const reached = await tab.evaluate(() => {
      const own = document.activeElement;
      const { outlineStyle, outlineWidth } = getComputedStyle(own);
      const isSeen = outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
      return { place: window.controls.indexOf(own), isSeen, html: own.outerHTML.slice(0, 90) };
    });
    if (reached.place !== at - 1 || at === 0 || stops > 5) return reached;
  }
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

  async "nothing is offered where no script runs"() {
    const { context, tab } = await reader({ javaScriptEnabled: false });
    await tab.goto(ARTICLE);
    for (const button of ["#save", "#resume"]) assert.ok(await tab.isHidden(button), button);
    await tab.goto("/en/reading");
    assert.ok(await tab.isVisible("noscript .notice"));
    await context.close();
  },

  async "a saved article is read without a connection, and corrected as soon as there is one"() {
    const { context, tab } = await savedArticle();
    line.isDown = true;
    await tab.goto("/en/");
    await tab.click("#saved a");
    await tab.waitForURL(`**${ARTICLE}`);
    assert.equal(await tab.locator("h1").textContent(), HEADLINE);
    assert.equal(await tab.evaluate(() => document.styleSheets.length), 1);
    assert.equal(await tab.locator(".comments").count(), 0, "comments are kept");
    const width = await tab.locator(".lead-figure img").evaluate((picture) => picture.naturalWidth);
    assert.ok(width > 0, "the picture is not kept");
    line.isDown = false;
    line.change = (_, text) => text.replaceAll(HEADLINE, "A bridge is open");
    for (const isDown of [false, true]) {
      line.isDown = isDown;
      await tab.goto(ARTICLE);
      assert.equal(await tab.locator("h1").textContent(), "A bridge is open");
    }
    line.isDown = false;
    await tab.goto("/en/reading");
    assert.equal(await tab.locator("#saved a").textContent(), "A bridge is open");
    await context.close();
  },

  async "what was taken down is kept nowhere"() {
    const { context, tab } = await savedArticle();
    line.isGone = (path) => path.startsWith("/en/article/1/");
    line.change = (path, text) => path.startsWith("/api/") ? '{"articles":[],"next":null}' : text;
    await tab.goto("/en/reading");
    await until("it is off the list", async () => (await tab.locator("#saved li").count()) === 0);
    await until("it is forgotten", async () => !(await keeps(tab)).includes("/en/article/1/"));
    await context.close();
  },

  async "an original that was taken down is kept nowhere either"() {
    const { context, tab } = await reader();
    await tab.goto(`${ARTICLE}/original`);
    await tab.click("#save");
    await until("it is kept", async () => (await keeps(tab)).includes(`${ARTICLE}/original`));
    line.isGone = (path) => path.startsWith("/en/article/1/");
    line.change = (path, text) => path.startsWith("/api/") ? '{"articles":[],"next":null}' : text;
    await tab.goto("/en/reading");
    await until("it is off the list", async () => (await tab.locator("#saved li").count()) === 0);
    await until("it is forgotten", async () => !(await keeps(tab)).includes(`${ARTICLE}/original`));
    await context.close();
  },

  async "a picture is kept as large as an article needs it, and as long as one does"() {
    const { context, tab } = await savedArticle();
    const picture = () => tab.evaluate(async () => (await caches.match("/media/1/"))?.url);
    const address = await picture();
    assert.ok(address.endsWith("/media/1/240"), address);
    await tab.evaluate(async () => (await fetch("/media/1/480")).blob());
    await tab.goto(`${ARTICLE}/original`);
    await tab.click("#save");
    await until("the original is kept", async () => (await keeps(tab)).includes(`${ARTICLE}/original`));
    await tab.click("#save");
    await until("it is forgotten", async () => !(await keeps(tab)).includes(`${ARTICLE}/original`));
    assert.equal(await picture(), address);
    await tab.goto(ARTICLE);
    await tab.click("#save");
    await until("the picture is forgotten", async () => (await picture()) === undefined);
    await context.close();
  },

  async "saved articles and followed topics are taken off the list again"() {
    const { context, tab } = await savedArticle();
    await tab.click(".topics a");
    await tab.click("#follow");
    const topic = await tab.locator("h1").textContent();
    await tab.goto("/en/reading");
    assert.equal(await tab.locator("#followed h3").textContent(), topic);
    await until("its newest article", async () => (await tab.locator("#followed li li").count()) === 1);
    await isReadable(tab);
    for (const list of ["#saved", "#followed"]) {
      const button = tab.locator(`${list} > li button`);
      assert.match(await button.evaluate((own) => own.ariaLabelledByElements.at(-1).textContent), /./);
      await button.click();
      assert.equal(await tab.locator(`${list} > li`).count(), 0);
    }
    assert.equal(await tab.locator("section .none:visible").count(), 2);
    await until("it is forgotten", async () => !(await keeps(tab)).includes("/en/article/1/"));
    await context.close();
  },

  async "a followed topic is called as the edition calls it"() {
    const { context, tab } = await reader();
    await tab.goto("/en/topic/20000002");
    await tab.click("#follow");
    for (const [edition, name] of [["pt", "Arte e entretenimento"], ["en", "Arts and entertainment"]]) {
      await tab.goto(`/${edition}/reading`);
      const link = tab.locator("#followed h3 a");
      await until(`it is called ${name}`, async () => (await link.textContent()) === name);
      assert.equal(await link.getAttribute("lang"), edition);
      assert.ok((await link.getAttribute("href")).endsWith(`/${edition}/topic/20000002`));
    }
    await context.close();
  },

  async "who stopped in an article is offered to go on there"() {
    const { context, tab } = await reader();
    await tab.goto(ARTICLE);
    assert.ok(await tab.isHidden("#resume"));
    const block = tab.locator(".article > .prose > *").nth(4);
    await block.evaluate((own) => own.scrollIntoView());
    await until("the place is kept", () => tab.evaluate(() => localStorage.getItem("places") !== null));
    await tab.goto("/en/");
    await tab.goto(ARTICLE);
    assert.ok(await tab.isVisible("#resume"));
    assert.equal(await tab.evaluate(() => scrollY), 0);
    await tab.click("#resume");
    const top = await block.evaluate((own) => own.getBoundingClientRect().top);
    assert.ok(top > -5 && top < 100, `the block is at ${top}`);
    assert.ok(await tab.isHidden("#resume"));
    await context.close();
  },

  async "a sentence shows its original, by finger and by keyboard"() {
    const { context, tab } = await reader();
    await tab.goto(ARTICLE);
    const before = await tab.locator(".article").evaluate((own) => own.innerText);
    assert.equal(await tab.locator(".see").count(), 0);
    await tab.click("#sentences");
    const sentence = tab.locator(".prose .sentence").first();
    const own = tab.locator(".prose .own-words").first();
    await sentence.click();
    assert.ok(await own.isVisible());
    assert.match(await own.textContent(), /A travessia esteve fechada/);
    assert.equal(await own.getAttribute("lang"), "pt");
    await sentence.click();
    assert.ok(await own.isHidden());
    const see = tab.locator(".prose .see").first();
    await see.focus();
    await tab.keyboard.press("Enter");
    assert.ok(await own.isVisible());
    assert.equal(await see.getAttribute("aria-expanded"), "true");
    await isReadable(tab);
    await tab.click("#sentences");
    assert.equal(await tab.locator(".article").evaluate((own) => own.innerText), before);
    await context.close();
  },

  async "who reads the language of an original is led to it"() {
    const { context, tab } = await reader();
    await tab.goto("/en/reading");
    await tab.check("#languages [value=pt]");
    await tab.goto("/en/");
    const link = tab.locator("main :is(h2, h3) a").first();
    await until("it is named as there", async () => (await link.textContent()).startsWith("Ponte"));
    assert.equal(await link.evaluate((own) => own.parentElement.lang), "pt");
    assert.equal(await tab.locator(".tongue").first().textContent(), "Portuguese");
    await link.click();
    await tab.waitForURL("**/pt/article/1/*");
    await tab.goto("/en/reading");
    await tab.uncheck("#languages [value=pt]");
    await tab.goto("/en/");
    assert.ok((await link.getAttribute("href")).startsWith("/en/"));
    await context.close();
  },

  async "nothing moves on any kind of page"() {
    for (const width of [390, 1280]) {
      const { context, tab } = await reader({ viewport: { width, height: 800 }, timezoneId: "Asia/Tokyo" });
      const pages = [ARTICLE, "/en/", "/en/sources", "/en/section/culture", "/en/search?q=bridge", "/en/reading", "/ar/", "/en/api"];
      for (const path of pages) {
        await tab.goto(path, { waitUntil: "networkidle" });
        const sum = await moved(tab);
        assert.ok(sum < 0.01, `${path} moves by ${sum} at ${width}`);
      }
      await context.close();
    }
  },

  async "all that can be used is reached by keyboard, in order, and seen to be"() {
    const { context, tab } = await reader();
    const CONTROLS = "a[href], button, input, textarea, select, summary, [tabindex='0']";
    for (const path of [ARTICLE, "/en/", "/en/search?q=bridge", "/ar/reading", "/en/api"]) {
      await tab.goto(path);
      const wanted = await tab.evaluate((selector) => {
        const all = [...document.querySelectorAll(selector)].filter((one) => one.tabIndex >= 0 && one.checkVisibility({ visibilityProperty: true }));
        window.controls = all;
        return all.length;
      }, CONTROLS);
      assert.ok(wanted > 10, path);
      for (let at = 0; at < wanted; at += 1) {
        const { place, isSeen, html } = await onward(tab, at);
        assert.equal(place, at, `${path}: ${html}`);
        assert.ok(isSeen, `${path}: focus is not seen on ${html}`);
      }
    }
    await tab.goto(ARTICLE);
    await tab.keyboard.press("Tab");
    await tab.keyboard.press("Enter");
    assert.equal(new URL(tab.url()).hash, "#text");
    await context.close();
  },

  async "a language is found by any of its names"() {
    const { context, tab } = await reader();
    await tab.goto("/en/");
    await tab.click(".picker summary");
    const shown = tab.locator(".picker li:visible");
    assert.equal(await shown.count(), 4);
    for (const name of ["portugues", "Português", "PORTUGUESE"]) {
      await tab.fill(".picker input", name);
      assert.equal(await shown.count(), 1, name);
    }
    await isReadable(tab);
    await tab.keyboard.press("Enter");
    await tab.waitForURL("**/pt/");
    await tab.click(".picker summary");
    await tab.fill(".picker input", "chines");
    assert.equal(await shown.locator("[lang=zh]").count(), 1);
    await context.close();
  },

  async "of what is new, lists say how long ago it was"() {
    const { context, tab } = await reader();
    await tab.clock.setFixedTime("2026-11-18T10:40:00Z");
    await tab.goto("/en/");
    const time = tab.locator("time.day").first();
    assert.equal(await time.textContent(), "3 hours ago");
    assert.equal((await time.getAttribute("title")).replace(/\s/g, " "), "November 18, 2026 at 7:30 AM");
    await context.close();
  },

  async "what is typed into the search is completed"() {
    const { context, tab } = await reader();
    await tab.goto("/en/");
    await tab.locator("#find").pressSequentially("pon");
    const offers = tab.locator("#find-offers option");
    await until("there are offers", async () => (await offers.count()) > 0);
    assert.equal(await offers.first().getAttribute("value"), await first());
    await context.close();

    async function first() {
      const answer = await tab.request.get("/en/search/completions?q=pon");
      return (await answer.json())[0];
    }
  },
};

for (const [name, test] of Object.entries(TESTS)) {
  Object.assign(line, { isDown: false, change: (path, text) => text, isGone: () => false });
  try {
    await test();
  } catch (error) {
    failures.push(`${name}: ${error.message}`);
  }
}
await browser.close();
between.close();
for (const failure of failures) console.log(failure);
console.log(`${Object.keys(TESTS).length} tests of the script, ${failures.length} failures`);
process.exitCode = failures.length > 0 ? 1 : 0;
