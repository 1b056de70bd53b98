import { describe, expect, it } from 'vitest';
import { defaultScenario, presets } from '../../core/scenario';
import { receiverToggles } from './receiver-toggles';
import { senderToggles } from './sender-toggles';
import { splitSentence, wholeSentence } from './sentence';
import { situation, situationGroups, situationOf, situationsIn } from './situations';
import type { Toggle } from './toggle';

describe('a sentence', () => {
  it('has its control where the brackets are', () => {
    expect(splitSentence('I [never] encrypt')).toEqual({ before: 'I', words: 'never', after: 'encrypt' });
  });

  it('is read in one piece', () => {
    expect(wholeSentence('I [never] encrypt')).toBe('I never encrypt');
  });
});

describe('the toggles', () => {
  const all = (scenario = defaultScenario) => [...senderToggles(scenario), ...receiverToggles(scenario)];
  const chosen = ({ options, chosen: id }: Toggle) => options.find((option) => option.id === id);

  it('each say what is the case', () => {
    for (const toggle of all()) expect(chosen(toggle)?.scenario).toEqual(defaultScenario);
  });

  it('each change one field only, and then say so', () => {
    for (const toggle of all()) {
      for (const option of toggle.options) {
        const after = all(option.scenario).find(({ field }) => field === toggle.field);
        expect([toggle.field, after?.chosen]).toEqual([toggle.field, option.id]);
      }
    }
  });

  it('say of a failure what the policy makes of it', () => {
    const text = (policy: 'may' | 'encrypt') => {
      const [, , attempts] = senderToggles({ ...defaultScenario, sender: { ...defaultScenario.sender, policy } });
      return attempts && chosen(attempts)?.text;
    };
    expect(text('may')).toBe('toggle.sender.deliveryAttempts.may.2');
    expect(text('encrypt')).toBe('toggle.sender.deliveryAttempts.strict.2');
  });
});

describe('the situations', () => {
  it('are all in a group', () => {
    expect(situationGroups.flatMap(situationsIn).toSorted()).toEqual(presets.map(({ id }) => id).toSorted());
  });

  it('are recognised again, whatever the letter', () => {
    const base = { ...defaultScenario, mail: { ...defaultScenario.mail, subject: 'Autre chose' } };
    for (const { id } of presets) expect(situationOf(situation(id, base))).toBe(id);
  });

  it('are left when something else is changed', () => {
    expect(
      situationOf({ ...defaultScenario, receiver: { ...defaultScenario.receiver, name: 'mx.example' } }),
    ).toBeNull();
  });
});
