"use strict";
// Small helps on a commitment's page; all of it reads and works without them.

// a link to a form opens it
function openNamed() {
  const named = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (named && named.tagName === "DETAILS") {
    named.open = true;
    named.querySelector("input:not([type=hidden]), textarea, select")?.focus({ preventScroll: true });
  }
}
addEventListener("hashchange", openNamed);
openNamed();
document.querySelector(".deed .problem")?.scrollIntoView({ block: "center" });

// the sum of an allocation, as it is typed; the server adds it up again
const table = document.querySelector("table.allocate");
if (table) {
  const sum = table.closest("form").querySelector(".sum");
  const whole = Number(table.dataset.whole);
  const share = table.dataset.share === "true";
  const round = (x) => Math.round(x * 1e6) / 1e6;
  const add = () => {
    let total = 0, of = 0;
    for (const row of table.tBodies[0].rows) {
      const value = Number(row.querySelector("[name=value]").value.replace(/[,，]/g, ""));
      const part = share ? Number(row.querySelector("[name=of]").value.replace(/[,，]/g, "")) : 1;
      if (Number.isFinite(value) && Number.isFinite(part)) { total += share ? value * part : value; of += part; }
    }
    const got = round(share ? (of ? total / of : 0) : total);
    const gap = round(got - whole);
    const unit = table.dataset.unit;
    const rest = gap === 0 ? sum.dataset.even : (gap < 0 ? sum.dataset.short : sum.dataset.long) + " " + Math.abs(gap) + unit;
    sum.textContent = sum.dataset.sum + " " + got + unit + " / " + whole + unit + " · " + rest;
    sum.className = "sum " + (gap === 0 ? "even" : "off");
  };
  table.addEventListener("input", add);
  add();
}

// names of units to choose from, fetched when somebody first comes to a field that wants one
const units = document.querySelector("#units");
document.querySelector("#deeds")?.addEventListener("focusin", async (event) => {
  if (event.target.getAttribute("list") !== "units" || units.dataset.asked) return;
  units.dataset.asked = "yes";
  const answer = await fetch(units.dataset.from);
  if (!answer.ok) return;
  for (const name of await answer.json()) {
    const option = document.createElement("option");
    option.value = name;
    units.append(option);
  }
});

// only the fields of the chosen shape of a trajectory
const shapes = document.querySelector(".shapes");
if (shapes) {
  const show = () => {
    const chosen = shapes.querySelector("input:checked")?.value;
    for (const set of shapes.form?.querySelectorAll("[data-shape]") ?? shapes.closest("form").querySelectorAll("[data-shape]")) {
      set.hidden = set.dataset.shape !== chosen;
    }
  };
  shapes.addEventListener("change", show);
  show();
}

// a slip prints
const print = document.querySelector("button.print");
if (print) {
  print.hidden = false;
  print.addEventListener("click", () => window.print());
}

// a chart to zoom and point at, where somebody asks for it; what it shows stands in the table too
const figure = document.querySelector("figure.chart");
const live = figure?.querySelector(".live-chart");
if (live) {
  live.hidden = false;
  live.addEventListener("click", () => {
    live.disabled = true;
    const script = document.createElement("script");
    script.src = figure.dataset.library;
    script.addEventListener("load", () => draw(figure));
    document.head.append(script);
  });
}

function draw(figure) {
  const course = JSON.parse(figure.dataset.course);
  const [due, reported, given, target, today] = figure.dataset.words.split("|");
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(name).trim();
  const canvas = document.createElement("div");
  canvas.className = "live-canvas no-print";
  figure.prepend(canvas);
  figure.classList.add("is-live");
  figure.querySelector(".live-chart").remove();
  const line = (day, label, old) => ({
    xAxis: day,
    label: { formatter: label, color: colour("--soft") },
    lineStyle: { color: colour(old ? "--soft" : "--red"), type: old ? "dashed" : "solid" },
  });
  const marks = course.moved.map((day) => line(day, day, true));
  if (course.deadline) marks.push(line(course.deadline, course.deadline, false));
  marks.push({ xAxis: course.today, label: { formatter: today, color: colour("--blue"), position: "insideEndTop", rotate: 0 }, lineStyle: { color: colour("--blue"), type: "solid" } });
  marks.push({ yAxis: Number(course.target), label: { formatter: target + " " + course.target + course.unit, position: "insideStartTop", color: colour("--ink") }, lineStyle: { color: colour("--ink"), type: "solid" } });
  const points = (counts) => course.points.filter((p) => p[3] === counts).map((p) => ({ value: [p[0], Number(p[1])], name: p[2] }));
  const chart = echarts.init(canvas, null, { renderer: "canvas" });
  chart.setOption({
    animation: false,
    textStyle: { fontFamily: style.getPropertyValue("--sans") },
    grid: { left: 46, right: 48, top: 30, bottom: 60 },
    tooltip: { trigger: "item", renderMode: "richText", formatter: (p) => p.value[0] + "  " + (p.name || p.value[1] + course.unit) },
    xAxis: { type: "time", axisLabel: { color: colour("--soft") }, axisLine: { lineStyle: { color: colour("--soft") } } },
    yAxis: { type: "value", scale: course.flat, axisLabel: { color: colour("--soft") }, splitLine: { lineStyle: { color: colour("--line") } } },
    dataZoom: [{ type: "inside" }, { type: "slider", height: 18, bottom: 12, borderColor: colour("--line"), fillerColor: "transparent", handleStyle: { color: colour("--ground"), borderColor: colour("--soft") }, moveHandleStyle: { color: colour("--soft") }, dataBackground: { lineStyle: { opacity: 0 }, areaStyle: { color: colour("--line"), opacity: 1 } }, selectedDataBackground: { lineStyle: { opacity: 0 }, areaStyle: { color: colour("--soft"), opacity: .5 } }, textStyle: { color: colour("--soft") } }],
    series: [
      { name: due, type: "line", showSymbol: false, data: course.due.map(([day, value]) => [day, Number(value)]), lineStyle: { type: "dashed", color: colour("--soft") }, itemStyle: { color: colour("--soft") } },
      { name: reported, type: "line", symbol: "circle", symbolSize: 9, data: points(true), lineStyle: { color: colour("--accent"), width: 2.5 }, itemStyle: { color: colour("--accent") }, markLine: { symbol: "none", silent: true, data: marks } },
      { name: given, type: "scatter", symbolSize: 9, data: points(false), itemStyle: { color: colour("--ground"), borderColor: colour("--soft"), borderWidth: 1.5 } },
    ],
  });
  addEventListener("resize", () => chart.resize());
}
