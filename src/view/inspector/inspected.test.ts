import { describe, expect, it } from 'vitest';
import { defaultScenario } from '../../core/scenario';
import { prepare, simulate } from '../../core/simulate';
import { dumpRows, inspectParts, leafFields, rowText } from './inspected';

const trace = simulate(defaultScenario, await prepare(defaultScenario));
const flight = trace.events.find((event) => event.kind === 'serverHello');
if (!flight) throw new Error('a ServerHello expected in the textbook run');

describe('the inspector', () => {
  it('gives every byte of every message a field, on the wire and inside the seal', () => {
    for (const event of trace.events)
      for (const { bytes } of inspectParts(event, 'servers'))
        for (const one of bytes) {
          const dump = dumpRows(one, 16).flat();
          expect(dump.map(({ hex }) => hex).join('')).toBe(one.hex);
          expect(dump.filter(({ field }) => field === null)).toEqual([]);
        }
  });

  it('opens certificates', () => {
    const ids = inspectParts(flight, 'servers').flatMap(({ bytes }) =>
      bytes.flatMap(({ fields }) => leafFields(fields)),
    );
    expect(ids.some(({ field }) => field.startsWith('x509.'))).toBe(true);
  });

  it('shows an eavesdropper nothing from inside a seal', () => {
    const views = (eyes: 'servers' | 'eavesdropper'): string[] =>
      inspectParts(flight, eyes).flatMap(({ bytes }) => bytes.map(({ view }) => view));
    expect(views('servers')).toContain('inside');
    expect(views('eavesdropper')).not.toContain('inside');
  });

  it('writes what is printable beside the bytes', () => {
    const greeting = trace.events.find((event) => event.kind === 'greeting');
    const [part] = greeting ? inspectParts(greeting, 'eavesdropper') : [];
    const [row] = part?.bytes[0] ? dumpRows(part.bytes[0], 16) : [];
    expect(row && rowText(row)).toBe('220 mail.dest.fr');
  });
});
