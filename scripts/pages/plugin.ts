import { resolve } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { developmentDocument } from './document.ts';
import { OneChunk } from './one-chunk.ts';
import { sitePages, type Page } from './page.ts';
import { prerender } from './prerender.ts';

const server = 'src/app/entry-server.ts';
const serverFolder = '.cache/server';

/** Builds the pages as files, rendered beforehand; in development renders them when they are asked for. */
export function pages(): Plugin {
  const first = new OneChunk('src/app/entry-client.ts');
  return {
    name: 'pages',
    config: () => ({
      environments: {
        client: {
          build: {
            manifest: true,
            rolldownOptions: {
              input: sitePages.map(({ entry }) => entry),
              output: { codeSplitting: { groups: [first.group] } },
            },
          },
        },
        ssr: { build: { outDir: serverFolder, copyPublicDir: false, rolldownOptions: { input: server } } },
      },
      builder: {
        sharedConfigBuild: true,
        async buildApp(builder) {
          const { config, environments } = builder;
          await first.build(builder);
          if (environments['ssr']) await builder.build(environments['ssr']);
          const folder = resolve(config.root, config.build.outDir);
          await prerender(folder, resolve(config.root, serverFolder, 'entry-server.js'));
        },
      },
    }),
    configureServer: serveRendered,
  };
}

function serveRendered(development: ViteDevServer): void {
  development.middlewares.use((request, response, next) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const page = sitePages.find(({ folder }) => `/${folder}` === path);
    if (!page) return next();
    renderInDevelopment(development, page, path).then((html) => {
      response.setHeader('Content-Type', 'text/html; charset=utf-8').end(html);
    }, next);
  });
}

async function renderInDevelopment(development: ViteDevServer, page: Page, path: string): Promise<string> {
  const entry = (await development.ssrLoadModule(server)) as typeof import('../../src/app/entry-server');
  return development.transformIndexHtml(path, developmentDocument(page, await page.render(entry)));
}
