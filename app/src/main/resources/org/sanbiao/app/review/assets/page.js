"use strict";
// The desk at the keyboard, without loading the page anew. Everything here is also there as a link or a form.
(() => {
  const within = (selector) => document.querySelector("#desk " + selector);
  const desk = () => document.getElementById("desk");
  const items = () => [...document.querySelectorAll("#desk .list > .items > .item")];
  const current = () => within(".item[aria-current]");
  const smooth = () => (matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth");
  let pending = null;
  const keys = [];

  // ---- choosing
  function choose(item, how = {}) {
    if (!item) return;
    document.querySelectorAll("#desk .item[aria-current], #desk .st[aria-current]")
      .forEach((one) => one.removeAttribute("aria-current"));
    item.setAttribute("aria-current", "true");
    const folded = item.closest("details");
    if (folded) folded.open = true;
    const places = places_of(item);
    places.forEach((place) => place.setAttribute("aria-current", "true"));
    if (how.text !== false && places[0]) show(places[0], document.getElementById("text"), "center");
    if (how.list !== false) show(item, document.getElementById("list"), "nearest");
    const main = item.querySelector(".main");
    if (how.focus !== false && main) main.focus({ preventScroll: true });
    bar(item);
    if (main && how.address !== false) history.replaceState(null, "", main.getAttribute("href"));
  }

  function places_of(item) {
    return [...document.querySelectorAll("#desk .st")].filter((place) => place.dataset.ids.split(" ").includes(item.id));
  }

  // scrolls within a pane where there are panes; on a phone only the list, which stands first
  function show(element, pane, block) {
    const scrolls = pane && pane.scrollHeight > pane.clientHeight + 1 && getComputedStyle(pane).overflowY === "auto";
    if (!scrolls) {
      if (pane && pane.id === "list") element.scrollIntoView({ block: "nearest" });
      return;
    }
    const one = element.getBoundingClientRect(), all = pane.getBoundingClientRect();
    const below = document.getElementById("bar");
    const foot = pane.id === "list" && below && !below.hidden ? below.offsetHeight : 0;
    const inside = block !== "start" && one.top >= all.top + 8 && one.bottom <= all.bottom - foot - 8;
    if (inside) return;
    const middle = one.top - all.top - (pane.clientHeight - foot - one.height) / 2;
    const least = one.top < all.top + 8 ? one.top - all.top - 12 : one.bottom - all.bottom + foot + 12;
    const tall = one.height > pane.clientHeight - foot;
    pane.scrollBy({ top: tall || block === "start" ? one.top - all.top - 8 : block === "center" ? middle : least, behavior: smooth() });
  }

  function bar(item) {
    const bar = document.getElementById("bar");
    if (!bar) return;
    bar.hidden = !item.dataset.alive;
    bar.querySelectorAll("[data-for=open]").forEach((one) => { one.hidden = !item.dataset.open; });
    bar.querySelector("[name=about]").value = item.id;
    bar.querySelector("[name=seen]").value = item.dataset.seen;
    bar.querySelectorAll("a[data-act]").forEach((link) => {
      link.href = link.getAttribute("href").replace(/item=[^&#]*/, "item=" + item.id).replace(/#.*/, "#" + item.id);
      if (!link.getAttribute("href").includes("act=")) {
        link.href = item.querySelector(".main").getAttribute("href").replace("#", "&act=" + link.dataset.act + "#");
      }
    });
  }

  function step(by, open) {
    const all = items();
    const at = all.indexOf(current());
    for (let i = at + by; i >= 0 && i < all.length; i += by) {
      if (!open || all[i].dataset.open) return choose(all[i]);
    }
    if (open && at > 0) choose(all.find((item) => item.dataset.open));
    else if (at < 0 && all.length) choose(all[0]);
  }

  // ---- asking the server, with the page staying where it is
  async function ask(url, options, push) {
    if (pending) return;
    pending = true;
    desk().classList.add("busy");
    try {
      const answer = await fetch(url, { credentials: "same-origin", headers: { Accept: "text/html" }, ...options });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const next = page.getElementById("desk");
      if (!next) { refuse(page, answer); return; }
      swap(page, next, push ? new URL(push, location.href).hash : "");
      if (options && options.method === "POST" && !answer.redirected) return; // refused: the address stays
      const where = new URL(answer.url);
      where.hash = (push && new URL(push, location.href).hash) || (current() ? "#" + current().id : "");
      history[push ? "pushState" : "replaceState"](null, "", where);
    } catch (gone) {
      say(desk().dataset.lost, true);
    } finally {
      pending = null;
      desk().classList.remove("busy");
      while (keys.length && !pending) press(keys.shift());
    }
  }

  function swap(page, next, hash) {
    const tops = ["text", "list"].map((id) => [id, document.getElementById(id) ? document.getElementById(id).scrollTop : 0]);
    const y = scrollY;
    desk().replaceWith(document.adoptNode(next));
    tops.forEach(([id, top]) => { const pane = document.getElementById(id); if (pane) pane.scrollTop = top; });
    scrollTo(0, y);
    const notice = page.getElementById("notice");
    document.getElementById("notice").replaceChildren(...(notice ? [...notice.childNodes].map((node) => document.adoptNode(node)) : []));
    const done = document.querySelector("#notice .flash");
    if (done) setTimeout(() => done.remove(), 6000);
    ready(true, hash);
  }

  // an answer that is no desk: signed out, no right, gone. What was typed stays.
  function refuse(page, answer) {
    const problem = page.querySelector(".problem, main h1");
    say(problem ? problem.textContent.trim() : String(answer.status), true);
  }

  function say(words, bad) {
    const line = document.createElement("p");
    line.className = bad ? "problem" : "flash";
    line.setAttribute("role", bad ? "alert" : "status");
    line.textContent = words;
    document.getElementById("notice").replaceChildren(line);
    if (bad) line.scrollIntoView({ block: "nearest" });
  }

  // the panes reach down to the window's end
  function fill() {
    const panes = within(".panes");
    if (panes) panes.style.setProperty("--above", Math.ceil(panes.getBoundingClientRect().top + scrollY) + "px");
  }

  function ready(focus, hash = location.hash) {
    fill();
    const item = current();
    const problem = within(".work [role=alert]");
    const field = problem || within(".work [autofocus]") || within(".work input:not([type=hidden]), .work textarea");
    if (item) choose(item, { focus: focus && !field, address: false });
    if (field && focus) {
      if (problem) problem.tabIndex = -1;
      field.focus({ preventScroll: true });
      if (field.select && field.tagName === "INPUT") field.select();
      show(item || within(".work"), document.getElementById("list"), "start");
    }
    const quoted = within(".quoted");
    if (quoted && hash === "#quoted") {
      const pane = document.getElementById("text");
      if (getComputedStyle(pane).overflowY === "auto") show(quoted, pane, "center");
      else quoted.scrollIntoView({ block: "center" });
    }
  }

  // ---- what is clicked
  document.addEventListener("click", (event) => {
    if (!desk() || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = event.target.closest("#desk a[href]");
    if (!link) return;
    if (link.matches(".st")) {
      event.preventDefault();
      const ids = link.dataset.ids.split(" ");
      const at = current() ? ids.indexOf(current().id) : -1;
      choose(document.getElementById(ids[(at + 1) % ids.length]), { text: false });
    } else if (link.matches(".main")) {
      event.preventDefault();
      if (within(".work") && !link.closest(".item[aria-current]")) ask(link.href, {}, link.href);
      else choose(link.closest(".item"), { list: false });
    } else if (link.matches("[data-act], [data-cancel], [data-place], .parts a, .which a, .pager a")) {
      event.preventDefault();
      ask(link.href, {}, link.href);
    }
  });

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!desk() || !form.closest("#desk")) return;
    event.preventDefault();
    const fields = new URLSearchParams(new FormData(form, event.submitter));
    if (form.method === "post") ask(form.action, { method: "POST", body: fields });
    else { const url = form.action.split("?")[0] + "?" + fields; ask(url, {}, url); }
  }, true);

  // ---- what is pressed
  document.addEventListener("keydown", (event) => {
    if (!desk() || !desk().classList.contains("reviewing") && !["j", "k", "ArrowDown", "ArrowUp"].includes(event.key)) return;
    const at = event.target;
    const typing = at.closest("input, textarea, select");
    if (typing) {
      if (event.key === "Escape") { event.preventDefault(); const main = current() && current().querySelector(".main"); if (main) main.focus(); }
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && typing.form) {
        event.preventDefault();
        typing.form.requestSubmit(typing.form.querySelector("button"));
      }
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const ours = !at.closest("a, button, summary") || at.closest(".item .main, .text");
    if (key === "Enter" && (!ours || within(".work"))) return;
    if (key.startsWith("Arrow") && (at.closest("details, .text") || !at.closest("#desk, body"))) return;
    if (!["j", "k", "u", "o", "a", "Enter", "e", "x", "s", "m", "?", "ArrowDown", "ArrowUp"].includes(key)) return;
    event.preventDefault();
    if (pending) { if (keys.length < 8) keys.push(key); return; }
    press(key);
  });

  function press(key) {
    const act = (name) => {
      const link = within(`#bar:not([hidden]) a[data-act=${name}]:not([hidden])`);
      if (link) ask(link.href, {}, link.href);
    };
    if (key === "j" || key === "ArrowDown") step(1);
    else if (key === "k" || key === "ArrowUp" || key === "u") step(-1);
    else if (key === "o") step(1, true);
    else if (key === "a" || key === "Enter") {
      const form = within("#bar:not([hidden]) form:not([hidden])");
      if (form) form.requestSubmit();
    } else if (key === "e") act("correct");
    else if (key === "x") act("reject");
    else if (key === "s") act("split");
    else if (key === "m") act("merge");
    else if (key === "?") { const help = document.getElementById("keys"); if (help) { help.open = !help.open; help.querySelector("summary").focus(); } }
  }

  addEventListener("popstate", () => { if (desk()) ask(location.href, {}); });

  // ---- files that are dropped
  const drop = document.getElementById("drop");
  if (drop) {
    const files = document.getElementById("files");
    const list = () => document.getElementById("chosen").replaceChildren(...[...files.files].map((file) => {
      const line = document.createElement("li");
      line.textContent = `${file.name} · ${Math.max(1, Math.round(file.size / 1024))} KB`;
      return line;
    }));
    files.addEventListener("change", list);
    ["dragover", "dragenter"].forEach((kind) => addEventListener(kind, (event) => { event.preventDefault(); drop.classList.add("over"); }));
    addEventListener("dragleave", (event) => { if (!event.relatedTarget) drop.classList.remove("over"); });
    addEventListener("drop", (event) => {
      event.preventDefault();
      drop.classList.remove("over");
      if (event.dataTransfer && event.dataTransfer.files.length) { files.files = event.dataTransfer.files; list(); }
    });
  }

  addEventListener("resize", fill);
  if (desk()) ready(false);
})();
