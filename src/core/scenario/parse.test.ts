import { describe, expect, it } from 'vitest';
import { fieldsByPath, fieldValue, parseScenario, problemKeys, type FieldPath, type Problem } from '.';

const at = (path: string, value: unknown): unknown => {
  const [group = '', name] = path.split('.');
  return name === undefined ? { [group]: value } : { [group]: { [name]: value } };
};

const problemsOf = (input: unknown): readonly Problem[] => {
  const parsed = parseScenario(input);
  return parsed.ok ? [] : parsed.problems;
};

const accepted = (path: FieldPath, value: unknown): unknown => {
  const parsed = parseScenario(at(path, value));
  return parsed.ok ? fieldValue(parsed.scenario, path) : parsed.problems;
};

/** Each is one problem, of one field, for one reason. */
type Wrong = [path: string, value: unknown, key: string, found?: string];

const wrong: Wrong[] = [
  ['version', 2, 'unknownValue'],
  ['protocol', 'imap', 'unknownValue'],
  ['upgrade', 'implicit', 'notSimulatedYet'],
  ['upgrade', 'starttls ', 'unknownValue'],
  ['sender.policy', 'dane', 'notSimulatedYet', '"dane"'],
  ['sender.policy', 'dane-only', 'notSimulatedYet'],
  ['sender.policy', 'mta-sts', 'notSimulatedYet'],
  ['sender.policy', 'MAY', 'unknownValue'],
  ['sender.policy', null, 'unknownValue', 'null'],
  ['sender.deliveryAttempts', 3, 'unknownValue', '3'],
  ['sender.deliveryAttempts', '2', 'unknownValue', '"2"'],
  ['sender.versions', [], 'emptyList', '[]'],
  ['sender.versions', ['TLSv1.3', 'TLSv1.1'], 'unknownValue', '"TLSv1.1"'],
  ['sender.versions', ['TLSv1.2', 'TLSv1.2'], 'duplicateValue', '"TLSv1.2"'],
  ['sender.versions', 'TLSv1.2', 'wrongType'],
  ['receiver.cipherSuites', ['TLS_NULL_WITH_NULL_NULL'], 'unknownValue'],
  ['receiver.groups', ['x25519', 'x25519'], 'duplicateValue'],
  ['sender.resumes', true, 'notSimulatedYet'],
  ['sender.resumes', 'no', 'unknownValue'],
  ['receiver.pipelining', 'true', 'wrongType'],
  ['receiver.starttls', 'refuses-550', 'unknownValue'],
  ['receiver.certificate', 'stolen', 'unknownValue'],
  ['receiver.cipherPreference', 'receiver', 'unknownValue'],
  ['dns.dnssec', 'secure', 'notSimulatedYet'],
  ['dns.tlsa', 'match-3-1-1', 'notSimulatedYet'],
  ['dns.mtaSts', 'enforce', 'notSimulatedYet'],
  ['attacker', 'strip', 'notSimulatedYet'],
  ['attacker', 'mallory', 'unknownValue'],
  ['sender.name', '', 'notAHostName'],
  ['sender.name', 'mail_envoi.fr', 'notAHostName'],
  ['sender.name', '-mail.envoi.fr', 'notAHostName'],
  ['sender.name', 'mail..fr', 'notAHostName'],
  ['sender.name', 'mail.envoi.fr.', 'notAHostName'],
  ['sender.name', 'mail.envoi.fr\r\nQUIT', 'notAHostName'],
  ['sender.name', '192.0.2.25', 'notAHostName'],
  ['sender.name', `${'a'.repeat(64)}.fr`, 'notAHostName'],
  ['receiver.name', `${'a.'.repeat(126)}fr`, 'notAHostName'],
  ['receiver.name', 'boîte.fr', 'notAHostName'],
  ['receiver.name', 25, 'wrongType', '25'],
  ['mail.from', '', 'notAMailbox'],
  ['mail.from', 'alice', 'notAMailbox'],
  ['mail.from', 'alice@', 'notAMailbox'],
  ['mail.from', '@envoi.fr', 'notAMailbox'],
  ['mail.from', 'al ice@envoi.fr', 'notAMailbox'],
  ['mail.from', 'al..ice@envoi.fr', 'notAMailbox'],
  ['mail.from', 'alice@envoi.fr>', 'notAMailbox'],
  ['mail.from', 'alice@envoi.fr\r\nDATA', 'notAMailbox'],
  ['mail.from', `${'a'.repeat(65)}@envoi.fr`, 'notAMailbox'],
  ['mail.to', `bob@${'a.'.repeat(125)}fr`, 'notAMailbox'],
  ['mail.to', 'bob@dest.fr, eve@dest.fr', 'notAMailbox'],
  ['mail.to', 'élise@dest.fr', 'notAMailbox'],
  ['mail.subject', 'La porte\r\nBcc: eve@dest.fr', 'notOneLine'],
  ['mail.subject', 'La porte\nouverte', 'notOneLine'],
  ['mail.subject', 'La \u001b[31mporte', 'notOneLine'],
  ['mail.body', 'un \0 nul', 'notText'],
  ['mail.body', 'half a pair \ud83d', 'notText'],
  ['mail.body', 4812, 'wrongType'],
  ['network.rttMs', -1, 'outOfRange', '-1'],
  ['network.rttMs', 60_001, 'outOfRange'],
  ['network.rttMs', 0.5, 'outOfRange'],
  ['network.rttMs', '40', 'wrongType'],
  ['seed', 4_294_967_296, 'outOfRange'],
  ['seed', -1, 'outOfRange'],
  ['clock', 'yesterday', 'notADate'],
  ['clock', '2026-11-23', 'notADate'],
  ['clock', '2026-11-23T20:00:00', 'notADate'],
  ['clock', '2026-02-29T20:00:00Z', 'notADate'],
  ['clock', '2026-11-23T24:00:00Z', 'notADate'],
  ['clock', '1969-12-31T23:59:59Z', 'notADate'],
  ['clock', 1_795_464_000, 'wrongType'],
  ['mail', 'hello', 'wrongType'],
  ['sender', [], 'wrongType', '[]'],
  ['dns', null, 'wrongType', 'null'],
  ['sender.polcy', 'may', 'unknownField', '"may"'],
  ['receiver.sender', {}, 'unknownField'],
  ['colour', 'blue', 'unknownField'],
  ['', 1, 'unknownField'],
];

