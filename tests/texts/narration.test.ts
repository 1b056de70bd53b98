import { beforeAll, describe, expect, it } from 'vitest';
import { locales, placeholdersOf, type Catalogue } from '../../src/i18n';
import type { Reason } from '../../src/core/reason';
import { alertDescriptions } from '../../src/core/tls/alerts';
import type { Trace } from '../../src/core/trace';
import { narrate } from '../../src/view/state/narration';
import { allTexts } from './all-texts';
import { manyRuns } from './runs';

const isComplete = (catalogue: Catalogue, { key, values }: Reason): boolean => {
  const text = catalogue[key];
  return text !== undefined && placeholdersOf(text).every((name) => values[name] !== undefined && values[name] !== '');
};

describe('the narrator’s sentences', () => {
  let said: readonly Reason[] = [];
  beforeAll(async () => {
    said = (await manyRuns()).flatMap(everySentence);
  }, 60_000);

  it.each(locales)('exist in %s for every moment of every run, with a value for every placeholder', (locale) => {
    const catalogue = allTexts(locale);
    expect(said.length).toBeGreaterThan(1000);
    expect([...new Set(said.filter((reason) => !isComplete(catalogue, reason)).map(({ key }) => key))]).toEqual([]);
  });

  it.each(locales)('exist in %s for every alert there is', (locale) => {
    const catalogue = allTexts(locale);
    const names = Object.keys(alertDescriptions).filter((name) => name !== 'close_notify');
    expect(names.filter((name) => catalogue[`step.alert.${name}`] === undefined)).toEqual([]);
  });
});

function everySentence(trace: Trace): readonly Reason[] {
  return Array.from({ length: trace.events.length + 2 }, (_, i) => i - 1).flatMap((cursor) =>
    (['servers', 'eavesdropper'] as const).flatMap((eyes) => {
      const { kicker, sentence } = narrate(trace, cursor, eyes);
      return [kicker, sentence];
    }),
  );
}
