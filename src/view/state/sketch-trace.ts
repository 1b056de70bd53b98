import { defaultScenario } from '../../core/scenario';
import type { Step, Trace, TraceEvent } from '../../core/trace';

/** A made-up event for tests of what only counts events; nothing in it went through the machines. */
type Sketch = Partial<TraceEvent> & { readonly step: Step };

export function sketchTrace(sketches: readonly Sketch[]): Trace {
  return {
    version: 1,
    scenario: defaultScenario,
    events: sketches.map(sketchEvent),
    verdict: {
      delivery: 'delivered',
      channel: 'encrypted',
      authentication: 'none',
      reachedBy: 'receiver',
      logWord: 'Untrusted',
      tls: null,
      attempts: 1,
      connections: 1,
      leaked: [],
      reason: { key: 'verdict.delivered', values: {} },
    },
    secrets: [],
  };
}

function sketchEvent(sketch: Sketch, index: number): TraceEvent {
  const still = {
    before: 'idle',
    after: 'idle',
    transition: null,
    rung: 'connection',
    rungBefore: 'connection',
  } as const;
  return {
    index,
    time: index * 20,
    arrives: index * 20 + 20,
    attempt: 1,
    connection: 1,
    from: 'sender',
    to: 'receiver',
    phase: 'cleartext',
    kind: 'connect',
    bytes: '',
    readable: { bytes: 0, headers: 0 },
    parts: [],
    machines: { sender: still, receiver: still },
    knows: { sender: [], receiver: [] },
    decisions: [],
    ...sketch,
  };
}
