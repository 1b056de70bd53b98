import { locales } from '../../src/i18n/locale.ts';

/** What rendering a page gives: the end of its `<head>`, and its body. */
export interface Rendered {
  readonly head: string;
  readonly html: string;
}

/** A page of the site: where it stands in dist/, what renders it, what it runs and what it needs at first. */
export interface Page {
  /** '' for the root, otherwise ends in a slash. */
  readonly folder: string;
  readonly language: string;
  readonly render: (server: typeof import('../../src/app/entry-server')) => Rendered | Promise<Rendered>;
  readonly entry: string;
  /** Sources that the entry imports dynamically, but at once, and the fonts of what is seen first. */
  readonly needs: readonly string[];
}

const choice: Page = {
  folder: '',
  language: 'en',
  render: (server) => server.renderChoice(),
  entry: 'src/app/entry-choice.ts',
  needs: [],
};

const firstFonts = ['src/view/ui/fonts/narrator-400.woff2', 'src/view/ui/fonts/wire-400.woff2'];

const simulators = locales.map((locale): Page => ({
  folder: `${locale}/`,
  language: locale,
  render: (server) => server.render(locale),
  entry: 'src/app/entry-client.ts',
  needs: [`src/i18n/${locale}.ts`, `src/app/default-trace.${locale}.json`, ...firstFonts],
}));

export const sitePages: readonly Page[] = [choice, ...simulators];

/** Where everything in dist/ is seen from a page. */
export function rootFrom({ folder }: Page): string {
  return '../'.repeat(folder.split('/').length - 1);
}
