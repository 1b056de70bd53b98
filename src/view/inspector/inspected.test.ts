import { describe, expect, it } from 'vitest';
import { defaultScenario } from '../../core/scenario';
import { prepare, simulate } from '../../core/simulate';
import type { TraceEvent } from '../../core/trace';
import { abridge, dumpRows, inspectBytes, leafFields, openAtFirst, pathTo } from './inspected';

const trace = simulate(defaultScenario, await prepare(defaultScenario));

function eventOf(kind: TraceEvent['kind']): TraceEvent {
  const event = trace.events.find((candidate) => candidate.kind === kind);
  if (!event) throw new Error(`a ${kind} expected in the textbook run`);
  return event;
}

const flight = eventOf('serverHello');
const allBytes = (event: TraceEvent, eyes: 'servers' | 'eavesdropper') =>
  event.parts.flatMap((part) => inspectBytes(event, part, eyes));

describe('the inspector', () => {
  it.each([8, 16])('gives every byte of every message a field, %i a row, on the wire and inside the seal', (width) => {
    for (const event of trace.events)
      for (const one of allBytes(event, 'servers')) {
        const runs = dumpRows(one, width).flatMap((row) => row.runs);
        expect(runs.map(({ hex }) => hex.replaceAll(' ', '')).join('')).toBe(one.hex);
        expect(runs.filter(({ field }) => field === null)).toEqual([]);
      }
  });

  it('cuts a row where another field begins, and says where a field goes on', () => {
    const [hello] = allBytes(flight, 'eavesdropper');
    const rows = hello ? dumpRows(hello, 16) : [];
    expect(rows[0]?.runs.map(({ hex }) => hex.split(' ').length)).toEqual([1, 2, 2, 1, 3, 2, 5]);
    expect(rows[1]?.runs[0]).toMatchObject({ offset: 16, isContinued: true });
    expect(rows[1]?.runs[0]?.field).toBe(rows[0]?.runs.at(-1)?.field);
  });

  it('opens certificates', () => {
    const ids = allBytes(flight, 'servers').flatMap(({ fields }) => leafFields(fields));
    expect(ids.some(({ field }) => field.startsWith('x509.'))).toBe(true);
  });

  it('shows an eavesdropper nothing from inside a seal', () => {
    const views = (eyes: 'servers' | 'eavesdropper'): string[] => allBytes(flight, eyes).map(({ view }) => view);
    expect(views('servers')).toContain('inside');
    expect(views('eavesdropper')).not.toContain('inside');
  });

  it('writes what is printable beside the bytes', () => {
    const [greeting] = allBytes(eventOf('greeting'), 'eavesdropper');
    expect(greeting?.isText).toBe(true);
    expect(greeting && dumpRows(greeting, 16).map((row) => row.text)).toEqual(['220 mail.dest.fr', ' ESMTP··']);
  });

  it('finds the way down to a field, which folded fields open along', () => {
    const [hello] = allBytes(flight, 'eavesdropper');
    const fields = hello?.fields ?? [];
    const deepest = leafFields(fields).at(-1);
    const way = deepest ? pathTo(fields, deepest) : [];
    expect(way.at(0)).toBe(fields[0]);
    expect(way.at(-1)).toBe(deepest);
    expect(openAtFirst(fields, 2)).not.toEqual(expect.arrayContaining([...way.slice(0, -1)]));
  });

  it('abridges long values in their middle', () => {
    expect(abridge('short')).toBe('short');
    expect(abridge('0123456789abcdef'.repeat(8))).toBe(`${'0123456789abcdef'.repeat(2)} … 0123456789abcdef`);
  });
});
