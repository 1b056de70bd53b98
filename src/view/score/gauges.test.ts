import { describe, expect, it } from 'vitest';
import type { Decision, Fact, Trace } from '../../core/trace';
import { encryptedAt, identityAt } from './gauges';
import { absent, carrying, converse, handshake, mailIn, noCommonVersion, upgrade } from './sketch-conversation';

const check = (name: Decision['check'], holds: boolean): Decision => ({
  by: 'sender',
  check: name,
  holds,
  because: { key: '', values: {} },
});
const hello = carrying({ kind: 'serverHello', version: 'TLSv1.3', cipherSuite: '', group: null });
const fact: Fact = { fact: 'certificate', value: 'mail.dest.fr', channel: 'authenticated' };

/** ServerHello with the decisions its arrival brings, then the client's Finished with what the sender knows by then. */
function negotiated(
  decisions: readonly Decision[],
  knows: readonly Fact[] = [],
  verdict: Partial<Trace['verdict']> = {},
): Trace {
  const trace = converse([
    ...upgrade,
    [8, 'receiver', 'serverHello', 'handshake', { ...hello, decisions }],
    [9, 'sender', 'finished', 'handshake', { knows: { sender: knows, receiver: [] } }],
    ...handshake.slice(9),
    ...mailIn('encrypted'),
  ]);
  return { ...trace, verdict: { ...trace.verdict, ...verdict } };
}

const end = (trace: Trace) => trace.events.length;

describe('is it encrypted?', () => {
  it('has no answer before the first message', () => {
    expect(encryptedAt(absent(), -1)).toMatchObject({ value: 'pending', position: null });
  });

  it('is no in the clear, underway in the handshake, yes with the version after it', () => {
    const trace = negotiated([]);
    expect(encryptedAt(trace, 4)).toMatchObject({ value: 'no', position: 0 });
    expect(encryptedAt(trace, 6)).toMatchObject({ value: 'underway', position: 1 });
    expect(encryptedAt(trace, 11)).toEqual({ value: 'yes', position: 2, values: { version: 'TLS 1.3' } });
  });

  it('falls back to no with a fatal alert, and starts again on the next connection', () => {
    expect(encryptedAt(noCommonVersion(), 7).value).toBe('failed');
    expect(encryptedAt(noCommonVersion(), 10).value).toBe('no');
  });

  it('speaks of the letter at the end', () => {
    const clear = { ...absent().verdict, channel: 'cleartext' } as const;
    expect(encryptedAt({ ...absent(), verdict: clear }, end(absent())).value).toBe('never');
    expect(encryptedAt({ ...noCommonVersion(), verdict: clear }, end(noCommonVersion())).value).toBe('no');
    expect(encryptedAt({ ...absent(), verdict: { ...clear, channel: 'none' } }, end(absent()))).toMatchObject({
      value: 'nothingSent',
      position: null,
    });
  });
});

describe('to whom?', () => {
  it('is unknown while the certificate is still on the wire', () => {
    expect(identityAt(negotiated([check('chainReachesTrustedRoot', true)]), 7)).toMatchObject({
      value: 'unknown',
      position: 0,
    });
  });

  it('is answered in part by a good certificate that nobody required', () => {
    expect(identityAt(negotiated([check('chainReachesTrustedRoot', true)]), 8)).toMatchObject({
      value: 'trusted',
      position: 1,
    });
  });

  it('is not answered by a certificate that fails a check', () => {
    const trace = negotiated([check('chainReachesTrustedRoot', true), check('certificateIsWithinValidity', false)]);
    expect(identityAt(trace, 8)).toMatchObject({ value: 'untrusted', position: 0 });
  });

  it('is proven once the sender knows something from an authenticated peer', () => {
    const trace = negotiated([check('certificateMatchesName', true)], [fact]);
    expect(identityAt(trace, 8)).toEqual({ value: 'verified', position: 2, values: { name: 'mail.dest.fr' } });
  });

  it('is Postfix’s word at the end', () => {
    const at = (logWord: Trace['verdict']['logWord']) => identityAt(negotiated([], [], { logWord }), 99).value;
    expect([at(null), at('Untrusted'), at('Trusted'), at('Verified')]).toEqual([
      'nobodyChecked',
      'untrusted',
      'trusted',
      'verified',
    ]);
    expect(identityAt(negotiated([], [], { channel: 'none' }), 99).value).toBe('nothingSent');
  });
});
