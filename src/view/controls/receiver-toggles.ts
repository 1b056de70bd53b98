import { certificates, mailDomain, starttlsAnswers, type Scenario } from '../../core/scenario';
import { receiver, type Toggle } from './toggle';
import { versionsToggle } from './versions-toggle';

/** What the receiving server says of itself under its tile. */
export function receiverToggles(scenario: Scenario): readonly Toggle[] {
  return [starttlsToggle(scenario), versionsToggle(scenario, 'receiver'), certificateToggle(scenario)];
}

function starttlsToggle(scenario: Scenario): Toggle {
  return {
    field: 'receiver.starttls',
    label: 'toggle.receiver.starttls',
    chosen: scenario.receiver.starttls,
    options: starttlsAnswers.map((starttls) => ({
      id: starttls,
      text: `toggle.receiver.starttls.${starttls}`,
      values: {},
      scenario: receiver(scenario, { starttls }),
    })),
  };
}

function certificateToggle(scenario: Scenario): Toggle {
  const { name } = scenario.receiver;
  const parent = name.includes('.') ? name.slice(name.indexOf('.') + 1) : name;
  return {
    field: 'receiver.certificate',
    label: 'toggle.receiver.certificate',
    chosen: scenario.receiver.certificate,
    options: certificates.map((certificate) => ({
      id: certificate,
      text: `toggle.receiver.certificate.${certificate}`,
      values: { parent, domain: mailDomain(scenario) },
      scenario: receiver(scenario, { certificate }),
    })),
  };
}
