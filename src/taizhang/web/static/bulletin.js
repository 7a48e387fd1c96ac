// 通报编辑: the page works without this file. It counts letters, leads from the outline into the text, and asks
// before unsaved words are left behind.
"use strict";
(() => {
  const form = document.getElementById("editor");
  const text = form && form.querySelector("textarea");
  if (!text) return;
  const count = document.getElementById("count");
  const say = () => { count.textContent = count.dataset.words.replace("{n}", String([...text.value.replace(/\s/g, "")].length)); };
  text.addEventListener("input", say);
  say();

  document.querySelector(".outline")?.addEventListener("click", (event) => {
    const line = event.target.closest("a[data-line]")?.dataset.line;
    const at = line ? text.value.indexOf(line) : -1;
    if (at < 0) return;
    event.preventDefault();
    text.focus();
    text.setSelectionRange(at, at);
    text.blur();
    text.focus();
    text.setSelectionRange(at, at + line.length);
  });

  const started = new FormData(form);
  const dirty = () => [...new FormData(form)].some(([name, value]) => started.get(name) !== value);
  let saving = document.querySelector(".refused") !== null ? null : false;
  form.addEventListener("submit", () => { saving = true; });
  addEventListener("beforeunload", (event) => { if (saving !== true && (saving === null || dirty())) event.preventDefault(); });
})();
