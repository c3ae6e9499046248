// Comfort for readers whose browser runs scripts; every page is whole without it. Nothing
// here writes HTML: pages require Trusted Types, so words go in as text.
"use strict";
{
  const { locale } = document.currentScript.dataset;

  // Times stand in the zone of the edition; they become the reader's own. The edition's stay
  // in the title.
  const ZONE = /([+-])(\d\d):(\d\d)$/;
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "long" });
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short" });

  function inOwnZone(time) {
    const at = new Date(time.dateTime);
    const [zone, sign, hours, minutes] = ZONE.exec(time.dateTime) ?? [];
    const east = Number(`${sign}1`) * (60 * hours + Number(minutes));
    if (!zone || isNaN(at) || east === -at.getTimezoneOffset()) return;
    const words = (time.className === "day" ? dayOf : momentOf)(at);
    if (words === time.textContent) return;
    time.title = `${time.textContent} (UTC${zone})`;
    time.textContent = words;
  }

  // CLDR's Vietnamese has day and hour as no newspaper prints them.
  const vietnamese = locale.startsWith("vi");

  function dayOf(at) {
    if (!vietnamese) return day.format(at);
    return `${at.getDate()} tháng ${at.getMonth() + 1} năm ${at.getFullYear()}`;
  }

  function momentOf(at) {
    if (!vietnamese) return moment.format(at);
    const hour = at.toLocaleTimeString(locale, { timeStyle: "short" });
    return `${hour} ngày ${dayOf(at)}`;
  }

  document.querySelectorAll("time").forEach(inOwnZone);
}
