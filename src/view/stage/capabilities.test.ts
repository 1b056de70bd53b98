import { describe, expect, it } from 'vitest';
import { sketchTrace } from '../state/sketch-trace';
import { twoLists } from './capabilities';
import { eventAt, presetRun } from './fixtures/preset-run';

describe('the two lists of capabilities (RFC 3207 §4.2)', () => {
  it('stand side by side when the second arrives: STARTTLS is gone from it', async () => {
    const trace = await presetRun('textbook');
    const lists = twoLists(trace, eventAt(trace, 11, 'ehloReply'));
    expect(lists).toMatchObject({ before: { step: 4, sealed: false }, after: { step: 11, sealed: true } });
    expect(lists?.rows).toContainEqual({ kind: 'line', before: '250-STARTTLS', after: null });
  });

  it('are not there for the first list, nor without TLS', async () => {
    for (const id of ['textbook', 'starttls-not-offered'] as const) {
      const trace = await presetRun(id);
      expect(twoLists(trace, eventAt(trace, 4))).toBeNull();
    }
  });

  it('compare across no two connections', async () => {
    const trace = await presetRun('no-common-version');
    for (const event of trace.events) expect(twoLists(trace, event)).toBeNull();
  });

  it('fold what is the same far from a difference, but never a single line', () => {
    const after = ['250-h', '250-A', '250-B', '250-C', '250-D', '250-E', '250 F'];
    const rows = rowsOf([...after.slice(0, 5), '250-STARTTLS', ...after.slice(5)], after);
    expect(rows.map((row) => (row.kind === 'same' ? row.count : row.before))).toEqual([
      '250-h',
      3,
      '250-D',
      '250-STARTTLS',
      '250-E',
      '250 F',
    ]);
  });

  it('put a new line at the end', () => {
    expect(rowsOf(['250 h'], ['250-h', '250 REQUIRETLS']).at(-1)).toEqual({
      kind: 'line',
      before: null,
      after: '250 REQUIRETLS',
    });
  });
});

function rowsOf(before: readonly string[], after: readonly string[]) {
  const event = (lines: readonly string[], step: 4 | 11) =>
    ({
      step,
      kind: 'ehloReply',
      parts: [
        {
          start: 0,
          end: 1,
          carrier: 'smtp',
          protection: 'none',
          contentType: null,
          plaintext: '',
          messages: [{ kind: 'ehloReply', code: 250, lines }],
        },
      ],
    }) as const;
  const trace = sketchTrace([event(before, 4), event(after, 11)]);
  return twoLists(trace, eventAt(trace, 11))?.rows ?? [];
}
