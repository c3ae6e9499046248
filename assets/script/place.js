// Where the reader stopped in an article, as the number of the block at the top.
const resume = find("#resume");
const blocks = [...(find(".article > .prose")?.children ?? [])];
if (resume && blocks.length > 0) {
  const before = kept("places").find(([id]) => id === article)?.[1] ?? 0;
  const at = () => blocks.findIndex((block) => block.getBoundingClientRect().bottom > 0);
  const isRead = () => {
    const bottom = blocks.at(-1).getBoundingClientRect().bottom;
    return bottom <= window.innerHeight;
  };
  const remember = () => {
    const others = kept("places").filter(([id]) => id !== article);
    const place = Math.max(at(), before);
    const stopped = place > 0 && !isRead();
    keep("places", stopped ? [[article, place], ...others] : others);
    resume.hidden ||= at() < 0 || at() >= before;
  };
  let waits = 0;
  addEventListener("scroll", () => {
    clearTimeout(waits);
    waits = setTimeout(remember, 300);
  }, { passive: true });
  resume.hidden = !blocks[before] || before === 0 || location.hash !== "" || at() >= before;
  resume.addEventListener("click", () => {
    resume.hidden = true;
    blocks[before].tabIndex = -1;
    blocks[before].focus({ preventScroll: true });
    blocks[before].scrollIntoView();
  });
}
