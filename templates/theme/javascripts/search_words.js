/* What a word is when somebody looks for it: without case, accents and apostrophes, in Latin letters too, and wherever it stands
   in a longer word. What is shown stays as it was written; only the comparison is done with this. */
"use strict";

const LETTERS = {ı: "i", ł: "l", đ: "d", ð: "d", ø: "o", ß: "ss", æ: "ae", œ: "oe", þ: "th", ŧ: "t", ħ: "h", ς: "σ"};
const GERMAN = {ä: "ae", ö: "oe", ü: "ue", ø: "oe", å: "aa"};
const LATIN = {
  ου: "ou", αυ: "av", ευ: "ev", α: "a", β: "v", γ: "g", δ: "d", ε: "e", ζ: "z", η: "i", θ: "th", ι: "i", κ: "k", λ: "l", μ: "m", ν: "n",
  ξ: "x", ο: "o", π: "p", ρ: "r", σ: "s", τ: "t", υ: "y", φ: "f", χ: "ch", ψ: "ps", ω: "o",
  а: "a", б: "b", в: "v", г: "g", ґ: "g", д: "d", е: "e", є: "ye", ж: "zh", з: "z", и: "i", і: "i", к: "k", л: "l", м: "m", н: "n", о: "o",
  п: "p", р: "r", с: "s", т: "t", у: "u", ф: "f", х: "kh", ц: "ts", ч: "ch", ш: "sh", щ: "shch", ъ: "", ы: "y", ь: "", э: "e", ю: "yu", я: "ya",
};
const UNSPACED = "\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}";
const IS_UNSPACED = new RegExp(`[${UNSPACED}]`, "u");
const TERM = new RegExp(`[${UNSPACED}]+|(?:(?![${UNSPACED}])[\\p{L}\\p{N}])+`, "gu");
const WORD = /[\p{L}\p{M}\p{N}'’]+/gu;
const IS_LETTER = /[\p{L}\p{N}]/u;
const HAS_OTHERS = /[äöüøåßæœ]|\p{sc=Greek}|\p{sc=Cyrillic}/iu;
const IS_PLAIN = /^[a-z0-9 ,.\n-]$/; // most letters are, and folding each takes long
const SHORTEST_INSIDE = 4; // fewer letters stand inside too many words
const MOST_TERMS = 16;

/** Give a text as it is compared. Letter by letter it comes to the same as all at once. */
function folded(text) {
  return text.replace(/['’‘ʼ`´]/g, "").normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "")
    .replace(/[ıłđðøßæœþŧħς]/g, letter => LETTERS[letter]);
}

/** Give the other ways to write a word that no accent explains: Müller as mueller, Παπαδάκη as papadaki. */
function others(word) {
  const german = folded(word.normalize("NFC").toLowerCase().replace(/[äöüøå]/g, letter => GERMAN[letter]));
  const plain = folded(word);
  const latin = plain.replace(/[οαε]υ|[\p{sc=Greek}\p{sc=Cyrillic}]/gu, letter => LATIN[letter] ?? letter);
  return [...new Set([german, latin])].filter(each => each !== plain);
}

/** Give the words of a text that can be written in another way, with these ways. */
function rewritten(text) {
  if (!HAS_OTHERS.test(text)) return [];
  const words = new Set((text.match(WORD) || []).filter(word => HAS_OTHERS.test(word)));
  return [...words].flatMap(word => others(word).map(other => ({word, other})));
}

/** Leave out what is too short to say anything beside the rest: a letter, the sign for "of". */
function telling(terms) {
  const longer = terms.filter(term => term.length > 1);
  return longer.length ? longer : terms;
}

/** Take apart what somebody typed: words, and runs of signs where words are not spaced. */
function termsOf(query) {
  const terms = [...new Set(folded(query).match(TERM) || [])], runs = terms.filter(term => IS_UNSPACED.test(term));
  return [...runs, ...telling(terms.filter(term => !runs.includes(term)))].slice(0, MOST_TERMS);
}

/** Tell how well a term fits where it stands: 4 as a word, 3 as the beginning of one, 1 inside one, 0 not at all. */
function fit(text, at, term) {
  if (IS_UNSPACED.test(term)) return 4;
  if (at > 0 && IS_LETTER.test(text[at - 1]) && !IS_UNSPACED.test(text[at - 1])) return term.length >= SHORTEST_INSIDE ? 1 : 0;
  const after = text[at + term.length] || " ";
  return IS_LETTER.test(after) && !IS_UNSPACED.test(after) ? 3 : 4;
}

/** Give the places of a term in a folded text with how well it fits there. */
function* places(text, term, most = 9) {
  for (let at = text.indexOf(term); at >= 0 && most > 0; at = text.indexOf(term, at + term.length)) {
    const how = fit(text, at, term);
    if (how) { most -= 1; yield {at, how}; }
  }
}

/** Fold a text, and remember for each folded sign where it came from. */
function traced(text) {
  let plain = "", from = [], at = 0;
  for (const sign of text) {
    const each = IS_PLAIN.test(sign) ? sign : folded(sign);
    for (let i = 0; i < each.length; i++) from.push(at);
    plain += each;
    at += sign.length;
  }
  return {plain, from: [...from, text.length]};
}

/** Leave out what stands inside of other words where it stands by itself as well. */
function best(places) {
  return places.some(({how}) => how > 1) ? places.filter(({how}) => how > 1) : places;
}

/** Give the ranges of a text, as it was written, in which any of the terms stands; in order, none over another. */
function ranges(text, terms) {
  const {plain, from} = traced(text);
  const found = terms.flatMap(term => best([...places(plain, term, 99)]).map(({at}) => [from[at], from[at + term.length]]));
  for (const {word, other} of rewritten(text))
    if (terms.some(term => [...places(other, term, 1)].length))
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) found.push([at, at + word.length]);
  return found.sort((a, b) => a[0] - b[0] || b[1] - a[1]).reduce((kept, [start, end]) => {
    const last = kept[kept.length - 1];
    if (last && start < last[1]) last[1] = Math.max(last[1], end);
    else if (start < end) kept.push([start, end]);
    return kept;
  }, []);
}

function escaped(text) {
  return text.replace(/[&<>"]/g, sign => ({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})[sign]);
}

/** Give a text as harmless HTML with what was found in it marked. */
function marked(text, found) {
  let html = "", at = 0;
  for (const [start, end] of found) {
    html += `${escaped(text.slice(at, start))}<mark>${escaped(text.slice(start, end))}</mark>`;
    at = end;
  }
  return html + escaped(text.slice(at));
}

/** Give the part of a text around what was found first, or its beginning; at the borders of words, about two lines long. */
function excerpt(text, terms, {fromStart = false, length = 180, before = 50} = {}) {
  const first = fromStart ? 0 : (ranges(text, terms)[0] || [0])[0];
  let start = first <= before ? 0 : first - before, end = Math.min(text.length, start + length);
  while (start > 0 && start < first && !/\s/.test(text[start - 1])) start += 1;
  while (end < text.length && end > start + length - 30 && !/\s/.test(text[end])) end -= 1;
  const part = text.slice(start, end).trim().replace(/\n+/g, " · ");
  return (start ? "… " : "") + marked(part, ranges(part, terms)) + (end < text.length ? " …" : "");
}
