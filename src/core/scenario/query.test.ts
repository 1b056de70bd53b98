import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  defaultScenario,
  fieldsByPath,
  fromQuery,
  parseScenario,
  presetIds,
  presetScenario,
  setField,
  toQuery,
  type QueryPair,
  type Scenario,
} from '.';

const some = <Value>(values: readonly Value[]) => fc.shuffledSubarray([...values], { minLength: 1 });
const one = <Value>(values: readonly Value[]) => fc.constantFrom(...values);
const label = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}[a-z0-9]$/);
const host = fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => labels.join('.'));
const mailbox = fc
  .tuple(fc.stringMatching(/^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}$/), host)
  .map((parts) => parts.join('@'));
const text = fc.string({ unit: 'grapheme' }).filter((value) => !value.includes('\0'));

/** Right values for every field, written as JSON would have them. */
const arbitraryField = (path: string): fc.Arbitrary<unknown> => {
  const field = fieldsByPath.get(path);
  if (field?.kind === 'list') return some(field.values);
  if (field?.kind === 'choice' || field?.kind === 'switch') return one(field.values);
  if (path.endsWith('.name')) return host;
  if (path === 'mail.from' || path === 'mail.to') return mailbox;
  if (path === 'mail.subject') return text.map((value) => value.replace(/\p{Cc}/gu, ' '));
  if (path === 'mail.body') return text;
  if (path === 'clock')
    return fc
      .date({ min: new Date(0), max: new Date('2999-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString());
  return path === 'seed' ? fc.integer({ min: 0, max: 0xffffffff }) : fc.integer({ min: 0, max: 60_000 });
};

const scenarios: fc.Arbitrary<Scenario> = fc
  .tuple(...[...fieldsByPath.keys()].map((path) => arbitraryField(path).map((value) => [path, value] as const)))
  .map((values) => {
    const input: Record<string, Record<string, unknown>> = {};
    for (const [path, value] of values) {
      const [group = '', name] = path.split('.');
      if (name === undefined) Object.assign(input, { [group]: value });
      else input[group] = { ...input[group], [name]: value };
    }
    const parsed = parseScenario(input);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    return parsed.scenario;
  });

describe('a link', () => {
  it('says nothing of a Scenario that is the base', () => {
    expect(toQuery(defaultScenario, defaultScenario)).toEqual([]);
  });

  it('says only what differs, in the order of the table', () => {
    const scenario = { ...presetScenario('no-common-version-encrypt'), seed: 1 };
    expect(toQuery(scenario, defaultScenario)).toEqual([
      ['sender.policy', 'encrypt'],
      ['sender.versions', 'TLSv1.3'],
      ['receiver.versions', 'TLSv1.2'],
      ['seed', '1'],
    ]);
  });

  it('says so when a value is the default but not the base', () => {
    expect(toQuery(defaultScenario, presetScenario('expired-verified'))).toEqual([
      ['sender.policy', 'may'],
      ['receiver.certificate', 'valid'],
    ]);
  });

  it('leads back to the Scenario it was made from, through percent-encoding', () => {
    fc.assert(
      fc.property(scenarios, one(presetIds), (scenario, id) => {
        const base = presetScenario(id);
        const link = new URLSearchParams(toQuery(scenario, base).map(([path, value]) => [path, value])).toString();
        expect(fromQuery(new URLSearchParams(link), base)).toEqual({ scenario, problems: [] });
      }),
    );
  });

  it('gives a Scenario and names what it could not use', () => {
    const pairs: QueryPair[] = [
      ['sender.policy', 'dane'],
      ['sender.versions', 'TLSv1.2'],
      ['network.rttMs', 'slow'],
      ['hat', 'red'],
      ['__proto__', 'x'],
    ];
    const { scenario, problems } = fromQuery(pairs, defaultScenario);
    expect(scenario).toEqual({ ...defaultScenario, sender: { ...defaultScenario.sender, versions: ['TLSv1.2'] } });
    expect(problems.map(({ field, found }) => [field, found])).toEqual([
      ['hat', '"red"'],
      ['__proto__', '"x"'],
      ['sender.policy', '"dane"'],
      ['network.rttMs', '"slow"'],
    ]);
  });

  it('takes the last of two values for one field', () => {
    const pairs: QueryPair[] = [
      ['seed', '1'],
      ['seed', '2'],
    ];
    expect(fromQuery(pairs, defaultScenario).scenario.seed).toBe(2);
  });
});

describe('setting a field from text', () => {
  it.each([
    ['sender.versions', 'TLSv1.3, TLSv1.2', { sender: { versions: ['TLSv1.3', 'TLSv1.2'] } }],
    ['sender.versions', '', { sender: { versions: [] } }],
    ['sender.versions', 'TLSv1.3,', { sender: { versions: ['TLSv1.3', ''] } }],
    ['sender.deliveryAttempts', '1', { sender: { deliveryAttempts: 1 } }],
    ['sender.resumes', 'true', { sender: { resumes: true } }],
    ['receiver.pipelining', 'false', { receiver: { pipelining: false } }],
    ['receiver.pipelining', 'yes', { receiver: { pipelining: 'yes' } }],
    ['seed', '12', { seed: 12 }],
    ['seed', '-1', { seed: -1 }],
    ['seed', '0x10', { seed: '0x10' }],
    ['seed', '', { seed: '' }],
    ['mail.body', 'a,b=c\n', { mail: { body: 'a,b=c\n' } }],
    ['sender.hat', 'red', { sender: { hat: 'red' } }],
    ['sender.policy.x', 'red', { sender: { 'policy.x': 'red' } }],
    ['hat.size', '4', { 'hat.size': '4' }],
  ])('%s to %j', (path, value, expected) => {
    expect(setField({}, path, value)).toEqual(expected);
  });

  it('keeps the fields beside it, and leaves the input alone', () => {
    const input = { seed: 1, sender: { policy: 'none' } };
    expect(setField(input, 'sender.name', 'a.fr')).toEqual({ seed: 1, sender: { policy: 'none', name: 'a.fr' } });
    expect(input).toEqual({ seed: 1, sender: { policy: 'none' } });
  });

  it('does not cover up what is no object', () => {
    expect(setField([1], 'seed', '1')).toEqual([1]);
    expect(setField({ sender: 5 }, 'sender.policy', 'may')).toEqual({ sender: 5 });
  });
});
