// Live updates: where the service tells of something new, the marked parts of the page are fetched anew and put in
// place. The server alone writes pages, so what is shown is the same with and without this.
"use strict";
(() => {
  const parts = () => [...document.querySelectorAll("[data-live][id]")];
  if (!parts().length || !window.EventSource) return;
  const status = document.querySelector("[data-live-status]");
  const pause = 3000;
  let isDue = false, timer = null, last = 0;

  const say = (text, isOn) => {
    if (!status || status.textContent === text) return;
    status.textContent = text;
    status.classList.toggle("on", isOn);
  };

  const refresh = async () => {
    timer = null;
    if (document.hidden) { isDue = true; return; }
    isDue = false;
    last = Date.now();
    try {
      const answer = await fetch(location.href, { headers: { Accept: "text/html" }, credentials: "same-origin" });
      if (answer.redirected || !answer.ok) return;
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
      for (const part of parts()) {
        const other = fresh.getElementById(part.id);
        // The page has become another one, as with the first posts.
        if (!other && document.activeElement === document.body) { location.reload(); return; }
        // What somebody works in stays as it is.
        if (!other || other.innerHTML === part.innerHTML || part.contains(document.activeElement)) continue;
        part.replaceChildren(...document.importNode(other, true).childNodes);
        part.classList.remove("changed");
        void part.offsetWidth;
        part.classList.add("changed");
      }
      say("Live, updated at " + new Date().toLocaleTimeString("en-GB"), true);
    } catch { /* The next event tries again. */ }
  };

  const ask = () => {
    if (timer !== null) return;
    timer = setTimeout(refresh, Math.max(0, last + pause - Date.now()) + Math.random() * 500);
  };

  // What runs by itself tells nobody how far it is.
  const every = document.querySelector("[data-live-every]");
  if (every) setInterval(ask, 1000 * Number(every.dataset.liveEvery));

  const source = new EventSource("/v1/live");
  for (const kind of ["reading", "meter", "segmentation"]) source.addEventListener(kind, ask);
  source.onopen = () => say("Live", true);
  source.onerror = () => say("Not live at the moment; trying again", false);
  document.addEventListener("visibilitychange", () => { if (!document.hidden && isDue) ask(); });
})();
