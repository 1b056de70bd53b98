import { cipherSuiteName, extensionTypeName, groupName, signatureSchemeName, versionName } from '../codec';

/** Code points as reasons show them: by their name, or as the number they are where we know none. */
export const shown = {
  version: (code: number) => versionName(code) ?? code,
  cipherSuite: (code: number) => cipherSuiteName(code) ?? code,
  group: (code: number) => groupName(code) ?? code,
  extension: (code: number) => extensionTypeName(code) ?? code,
  signature: (code: number) => signatureSchemeName(code) ?? code,
} as const;

/** A list for a reason. */
export function listed(names: readonly (string | number)[]): string {
  return names.join(', ');
}
