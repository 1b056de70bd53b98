import type { Scenario } from './scenario';

/** The part of the recipient's address behind the last `@`: where its MX is looked up, and what `secure` wants proven. */
export const mailDomain = ({ mail }: Scenario): string => mail.to.slice(mail.to.lastIndexOf('@') + 1).toLowerCase();
