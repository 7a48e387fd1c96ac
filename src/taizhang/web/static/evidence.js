// 佐证: files can be dropped on the form; it says what was chosen, and is not sent twice.
"use strict";
(() => {
  const size = (bytes) => (bytes < 1048576 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1048576).toFixed(1)} MB`);
  for (const field of document.querySelectorAll(".drop")) {
    const input = field.querySelector("input[type=file]");
    const chosen = field.querySelector(".chosen");
    if (!input || !chosen) continue;
    const tell = () => {
      const names = [...input.files].map((file) => `${file.name} (${size(file.size)})`);
      chosen.textContent = names.length ? field.dataset.dropped + names.join("、") : "";
    };
    input.addEventListener("change", tell);
    field.addEventListener("dragover", (event) => { event.preventDefault(); field.classList.add("dragged"); });
    field.addEventListener("dragleave", () => field.classList.remove("dragged"));
    field.addEventListener("drop", (event) => {
      event.preventDefault();
      field.classList.remove("dragged");
      const all = new DataTransfer();
      for (const file of [...input.files, ...event.dataTransfer.files]) all.items.add(file);
      input.files = all.files;
      tell();
    });
  }
  for (const form of document.querySelectorAll(".evidence-form")) {
    form.addEventListener("submit", (event) => {
      if (form.dataset.sent) return event.preventDefault();
      form.dataset.sent = "1";
    });
    addEventListener("pageshow", () => { delete form.dataset.sent; });
  }
})();
