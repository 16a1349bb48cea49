// Measures pages with Lighthouse, in the Chromium that CHROME_PATH names, and writes what it found as a line of JSON for each.
// Usage: node lighthouse.mjs <folder of node_modules> <least performance> <mobile|desktop> <address>…
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [folder, least, form, ...addresses] = process.argv.slice(2);
const require = createRequire(join(folder, "package.json"));
const { default: lighthouse, desktopConfig } = await import(pathToFileURL(require.resolve("lighthouse")));
const { launch } = await import(pathToFileURL(require.resolve("chrome-launcher")));

const ALL = ["performance", "accessibility", "best-practices"];
const chrome = await launch({ chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu"] });

async function measured(address, categories) {
  const flags = { port: chrome.port, onlyCategories: categories, logLevel: "error", output: "json" };
  return (await lighthouse(address, flags, form === "desktop" ? desktopConfig : undefined)).lhr;
}

const score = (report) => Math.round(report.categories.performance.score * 100);
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

// A machine that does other things as well measures slow now and then: below the least, the median of three counts.
for (const address of addresses) {
  const report = await measured(address, ALL);
  const runs = [score(report)];
  while (runs[0] < least && runs.length < 3) runs.push(score(await measured(address, ["performance"])));
  const wrong = ALL.slice(1).flatMap((category) => report.categories[category].auditRefs)
    .map(({ id, weight }) => ({ ...report.audits[id], weight }))
    .filter((audit) => audit.weight > 0 && audit.score !== null && audit.score < 1)
    .map((audit) => [audit.id, ...(audit.details?.items ?? []).slice(0, 3).map((item) => item.node?.selector ?? item.url ?? "")].join(" "));
  console.log(JSON.stringify({
    address, runs, wrong, performance: median(runs), error: report.runtimeError?.message ?? null,
    accessibility: Math.round(report.categories.accessibility.score * 100),
    practices: Math.round(report.categories["best-practices"].score * 100),
  }));
}
await chrome.kill();
