// Draws the table that stands beneath a canvas: `<canvas data-chart="bar" data-table="id">`. Its first column has the
// names, each further one a row of figures (`data-value` where the figure is written for people).
"use strict";

const style = getComputedStyle(document.documentElement);
const colour = (name) => style.getPropertyValue(name).trim();
const colours = ["--harbour", "--chart-2", "--chart-3", "--chart-4", "--chart-5"].map(colour);
const value = (cell) => (cell.dataset.value ?? cell.textContent).trim();

for (const canvas of document.querySelectorAll("canvas[data-chart]")) {
  const table = document.getElementById(canvas.dataset.table);
  const [heads, ...rows] = [...table.rows].map((row) => [...row.cells]);
  const { font } = Chart.defaults;
  font.family = getComputedStyle(document.body).fontFamily;
  new Chart(canvas, {
    type: canvas.dataset.chart,
    data: {
      labels: rows.map((row) => value(row[0])),
      datasets: heads.slice(1).map((head, place) => ({
        label: value(head),
        data: rows.map((row) => (value(row[place + 1]) === "" ? null : Number(value(row[place + 1])))),
        backgroundColor: colours[place % colours.length],
        borderColor: colours[place % colours.length],
      })),
    },
    options: {
      indexAxis: canvas.dataset.axis ?? "x",
      maintainAspectRatio: false,
      animation: false,
      plugins: { legend: { display: heads.length > 2 } },
      scales: { x: { beginAtZero: true }, y: { beginAtZero: true } },
    },
  });
}
