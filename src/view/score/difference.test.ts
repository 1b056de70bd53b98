import { describe, expect, it } from 'vitest';
import { firstDifference } from './difference';
import { absent, converse, greetings, mailIn, refused, textbook } from './sketch-conversation';

describe('the first difference', () => {
  it('is nowhere without a run to compare with, and between equal runs', () => {
    expect(firstDifference(textbook(), null)).toBeNull();
    expect(firstDifference(textbook(), textbook())).toBeNull();
  });

  it('is the first event that says something else', () => {
    expect(firstDifference(absent(), textbook())).toBe(4);
  });

  it('is the first event with other bytes, even when it says the same', () => {
    const changed = converse([...greetings.slice(0, 3), [4, 'receiver', 'ehloReply', 'cleartext', { bytes: '32' }]]);
    expect(firstDifference(changed, converse([...greetings]))).toBe(3);
  });

  it('does not care for time', () => {
    const late = converse(
      greetings.map(([step, from, kind]) => [step, from, kind, 'cleartext', { time: 7_000, arrives: 7_040 }]),
    );
    expect(firstDifference(late, converse(greetings))).toBeNull();
  });

  it('is the end when the run only stops sooner', () => {
    expect(firstDifference(converse(refused), converse(refused, [...greetings, ...mailIn('cleartext')]))).toBe(10);
  });
});
