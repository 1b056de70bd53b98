import { describe, expect, it } from 'vitest';
import { decodeUtf8, fromHex, type Field } from '../bytes';
import { defaultScenario } from '../scenario';
import { preparedAtOnce, simulate } from '../simulate';
import { annotateInside, type TraceEvent } from '.';

function longLetter(): TraceEvent {
  const body = Array.from({ length: 900 }, (_, i) => `line ${i} of a letter that needs several records`).join('\n');
  const scenario = { ...defaultScenario, mail: { ...defaultScenario.mail, body } };
  const pki = preparedAtOnce(scenario);
  if (!pki) throw new Error('the default certificates expected');
  const event = simulate(scenario, pki).events.find(({ kind }) => kind === 'letter');
  if (!event) throw new Error('a letter expected');
  return event;
}

const leaves = (fields: readonly Field[]): readonly Field[] =>
  fields.flatMap((field) => (field.children.length > 0 ? leaves(field.children) : [field]));

describe('the lines inside several records', () => {
  const event = longLetter();
  const inside = event.parts.map((part) => ({ part, fields: annotateInside(event, part) }));

  it('are named to the last byte of each record', () => {
    expect(event.parts.length).toBeGreaterThan(2);
    for (const { part, fields } of inside) {
      const ends = leaves(fields).map(({ end }) => end);
      expect(leaves(fields).map(({ start }) => start)).toEqual([0, ...ends].slice(0, ends.length));
      expect(ends.at(-1)).toBe(part.plaintext.length / 2);
    }
  });

  it('tell the command behind the letter from the letter, whichever record it fell into', () => {
    const { part, fields } = inside.at(-1) ?? {};
    const last = fields?.at(-1);
    expect(last?.field).toBe('smtp.command');
    const text = decodeUtf8(fromHex(part?.plaintext ?? '').slice(last?.start, last?.end));
    expect(text).toBe('QUIT\r\n');
    const ends = inside.flatMap((one) => leaves(one.fields)).filter(({ field }) => field === 'smtp.letter.end');
    expect(ends).toHaveLength(1);
  });
});
