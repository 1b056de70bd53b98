import type { TextKey, Values } from '../../i18n';
import type { Scenario } from '../../core/scenario';

/** One thing a server says of itself: how it can be said otherwise, and which Scenario each way of saying it means. */
export interface Toggle {
  /** The Scenario's field. */
  readonly field: string;
  readonly label: TextKey;
  readonly options: readonly ToggleOption[];
  /** The id of the option that is said now. */
  readonly chosen: string;
}

export interface ToggleOption {
  readonly id: string;
  readonly text: TextKey;
  readonly values: Values;
  readonly scenario: Scenario;
}

export const sender = (scenario: Scenario, change: Partial<Scenario['sender']>): Scenario => ({
  ...scenario,
  sender: { ...scenario.sender, ...change },
});

export const receiver = (scenario: Scenario, change: Partial<Scenario['receiver']>): Scenario => ({
  ...scenario,
  receiver: { ...scenario.receiver, ...change },
});
