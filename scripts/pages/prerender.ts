import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { Manifest } from 'vite';
import { publishedDocument } from './document.ts';
import { firstLoad } from './first-load.ts';
import { forbiddenMarkup } from './forbidden-markup.ts';
import { sitePages } from './page.ts';

/** Writes the HTML of all pages into the folder of the finished client build. */
export async function prerender(clientFolder: string, serverEntry: string): Promise<void> {
  const server = (await import(pathToFileURL(serverEntry).href)) as typeof import('../../src/app/entry-server');
  const manifest = JSON.parse(await readFile(`${clientFolder}/.vite/manifest.json`, 'utf8')) as Manifest;
  for (const page of sitePages) {
    const html = publishedDocument(page, await page.render(server), firstLoad(page, manifest));
    const problems = forbiddenMarkup(html);
    if (problems.length > 0) throw new Error(`/${page.folder} contains ${problems.join('\nand ')}`);
    await mkdir(`${clientFolder}/${page.folder}`, { recursive: true });
    await writeFile(`${clientFolder}/${page.folder}index.html`, html);
  }
  await rm(`${clientFolder}/.vite`, { recursive: true });
}
