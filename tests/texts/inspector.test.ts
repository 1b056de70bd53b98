import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Field } from '../../src/core/bytes';
import { annotateCertificate, certificateKinds } from '../../src/core/pki';
import { defaultScenario, presets, presetScenario } from '../../src/core/scenario';
import { prepare, simulate } from '../../src/core/simulate';
import { annotateInside, annotatePart, type Fact, type FactName, type MessageKind } from '../../src/core/trace';
import { locales, type Catalogue, type Locale } from '../../src/i18n';
import { fieldKey } from '../../src/view/state/field-key';

const catalogueOf = (locale: Locale, file: string): Catalogue =>
  JSON.parse(readFileSync(new URL(`../../src/i18n/${locale}/${file}.json`, import.meta.url), 'utf8')) as Catalogue;

const facts: Readonly<Record<FactName, true>> = {
  peerName: true,
  capabilities: true,
  tlsVersion: true,
  cipherSuite: true,
  group: true,
  certificate: true,
  envelopeFrom: true,
  envelopeTo: true,
  letter: true,
  queueId: true,
};

const channels: Readonly<Record<Fact['channel'], true>> = { cleartext: true, tls: true, authenticated: true };

const messages: Readonly<Record<MessageKind, true>> = {
  connect: true,
  acknowledgement: true,
  close: true,
  greeting: true,
  ehlo: true,
  ehloReply: true,
  starttls: true,
  starttlsReply: true,
  mail: true,
  mailReply: true,
  rcpt: true,
  rcptReply: true,
  data: true,
  dataReply: true,
  letter: true,
  letterReply: true,
  rset: true,
  rsetReply: true,
  quit: true,
  quitReply: true,
  unknownCommand: true,
  otherReply: true,
  clientHello: true,
  serverHello: true,
  changeCipherSpec: true,
  encryptedExtensions: true,
  certificate: true,
  certificateVerify: true,
  serverKeyExchange: true,
  serverHelloDone: true,
  clientKeyExchange: true,
  finished: true,
  newSessionTicket: true,
  alert: true,
};

describe.each(locales)('the inspector’s texts in %s', (locale) => {
  it('name every fact and how it was learnt', () => {
    const keys = [
      ...Object.keys(facts).map((fact) => `fact.${fact}`),
      ...Object.keys(channels).map((channel) => `fact.channel.${channel}`),
    ];
    expect(Object.keys(catalogueOf(locale, 'facts')).toSorted()).toEqual(keys.toSorted());
  });

  it('say what every kind of message is for, and end in the section of its RFC', () => {
    const texts = catalogueOf(locale, 'messages');
    const keys = Object.keys(messages).map((kind) => `message.${kind}`);
    expect(Object.keys(texts).toSorted()).toEqual(keys.toSorted());
    expect(Object.values(texts).filter((text) => !/RFC \d{4} §[\dA-Z.]+\.$/.test(text))).toEqual([]);
  });
});

describe('the labels of fields', () => {
  let ids: readonly string[] = [];
  beforeAll(async () => {
    ids = [...new Set((await everyField()).map(({ field }) => field))];
  }, 60_000);

  it.each(locales)('name every field of every ready-made run and its certificates in %s', (locale) => {
    const catalogue = catalogueOf(locale, 'fields');
    expect(ids.length).toBeGreaterThan(150);
    expect(ids.filter((id) => catalogue[fieldKey(id)] === undefined)).toEqual([]);
  });
});

async function everyField(): Promise<readonly Field[]> {
  const scenarios = [
    ...presets.map(({ id }) => presetScenario(id)),
    ...certificateKinds.map((certificate) => ({
      ...defaultScenario,
      receiver: { ...defaultScenario.receiver, certificate },
    })),
  ];
  const found = scenarios.map(async (scenario) => {
    const pki = await prepare(scenario);
    const parts = simulate(scenario, pki).events.flatMap((event) => event.parts.map((part) => ({ event, part })));
    return [
      ...parts.flatMap(({ event, part }) => [...annotatePart(event, part), ...annotateInside(event, part)]),
      ...[...pki.receiver.chain, ...pki.trustAnchors].flatMap(annotateCertificate),
    ].flatMap(withinOf);
  });
  return (await Promise.all(found)).flat();
}

const withinOf = (field: Field): readonly Field[] => [field, ...field.children.flatMap(withinOf)];
