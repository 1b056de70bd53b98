import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { issueDefaultCertificates } from '../../../scripts/issue-default-certificates';
import { certificateKinds, defaultClock, defaultPki, preparePki } from '.';
import { issuePki } from './issue';

const names = { host: 'mail.dest.fr', domain: 'dest.fr', clock: defaultClock };

describe('the default certificates', () => {
  it('are the file that a fresh issue writes, byte for byte', async () => {
    const file = readFileSync(new URL('./default-certificates.json', import.meta.url), 'utf8');
    expect(await issueDefaultCertificates()).toBe(file);
  });

  it.each(certificateKinds)('give the same Pki as issuing it: %s', async (kind) => {
    expect(defaultPki({ kind, ...names })).toEqual(await issuePki({ kind, ...names }));
  });
});

describe('preparePki', () => {
  it('answers at once for the default names and clock', () => {
    expect(preparePki({ kind: 'valid', ...names })).not.toBeInstanceOf(Promise);
  });

  it.each([{ host: 'mx.dest.fr' }, { domain: 'example.org' }, { clock: '2026-11-23T20:00:01Z' }])(
    'issues for %o',
    async (change) => {
      const request = { kind: 'domain-name', ...names, ...change } as const;
      const answer = preparePki(request);
      expect(answer).toBeInstanceOf(Promise);
      expect(await answer).toEqual(await issuePki(request));
      expect(await answer).not.toEqual(defaultPki({ kind: 'domain-name', ...names }));
    },
  );

  it('rejects a clock or a name that no certificate can have', async () => {
    await expect(preparePki({ kind: 'valid', ...names, clock: 'now' })).rejects.toThrow(RangeError);
    await expect(preparePki({ kind: 'valid', ...names, host: 'dést.fr' })).rejects.toThrow(RangeError);
  });
});
