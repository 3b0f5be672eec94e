// The map: a circle for each place of /v1/places. Without tiles there is a grid of degrees, so that nothing has to be
// fetched from anywhere else.
"use strict";
(() => {
  const box = document.getElementById("map"), side = document.getElementById("place");
  if (!box || !window.L) return;
  box.hidden = false;
  const map = L.map(box, { worldCopyJump: true, minZoom: 1, zoomAnimation: !calm(), fadeAnimation: !calm() });
  map.attributionControl.setPrefix(false);
  map.setView([25, 5], 2);

  function calm() { return matchMedia("(prefers-reduced-motion: reduce)").matches; }
  const element = (name, text, kind) => {
    const made = document.createElement(name);
    if (text !== undefined) made.textContent = text;
    if (kind) made.className = kind;
    return made;
  };
  const percent = share => (100 * share).toFixed(1) + "%";
  const level = share => share === null || share < 0.2 ? 0 : share < 0.4 ? 1 : 2;

  if (box.dataset.tiles) {
    L.tileLayer(box.dataset.tiles, { maxZoom: 18, attribution: "Tiles: " + new URL(box.dataset.tiles).hostname }).addTo(map);
  } else {
    const grid = { className: "grid", interactive: false };
    for (let longitude = -180; longitude <= 180; longitude += 30) L.polyline([[-85, longitude], [85, longitude]], grid).addTo(map);
    for (let latitude = -60; latitude <= 80; latitude += 20) L.polyline([[latitude, -180], [latitude, 180]], grid).addTo(map);
  }

  let asked = 0;
  const show = async place => {
    const turn = ++asked;
    const facts = place.posts.toLocaleString("en") + " posts" + (place.share === null ? ", not scored"
      : ", " + percent(place.share) + " negative" + (place.low === null ? "" : " (" + percent(place.low) + " to " + percent(place.high) + ")"));
    side.replaceChildren(element("h2", place.name), element("p", facts));
    if (!box.dataset.posts) { side.append(element("p", "To see the posts, log in with a key that has the scope “people”.", "small")); return; }
    const [path, given] = box.dataset.posts.split("?");
    const query = [given, "limit=8"].filter(Boolean);
    for (const part of ["country", "region", "city"]) if (place[part]) query.push(part + "=" + encodeURIComponent(place[part]));
    try {
      const answer = await fetch(path + "?" + query.join("&"), { headers: { Accept: "application/json" } });
      if (!answer.ok) throw new Error(String(answer.status));
      const posts = (await answer.json()).items || [];
      if (turn !== asked) return;
      const list = element("ul");
      for (const post of posts) {
        const item = element("li");
        const meta = element("p", String(post.created_at || "").slice(0, 16).replace("T", " ") + " · " + (post.sentiment || ""), "small");
        const text = element("p", post.text || "The text is not kept.");
        text.dir = "auto";
        item.append(text, meta);
        list.append(item);
      }
      side.append(posts.length ? list : element("p", "No post of it is left.", "small"));
    } catch {
      if (turn === asked) side.append(element("p", "Its posts cannot be shown at the moment.", "small"));
    }
  };

  const draw = places => {
    const most = Math.max(1, ...places.map(place => place.posts));
    if (places.length) map.fitBounds(L.latLngBounds(places.map(place => place.at)).pad(0.25), { maxZoom: 6, animate: false });
    const labels = [];
    // Large circles first, so that small ones stay in reach.
    for (const place of [...places].sort((a, b) => b.posts - a.posts)) {
      const radius = 4 + 14 * Math.sqrt(place.posts / most);
      const circle = L.circleMarker(place.at, { radius, className: "level" + level(place.share) });
      circle.addTo(map);
      circle.on("mouseover click", () => show(place));
      const drawn = circle.getElement();
      if (drawn) {
        drawn.setAttribute("tabindex", "0");
        drawn.setAttribute("role", "button");
        drawn.setAttribute("aria-label", place.name + ", " + place.posts + " posts" + (place.share === null ? "" : ", " + percent(place.share) + " negative"));
        drawn.addEventListener("focus", () => show(place));
        drawn.addEventListener("keydown", event => { if (event.key === "Enter" || event.key === " ") { event.preventDefault(); show(place); } });
      }
      // Labels of the largest, where they do not lie over each other.
      const spot = map.latLngToLayerPoint(place.at);
      if (labels.length < 20 && !labels.some(other => Math.abs(other.x - spot.x) < 90 && Math.abs(other.y - spot.y) < 18)) {
        labels.push(spot);
        circle.bindTooltip(place.name.split(",")[0], { permanent: true, direction: "right", offset: [radius, 0], className: "label", interactive: false });
      }
    }
  };

  fetch(box.dataset.places, { headers: { Accept: "application/geo+json, application/json" } })
    .then(answer => answer.ok ? answer.json() : Promise.reject(new Error(String(answer.status))))
    .then(collection => draw((collection.features || []).filter(feature => feature.geometry && feature.geometry.type === "Point").map(feature => {
      const said = feature.properties;
      return {
        at: [feature.geometry.coordinates[1], feature.geometry.coordinates[0]], country: said.country, region: said.region,
        city: said.city, name: [said.city, said.region, said.country].filter(Boolean).join(", "), posts: said.posts,
        share: said.negative_share, low: said.low, high: said.high
      };
    })))
    .catch(() => side.replaceChildren(element("p", "The places cannot be drawn at the moment; the table below has them.")));
})();
