"use strict";
// A share is shown as its parts are typed; a form that was changed is not left by accident.

for (const form of document.querySelectorAll("form[data-report]")) {
  const [part, whole, share] = ["numerator", "denominator", "value"].map((name) => form.elements[name]);
  const number = (field) => Number(field.value.replace(/[,，\s]/g, ""));
  const show = () => {
    const known = part.value.trim() && whole.value.trim() && number(whole) > 0 && Number.isFinite(number(part));
    share.placeholder = known ? (Math.round((number(part) / number(whole)) * 1000) / 10).toFixed(1) : "";
  };
  if (part && whole && share) {
    form.addEventListener("input", show);
    show();
  }
  let changed = false;
  form.addEventListener("input", () => { changed = true; });
  form.addEventListener("submit", () => { changed = false; });
  window.addEventListener("beforeunload", (event) => { if (changed) event.preventDefault(); });
}

// what is chosen at the head of a list holds for all of it
document.addEventListener("change", (event) => {
  const all = event.target.closest("input[data-all]");
  if (!all) return;
  for (const one of document.querySelectorAll(`input[name="${all.dataset.all}"]:not(:disabled)`)) one.checked = all.checked;
});
