import { describe, expect, it } from 'vitest';
import type { Step } from '../../core/trace';
import { eventAt, presetRun } from './fixtures/preset-run';
import { bareWire, sheathAt } from './wire';

const both = { sender: true, receiver: true };

describe('the wire under TLS 1.3 (RFC 8446 §2)', () => {
  it.each<[Step, ReturnType<typeof sheathAt>]>([
    [4, bareWire],
    [7, bareWire],
    [8, { sender: false, receiver: true }],
    [9, both],
    [10, both],
    [11, both],
  ])('at step %s', async (step, sheath) => {
    const trace = await presetRun('textbook');
    expect(sheathAt(trace, eventAt(trace, step))).toEqual(sheath);
  });
});

describe('the wire under TLS 1.2 (RFC 5246 §7.3)', () => {
  it.each<[Step, ReturnType<typeof sheathAt>]>([
    [8, bareWire],
    [9, { sender: true, receiver: false }],
    [10, both],
    [11, both],
  ])('at step %s', async (step, sheath) => {
    const trace = await presetRun('tls12');
    expect(sheathAt(trace, eventAt(trace, step))).toEqual(sheath);
  });
});

describe('the wire without TLS', () => {
  it('is bare to the end, on every connection of a fallback', async () => {
    const trace = await presetRun('no-common-version');
    for (const event of trace.events) expect(sheathAt(trace, event)).toEqual(bareWire);
  });
});
