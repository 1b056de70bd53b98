import type { Scenario } from '../../core/scenario';

/** The domain of the recipient's address: what `secure` wants proven, and the name in a `domain-name` certificate. */
export const mailDomain = ({ mail }: Scenario): string => mail.to.slice(mail.to.lastIndexOf('@') + 1);
