// Compresses what the page is made of, once, and holds what a first look loads under its limit.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const LIMIT = 350 * 1024;
const dist = new URL('dist/', import.meta.url);
const assets = new URL('assets/', dist);

const sizes = new Map();
for (const name of readdirSync(assets)) {
  const packed = gzipSync(readFileSync(new URL(name, assets)), { level: 9 });
  writeFileSync(new URL(`${name}.gz`, assets), packed);
  sizes.set(name, packed.length);
}

const entry = readFileSync(new URL('index.html', dist), 'utf8');
const first = [...sizes].filter(([name]) => name.endsWith('.js') && entry.includes(name));
const scripts = [...sizes].filter(([name]) => name.endsWith('.js'));
const sum = (files) => files.reduce((bytes, [, size]) => bytes + size, 0);
console.log(`Scripts, compressed: ${sum(first)} bytes at first, ${sum(scripts)} altogether; ${LIMIT} are allowed.`);
if (first.length === 0 || sum(first) > LIMIT) {
  console.error('A first look at the page has become too large, or its entry names no script.');
  process.exit(1);
}
// What only some people do is loaded when they do it.
for (const apart of ['EditorPage', 'DepartmentPage', 'ProfilePage']) {
  const found = scripts.filter(([name]) => name.startsWith(`${apart}-`));
  if (found.length !== 1 || first.includes(found[0])) {
    console.error(`${apart} is not a script of its own any more.`);
    process.exit(1);
  }
}
