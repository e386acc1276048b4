// The preview's part of a page. It keeps the page up to date, shows what is wrong with the site, and
// says where the page comes from. The server calls it with its words in the editor's language.
function portalPreview(words) {
  "use strict";
  const own = document.currentScript;
  const { token, place, mark, markText } = own.dataset;
  let version = Number(own.dataset.version);
  let socket = null;
  let pause = 500;
  let isReloading = false;
  let isOffline = false;
  let problems = [];
  let retry, watch, bar, overlay;

  // What outlives a reload; a browser may forbid it, and then only comfort is lost.
  const kept = (key, value) => {
    try {
      if (value === undefined) return sessionStorage.getItem("portal-preview-" + key);
      sessionStorage.setItem("portal-preview-" + key, value);
    } catch {
      return null;
    }
  };

  const make = (name, className, text) => {
    const element = document.createElement(name);
    element.className = "portal-preview-" + className;
    // Never as markup: a problem may quote anything that stands in a file.
    if (text !== undefined) element.textContent = text;
    return element;
  };

  const button = (className, text, press) => {
    const element = make("button", className, text);
    element.type = "button";
    element.addEventListener("click", press);
    return element;
  };

  // Reloading

  function reload() {
    if (isReloading) return;
    isReloading = true;
    kept("scroll", JSON.stringify([location.pathname, scrollX, scrollY]));
    location.reload();
  }

  function restoreScroll() {
    const [path, x, y] = JSON.parse(kept("scroll") || "[]");
    kept("scroll", "[]");
    if (path === location.pathname) scrollTo({ left: x, top: y, behavior: "instant" });
  }

  // Takes the style sheets that the page has now; the old ones go when the new ones are there.
  async function swapStyles() {
    const sheets = 'link[rel~="stylesheet"]:not([href^="/.portal/"], [data-portal-old])';
    try {
      const answer = await fetch(location.href, { cache: "no-store" });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const before = [...document.querySelectorAll(sheets)];
      const after = [...page.querySelectorAll(sheets)];
      if (before.length !== after.length) return reload();
      before.forEach((old, index) => {
        const link = document.importNode(after[index]);
        const address = new URL(link.getAttribute("href"), location.href);
        if (address.origin === location.origin) {
          address.searchParams.set("portal-preview", version);
          link.href = address;
        }
        old.dataset.portalOld = "";
        link.onload = link.onerror = () => old.remove();
        old.after(link);
      });
    } catch {
      reload();
    }
  }

  function take(state) {
    if (state.pages > version) return reload();
    if (state.version > version) {
      version = state.version;
      swapStyles();
    }
    if (JSON.stringify(problems) !== JSON.stringify(state.problems)) {
      problems = state.problems;
      drawOverlay();
    }
    isOffline = false;
    drawBar();
  }

  // The socket: only while the tab is seen, so that many tabs take no more than a few places. What has
  // changed in between is in the first message.

  function connect() {
    clearTimeout(retry);
    if (socket || isReloading || document.hidden) return;
    const scheme = location.protocol === "https:" ? "wss:" : "ws:";
    const mine = new WebSocket(`${scheme}//${location.host}/.portal/reload?token=${token}`);
    let wasOpen = false;
    socket = mine;
    mine.onopen = () => {
      wasOpen = true;
      expectLife();
    };
    mine.onmessage = (event) => {
      pause = 500;
      expectLife();
      take(JSON.parse(event.data));
    };
    mine.onclose = (event) => {
      if (socket !== mine) return;
      leave();
      if (!wasOpen) renew();
      // 1013: the server is well and has no place for another tab.
      isOffline = event.code !== 1013;
      drawBar();
      retry = setTimeout(connect, pause * (0.75 + Math.random() / 2));
      pause = Math.min(pause * 2, 15000);
    };
  }

  function leave() {
    const old = socket;
    socket = null;
    clearTimeout(watch);
    clearTimeout(retry);
    if (old) old.close();
  }

  // The server sends something every 25 seconds. After a sleep the socket may be dead and not know it.
  function expectLife() {
    clearTimeout(watch);
    watch = setTimeout(() => {
      leave();
      connect();
    }, 60000);
  }

  // A server that answers and refuses the socket has been started anew: the page must be, too, once.
  async function renew() {
    if (kept("token") === token) return;
    const answer = await fetch(own.src, { method: "HEAD", cache: "no-store" }).catch(() => null);
    if (!answer?.ok) return;
    kept("token", token);
    if (kept("token") === token) reload();
  }

  // What is seen

  function drawOverlay() {
    overlay?.remove();
    overlay = null;
    if (!problems.length) return;
    overlay = make("dialog", "overlay");
    overlay.lang = words.language;
    overlay.setAttribute("role", "alertdialog");
    overlay.setAttribute("aria-labelledby", "portal_preview_title");
    overlay.setAttribute("aria-describedby", "portal_preview_text");
    const title = make("h2", "title", words.problemsTitle);
    title.id = "portal_preview_title";
    const text = make("p", "text", words.problemsText);
    text.id = "portal_preview_text";
    const list = make("ol", "problems");
    for (const problem of problems) {
      const [first, ...rest] = problem.split("\n");
      const item = make("li", "problem");
      item.append(make("p", "summary", first));
      if (rest.length) {
        const excerpt = make("pre", "excerpt", rest.join("\n"));
        excerpt.tabIndex = 0;
        item.append(excerpt);
      }
      list.append(item);
    }
    overlay.append(title, text, list, button("button", words.hide, () => overlay.close()));
    overlay.addEventListener("close", drawBar);
    document.body.append(overlay);
    overlay.showModal();
  }

  function drawBar() {
    bar?.remove();
    bar = null;
    const isHiding = problems.length > 0 && !overlay?.open;
    if (!place && !isHiding && !isOffline) return;
    bar = make("aside", "bar");
    bar.lang = words.language;
    bar.setAttribute("aria-label", words.bar);
    if (mark) bar.append(make("strong", "mark portal-preview-" + mark, markText));
    if (place) {
      const source = make("p", "source", words.source + " ");
      source.append(make("code", "place", place));
      bar.append(source);
    }
    const news = make("p", "news", isOffline ? words.offline : "");
    news.setAttribute("role", "status");
    bar.append(news);
    if (isHiding) {
      const again = () => {
        overlay.showModal();
        drawBar();
      };
      bar.append(button("button", words.show, again));
    }
    document.body.append(bar);
  }

  restoreScroll();
  drawBar();
  connect();
  document.addEventListener("visibilitychange", () => (document.hidden ? leave() : connect()));
  addEventListener("online", connect);
  addEventListener("pagehide", leave);
  addEventListener("pageshow", connect);
}
