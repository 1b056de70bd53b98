import { describe, expect, it } from 'vitest';
import { receiverMachine } from '../../src/core/machines/receiver.machine';
import { senderMachine } from '../../src/core/machines/sender.machine';
import { locales, plainText } from '../../src/i18n';
import { allTexts } from './all-texts';

interface StateNode {
  readonly path: readonly string[];
  readonly states: Readonly<Record<string, StateNode>>;
}

const paths = ({ path, states }: StateNode): readonly string[] => [
  ...(path.length > 0 ? [path.join('.')] : []),
  ...Object.values(states).flatMap(paths),
];

const keys = [
  ...paths(senderMachine.root).map((name) => `state.sender.${name}`),
  ...paths(receiverMachine.root).map((name) => `state.receiver.${name}`),
];

describe('what the servers say of themselves', () => {
  it.each(locales)('has a sentence for every state of both charts in %s, and no other', (locale) => {
    const catalogue = allTexts(locale);
    const texts = Object.keys(catalogue).filter((key) => key.startsWith('state.'));
    expect(texts.toSorted()).toEqual(keys.toSorted());
  });

  it.each(locales)('fits into a tile in %s', (locale) => {
    const catalogue = allTexts(locale);
    const tooLong = keys.filter((key) => plainText(catalogue[key] ?? '').length > 45);
    expect(tooLong).toEqual([]);
  });
});
