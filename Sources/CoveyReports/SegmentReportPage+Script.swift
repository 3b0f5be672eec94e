extension SegmentReportPage {
    /// Draws the charts from the page's data in the page's colours, and again when those change: a dark screen, paper.
    /// `data-charts` tells how many were drawn once all were; a canvas with nothing on it is no chart.
    static let script = #"""
        "use strict";
        (() => {
          const root = document.documentElement;
          const data = JSON.parse(document.getElementById("report-data").textContent);
          const names = Object.keys(data);
          const whole = new Intl.NumberFormat("en");
          const score = new Intl.NumberFormat("en", { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: "exceptZero" });
          const short = (value) => new Intl.NumberFormat("en", { notation: "compact" }).format(value);
          const clip = (text) => text.length > 24 && innerWidth < 700 ? text.slice(0, 23) + "…" : text;
          let colours;
          let charts = [];
          let drawn = new Set();

          const read = () => {
            const style = getComputedStyle(root);
            const value = (name) => style.getPropertyValue(name).trim();
            return {
              text: value("--text"), muted: value("--muted"), line: value("--line"), page: value("--page"),
              accent: value("--accent"), bar: value("--bar"), segment: (number) => value("--s" + number),
            };
          };

          const axis = (title, more = {}) => ({
            title: { display: title !== "", text: title, color: colours.muted },
            grid: { color: colours.line, borderColor: colours.line, ...more.grid },
            ...more,
            ticks: { color: colours.muted, ...more.ticks },
          });
          const zero = { color: (tick) => tick.tick.value === 0 ? colours.muted : colours.line };
          const legend = { position: "bottom", labels: { color: colours?.text, usePointStyle: true, boxHeight: 7, padding: 16 } };

          const percent = (value) => new Intl.NumberFormat("en", { style: "percent", maximumFractionDigits: 1 }).format(value);

          const builders = {
            separation: (part) => ({
              type: "bar",
              data: { labels: part.features.map(clip), datasets: [{ data: part.shares, maxBarThickness: 26, borderRadius: 3,
                backgroundColor: colours.accent }] },
              options: {
                indexAxis: "y",
                plugins: { legend: { display: false }, tooltip: { callbacks: { label: (item) => percent(item.raw) } } },
                scales: {
                  x: axis("Share of the separation", { beginAtZero: true, suggestedMax: 0.5, ticks: { callback: percent } }),
                  y: axis("", { grid: { display: false }, ticks: { color: colours.text, autoSkip: false } }),
                },
              },
            }),
            history: (part) => ({
              type: "line",
              data: { labels: part.labels, datasets: part.segments.map((segment) => ({ label: clip(segment.label),
                data: segment.values, borderColor: colours.segment(segment.colour), borderWidth: 2, tension: 0,
                backgroundColor: colours.segment(segment.colour), pointRadius: part.labels.length > 40 ? 0 : 3.5 })) },
              options: {
                interaction: { mode: "index", intersect: false },
                plugins: { tooltip: { callbacks: {
                  title: (items) => "Run " + part.runs[items[0].dataIndex] + ", published " + items[0].label,
                  label: (item) => item.dataset.label + ": " + whole.format(item.raw) } } },
                scales: {
                  x: axis("", { grid: { display: false }, ticks: { maxRotation: 0, autoSkipPadding: 20 } }),
                  y: axis("Authors", { beginAtZero: true, ticks: { callback: short, precision: 0 } }),
                },
              },
            }),
            sizes: (part) => ({
              type: "bar",
              data: { labels: part.labels.map(clip), datasets: [{ data: part.sizes, maxBarThickness: 30, borderRadius: 3,
                backgroundColor: part.colours.map(colours.segment) }] },
              options: {
                indexAxis: "y",
                plugins: { legend: { display: false } },
                scales: {
                  x: axis("Authors", { beginAtZero: true, ticks: { callback: short } }),
                  y: axis("", { grid: { display: false }, ticks: { color: colours.text, autoSkip: false } }),
                },
              },
            }),
            differences: (part) => ({
              type: "bar",
              data: { labels: part.features, datasets: part.segments.map((segment) => ({ label: segment.label,
                data: segment.values, backgroundColor: colours.segment(segment.colour), borderRadius: 2,
                categoryPercentage: 0.72, barPercentage: 0.92 })) },
              options: {
                indexAxis: "y",
                plugins: { tooltip: { callbacks: { label: (item) => item.dataset.label + ": " + score.format(item.raw) } } },
                scales: {
                  x: axis("Scaled units from everybody", { grid: zero }),
                  y: axis("", { grid: { display: false }, ticks: { color: colours.text, autoSkip: false } }),
                },
              },
            }),
            trend: (part) => {
              const few = part.scored.map((count) => count < part.few);
              return {
                type: "bar",
                data: { labels: part.labels, datasets: [
                  { type: "line", label: "Mean polarity", data: part.polarity, yAxisID: "y", order: 0, tension: 0,
                    borderColor: colours.accent, borderWidth: 2,
                    pointRadius: few.map((isFew) => isFew ? 3.5 : part.labels.length > 60 ? 0 : 3),
                    pointBackgroundColor: few.map((isFew) => isFew ? colours.page : colours.accent),
                    backgroundColor: colours.accent, pointBorderColor: colours.accent },
                  { label: "Posts", data: part.posts, yAxisID: "posts", order: 1, backgroundColor: colours.bar,
                    maxBarThickness: 40, pointStyle: "rect" },
                ] },
                options: {
                  interaction: { mode: "index", intersect: false },
                  plugins: { tooltip: { callbacks: { label: (item) => item.dataset.yAxisID === "posts"
                    ? "Posts: " + whole.format(item.raw) + ", scored: " + whole.format(part.scored[item.dataIndex])
                    : "Mean polarity: " + score.format(item.raw) } } },
                  scales: {
                    x: axis("", { grid: { display: false }, ticks: { maxRotation: 0, autoSkipPadding: 20 } }),
                    y: axis("Mean polarity", { beginAtZero: true, grid: zero, ticks: { callback: (value) => score.format(value) } }),
                    posts: axis("Posts", { position: "right", beginAtZero: true, grid: { drawOnChartArea: false },
                      ticks: { callback: short, precision: 0 } }),
                  },
                },
              };
            },
            k: (part) => ({
              type: "line",
              data: { labels: part.k, datasets: [
                { label: "Chosen: k = " + part.chosen, data: part.inertia.map((value, index) => part.k[index] === part.chosen ? value : null),
                  borderColor: colours.accent, backgroundColor: colours.accent, pointRadius: 8, pointHoverRadius: 8, showLine: false },
                ...(part.rivals.length === 0 ? [] : [{ label: "Comes near: k = " + part.rivals.join(", "),
                  data: part.inertia.map((value, index) => part.rivals.includes(part.k[index]) ? value : null),
                  borderColor: colours.accent, backgroundColor: colours.page, borderWidth: 2.5, pointRadius: 7,
                  pointHoverRadius: 7, showLine: false }]),
                { label: "Inertia", data: part.inertia, borderColor: colours.muted, backgroundColor: colours.page,
                  borderWidth: 2, pointRadius: 4, tension: 0 },
              ] },
              options: {
                scales: {
                  x: axis("Number of segments (k)", { grid: { display: false } }),
                  y: axis("Inertia", { beginAtZero: true, ticks: { callback: short } }),
                },
              },
            }),
          };

          const shows = (canvas) => canvas.width > 0 && canvas.height > 0
            && canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data.some((value) => value !== 0);
          const finished = {
            id: "finished",
            afterRender: (chart) => {
              if (!drawn.has(chart.canvas.id) && shows(chart.canvas)) drawn.add(chart.canvas.id);
              if (drawn.size === names.length) root.dataset.charts = String(drawn.size);
            },
          };

          const draw = () => {
            charts.forEach((chart) => chart.destroy());
            drawn = new Set();
            colours = read();
            Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
            Chart.defaults.font.size = 13;
            charts = names.map((name) => {
              const { type, data: series, options } = builders[name](data[name]);
              const labels = { ...legend.labels, color: colours.text };
              return new Chart(document.getElementById("chart-" + name), {
                type, data: series, plugins: [finished],
                options: { ...options, animation: false, responsive: true, maintainAspectRatio: false,
                  plugins: { legend: { ...legend, labels }, ...options.plugins } },
              });
            });
          };

          let opened = [];
          addEventListener("beforeprint", () => {
            opened = [...document.querySelectorAll("details:not([open])")];
            opened.forEach((element) => { element.open = true; });
            root.dataset.print = "";
            draw();
          });
          addEventListener("afterprint", () => {
            opened.forEach((element) => { element.open = false; });
            delete root.dataset.print;
            draw();
          });
          matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
          if (names.length === 0) root.dataset.charts = "0";
          draw();
        })();

        """#
}
