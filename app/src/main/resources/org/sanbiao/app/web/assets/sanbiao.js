"use strict";
// Small helps; every page works without them.

// htmx sends the token that shows that a form is ours
document.addEventListener("htmx:configRequest", (event) => {
  const token = document.querySelector("input[name=_csrf]");
  if (token && event.detail.verb !== "get") event.detail.parameters["_csrf"] = token.value;
});

// at the foot of every sheet of paper: which page it was, of which day, from which ledger
const imprint = document.getElementById("imprint");
if (imprint) {
  let address = location.pathname + location.search;
  try { address = decodeURI(address); } catch (malformed) { /* as it stands */ }
  address = address.replace(/([0-9a-f]{12})[0-9a-f]{52}/, "$1…");
  const shortened = address.length > 48 ? address.slice(0, 47) + "…" : address;
  imprint.querySelector(".address").textContent = location.host + shortened;
  document.documentElement.style.setProperty("--imprint", JSON.stringify(imprint.textContent.trim()));
  document.documentElement.classList.add("imprinted");
}

// a form is sent once
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post" || event.defaultPrevented) return;
  if (form.dataset.sent) { event.preventDefault(); return; }
  form.dataset.sent = "yes";
  setTimeout(() => { delete form.dataset.sent; }, 4000);
});

// selects that say so send their form at once
document.addEventListener("change", (event) => {
  const form = event.target.closest("form[data-at-once]");
  if (form) form.requestSubmit();
});

// on a phone filters fold away; without script they stay open
const fold = document.querySelector("details.fold");
if (fold && matchMedia("(max-width: 640px)").matches) fold.open = false;
