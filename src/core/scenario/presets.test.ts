import { describe, expect, it } from 'vitest';
import { defaultScenario, englishLetter, frenchLetter, parseScenario, presetIds, presets, presetScenario } from '.';

describe('the presets', () => {
  it('have an id each, and begin with the textbook, which changes nothing', () => {
    expect(new Set(presetIds).size).toBe(presets.length);
    expect(presetScenario('textbook')).toEqual(defaultScenario);
  });

  it('differ from each other', () => {
    expect(new Set(presetIds.map((id) => JSON.stringify(presetScenario(id)))).size).toBe(presets.length);
  });

  it.each(presetIds)('%s is a Scenario', (id) => {
    expect(parseScenario(presetScenario(id))).toEqual({ ok: true, scenario: presetScenario(id) });
  });

  it.each(presets)('$id sets fields of the two servers only', ({ patch }) => {
    expect(Object.keys(patch).filter((name) => name !== 'sender' && name !== 'receiver')).toEqual([]);
  });

  it('leave the letter that is on the desk', () => {
    const base = { ...defaultScenario, mail: englishLetter };
    expect(presetScenario('expired-verified', base).mail).toEqual(englishLetter);
    expect(presetScenario('expired-verified').mail).toEqual(frenchLetter);
  });
});

describe('the letters', () => {
  it.each([frenchLetter, englishLetter])('are right: $subject', (mail) => {
    expect(parseScenario({ mail })).toMatchObject({ ok: true, scenario: { mail } });
  });
});
