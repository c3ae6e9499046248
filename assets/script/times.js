// Times stand in the zone of the edition; they become the reader's own. The edition's stay
// in the title. Of what is younger than a day, lists say how long ago it was.
const ZONE = /([+-])(\d\d):(\d\d)$/;
const day = new Intl.DateTimeFormat(locale, { dateStyle: "long" });
const moment = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short" });
const ago = new Intl.RelativeTimeFormat(locale);

function inOwnZone(time) {
  const at = new Date(time.dateTime);
  const [zone, sign, hours, minutes] = ZONE.exec(time.dateTime) ?? [];
  if (!zone || isNaN(at)) return;
  const east = Number(`${sign}1`) * (60 * hours + Number(minutes));
  const isOwn = east === -at.getTimezoneOffset();
  const isDay = time.className === "day";
  const since = isDay ? sinceThen(at) : "";
  const words = since || (isOwn ? time.textContent : (isDay ? dayOf : momentOf)(at));
  if (words === time.textContent) return;
  time.title = since ? momentOf(at) : `${time.textContent} (UTC${zone})`;
  time.textContent = words;
}

function sinceThen(at) {
  const minutes = Math.round((Date.now() - at) / 60000);
  if (minutes < 0 || minutes >= 24 * 60) return "";
  return minutes < 60
    ? ago.format(-Math.max(minutes, 1), "minute")
    : ago.format(-Math.round(minutes / 60), "hour");
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

// What the publisher's clock showed, for those whose own showed something else.
function besideOwnZone(clock) {
  const at = new Date(clock.parentElement.querySelector("time").dateTime);
  clock.hidden = Number(clock.dataset.offset) === -at.getTimezoneOffset();
}

document.querySelectorAll("time").forEach(inOwnZone);
document.querySelectorAll(".clock").forEach(besideOwnZone);
