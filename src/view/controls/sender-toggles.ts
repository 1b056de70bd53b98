import { deliveryAttempts, mailDomain, policies, type Scenario } from '../../core/scenario';
import { sender, type Toggle } from './toggle';
import { versionsToggle } from './versions-toggle';

/** What the sending server says of itself under its tile. */
export function senderToggles(scenario: Scenario): readonly Toggle[] {
  return [policyToggle(scenario), versionsToggle(scenario, 'sender'), attemptsToggle(scenario)];
}

function policyToggle(scenario: Scenario): Toggle {
  const values = { host: scenario.receiver.name, domain: mailDomain(scenario) };
  return {
    field: 'sender.policy',
    label: 'toggle.sender.policy',
    chosen: scenario.sender.policy,
    options: policies.map((policy) => ({
      id: policy,
      text: `toggle.sender.policy.${policy}`,
      values,
      scenario: sender(scenario, { policy }),
    })),
  };
}

/** What a failure leads to depends on the policy: only `may` ever goes on in the clear. */
function attemptsToggle(scenario: Scenario): Toggle {
  const { policy } = scenario.sender;
  const kind = policy === 'may' || policy === 'none' ? policy : 'strict';
  return {
    field: 'sender.deliveryAttempts',
    label: 'toggle.sender.deliveryAttempts',
    chosen: String(scenario.sender.deliveryAttempts),
    options: deliveryAttempts.map((attempts) => ({
      id: String(attempts),
      text: `toggle.sender.deliveryAttempts.${kind}.${attempts}`,
      values: {},
      scenario: sender(scenario, { deliveryAttempts: attempts }),
    })),
  };
}
