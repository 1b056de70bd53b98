import { render } from 'svelte/server';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Trace } from '../../core/trace';
import type { Eyes } from '../state/eyes';
import { setLanguage } from '../state/language.svelte';
import { presetRun } from './fixtures/preset-run';
import Stage from './Stage.svelte';

const narration = { kicker: 'kicker', sentence: 'sentence' };
const layouts = ['wide', 'narrow'] as const;

function draw(trace: Trace, cursor: number, eyes: Eyes, layout: (typeof layouts)[number]): string {
  return render(Stage, { props: { trace, cursor, eyes, layout, moving: false, narration, gloss: null } }).body;
}

const drawAll = (trace: Trace, eyes: Eyes, layout: (typeof layouts)[number], from = -1): string =>
  Array.from({ length: trace.events.length + 1 - from }, (_, i) => draw(trace, from + i, eyes, layout)).join('');

describe.each(layouts)('the %s stage', (layout) => {
  let trace: Trace;
  beforeAll(async () => {
    await setLanguage('fr');
    trace = await presetRun('textbook');
  });

  it('is drawn without inline styles, so that style-src can be self', () => {
    expect(drawAll(trace, 'servers', layout)).not.toMatch(/\sstyle=/);
  });

  it('finds a text for everything it says', () => {
    expect(drawAll(trace, 'servers', layout)).not.toMatch(/\b(stage|gloss)\.[a-z]/);
  });

  it('lets an eavesdropper read no word of a sealed letter', () => {
    const words = trace.scenario.mail.body.split('\n')[0] ?? '';
    expect(drawAll(trace, 'servers', layout, 0)).toContain(words);
    expect(drawAll(trace, 'eavesdropper', layout, 0)).not.toContain(words);
  });

  it('keeps the letter at its server when it never left', async () => {
    const deferred = await presetRun('no-common-version-encrypt');
    expect(draw(deferred, deferred.events.length, 'servers', layout)).toContain('n’a pas quitté son serveur');
  });
});
