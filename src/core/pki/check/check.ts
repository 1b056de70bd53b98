import type { Reason } from '../../reason';
import type { CertificateCheck, CertificateCheckName } from '../pki';

interface VerdictOn {
  holds(as: string, values: Reason['values']): CertificateCheck;
  fails(because: string, values: Reason['values']): CertificateCheck;
}

/** The two answers to a named check; the reason's key is `pki.<check>.<case>`. */
export function verdictOn(check: CertificateCheckName): VerdictOn {
  const answer = (holds: boolean, name: string, values: Reason['values']): CertificateCheck => ({
    check,
    holds,
    because: { key: `pki.${check}.${name}`, values },
  });
  return {
    holds: (as, values) => answer(true, as, values),
    fails: (because, values) => answer(false, because, values),
  };
}
