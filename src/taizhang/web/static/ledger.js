/* 台账键盘 Keys for the ledger: j and k go down and up, x ticks, e goes on to the bulk page, Enter opens.
   Everything they do can be done without them. */
(() => {
  "use strict";
  const table = document.querySelector("table.ledger");
  if (!table) return;
  document.body.classList.add("has-keys");
  const rows = [...table.querySelectorAll("tbody tr")].filter((row) => row.querySelector("td a"));
  let at = -1;

  const go = (to) => {
    if (to < 0 || to >= rows.length) return;
    if (at >= 0) rows[at].classList.remove("at");
    at = to;
    rows[at].classList.add("at");
    rows[at].scrollIntoView({ block: "nearest" });
    rows[at].querySelector("a, .tick input").focus({ preventScroll: true });
  };
  const tick = () => {
    const box = at >= 0 && rows[at].querySelector(".tick input");
    if (box) box.checked = !box.checked;
  };
  const keys = {
    j: () => go(at + 1),
    k: () => go(at - 1),
    x: tick,
    e: () => {
      const button = document.querySelector(".bulk button:not([name])");
      if (button) button.form.requestSubmit(button);
    },
  };

  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]");
    if (typing || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
})();
