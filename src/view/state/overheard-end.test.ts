import { describe, expect, it } from 'vitest';
import { realRun } from './fixtures/real-run';
import { narrate } from './narration';
import { outcomeOf } from './outcome';

describe('the end as an eavesdropper tells it', () => {
  it('names no certificate and no outcome once the conversation went on sealed', async () => {
    for (const policy of ['may', 'verify', 'secure'] as const) {
      const trace = await realRun({ sender: { policy }, receiver: { certificate: 'wrong-name' } });
      expect(narrate(trace, trace.events.length, 'eavesdropper').sentence).toEqual({
        key: 'outcome.overheard',
        values: { version: 'TLS 1.3' },
      });
    }
  });

  it('is the outcome when everything was in the clear', async () => {
    const trace = await realRun({ receiver: { starttls: 'absent' } });
    expect(narrate(trace, trace.events.length, 'eavesdropper').sentence).toEqual(outcomeOf(trace));
  });
});
