import * as v from 'valibot';
import { clockPattern, normalizeClock } from './clock';
import { hostNamePattern, longestHostName, longestMailbox, mailboxPattern, normalizeMailbox } from './names';
import { isOneLine, isText } from './plain-text';
import type { ProblemKey } from './problem';

/** What one field of a Scenario may hold: the rule, and what toggles, messages and the JSON schema say of it. */
export interface ScenarioField<Value> {
  readonly kind: 'choice' | 'list' | 'switch' | 'number' | 'text';
  /** The choices, or what a list is made of, the default first; empty where only a rule can say it. */
  readonly values: readonly (string | number | boolean)[];
  /** Values a Scenario knows that are not simulated yet. */
  readonly planned: readonly (string | boolean)[];
  /** What may be given, in a notation that belongs to no language. */
  readonly expected: string;
  /** Issues have the key of a Problem for their message. */
  readonly rule: v.GenericSchema<unknown, Value>;
}

/** The key is checked here, because Valibot takes any text for a message. */
const because = (key: ProblemKey): ProblemKey => key;

export function choice<const Value extends string | number>(
  values: readonly Value[],
  planned: readonly string[] = [],
): ScenarioField<Value> {
  const rule = v.picklist(values, because('scenario.unknownValue'));
  return { kind: 'choice', values, planned, expected: values.join(', '), rule };
}

/** A switch that can stand in one position only, for now. */
export function fixedSwitch<const Value extends boolean>(value: Value): ScenarioField<Value> {
  const rule = v.literal(value, because('scenario.unknownValue'));
  return { kind: 'switch', values: [value], planned: [!value], expected: String(value), rule };
}

export function toggle(): ScenarioField<boolean> {
  const rule = v.boolean(because('scenario.wrongType'));
  return { kind: 'switch', values: [true, false], planned: [], expected: 'true, false', rule };
}

/** In order of preference, each value once, at least one. */
export function list<const Value extends string>(values: readonly Value[]): ScenarioField<readonly Value[]> {
  const rule = v.pipe(
    v.array(v.picklist(values, because('scenario.unknownValue')), because('scenario.wrongType')),
    v.nonEmpty(because('scenario.emptyList')),
    v.checkItems((value, index, all) => all.indexOf(value) === index, because('scenario.duplicateValue')),
    v.metadata({ uniqueItems: true }),
    v.readonly(),
  );
  return { kind: 'list', values, planned: [], expected: values.join(', '), rule };
}

export function wholeNumber(least: number, most: number): ScenarioField<number> {
  const rule = v.pipe(
    v.number(because('scenario.wrongType')),
    v.integer(because('scenario.outOfRange')),
    v.minValue(least, because('scenario.outOfRange')),
    v.maxValue(most, because('scenario.outOfRange')),
  );
  return { kind: 'number', values: [], planned: [], expected: `${least}..${most}`, rule };
}

export function hostName(): ScenarioField<string> {
  const rule = v.pipe(
    v.string(because('scenario.wrongType')),
    v.maxLength(longestHostName, because('scenario.notAHostName')),
    v.regex(hostNamePattern, because('scenario.notAHostName')),
    v.toLowerCase(),
  );
  return text('name.domain (RFC 1123)', rule);
}

export function mailbox(): ScenarioField<string> {
  const rule = v.pipe(
    v.string(because('scenario.wrongType')),
    v.maxLength(longestMailbox, because('scenario.notAMailbox')),
    v.regex(mailboxPattern, because('scenario.notAMailbox')),
    v.transform(normalizeMailbox),
  );
  return text('local@domain (RFC 5321)', rule);
}

/** At most so many UTF-16 units, as Valibot counts. */
export function line(most: number): ScenarioField<string> {
  const rule = v.pipe(
    v.string(because('scenario.wrongType')),
    v.maxLength(most, because('scenario.outOfRange')),
    v.check(isOneLine, because('scenario.notOneLine')),
  );
  return text(`Unicode ∖ {CR, LF}, ≤ ${most}`, rule);
}

/** Several lines, of at most so many UTF-16 units together. */
export function freeText(most: number): ScenarioField<string> {
  const rule = v.pipe(
    v.string(because('scenario.wrongType')),
    v.maxLength(most, because('scenario.outOfRange')),
    v.check(isText, because('scenario.notText')),
  );
  return text(`Unicode ∖ {NUL}, ≤ ${most}`, rule);
}

export function instant(): ScenarioField<string> {
  const rule = v.pipe(
    v.string(because('scenario.wrongType')),
    v.regex(clockPattern, because('scenario.notADate')),
    v.check((clock) => normalizeClock(clock) !== null, because('scenario.notADate')),
    v.transform((clock) => normalizeClock(clock) ?? clock),
  );
  return text('YYYY-MM-DDThh:mm:ssZ (1970..2999)', rule);
}

const text = (expected: string, rule: v.GenericSchema<unknown, string>): ScenarioField<string> => ({
  kind: 'text',
  values: [],
  planned: [],
  expected,
  rule,
});
