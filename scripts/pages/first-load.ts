import { readFileSync } from 'node:fs';
import type { Manifest, ManifestChunk } from 'vite';
import type { FirstLoad } from './document.ts';
import type { Page } from './page.ts';

/** Finds what a page loads at first in the manifest of the client build. */
export function firstLoad(page: Page, manifest: Manifest): FirstLoad {
  const entry = chunk(manifest, page.entry);
  const needed = [entry, ...page.needs.map((source) => chunk(manifest, source))];
  const files = [...new Set(needed.flatMap((each) => withImports(manifest, each)))];
  return {
    icon: readFileSync('src/app/icon.svg', 'utf8'),
    styles: files.filter((file) => file.endsWith('.css')),
    fonts: files.filter((file) => file.endsWith('.woff2')),
    script: entry.file,
    modules: files.filter((file) => file.endsWith('.js') && file !== entry.file),
  };
}

function withImports(manifest: Manifest, { file, css = [], imports = [] }: ManifestChunk): readonly string[] {
  return [file, ...css, ...imports.flatMap((source) => withImports(manifest, chunk(manifest, source)))];
}

function chunk(manifest: Manifest, source: string): ManifestChunk {
  const found = manifest[source];
  if (!found) throw new Error(`The build has no chunk for ${source}`);
  return found;
}
