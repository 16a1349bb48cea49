/* The search of the site, in the place of the theme's own, with which it shares the messages (SETUP, READY, QUERY, RESULT) and the
   form of results. It runs beside the page, loads the words when somebody first types, and looks through them one by one: that is
   quick enough for thousands of pages, needs no index, and finds words inside of words and of Chinese sentences. */
"use strict";
importScripts("search_words.js");

const [SETUP, READY, QUERY, RESULT] = [0, 1, 2, 3];
const MOST_PAGES = 60, MOST_SECTIONS = 8; // more than anybody reads
let loading = null;
let latest = 0;

/** Fold a page's words, once. */
function prepared({location, title, text, weight}) {
  const forms = each => `${folded(each)} ${rewritten(each).map(({other}) => other).join(" ")}`.trimEnd();
  return {location, title, text, weight, page: location.split("#")[0], plainTitle: folded(title), titles: forms(title), texts: forms(text)};
}

function load() {
  loading ||= fetch(new URL("../search/words.json", self.location))
    .then(answer => answer.ok ? answer.json() : Promise.reject(new Error(`${answer.status}`)))
    .then(({docs}) => docs.map(prepared))
    .catch(error => { loading = null; throw error; });
  return loading;
}

/** Take a run of signs apart where it stands nowhere as a whole, into the longest that stand somewhere. */
function pieces(docs, run) {
  for (let end = run.length; end > 1; end--) {
    const start = run.slice(0, end);
    if (docs.some(doc => doc.titles.includes(start) || doc.texts.includes(start))) return [start, ...pieces(docs, run.slice(end))];
  }
  return run ? [run[0], ...pieces(docs, run.slice(1))] : [];
}

function known(docs, terms) {
  return [...new Set(terms.flatMap(term => IS_UNSPACED.test(term) ? telling(pieces(docs, term.slice(0, 24))) : [term]))];
}

function grade(text, term) {
  let best = 0, count = 0;
  for (const {how} of places(text, term)) { best = Math.max(best, how); count += 1; }
  return best * (1 + count / 20);
}

/** Grade all pages for one term: the rarer it is, the more it says. */
function grades(docs, term) {
  const found = new Map();
  for (const doc of docs) {
    const title = grade(doc.titles, term), text = grade(doc.texts, term);
    if (title || text) found.set(doc, 10 * title + text / (1 + doc.texts.length / 4000));
  }
  const rarity = Math.log(1 + docs.length / (found.size || 1)) ** 2;
  for (const [doc, each] of found) found.set(doc, each * rarity);
  return found;
}

/** Tell what more it says that the words stand together as they were typed. */
function together(doc, phrase, count) {
  if (doc.plainTitle === phrase) return 4;
  if (count < 2) return 1;
  return doc.titles.includes(phrase) || doc.texts.includes(phrase) ? count : 1;
}

/** Give the pages on which most of the terms stand, best first, each with its results, best first. */
function found(docs, graded, phrase) {
  const pages = new Map(), terms = [...graded.keys()];
  for (const [term, scores] of graded)
    for (const [doc, score] of scores) {
      const page = pages.get(doc.page) || {terms: new Set(), results: new Map()};
      const result = page.results.get(doc) || {doc, score: 0, terms: new Set()};
      result.score += score;
      result.terms.add(term);
      page.terms.add(term);
      pages.set(doc.page, page);
      page.results.set(doc, result);
    }
  const most = Math.max(0, ...[...pages.values()].map(page => page.terms.size));
  const ranked = [...pages.values()].filter(page => page.terms.size === most).map(page => {
    const results = [...page.results.values()];
    for (const each of results)
      each.score *= each.doc.weight * together(each.doc, phrase, terms.length) * (each.terms.size / terms.length) ** 2 * (each.doc.location.includes("#") ? 0.8 : 1);
    return results.sort((a, b) => b.score - a.score).slice(0, MOST_SECTIONS);
  });
  return ranked.sort((a, b) => b[0].score - a[0].score).slice(0, MOST_PAGES);
}

/** Leave out the terms that stand nearly everywhere: marks on each "the" would hide the others. */
function rare(graded, count) {
  const terms = [...graded.keys()], few = terms.filter(term => graded.get(term).size * 3 < count);
  return few.length ? few : terms;
}

/** Write a result as the theme shows it: what was found is marked, what is missing is named, and the page that opens marks it too. */
function shown({doc, score, terms: matched}, terms) {
  const inTitle = ranges(doc.title, terms), inText = ranges(doc.text, terms).slice(0, 20);
  const words = [...inTitle.map(([start, end]) => doc.title.slice(start, end)), ...inText.map(([start, end]) => doc.text.slice(start, end))];
  const missing = score ? terms.filter(term => !matched.has(term)) : [];
  const told = Object.fromEntries([...words.slice(0, 8).map(word => [word, true]), ...missing.map(term => [term, false])]);
  const isInTitle = terms.every(term => doc.titles.includes(term));
  const text = doc.text && `<p>${excerpt(doc.text, terms, {fromStart: isInTitle})}</p>`;
  return {location: doc.location, title: marked(doc.title, inTitle), text, score, terms: score ? told : {}};
}

/** Every page's results need the page itself among them. */
function whole(results, docs) {
  const {page} = results[0].doc;
  if (results.some(each => each.doc.location === page)) return results;
  return [...results, {doc: docs.find(doc => doc.location === page) || results[0].doc, score: 0, terms: new Set()}];
}

/** Complete the word that is being typed from the titles that were found. */
function suggested(query, groups) {
  const typed = (query.split(/[\s-]+/).pop() || "");
  for (const [{doc}] of typed ? groups.slice(0, 5) : [])
    for (const word of doc.title.match(WORD) || [])
      if (word.length > typed.length && folded(word.slice(0, typed.length)) === folded(typed)) return [typed + word.slice(typed.length)];
  return [];
}

function search(docs, query) {
  const graded = new Map(known(docs, termsOf(query)).map(term => [term, grades(docs, term)]));
  const groups = found(docs, graded, (folded(query).match(/[\p{L}\p{N}]+/gu) || []).join(" "));
  const terms = rare(graded, docs.length);
  return {items: groups.map(each => whole(each, docs).map(result => shown(result, terms))), suggest: suggested(query, groups)};
}

async function answer(query) {
  const turn = latest += 1, docs = query.trim() ? await load() : [];
  if (turn === latest) postMessage({type: RESULT, data: search(docs, query)}); // while the words loaded, more may have been typed
}

addEventListener("message", ({data: {type, data}}) => {
  if (type === SETUP) postMessage({type: READY});
  if (type === QUERY) answer(data).catch(error => { console.warn(`The search has no words: ${error}`); postMessage({type: RESULT, data: {items: []}}); });
});
