import { rootFrom, type Page, type Rendered } from './page.ts';

/** What a page loads at first; files are paths from the root of the site. */
export interface FirstLoad {
  /** An SVG picture, sent with the page. */
  readonly icon: string;
  readonly styles: readonly string[];
  readonly fonts: readonly string[];
  readonly script: string;
  readonly modules: readonly string[];
}

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const policy = `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}" />`;

const viewport = '<meta name="viewport" content="width=device-width, initial-scale=1" />';

/** The HTML file of a page as it is published. */
export function publishedDocument(page: Page, { head, html }: Rendered, load: FirstLoad): string {
  const root = rootFrom(page);
  const links = [
    `<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(load.icon)}" />`,
    ...load.styles.map((file) => `<link rel="stylesheet" href="${root}${file}" />`),
    ...load.fonts.map((file) => `<link rel="preload" href="${root}${file}" as="font" type="font/woff2" crossorigin />`),
    ...load.modules.map((file) => `<link rel="modulepreload" href="${root}${file}" />`),
    `<script type="module" src="${root}${load.script}"></script>`,
  ];
  return htmlDocument(page, [policy, viewport, ...links, head], html);
}

/** The HTML of a page in development: Vite's own client needs inline styles, so it carries no policy. */
export function developmentDocument(page: Page, { head, html }: Rendered): string {
  return htmlDocument(page, [viewport, `<script type="module" src="/${page.entry}"></script>`, head], html);
}

function htmlDocument({ language }: Page, head: readonly string[], body: string): string {
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    ${head.join('\n    ')}
  </head>
  <body>
    <div id="app">${body}</div>
  </body>
</html>
`;
}
