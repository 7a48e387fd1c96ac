// 上传: says that the file is being read, and keeps a second click from sending it twice.
"use strict";
(() => {
  const form = document.getElementById("upload");
  if (!form) return;
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) return event.preventDefault();
    form.dataset.sent = "1";
    document.getElementById("busy").hidden = false;
  });
  addEventListener("pageshow", () => { delete form.dataset.sent; document.getElementById("busy").hidden = true; });
})();
