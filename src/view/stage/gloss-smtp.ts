import type { Field } from '../../core/bytes';
import type { Part } from '../../core/trace';
import { entryDefaults, leavesOf, type GlossEntry } from './gloss-entry';

/** Lines of SMTP: the first word by word, of a list of capabilities each further line as a whole. */
export function smtpEntries(lines: readonly Field[], part: Part): readonly GlossEntry[] {
  const isList = part.messages.some((message) => message.kind === 'ehloReply');
  const isLetter = part.messages.some((message) => message.kind === 'letter');
  if (isLetter) return lines.flatMap(letterEntries);
  return lines.flatMap((line, place) => {
    if (isList && place > 0) return [capabilityEntry(line)];
    const entries = wordEntries(line, isList);
    return place > 0 ? startLine(entries) : entries;
  });
}

function wordEntries(line: Field, isList: boolean): readonly GlossEntry[] {
  const leaves = leavesOf([line]);
  const verb = String(valueOf(leaves, 'smtp.command.verb')).toLowerCase();
  const code = String(valueOf(leaves, 'smtp.reply.code'));
  return leaves
    .filter((leaf) => !(leaf.field === 'smtp.reply.continuation' && leaf.value === ' '))
    .map((leaf) => ({
      ...entryDefaults,
      start: leaf.start,
      end: leaf.end,
      isText: leaf.field !== 'smtp.lineEnd',
      ...meaningOf(leaf, verb, code, isList),
    }));
}

function meaningOf({ field }: Field, verb: string, code: string, isList: boolean): Pick<GlossEntry, 'keys' | 'weight'> {
  switch (field) {
    case 'smtp.command.verb':
      return { keys: [`gloss.smtp.verb.${verb}`, `gloss.${field}`], weight: verb === 'starttls' ? 'chosen' : 'plain' };
    case 'smtp.command.argument':
      return { keys: [`gloss.smtp.argument.${verb}`, `gloss.${field}`], weight: 'key' };
    case 'smtp.reply.code':
      return { keys: [`gloss.smtp.code.${code}`, `gloss.smtp.code.${code.charAt(0)}`], weight: 'key' };
    case 'smtp.reply.text':
      return { keys: [isList ? 'gloss.smtp.reply.name' : `gloss.${field}`], weight: 'plain' };
    case 'smtp.lineEnd':
      return { keys: [`gloss.${field}`], weight: 'minor' };
    default:
      return { keys: [`gloss.${field}`], weight: 'plain' };
  }
}

function capabilityEntry(line: Field): GlossEntry {
  const leaves = leavesOf([line]);
  const text = String(valueOf(leaves, 'smtp.reply.text'));
  const end = leaves.find((leaf) => leaf.field === 'smtp.lineEnd')?.start ?? line.end;
  const name = text.split(' ')[0]?.toUpperCase() ?? '';
  return {
    ...entryDefaults,
    start: line.start,
    end,
    keys: [`gloss.smtp.capability.${name}`, 'gloss.smtp.capability'],
    values: { value: text },
    weight: name === 'STARTTLS' ? 'chosen' : 'plain',
    isText: true,
  };
}

/** Of a letter, which can be read as it is, only the dot that ends it. */
function letterEntries(line: Field): readonly GlossEntry[] {
  const [leaf] = leavesOf([line]);
  if (leaf?.field !== 'smtp.letter.end') return [];
  return [
    { ...entryDefaults, start: leaf.start, end: leaf.end, keys: [`gloss.${leaf.field}`], weight: 'key', isText: true },
  ];
}

function startLine(entries: readonly GlossEntry[]): readonly GlossEntry[] {
  return entries.map((entry, place) => (place === 0 ? { ...entry, startsLine: true } : entry));
}

function valueOf(leaves: readonly Field[], field: string): string | number {
  return leaves.find((leaf) => leaf.field === field)?.value ?? '';
}
