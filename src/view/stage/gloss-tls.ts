import type { Field } from '../../core/bytes';
import type { Part, TraceEvent } from '../../core/trace';
import { tlsOf } from '../state/conversation';
import { entryDefaults, leavesOf, type GlossEntry } from './gloss-entry';
import { versionName } from '../state/tls-names';
import { suiteName } from './protocol-names';

/** A plain record: its header and its messages field by field, lists and extensions as a whole. */
export function tlsEntries(fields: readonly Field[], part: Part, event: TraceEvent): readonly GlossEntry[] {
  if (part.messages[0]?.kind === 'changeCipherSpec') return [announcement(part, event)];
  const [header, content] = recordIn(fields);
  const entries = foldLengths(content.flatMap(fieldEntries)).map(({ field: _, ...entry }) => entry);
  return header.length ? [headerEntry(header), ...entries] : entries;
}

/** The fields of a record's header, and those of what it carries. */
function recordIn(fields: readonly Field[]): readonly [readonly Field[], readonly Field[]] {
  const all = fields.flatMap((field) => (field.field === 'tls.record' ? field.children : [field]));
  const isHeader = ({ field }: Field): boolean =>
    field.startsWith('tls.record.') && field !== 'tls.record.encryptedRecord';
  return [all.filter(isHeader), all.filter((field) => !isHeader(field))];
}

/** What kind of record, and how much follows. */
function headerEntry(header: readonly Field[]): GlossEntry {
  const [first, last] = [header[0], header.at(-1)];
  return {
    ...entryDefaults,
    start: first?.start ?? 0,
    end: last?.end ?? 0,
    keys: [`gloss.tls.record.${first?.value}`, 'gloss.tls.record'],
    values: { value: display(first?.value ?? null), size: last?.value ?? 0 },
    isWhole: true,
  };
}

interface FieldEntry extends GlossEntry {
  readonly field: string;
}

/** A length and what it measures have one meaning; so do the type and the length of a handshake message. */
function foldLengths(entries: readonly FieldEntry[]): readonly FieldEntry[] {
  return entries.flatMap((entry, place) => {
    const [before, after] = [entries[place - 1], entries[place + 1]];
    if (before && belongTogether(before.field, entry.field)) return [];
    if (!after || !belongTogether(entry.field, after.field)) return [entry];
    const named = after.field === 'tls.handshake.length' ? entry : after;
    const size = after.field === 'tls.handshake.length' ? after.values['value'] : after.end - after.start;
    return [{ ...named, start: entry.start, end: after.end, values: { ...named.values, size: size ?? 0 } }];
  });
}

function belongTogether(first: string, second: string): boolean {
  return first === `${second}.length` || (first === 'tls.handshake.type' && second === 'tls.handshake.length');
}

/** A ChangeCipherSpec; TLS 1.3, which shows in what comes with it, gives it no effect (RFC 8446 §5). */
function announcement(part: Part, event: TraceEvent): GlossEntry {
  const isTls13 = tlsOf([event]) === 'tls13' || event.parts.some(({ protection }) => protection === 'handshake');
  return {
    ...entryDefaults,
    start: 0,
    end: part.end - part.start,
    keys: [isTls13 ? 'gloss.tls.changeCipherSpec.withoutEffect' : 'gloss.tls.changeCipherSpec'],
    values: { version: versionName('TLSv1.3') },
    isWhole: true,
  };
}

function fieldEntries(field: Field): readonly FieldEntry[] {
  const isWhole = field.children.length > 0 && wholes.some((pattern) => pattern.test(field.field));
  return field.children.length && !isWhole ? field.children.flatMap(fieldEntries) : [entry(field, isWhole)];
}

/** Groups with one meaning of their own. */
const wholes = [
  /^tls\.extension\.\w+$/,
  /^tls\.handshake\.clientHello\.(cipherSuites|compressionMethods)$/,
  /^tls\.handshake\.certificate\.certificateEntry$/,
];

function entry(field: Field, isWhole: boolean): FieldEntry {
  const leaves = isWhole ? tellingLeaves(field) : [field];
  const value = leaves.map((leaf) => leaf.value);
  const shown = value.map((one) => display(one)).join(', ');
  const first = value[0];
  return {
    ...entryDefaults,
    field: field.field,
    start: field.start,
    end: field.end,
    keys: [`gloss.${field.field}.${String(first)}`, `gloss.${leaves[0]?.field}`, `gloss.${field.field}`],
    values: {
      value: value.length === 1 && typeof first === 'number' ? first : shown,
      first: display(first ?? null),
      count: value.length,
    },
    weight: weightOf(field.field),
    isWhole,
  };
}

/** Which leaves say what an extension or a list says. */
const telling =
  /\.(selectedVersion|protocolVersion|group|selectedGroup|namedGroup|hostName|cipherSuite|signatureScheme|pskKeyExchangeMode|certificate|type)$/;

function tellingLeaves(field: Field): readonly Field[] {
  const leaves = leavesOf([field]).filter((leaf) => telling.test(leaf.field));
  const own = leaves.filter((leaf) => leaf.field !== 'tls.extension.type');
  return own.length ? own : leaves;
}

function weightOf(field: string): GlossEntry['weight'] {
  if (chosen.has(field)) return 'chosen';
  if (key.has(field)) return 'key';
  return minor.has(field) ? 'minor' : 'plain';
}

/** What a step decides; what it takes to decide; what goes first when there is no room. */
const chosen = new Set(['tls.handshake.serverHello.cipherSuite', 'tls.alert.description']);
const key = new Set([
  'tls.handshake.clientHello.cipherSuites',
  'tls.extension.supportedVersions',
  'tls.extension.keyShare',
  'tls.extension.serverName',
  'tls.alert.level',
  'tls.handshake.serverKeyExchange.namedCurve',
  'tls.handshake.serverKeyExchange.publicKey',
  'tls.handshake.clientKeyExchange.publicKey',
  'tls.handshake.certificate.certificateEntry',
]);
const minor = new Set([
  'tls.extension.other',
  'tls.extension.supportedGroups',
  'tls.extension.signatureAlgorithms',
  'tls.extension.ecPointFormats',
  'tls.extension.extendedMasterSecret',
  'tls.extension.sessionTicket',
  'tls.extension.renegotiationInfo',
  'tls.extension.pskKeyExchangeModes',
  'tls.handshake.clientHello.compressionMethods',
]);

function display(value: Field['value']): string {
  if (typeof value !== 'string') return String(value ?? '');
  if (value.startsWith('TLS_')) return suiteName(value);
  return /^(TLS|SSL)v/.test(value) ? versionName(value) : value;
}