describe('a wrong field of a Scenario', () => {
  it.each(wrong)('%s %j is refused: %s', (path, value, key, found) => {
    const [problem, ...others] = problemsOf(at(path, value));
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ field: path, because: { key: `scenario.${key}` }, ...(found && { found }) });
  });

  it('is named with what may be given instead', () => {
    expect(problemsOf({ sender: { policy: 'dane' } })).toEqual([
      {
        field: 'sender.policy',
        found: '"dane"',
        expected: 'may, none, encrypt, verify, secure',
        because: {
          key: 'scenario.notSimulatedYet',
          values: { field: 'sender.policy', found: '"dane"', expected: 'may, none, encrypt, verify, secure' },
        },
      },
    ]);
    expect(problemsOf({ network: { rttMs: 70_000 } })).toMatchObject([{ expected: '0..60000' }]);
    expect(problemsOf({ mail: { cc: '' } })).toMatchObject([{ expected: 'from, to, subject, body' }]);
  });

  it('is given back shortened when it is long', () => {
    const [problem] = problemsOf({ sender: { policy: 'x'.repeat(1000) } });
    expect(problem?.found).toMatch(/^"x{78}…$/);
  });

  it('does not hide the others', () => {
    const fields = problemsOf({
      seed: -1,
      colour: 1,
      size: 2,
      sender: { policy: 'x', versions: ['a', 'b'], hat: 3, coat: 4 },
    });
    expect(fields.map(({ field }) => field)).toEqual([
      'colour',
      'size',
      'sender.hat',
      'sender.coat',
      'sender.policy',
      'sender.versions',
      'sender.versions',
      'seed',
    ]);
  });

  it('has a reason for every key a catalogue must hold, and no other', () => {
    expect(new Set(wrong.map(([, , key]) => `scenario.${key}`))).toEqual(new Set(problemKeys));
  });
});

describe('a Scenario that is not an object', () => {
  it.each([[null], [undefined], ['may'], [7], [[]], [[{}]]])('%j is refused as a whole', (input) => {
    expect(problemsOf(input)).toMatchObject([{ field: 'scenario', because: { key: 'scenario.wrongType' } }]);
  });

  it('does not take fields from a prototype', () => {
    expect(problemsOf(JSON.parse('{"__proto__":{"seed":1}}'))).toMatchObject([{ field: '__proto__' }]);
    expect(problemsOf(JSON.parse('{"constructor":1,"sender":{"toString":2}}'))).toMatchObject([
      { field: 'constructor' },
      { field: 'sender.toString' },
    ]);
  });
});

describe('a right field of a Scenario', () => {
  it.each(
    [...fieldsByPath].flatMap(([path, field]) =>
      field.kind === 'list' ? [] : field.values.map((value) => [path, value] as const),
    ),
  )('%s may be %j', (path, value) => {
    expect(accepted(path as FieldPath, value)).toBe(value);
  });

  it('keeps the order of a list, which is one of preference', () => {
    expect(accepted('sender.versions', ['TLSv1.2', 'TLSv1.3'])).toEqual(['TLSv1.2', 'TLSv1.3']);
  });

  it('is a host name in lower case (RFC 4343 §3)', () => {
    expect(accepted('receiver.name', 'MX1.Dest.FR')).toBe('mx1.dest.fr');
    expect(accepted('receiver.name', '3com.com')).toBe('3com.com');
    expect(accepted('receiver.name', `${'a.'.repeat(125)}fr`)).toBe(`${'a.'.repeat(125)}fr`);
  });

  it('is a mailbox whose domain alone is in lower case (RFC 5321 §2.4)', () => {
    expect(accepted('mail.to', "O'Brien+list@Dest.FR")).toBe("O'Brien+list@dest.fr");
  });

  it('is any text with accents, and any number of lines in the body', () => {
    expect(accepted('mail.subject', 'Fête ☂ 🎉\tà midi')).toBe('Fête ☂ 🎉\tà midi');
    expect(accepted('mail.body', '.\r\n\r\nÀ demain\n')).toBe('.\r\n\r\nÀ demain\n');
    expect(accepted('mail.body', '')).toBe('');
  });

  it.each([
    ['2026-11-23T20:00Z', '2026-11-23T20:00:00Z'],
    ['2026-11-23T20:00:00.999Z', '2026-11-23T20:00:00Z'],
    ['2026-11-23T20:00:00+01:00', '2026-11-23T19:00:00Z'],
    ['2027-01-01T00:30:00+05:45', '2026-12-31T18:45:00Z'],
    ['2024-02-28T23:30:15-00:45', '2024-02-29T00:15:15Z'],
    ['2023-12-31T23:00:00-12:00', '2024-01-01T11:00:00Z'],
    ['2000-03-01T00:00:00+00:01', '2000-02-29T23:59:00Z'],
    ['2100-03-01T00:00:00+00:01', '2100-02-28T23:59:00Z'],
  ])('is an instant: %s is %s', (given, utc) => {
    expect(accepted('clock', given)).toBe(utc);
    expect(Date.parse(utc)).toBe(Math.floor(Date.parse(given) / 1000) * 1000);
  });
});
