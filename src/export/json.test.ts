import { describe, expect, it } from 'vitest';
import { defaultScenario, presetIds, presetScenario, type Scenario } from '../core/scenario';
import { prepare, simulate } from '../core/simulate';
import type { Trace } from '../core/trace';
import { traceToJson, withFields, type AnnotatedPart } from './json';

const run = async (scenario: Scenario): Promise<Trace> => simulate(scenario, await prepare(scenario));

/** Where the fields of one level begin and end. */
const edges = (fields: AnnotatedPart['fields']) => fields.flatMap(({ start, end }) => [start, end]);

describe('a run as JSON', () => {
  it('is the trace, with the fields of every part', async () => {
    const trace = await run(defaultScenario);
    const read = JSON.parse(traceToJson(trace)) as unknown;
    expect(read).toMatchObject(JSON.parse(JSON.stringify(trace)) as object);
    expect(read).toEqual(JSON.parse(JSON.stringify(withFields(trace))));
  });

  it('is the same text each time', async () => {
    expect(traceToJson(await run(defaultScenario))).toBe(traceToJson(await run({ ...defaultScenario })));
  });

  it.each(presetIds)('%s: the fields of a part leave no byte out', async (id) => {
    for (const event of withFields(await run(presetScenario(id))).events)
      for (const { start, end, plaintext, fields, inside } of event.parts) {
        expect(edges(fields).slice(1, -1)).toEqual(fields.slice(1).flatMap((field) => [field.start, field.start]));
        expect([fields[0]?.start, fields.at(-1)?.end]).toEqual([0, end - start]);
        if (plaintext !== '') expect([inside[0]?.start, inside.at(-1)?.end]).toEqual([0, plaintext.length / 2]);
      }
  });
});
