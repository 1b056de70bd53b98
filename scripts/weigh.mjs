// Weighs what each page of dist/ loads at first, as a server with gzip sends it, and fails above the limits.
import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const limits = { kilobytes: 100, requests: 10 };

const overweight = ['fr/index.html', 'en/index.html'].filter((page) => {
  const files = [...filesOf(page)].map((file) => ({ file, bytes: transferred(file) }));
  const kilobytes = files.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
  console.log(
    `${page}: ${kilobytes.toFixed(1)} kB of ${limits.kilobytes}, ${files.length} requests of ${limits.requests}`,
  );
  for (const { file, bytes } of files) console.log(`  ${(bytes / 1000).toFixed(1).padStart(6)} kB  ${file}`);
  return kilobytes > limits.kilobytes || files.length > limits.requests;
});

if (overweight.length > 0) {
  console.error(`Too heavy at first: ${overweight.join(', ')}`);
  process.exitCode = 1;
}

/**
 * A file and all that the browser fetches because of it before anybody touches the page.
 * @param {string} file
 * @param {Set<string>} found
 */
function filesOf(file, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  for (const reference of referencesIn(file)) filesOf(normalize(join(dirname(file), reference)), found);
  return found;
}

/** @param {string} file */
function referencesIn(file) {
  if (file.endsWith('.html')) return [...linksIn(read(file)), ...matches(read(file), /<script[^>]*\ssrc="([^"]+)"/g)];
  if (file.endsWith('.css')) return fontsIn(read(file));
  if (file.endsWith('.js')) return matches(read(file), /\b(?:from|import)\s*["'`](\.[^"'`]+)["'`]/g);
  return [];
}

/** @param {string} html */
function linksIn(html) {
  const links = matches(html, /(<link\s[^>]*>)/g).filter((link) =>
    /\srel="(?:stylesheet|preload|modulepreload)"/.test(link),
  );
  return links.flatMap((link) => matches(link, /\shref="([^"]+)"/g));
}

/**
 * The faces that can draw the letter A: any of them may be used at once.
 * @param {string} css
 */
function fontsIn(css) {
  const faces = matches(css, /@font-face\s*\{([^}]*)\}/g);
  const latin = faces.filter((face) => !/unicode-range/.test(face) || /unicode-range:[^;]*u\+0*(?:-|\?\?)/i.test(face));
  return latin.flatMap((face) => matches(face, /url\(["']?([^"')]+\.woff2)/g).slice(0, 1));
}

/**
 * @param {string} text
 * @param {RegExp} pattern
 */
function matches(text, pattern) {
  return [...text.matchAll(pattern)].map(([, group = '']) => group);
}

/** @param {string} file */
function read(file) {
  return readFileSync(new URL(`../dist/${file}`, import.meta.url), 'utf8');
}

/** @param {string} file */
function transferred(file) {
  const bytes = readFileSync(new URL(`../dist/${file}`, import.meta.url));
  return file.endsWith('.woff2') ? bytes.length : gzipSync(bytes).length;
}
