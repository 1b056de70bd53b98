import { describe, expect, it } from 'vitest';
import type { TraceEvent } from '../../core/trace';
import { formatMessage, type TextKey, type Values } from '../../i18n';
import texts from '../../i18n/en/score.json';
import { headOf } from './head';
import { cursorAt, realRun } from '../state/fixtures/real-run';
import { carrying, converse } from './sketch-conversation';
import { spokenLabel, titleText, wordText } from './speech';
import { titleOf, wordsOf } from './words';

const t = (key: TextKey, values: Values = {}) =>
  formatMessage((texts as Record<string, string>)[key] ?? key, values, 'en');

function event(step: TraceEvent['step'], kind: TraceEvent['kind'], more: Partial<TraceEvent>): TraceEvent {
  const [made] = converse([[step, 'receiver', kind, 'handshake', more]]).events;
  if (!made) throw new Error('a sketch has one event');
  return made;
}

const flight = event(8, 'serverHello', {
  ...carrying(
    { kind: 'serverHello', version: 'TLSv1.3', cipherSuite: '', group: null },
    { kind: 'encryptedExtensions' },
  ),
  bytes: '00'.repeat(1254),
  readable: { bytes: 133, headers: 20 },
});
const mail = event('mail', 'mail', carrying({ kind: 'mail', line: 'MAIL FROM:<a@b>' }, { kind: 'data', line: 'DATA' }));
const alert = event(8, 'alert', carrying({ kind: 'alert', level: 'fatal', description: 'protocol_version' }));
const goodbye = event('mail', 'alert', carrying({ kind: 'alert', level: 'warning', description: 'close_notify' }));
const capabilities = event(
  4,
  'ehloReply',
  carrying({ kind: 'ehloReply', code: 250, lines: ['250-mail.dest.fr', '250 DSN'] }),
);

describe('a spoken label', () => {
  it('tells the step, the direction, the message and what can be read of it', () => {
    expect(spokenLabel(flight, 'servers', t)).toBe(
      'Step 8, receiver to sender, ServerHello, EncryptedExtensions, readable in part: 153 of 1,254 bytes',
    );
  });

  it('names a fatal alert', () => {
    expect(spokenLabel(alert, 'servers', t)).toContain('fatal alert protocol_version');
  });

  it('says that only TCP spoke', () => {
    expect(spokenLabel(event(10, 'acknowledgement', {}), 'servers', t)).toBe(
      'Step 10, receiver to sender, ACK, from TCP, TCP only',
    );
  });
});

describe('a head', () => {
  it('is hollow, half or filled by what can be read', () => {
    expect(headOf(mail)).toBe('readable');
    expect(headOf(flight)).toBe('part');
    expect(headOf({ ...flight, readable: { bytes: 0, headers: 30 } })).toBe('sealed');
  });

  it('is a tick for TCP and a cross for a fatal alert, not for a goodbye', () => {
    expect(headOf(event(1, 'connect', {}))).toBe('tcp');
    expect(headOf(alert)).toBe('alert');
    expect(headOf(goodbye)).toBe('readable');
  });
});

describe('the words under a stem', () => {
  it('are the verbs of pipelined commands (RFC 2920)', () => {
    expect(wordsOf(mail)).toEqual([{ text: 'MAIL' }, { text: 'DATA' }]);
  });

  it('are the code of a reply, open when more lines follow (RFC 5321 §4.2.1)', () => {
    expect(wordsOf(capabilities)).toEqual([{ text: '250-' }]);
    expect(titleOf(capabilities)).toEqual([{ text: '250-mail.dest.fr …' }]);
  });

  it('name a TLS flight by its first message', () => {
    expect(wordsOf(flight)).toEqual([{ text: 'Server' }, { text: 'Hello' }]);
  });
});

describe('what who listens knows of a message', async () => {
  const run = await realRun();
  const words = (event: TraceEvent) => wordsOf(event, 'eavesdropper').map((word) => wordText(word, t));
  const size = (event: TraceEvent) => `${event.bytes.length / 2} B`;

  it('is everything in the clear', () => {
    for (const event of run.events.filter(({ phase }) => phase === 'cleartext')) {
      expect(wordsOf(event, 'eavesdropper')).toEqual(wordsOf(event));
      expect(spokenLabel(event, 'eavesdropper', t)).toBe(spokenLabel(event, 'servers', t));
    }
  });

  it('is the size of what is sealed, and neither its name nor its verbs', () => {
    const sealed = run.events.filter((event) => event.phase === 'encrypted' && event.parts.length > 0);
    expect(sealed.length).toBeGreaterThan(5);
    for (const event of sealed) {
      expect(words(event)).toEqual([size(event)]);
      expect(spokenLabel(event, 'eavesdropper', t)).not.toMatch(/EHLO|MAIL|QUIT|letter|close_notify|Ticket|250/);
    }
  });

  it('is of a flight what stands in the open, and the size of the rest', () => {
    const hello = run.events[cursorAt(run, 'serverHello')];
    const finished = run.events[cursorAt(run, 'finished')];
    if (!hello || !finished) throw new Error('the usual run has a handshake');
    expect(words(hello)).toEqual(['Server', 'Hello']);
    expect(titleText(hello, 'eavesdropper', t)).toMatch(/^ServerHello, ChangeCipherSpec, [\d,]+ B$/);
    expect(words(finished)).toEqual([size(finished)]);
    expect(titleText(finished, 'eavesdropper', t)).toMatch(/^ChangeCipherSpec, \d+ B$/);
  });
});
