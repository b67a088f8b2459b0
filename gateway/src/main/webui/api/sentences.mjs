// Makes what the page knows of the rules' sentences from the catalogues beside the rules, when one of these changed: the
// English sentence of every code with the names of its arguments, and what rules and parts of sentences are called in both.
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';

const CATALOGUES = new URL('../../../../../platform/rules/src/main/resources/org/jiheng/rules/sentence/', import.meta.url);
const FILES = ['codes', 'messages_zh', 'messages_en'].map((name) => new URL(`${name}.properties`, CATALOGUES));
const types = new URL('../.types/', import.meta.url);
const RULE = 'rule.';
const PROFILE = 'profile.';
const made = new URL('sentences.ts', types);

const time = statSync(made, { throwIfNoEntry: false })?.mtimeMs ?? 0;
if ([...FILES, new URL(import.meta.url)].some((source) => statSync(source).mtimeMs >= time)) {
  mkdirSync(types, { recursive: true });
  const [codes, chinese, english] = FILES.map(entries);
  const sentences = {};
  for (const [key, names] of codes) {
    (sentences[key.split('/')[0]] ??= []).push({ names: names.split(' ').filter(Boolean).map(bare), text: english.get(key) });
  }
  const parts = {};
  for (const [key, text] of english) {
    if (!codes.has(key) && !key.startsWith(RULE) && !key.startsWith(PROFILE)) {
      parts[key] = { zh: chinese.get(key), en: text };
    }
  }
  writeFileSync(
    made,
    `export const sentences: Record<string, { names: string[]; text: string }[]> = ${JSON.stringify(sentences)};
export const parts: Record<string, { zh: string; en: string }> = ${JSON.stringify(parts)};
`,
  );
  writeFileSync(
    new URL('rules.ts', types),
    `export const zhRules = ${titles(chinese)};\nexport const enRules = ${titles(english)};\n`,
  );
}

/** What each rule is called. */
function titles(catalogue) {
  return JSON.stringify(Object.fromEntries([...catalogue].filter(([key]) => key.startsWith(RULE))));
}

/** The lines of a catalogue: no entry is longer than its line, and none is written with a backslash. */
function entries(file) {
  const lines = readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]);
  const all = new Map(lines);
  return new Map(lines.map(([key, text]) => [key, text.replace(/\{>([a-z-]+)}/g, (_, part) => all.get(part))]));
}

/** Whether it may be missing or is never said is for the services to know. */
function bare(name) {
  return name.replace(/[?-]$/, '');
}
