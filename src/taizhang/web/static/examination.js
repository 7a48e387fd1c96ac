// 材料审核: the page works without this file. It filters by weight and quality, and walks through the defects by keyboard.
"use strict";
(() => {
  const list = document.getElementById("list");
  const text = document.getElementById("text");
  const filter = document.getElementById("filter");
  const items = [...list.querySelectorAll(".item[data-severity]")];
  if (!items.length) return;
  const narrow = matchMedia("(max-width: 58rem)");

  // —— filter ——
  const chosen = { severity: new Set(), dimension: new Set() };
  const wanted = (item) => Object.entries(chosen).every(([kind, names]) => !names.size || names.has(item.dataset[kind]));
  const apply = () => {
    const shown = new Set();
    items.forEach((item) => {
      item.hidden = !wanted(item);
      if (!item.hidden) shown.add(item.id.slice(1));
    });
    text.querySelectorAll(".defect").forEach((mark) => {
      mark.classList.toggle("out", !mark.dataset.of.split(" ").some((number) => shown.has(number)));
    });
    const said = document.getElementById("filtered");
    said.textContent = said.dataset.words.replace("{n}", String(shown.size));
  };
  filter.hidden = false;
  filter.addEventListener("click", (event) => {
    const chip = event.target.closest("button");
    if (!chip) return;
    const kind = chip.dataset.severity ? "severity" : "dimension";
    const names = chosen[kind];
    const is = !names.delete(chip.dataset[kind]);
    if (is) names.add(chip.dataset[kind]);
    chip.setAttribute("aria-pressed", String(is));
    apply();
  });

  // —— both sides show the place ——
  let current = null;
  const markOf = (item) => document.getElementById(`m${item.id.slice(1)}`);
  const light = (item, on) => {
    item.classList.toggle("current", on);
    const mark = markOf(item);
    (mark?.matches(".at") ? mark.parentElement.querySelector(`.defect[data-of~="${item.id.slice(1)}"]`) : mark)?.classList.toggle("current", on);
  };
  const choose = (item, from = "") => {
    if (current) light(current, false);
    current = item;
    light(item, true);
    if (from !== "list") item.scrollIntoView({ block: "nearest" });
    if (from !== "text" && !narrow.matches) markOf(item)?.scrollIntoView({ block: "center" });
  };
  const step = (by) => {
    const shown = items.filter((item) => !item.hidden);
    if (!shown.length) return;
    const at = shown.indexOf(current);
    const next = shown[at < 0 ? (by > 0 ? 0 : shown.length - 1) : Math.min(Math.max(at + by, 0), shown.length - 1)];
    choose(next);
    next.focus({ preventScroll: true });
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.closest("input, textarea, select, [contenteditable]")) return;
    const by = { j: 1, k: -1 }[event.key];
    if (by) { event.preventDefault(); step(by); }
  });
  const arrive = () => {
    const found = /^#([dm])(\d+)$/.exec(location.hash);
    const item = found && document.getElementById(`d${found[2]}`);
    if (!item) return;
    item.hidden = false;
    if (narrow.matches) {
      if (current) light(current, false);
      current = item;
      light(item, true);
      return;
    }
    choose(item, found[1] === "m" ? "text" : "");
  };
  addEventListener("hashchange", arrive);
  arrive();
})();
