import { toHex } from '../bytes';
import type { RandomSource } from '../crypto';
import type { SenderInput } from '../machines';
import { instantOfClock } from '../pki';
import { composeLetter, formatDate } from '../protocols/smtp';
import type { Scenario } from '../scenario';

/** The sender's half of the Scenario, with its letter written and dated. */
export function senderInput(scenario: Scenario, random: RandomSource): SenderInput {
  const { from, to, subject, body } = scenario.mail;
  const date = formatDate(instantOfClock(scenario.clock) ?? 0);
  const messageId = `${toHex(random.bytes('message id', 8))}@${scenario.sender.name}`;
  return {
    side: scenario.sender,
    host: scenario.receiver.name,
    envelope: { from, to },
    letter: composeLetter({ from, to, subject, body, date, messageId }),
  };
}
