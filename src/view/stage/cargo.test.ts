import { describe, expect, it } from 'vitest';
import { presetIds } from '../../core/scenario';
import type { Eyes } from '../state/eyes';
import type { Content } from './box';
import { cargoOf, letterCargo, type Cargo } from './cargo';
import { eventAt, presetRun } from './fixtures/preset-run';
import { lineText } from './line';

const room = { lines: 12, body: 2 };
const textbook = await presetRun('textbook');
const tls12 = await presetRun('tls12');

const groupsOf = (cargo: Cargo) => (cargo.kind === 'train' ? cargo.groups : []);
const contentsOf = (cargo: Cargo): readonly Content[] =>
  groupsOf(cargo).flatMap((group) => group.boxes.map((box) => box.content));
const namesOf = (cargo: Cargo): readonly string[] =>
  contentsOf(cargo).flatMap<string>((content) => (content.kind === 'record' ? content.names : [content.kind]));

describe('the cargo of a flight', () => {
  const flight = cargoOf(textbook, eventAt(textbook, 8), 'servers', room);

  it('is coupled by who can read it, and the counts add up to what crossed the wire', () => {
    const event = eventAt(textbook, 8);
    const [open, sealed] = groupsOf(flight);
    expect([open?.sealed, sealed?.sealed]).toEqual([false, true]);
    expect(open?.bytes).toBe(event.readable.bytes);
    expect(sealed?.headers).toBe(event.readable.headers);
    expect((open?.bytes ?? 0) + (sealed?.bytes ?? 0)).toBe(event.bytes.length / 2);
  });

  it('names its records in order, a ChangeCipherSpec of TLS 1.3 as a decoy (RFC 8446 §5)', () => {
    expect(namesOf(flight)).toEqual([
      'hello',
      'decoy',
      'encryptedExtensions',
      'certificate',
      'certificateVerify',
      'finished',
    ]);
  });

  it('marks the chosen suite', () => {
    const hello = contentsOf(flight).find((content) => content.kind === 'hello');
    expect(hello?.offers.map((offer) => lineText(offer.line))).toEqual(['TLS 1.3', 'AES-256-GCM, x25519']);
    expect(hello?.offers[1]?.line[0]).toEqual({ text: 'AES-256-GCM', marked: true });
  });

  it('is all paper in TLS 1.2, where the certificate can be read (RFC 5246 §7.4.2)', () => {
    const cargo = cargoOf(tls12, eventAt(tls12, 8), 'servers', room);
    expect(groupsOf(cargo).map((group) => group.sealed)).toEqual([false]);
    expect(contentsOf(cargo)).toContainEqual({ kind: 'record', names: ['certificate'], detail: 'mail.dest.fr' });
  });

  it('names a ChangeCipherSpec of TLS 1.2 a switch', () => {
    expect(namesOf(cargoOf(tls12, eventAt(tls12, 9), 'servers', room))).toEqual([
      'clientKeyExchange',
      'switch',
      'finished',
    ]);
  });
});

describe('the cargo of what only TCP says', () => {
  it.each([
    [1, 'connect'],
    [10, 'acknowledgement'],
  ] as const)('of step %s is a mark', (step, what) => {
    expect(cargoOf(textbook, eventAt(textbook, step), 'servers', room)).toEqual({ kind: 'mark', what });
  });
});

describe('the cargo of an alert', () => {
  it('is torn off when it is fatal', async () => {
    const trace = await presetRun('no-common-version');
    const cargo = cargoOf(trace, eventAt(trace, 8), 'servers', room);
    expect(contentsOf(cargo)).toEqual([{ kind: 'alert', fatal: true, description: 'protocol_version' }]);
  });
});

describe('the letter', () => {
  const event = eventAt(textbook, 'mail', 'letter');

  it('travels with the QUIT said in the same breath, and stands alone at the end', () => {
    expect(contentsOf(cargoOf(textbook, event, 'servers', room)).map(({ kind }) => kind)).toEqual(['letter', 'lines']);
    expect(contentsOf(letterCargo(textbook, event, 'servers', room)).map(({ kind }) => kind)).toEqual(['letter']);
  });
});

describe("the eavesdropper's cargo", () => {
  const seen = (trace: typeof textbook, eyes: Eyes) => trace.events.map((event) => cargoOf(trace, event, eyes, room));

  it.each(presetIds)('holds of %s what is readable and the bytes of the rest, nothing from inside', async (id) => {
    const trace = await presetRun(id);
    for (const [place, cargo] of seen(trace, 'eavesdropper').entries())
      for (const group of groupsOf(cargo))
        for (const box of group.boxes) {
          expect(box.content.kind === 'opaque').toBe(group.sealed);
          expect(trace.events[place]?.bytes).toContain(box.hex);
        }
  });

  it('has no word of a sealed letter, which the servers read', () => {
    const words = textbook.scenario.mail.body.split('\n')[0] ?? '';
    expect(JSON.stringify(seen(textbook, 'servers'))).toContain(words);
    expect(JSON.stringify(seen(textbook, 'eavesdropper'))).not.toContain(words);
  });

  it('has every word of a letter in the clear', async () => {
    const trace = await presetRun('starttls-not-offered');
    expect(JSON.stringify(seen(trace, 'eavesdropper'))).toContain(trace.scenario.mail.body.split('\n')[0]);
  });
});
