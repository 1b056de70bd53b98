import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { toHex, type Hex } from '../src/core/bytes';
import { certificateKinds, defaultClock } from '../src/core/pki';
import { issuePki } from '../src/core/pki/issue';

/** Issues the certificates of the default names and clock, each stored once: `npx tsx scripts/issue-default-certificates.ts`. */
export async function issueDefaultCertificates(): Promise<string> {
  const names = { host: 'mail.dest.fr', domain: 'dest.fr', clock: defaultClock };
  const issued = await Promise.all(
    certificateKinds.map(async (kind) => ({ kind, pki: await issuePki({ kind, ...names }) })),
  );
  const certificates: Hex[] = [];
  const store = (chain: readonly Uint8Array[]): number[] => chain.map((der) => indexIn(certificates, toHex(der)));
  const content = {
    ...names,
    privateKey: onlyOne(issued.map(({ pki }) => toHex(pki.receiver.privateKey))),
    trustAnchors: onlyOne(issued.map(({ pki }) => store(pki.trustAnchors))),
    chains: Object.fromEntries(issued.map(({ kind, pki }) => [kind, store(pki.receiver.chain)])),
    certificates,
  };
  return `${JSON.stringify(content, null, 2).replace(/\[[\d,\s]+\]/g, onOneLine)}\n`;
}

const onOneLine = (list: string): string => list.replace(/\s+/g, '').replaceAll(',', ', ');

function indexIn(list: Hex[], hex: Hex): number {
  if (!list.includes(hex)) list.push(hex);
  return list.indexOf(hex);
}

function onlyOne<T>(values: readonly T[]): T {
  const distinct = new Set(values.map((value) => JSON.stringify(value)));
  const [first] = values;
  if (distinct.size !== 1 || first === undefined)
    throw new Error(`one value for every kind expected, found ${[...distinct].join(', ')}`);
  return first;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(
    new URL('../src/core/pki/default-certificates.json', import.meta.url),
    await issueDefaultCertificates(),
  );
