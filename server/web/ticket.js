"use strict";
// Asks for the page again every ten seconds and puts in what changed. Without this script the page reloads by itself.
const every = 10000;
const offline = document.getElementById("offline");
let timer = 0;

async function look() {
  clearTimeout(timer);
  try {
    const answer = await fetch(location.href, { cache: "no-store", signal: AbortSignal.timeout(8000) });
    if (!answer.ok) throw new Error(String(answer.status));
    show(new DOMParser().parseFromString(await answer.text(), "text/html"));
    offline.hidden = true;
  } catch {
    offline.hidden = false;
  }
  plan();
}

function show(page) {
  const before = document.querySelector("main");
  const after = page.querySelector("main");
  document.getElementById("updated").textContent = page.getElementById("updated").textContent;
  if (before.innerHTML === after.innerHTML) return; // so that a screen reader says only what changed
  if (after.dataset.state === "called" && navigator.vibrate) navigator.vibrate([300, 150, 300]);
  document.title = page.title;
  before.className = after.className;
  before.dataset.state = after.dataset.state;
  before.dataset.over = after.dataset.over;
  before.innerHTML = after.innerHTML;
}

function plan() {
  if (document.querySelector("main").dataset.over === "no") timer = setTimeout(look, every);
}

addEventListener("online", look);
addEventListener("offline", () => { offline.hidden = false; });
document.addEventListener("visibilitychange", () => { if (!document.hidden) look(); });
plan();
