import { problemKeys, type Problem, type ProblemKey } from '../core/scenario';

const phrases: Readonly<Record<ProblemKey, string>> = {
  'scenario.unknownField': 'there is no such field',
  'scenario.unknownValue': 'is not a value of this field',
  'scenario.notSimulatedYet': 'is not simulated yet',
  'scenario.wrongType': 'is of the wrong type',
  'scenario.emptyList': 'is empty',
  'scenario.duplicateValue': 'is listed twice',
  'scenario.outOfRange': 'is out of range',
  'scenario.notAHostName': 'is not a host name',
  'scenario.notAMailbox': 'is not a mailbox',
  'scenario.notOneLine': 'is not one line of text',
  'scenario.notText': 'is not text that a letter can carry',
  'scenario.notADate': 'is not a date and time of the calendar',
};

/** `sender.policy: "dane" is not simulated yet; expected may, none, encrypt, verify, secure` */
export function problemLine({ field, found, expected, because }: Problem): string {
  const key = problemKeys.find((candidate) => candidate === because.key) ?? 'scenario.unknownValue';
  const complaint = key === 'scenario.unknownField' ? phrases[key] : `${found} ${phrases[key]}`;
  return `${field}: ${complaint}; expected ${expected}`;
}
