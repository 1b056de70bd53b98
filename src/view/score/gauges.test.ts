import { describe, expect, it } from 'vitest';
import type { Trace } from '../../core/trace';
import { cursorAt, realRun } from '../state/fixtures/real-run';
import { encryptedAt, identityAt } from './gauges';

const tls12 = { sender: { versions: ['TLSv1.2'] }, receiver: { versions: ['TLSv1.2'] } } as const;
const usual = await realRun();
const older = await realRun(tls12);
const absent = await realRun({ receiver: { starttls: 'absent' } });
const fallback = await realRun({ sender: { versions: ['TLSv1.3'] }, receiver: { versions: ['TLSv1.2'] } });
const insisting = await realRun({ sender: { policy: 'none' }, receiver: { starttls: 'required' } });
const expired = await realRun({ sender: { policy: 'verify' }, receiver: { certificate: 'expired' } });

const encrypted = (trace: Trace, cursor = trace.events.length) => encryptedAt(trace, cursor, 'servers');
const identity = (trace: Trace, cursor = trace.events.length) => identityAt(trace, cursor, 'servers');
const overheard = (trace: Trace, cursor = trace.events.length) => [
  encryptedAt(trace, cursor, 'eavesdropper'),
  identityAt(trace, cursor, 'eavesdropper'),
];
const yes = (version: string) => ({ value: 'yes', position: 2, values: { version } });

describe('is it encrypted?', () => {
  it('has no answer before the first message', () => {
    expect(encrypted(absent, -1)).toMatchObject({ value: 'pending', position: null });
  });

  it('is no in the clear and underway until both have said Finished (RFC 8446 §4.4.4)', () => {
    expect(encrypted(usual, cursorAt(usual, 'starttls'))).toMatchObject({ value: 'no', position: 0 });
    expect(encrypted(usual, cursorAt(usual, 'serverHello'))).toMatchObject({ value: 'underway', position: 1 });
  });

  it('is yes from the sender’s Finished on in TLS 1.3, at the bare ACK too', () => {
    expect(encrypted(usual, cursorAt(usual, 'finished'))).toEqual(yes('TLS 1.3'));
    expect(encrypted(usual, cursorAt(usual, 'acknowledgement'))).toEqual(yes('TLS 1.3'));
  });

  it('is yes from the receiver’s Finished on in TLS 1.2 (RFC 5246 §7.4.9)', () => {
    expect(encrypted(older, cursorAt(older, 'finished', 'sender')).value).toBe('underway');
    expect(encrypted(older, cursorAt(older, 'finished', 'receiver'))).toEqual(yes('TLS 1.2'));
  });

  it('falls back to no with a fatal alert, and starts again on the next connection', () => {
    const alert = cursorAt(fallback, 'alert');
    expect(encrypted(fallback, alert).value).toBe('failed');
    const next = fallback.events.find((event) => event.index > alert && event.kind === 'connect');
    expect(encrypted(fallback, next?.index).value).toBe('no');
  });

  it('speaks of the letter at the end', () => {
    expect(encrypted(usual)).toEqual(yes('TLS 1.3'));
    expect(encrypted(absent)).toMatchObject({ value: 'never', position: 0 });
    expect(encrypted(fallback)).toMatchObject({ value: 'no', position: 0 });
  });

  it('says that nothing was sent only when no envelope was', () => {
    expect(encrypted(expired)).toMatchObject({ value: 'nothingSent', position: null });
    expect(encrypted(insisting)).toMatchObject({ value: 'envelopeOpen', position: 0 });
  });
});

describe('to whom?', () => {
  it('is unknown while the certificate is still on the wire, and answered in part when nobody requires a name', () => {
    expect(identity(usual, cursorAt(usual, 'serverHello'))).toMatchObject({ value: 'unknown', position: 0 });
    expect(identity(usual, cursorAt(usual, 'finished'))).toMatchObject({ value: 'trusted', position: 1 });
    expect(identity(usual)).toMatchObject({ value: 'trusted', position: 1 });
  });

  it('is not answered by a certificate that fails a check', async () => {
    expect(identity(await realRun({ receiver: { certificate: 'expired' } }))).toMatchObject({
      value: 'untrusted',
      position: 0,
    });
  });

  it('is not answered by a certificate for another name, though nobody requires one', async () => {
    const other = await realRun({ receiver: { certificate: 'wrong-name' } });
    expect(identity(other, cursorAt(other, 'finished'))).toMatchObject({ value: 'otherName', position: 0 });
    expect(identity(other)).toMatchObject({ value: 'otherName', position: 0 });
    expect(identity(await realRun({ receiver: { certificate: 'wildcard' } })).value).toBe('trusted');
  });

  it('is not answered in part by a name that was required and is not there', async () => {
    const refused = await realRun({ sender: { policy: 'secure' }, receiver: { certificate: 'wrong-name' } });
    expect(identity(refused, cursorAt(refused, 'quit'))).toMatchObject({ value: 'otherName', position: 0 });
  });

  it('is proven for the name that was asked for: the host under verify, the domain under secure', async () => {
    const proven = (name: string) => ({ value: 'verified', position: 2, values: { name } });
    expect(identity(await realRun({ sender: { policy: 'verify' } }))).toEqual(proven('mail.dest.fr'));
    const secure = await realRun({ sender: { policy: 'secure' }, receiver: { certificate: 'domain-name' } });
    expect(identity(secure)).toEqual(proven('dest.fr'));
    expect(identity(secure, cursorAt(secure, 'finished'))).toEqual(proven('dest.fr'));
  });

  it('is nobody when nothing was sent, and nobody knows who when something was, in the clear', () => {
    expect(identity(expired).value).toBe('nothingSent');
    expect([identity(absent).value, identity(insisting).value]).toEqual(['nobodyChecked', 'nobodyChecked']);
  });
});

describe('the gauges of who listens', () => {
  it('are those of the servers in the clear', () => {
    for (const trace of [absent, fallback, insisting])
      expect(overheard(trace)).toEqual([encrypted(trace), identity(trace)]);
  });

  it('cannot tell to whom once a certificate went by sealed', () => {
    const [, before] = overheard(usual, cursorAt(usual, 'clientHello'));
    const [, after] = overheard(usual, cursorAt(usual, 'serverHello'));
    expect([before?.value, after?.value]).toEqual(['unknown', 'cannotTell']);
    expect(overheard(usual)).toMatchObject([yes('TLS 1.3'), { value: 'cannotTell' }]);
  });

  it('have seen the certificate in TLS 1.2, and not whether anybody checked it', () => {
    expect(overheard(older)).toEqual([
      yes('TLS 1.2'),
      { value: 'certificateSeen', position: 1, values: { names: 'mail.dest.fr' } },
    ]);
  });

  it('do not know that a letter stayed away from a sealed conversation', () => {
    expect(overheard(expired)).toMatchObject([yes('TLS 1.3'), { value: 'cannotTell' }]);
  });
});
