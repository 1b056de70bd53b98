/**
 * Writes src/i18n/{fr,en}/opening.json: of the sentences that tell a run and of those the servers say of themselves,
 * what the opening run needs, so that the others are not part of the first load. With `--check` it writes nothing and fails when a file is not current.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Party, Trace } from '../src/core/trace';
import { locales, type Catalogue, type Locale } from '../src/i18n';
import { receiverToggles } from '../src/view/controls/receiver-toggles';
import { senderToggles } from '../src/view/controls/sender-toggles';
import { eyes } from '../src/view/state/eyes';
import { stateKeys } from '../src/view/stage/moment';
import { narrate } from '../src/view/state/narration';

const read = (path: string): unknown => JSON.parse(readFileSync(absolute(path), 'utf8'));
const absolute = (path: string): string => fileURLToPath(new URL(`../src/${path}`, import.meta.url));

for (const locale of locales) {
  const texts = `${JSON.stringify(openingTexts(locale), null, 2)}\n`;
  const name = `i18n/${locale}/opening.json`;
  if (!process.argv.includes('--check')) {
    writeFileSync(absolute(name), texts);
  } else if (readFileSync(absolute(name), 'utf8') !== texts) {
    console.error(`src/${name} is not current: run npx tsx scripts/opening-texts.ts`);
    process.exitCode = 1;
  }
}

function openingTexts(locale: Locale): Catalogue {
  const catalogues = ['states', 'steps', 'verdict', 'toggles'].map(
    (name) => read(`i18n/${locale}/${name}.json`) as Catalogue,
  );
  const needed = keysOf(read(`app/default-trace.${locale}.json`) as Trace);
  return Object.fromEntries(catalogues.flatMap((texts) => Object.entries(texts)).filter(([key]) => needed.has(key)));
}

/** Everything the narrator may say of a run, to both servers and to the eavesdropper, and what the servers say. */
function keysOf(trace: Trace): ReadonlySet<string> {
  const cursors = [-1, ...trace.events.map(({ index }) => index), trace.events.length];
  const told = cursors.flatMap((cursor) => eyes.map((whose) => narrate(trace, cursor, whose)));
  const toggles = [...senderToggles(trace.scenario), ...receiverToggles(trace.scenario)];
  const said = toggles.flatMap(({ options, chosen }) => options.filter(({ id }) => id === chosen));
  return new Set([
    ...told.flatMap(({ kicker, sentence }) => [kicker.key, sentence.key]),
    ...toggles.map(({ label }) => label),
    ...said.map(({ text }) => text),
    ...statesOf(trace).flatMap(([party, state]) => stateKeys(party, state)),
  ]);
}

function statesOf(trace: Trace): readonly (readonly [Party, string])[] {
  const parties = ['sender', 'receiver'] as const;
  return trace.events.flatMap(({ machines }) =>
    parties.flatMap((party) => [[party, machines[party].before] as const, [party, machines[party].after] as const]),
  );
}
