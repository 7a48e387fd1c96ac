// 录入: the page works without this file. It lights the two sides up together, opens forms in place, listens to
// j k e x, and turns a passage picked in the source into a measure or a finding.
"use strict";
(() => {
  const original = document.getElementById("original");
  const proposal = document.getElementById("proposal");
  if (!original || !proposal) return;
  const narrow = matchMedia("(max-width: 58rem)");
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const marksOf = (id) => original.querySelectorAll(`mark[data-for~="${id}"]`);
  const bring = (element, block = "center") =>
    element && element.scrollIntoView({ block, behavior: calm.matches ? "auto" : "smooth" });

  // —— hover or focus one side, see the other ——
  let lit = [];
  const light = (elements) => {
    lit.forEach((one) => one.classList.remove("lit"));
    lit = [...elements];
    lit.forEach((one) => one.classList.add("lit"));
  };
  const owner = (element) => element.closest(".draft-measure, .draft");
  for (const name of ["mouseover", "focusin"]) {
    proposal.addEventListener(name, (event) => {
      const card = owner(event.target);
      light(card ? marksOf(card.id) : []);
    });
  }
  original.addEventListener("mouseover", (event) => {
    const mark = event.target.closest("mark[data-for]");
    light(mark ? mark.dataset.for.split(" ").map((id) => document.getElementById(id)).filter(Boolean) : []);
  });
  original.addEventListener("click", (event) => {
    const mark = event.target.closest("mark[data-for]");
    if (!mark || !getSelection().isCollapsed) return;
    const ids = mark.dataset.for.split(" ");
    const card = document.getElementById(ids[ids.length - 1]);
    if (card) { bring(card); choose(card.closest(".draft"), false); }
  });

  // —— on a narrow screen the passage opens below its card instead of a jump ——
  proposal.addEventListener("click", (event) => {
    const link = event.target.closest("a.see");
    if (!link || !narrow.matches) return;
    const anchor = document.getElementById(link.hash.slice(1));
    const passage = anchor && anchor.closest("p, tr");
    if (!passage) return;
    event.preventDefault();
    const line = link.closest(".draft-acts");
    const shown = line.nextElementSibling;
    if (shown && shown.classList.contains("excerpt")) return shown.remove();
    const excerpt = document.createElement("blockquote");
    excerpt.className = "excerpt";
    excerpt.lang = "zh-Hans";
    excerpt.textContent = [...(passage.cells || [passage])].map(wordsOf).filter(Boolean).join(" | ");
    line.after(excerpt);
  });
  const wordsOf = (element) => {
    const copy = element.cloneNode(true);
    copy.querySelectorAll(".flag").forEach((flag) => flag.remove());
    return copy.textContent.trim();
  };

  // —— forms open in place; what is typed in one stays until it is saved or cancelled ——
  const openForm = async (address, after) => {
    const open = after.parentElement.querySelector(":scope > .correction");
    if (open) return begin(open);
    const answer = await fetch(address, { headers: { "X-Part": "form" } });
    if (!answer.ok || answer.redirected) return location.assign(address);
    const holder = document.createElement("template");
    holder.innerHTML = await answer.text();
    const form = holder.content.querySelector("form");
    freshIds(form);
    after.after(form);
    begin(form);
    form.scrollIntoView({ block: "nearest" });
  };
  const begin = (form) => {
    const field = form.querySelector("textarea, select, input:not([type=hidden])");
    field.focus();
    if (field.value && field.setSelectionRange) field.setSelectionRange(field.value.length, field.value.length);
  };
  let opened = 0;
  const freshIds = (form) => {
    opened += 1;
    const rename = (element, name) => element.getAttribute(name) && element.setAttribute(name, `${element.getAttribute(name)}-${opened}`);
    form.querySelectorAll("[id]").forEach((one) => rename(one, "id"));
    form.querySelectorAll("[for]").forEach((one) => rename(one, "for"));
    form.querySelectorAll("[aria-describedby]").forEach((one) => rename(one, "aria-describedby"));
    form.querySelectorAll("[list]").forEach((one) => rename(one, "list"));
  };
  proposal.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-part]");
    if (link && !(event.ctrlKey || event.metaKey || event.shiftKey)) {
      event.preventDefault();
      openForm(link.href, link.closest(".draft-acts"));
    }
    const cancel = event.target.closest(".correction .cancel");
    if (cancel) {
      event.preventDefault();
      const acts = cancel.closest(".correction").previousElementSibling;
      cancel.closest(".correction").remove();
      if (acts) acts.querySelector("a.edit, a[data-part]")?.focus();
    }
  });
  // A click on one button while another form holds unsaved words would lose them.
  const unsaved = () => [...document.querySelectorAll(".correction textarea, .correction input:not([type=hidden])")]
    .some((field) => field.value !== field.defaultValue);
  let saving = false;
  document.addEventListener("submit", (event) => {
    const others = [...document.querySelectorAll(".correction")].filter((form) => form !== event.target);
    saving = !others.some((form) => [...form.elements].some((field) => field.type !== "hidden" && field.defaultValue !== undefined && field.value !== field.defaultValue));
  });
  addEventListener("beforeunload", (event) => { if (!saving && unsaved()) event.preventDefault(); });

  // —— keyboard: j k e x ——
  let current = null;
  const choose = (card, follow = true) => {
    if (!card) return;
    current?.classList.remove("current");
    current = card;
    current.classList.add("current");
    if (!follow) return;
    card.focus({ preventScroll: true });
    bring(card, "nearest");
    if (!narrow.matches) bring(marksOf(card.id)[0]);
  };
  const step = (by) => {
    const cards = [...proposal.querySelectorAll(".draft")];
    const at = cards.indexOf(current);
    choose(cards[Math.min(Math.max(at + by, 0), cards.length - 1)]);
  };
  const keys = {
    j: () => step(1),
    k: () => step(-1),
    e: () => current?.querySelector(".edit")?.click(),
    x: () => current?.querySelector(".leave")?.click(),
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.closest("input, textarea, select, [contenteditable]")) return;
    if (keys[event.key]) { event.preventDefault(); keys[event.key](); }
  });

  // —— where a link or a save leads: both sides show the place ——
  const arrive = () => {
    const there = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    if (!there) {
      bring(original.querySelector(".asked"));
    } else if (proposal.contains(there)) {
      choose(there.closest(".draft"), false);
      there.scrollIntoView({ block: "center" });
      if (!narrow.matches) bring(marksOf(there.id)[0]);
    } else if (original.contains(there)) {
      bring(original.querySelector(".asked") || there);
    }
  };
  addEventListener("hashchange", arrive);
  arrive();

  // —— a passage picked in the source ——
  const picked = document.getElementById("picked");
  if (!picked) return;
  let words = "";
  document.addEventListener("selectionchange", () => {
    const selection = getSelection();
    const inside = !selection.isCollapsed && original.contains(selection.anchorNode) && original.contains(selection.focusNode);
    words = inside ? selection.toString().trim() : "";
    picked.hidden = words.length < 2;
    if (picked.hidden) return;
    const box = selection.getRangeAt(0).getBoundingClientRect();
    picked.style.setProperty("left", `${Math.max(8, Math.min(box.left, innerWidth - 260)) + scrollX}px`);
    picked.style.setProperty("top", `${box.bottom + scrollY + 6}px`);
  });
  picked.addEventListener("mousedown", (event) => event.preventDefault());
  picked.addEventListener("click", (event) => {
    const as = event.target.closest("button")?.dataset.as;
    if (!as || !words) return;
    const card = current && !current.classList.contains("omitted") ? current : proposal.querySelector(".draft:not(.omitted)");
    const link = as === "measure" && card ? card.querySelector("a.add") : document.querySelector("#added a");
    const address = new URL(link.href);
    address.searchParams.set("text", words);
    picked.hidden = true;
    openForm(address, link.closest(".draft-acts"));
  });
})();
