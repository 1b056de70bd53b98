import type { Component } from 'svelte';
import type { Simulator } from '../view/state/simulator.svelte';

/** What the inspector is given: the page's state, and how to close it. */
export interface InspectorProps {
  readonly simulator: Simulator;
  readonly onclose: () => void;
}

const [load] = Object.values(
  import.meta.glob<{ default: Component<InspectorProps> }>('../view/inspector/Inspector.svelte'),
);

/** Whether there is an inspector to open. */
export const hasInspector = load !== undefined;

/** The inspector, a chunk of its own. */
export const loadInspector = load;
