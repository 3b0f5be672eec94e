// Draws the tables that ask for it. A chart has no data of its own: it shows the numbers of its table.
"use strict";
(() => {
  if (!window.Chart) return;
  const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const number = cell => cell && cell.dataset.plain !== undefined ? Number(cell.dataset.plain) : null;
  const dashes = [[], [6, 3], [2, 3], [8, 3, 2, 3]];
  const points = ["circle", "rect", "triangle", "rectRot", "star", "crossRot", "cross"];

  // Rows one by one: x, perhaps a group, a value, perhaps the ends of its interval.
  const lines = table => {
    const roles = [...table.tHead.rows[0].cells].map(cell => cell.dataset.role);
    const place = role => roles.indexOf(role);
    const labels = [], groups = new Map();
    for (const row of table.tBodies[0].rows) {
      const cells = row.cells, x = cells[place("x")].dataset.plain ?? cells[place("x")].textContent;
      if (labels[labels.length - 1] !== x && !labels.includes(x)) labels.push(x);
      const group = place("group") < 0 ? "" : cells[place("group")].textContent;
      if (!groups.has(group)) groups.set(group, new Map());
      const get = role => place(role) < 0 ? null : number(cells[place(role)]);
      groups.get(group).set(x, { value: get("value"), low: get("low"), high: get("high") });
    }
    return { labels, series: [...groups].map(([name, values]) => ({ name, values: labels.map(x => values.get(x)) })) };
  };

  // Each row is a line, each column a step.
  const series = table => ({
    labels: [...table.tHead.rows[0].cells].slice(1).map(cell => cell.textContent.split(" ")[0]),
    series: [...table.tBodies[0].rows].map(row => ({
      name: row.cells[0].textContent, values: [...row.cells].slice(1).map(cell => ({ value: number(cell) }))
    }))
  });

  const drawn = [];
  const draw = figure => {
    const table = document.getElementById(figure.dataset.table);
    if (!table) return;
    const data = figure.dataset.chart === "series" ? series(table) : lines(table);
    if (data.labels.length < 2) return;
    figure.hidden = false;
    const datasets = [];
    const isShare = [...table.tBodies[0].rows].some(row => [...row.cells].slice(1, 3).some(cell => cell.textContent.endsWith("%")));
    const isCount = data.series.every(line => line.values.every(v => !v || v.value === null || Number.isInteger(v.value)));
    const shown = value => isShare ? Math.round(value * 1000) / 10 + "%" : value.toLocaleString("en", { maximumFractionDigits: 2 });
    data.series.forEach((line, index) => {
      // A segment has the colour of its number wherever it is shown.
      const number = /\((\d+)\)$/.exec(line.name);
      const hue = colour("--h" + (number ? Number(number[1]) : index) % 12);
      const base = { spanGaps: false, tension: 0, borderColor: hue };
      datasets.push({ ...base, label: line.name, data: line.values.map(v => v ? v.value : null), backgroundColor: hue,
        borderWidth: 2, borderDash: dashes[Math.floor(index / 12) % 4], pointStyle: points[index % points.length],
        pointRadius: data.labels.length > 60 ? 0 : 3 });
      if (data.series.length > 3 || !line.values.some(v => v && v.low !== null && v.low !== undefined)) return;
      const band = { ...base, borderWidth: 0, pointRadius: 0, pointHitRadius: 0, isBand: true };
      datasets.push({ ...band, label: line.name + ", up to", data: line.values.map(v => v ? v.high : null) });
      datasets.push({ ...band, label: line.name + ", from", data: line.values.map(v => v ? v.low : null), fill: "-1",
        backgroundColor: hue + "26" });
    });
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const ink = colour("--muted"), grid = colour("--line");
    drawn.push(new Chart(figure.querySelector("canvas"), {
      type: "line", data: { labels: data.labels, datasets },
      options: {
        animation: calm ? false : { duration: 250 }, responsive: true, maintainAspectRatio: false,
        interaction: { mode: "index", intersect: false },
        scales: {
          x: { ticks: { color: ink, maxRotation: 0, autoSkip: true, maxTicksLimit: Math.max(2, Math.min(10, Math.floor(figure.clientWidth / 95))) }, grid: { color: grid } },
          y: { beginAtZero: isCount, ticks: { color: ink, callback: shown }, grid: { color: grid } }
        },
        plugins: {
          legend: { display: data.series.length > 1,
            labels: { color: ink, usePointStyle: true, boxHeight: 6, filter: item => !datasets[item.datasetIndex].isBand } },
          tooltip: { filter: item => !item.dataset.isBand,
            callbacks: { label: item => item.dataset.label + " " + shown(item.parsed.y) } }
        }
      }
    }));
  };

  const drawAll = () => {
    while (drawn.length) drawn.pop().destroy();
    document.querySelectorAll("figure[data-chart]").forEach(draw);
  };
  drawAll();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", drawAll);
})();
