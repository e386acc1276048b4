// Keeps an open page up to date, shows where it comes from and what is wrong with the site.
// The server puts `words` before this.

const prefix = "portal-preview-";
const own = document.querySelector('script[src="/.portal/preview.js"]');
const { token, place, mark, markText } = own.dataset;
let version = Number(own.dataset.version);
let problems = [];
let isOffline = false;
let isReloading = false;
let pause = 500;
let socket, retry, watch, bar, overlay;

// What outlives a reload, if the browser allows it.
function kept(key, value) {
  try {
    if (value) sessionStorage.setItem(prefix + key, value);
    return sessionStorage.getItem(prefix + key);
  } catch {}
}

function reload() {
  if (isReloading) return;
  isReloading = true;
  kept("scroll", JSON.stringify([location.pathname, scrollX, scrollY]));
  location.reload();
}

function restoreScroll() {
  const [path, left, top] = JSON.parse(kept("scroll") ?? "[]");
  if (path === location.pathname) scrollTo({ left, top, behavior: "instant" });
  kept("scroll", "[]");
}

// Takes the sheets the page has now; the old ones go when the new ones are there.
async function swapStyles() {
  const sheets = 'link[rel~="stylesheet"]:not([href^="/.portal/"], [data-portal-old])';
  const answer = await fetch(location, { cache: "no-store" });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const before = document.querySelectorAll(sheets);
  const after = page.querySelectorAll(sheets);
  if (before.length !== after.length) return reload();
  before.forEach((old, index) => {
    const link = document.importNode(after[index]);
    const address = new URL(link.getAttribute("href"), location);
    address.searchParams.set("portal-preview", version);
    link.href = address;
    link.onload = link.onerror = () => old.remove();
    old.dataset.portalOld = "";
    old.after(link);
  });
}

function take(state) {
  if (state.pages > version) return reload();
  if (state.version > version) {
    version = state.version;
    swapStyles().catch(reload);
  }
  const isNews = String(problems) !== String(state.problems);
  const wasOffline = isOffline;
  problems = state.problems;
  isOffline = false;
  if (!problems.length) kept("hidden", "none");
  if (isNews) drawOverlay();
  if (isNews || wasOffline) drawBar();
}

// Only while the tab is seen: many take few places. The first message says what was missed.
function connect() {
  if (socket || isReloading || document.hidden) return;
  const mine = new WebSocket(location.origin.replace("http", "ws") + "/.portal/reload?token=" + token);
  let wasOpen = false;
  socket = mine;
  expectLife();
  mine.onopen = () => (wasOpen = true);
  mine.onmessage = (event) => {
    pause = 500;
    expectLife();
    take(JSON.parse(event.data));
  };
  mine.onclose = (event) => {
    if (socket !== mine) return;
    leave();
    if (!wasOpen) renew();
    // 1013: too many tabs, all is well.
    isOffline = event.code !== 1013;
    drawBar();
    retry = setTimeout(connect, pause * (0.75 + Math.random() / 2));
    pause = Math.min(pause * 2, 15000);
  };
}

function leave() {
  clearTimeout(watch);
  clearTimeout(retry);
  const old = socket;
  socket = null;
  old?.close();
}

// The server speaks every 25 seconds. After a sleep a socket may be dead unawares.
function expectLife() {
  clearTimeout(watch);
  watch = setTimeout(() => {
    leave();
    connect();
  }, 60000);
}

// A server that answers but refuses the socket is a new one: the page follows, once.
async function renew() {
  if (kept("token") === token) return;
  const answer = await fetch(own.src, { method: "HEAD", cache: "no-store" }).catch(() => null);
  if (answer?.ok && kept("token", token) === token) reload();
}

// Text, never markup: a problem quotes whatever stands in a file.
function make(tag, name, text = "", attributes = {}) {
  const element = document.createElement(tag);
  element.className = prefix + name;
  element.textContent = text;
  for (const key in attributes) element.setAttribute(key, attributes[key]);
  return element;
}

function button(text, press) {
  const element = make("button", "button", text);
  element.onclick = press;
  return element;
}

function drawOverlay() {
  overlay?.remove();
  overlay = null;
  if (!problems.length) return;
  overlay = make("dialog", "overlay", "", {
    role: "alertdialog",
    lang: words.language,
    "aria-label": words.problemsTitle,
  });
  const list = make("ol", "problems");
  for (const problem of problems) {
    const [summary, ...excerpt] = problem.split("\n");
    const item = make("li", "problem");
    item.append(make("p", "summary", summary));
    if (excerpt.length) item.append(make("pre", "excerpt", excerpt.join("\n"), { tabindex: 0 }));
    list.append(item);
  }
  const head = make("div", "head");
  const hide = button(words.hide, () => overlay.close());
  hide.autofocus = true;
  head.append(make("h2", "title", words.problemsTitle), hide);
  overlay.append(head, make("p", "text", words.problemsText), list);
  overlay.onclose = () => {
    kept("hidden", problems);
    drawBar();
  };
  document.body.append(overlay);
  // What was put away on one page stays so on the next.
  if (kept("hidden") !== String(problems)) openOverlay();
}

function openOverlay() {
  overlay.showModal();
  drawBar();
}

function drawBar() {
  bar?.remove();
  const isHiding = problems.length && !overlay.open;
  if (!place && !isHiding && !isOffline) return;
  bar = make("aside", "bar", "", { lang: words.language, "aria-label": words.bar });
  if (mark) bar.append(make("strong", `mark ${prefix}${mark}`, markText));
  if (place) {
    bar.append(make("p", "source", words.source + " "));
    bar.lastChild.append(make("code", "place", place));
  }
  if (isOffline) bar.append(make("p", "news", words.offline, { role: "status" }));
  if (isHiding) bar.append(button(words.show, openOverlay));
  document.body.append(bar);
}

restoreScroll();
drawBar();
connect();
addEventListener("visibilitychange", () => (document.hidden ? leave() : connect()));
addEventListener("pagehide", leave);
addEventListener("pageshow", connect);
