import { defaultScenario } from './default-scenario';
import type { Scenario } from './scenario';

/** The fields a situation sets; the others keep their defaults, and the letter stays whatever it was. */
export type ScenarioPatch = Omit<
  { readonly [Name in keyof Scenario]?: Scenario[Name] extends object ? Partial<Scenario[Name]> : Scenario[Name] },
  'mail'
>;

export const presetGroups = ['well', 'withoutTls', 'nothingInCommon', 'certificates'] as const;

/** What a situation is about. */
export type PresetGroup = (typeof presetGroups)[number];

export interface Preset {
  readonly id: string;
  readonly group: PresetGroup;
  readonly patch: ScenarioPatch;
}

const preset = <const Id extends string>(
  id: Id,
  group: PresetGroup,
  patch: ScenarioPatch,
): Preset & { readonly id: Id } => ({ id, group, patch });

const noCommonVersion = {
  sender: { versions: ['TLSv1.3'] },
  receiver: { versions: ['TLSv1.2'] },
} as const satisfies ScenarioPatch;

/** The same two lists for both sides of the question whose order decides. */
const strongestFirst = ['TLS_AES_256_GCM_SHA384', 'TLS_CHACHA20_POLY1305_SHA256', 'TLS_AES_128_GCM_SHA256'] as const;
const lightestFirst = ['TLS_AES_128_GCM_SHA256', 'TLS_CHACHA20_POLY1305_SHA256', 'TLS_AES_256_GCM_SHA384'] as const;

/** Ready-made situations, from the textbook to what goes wrong; which one each is, the catalogues say by its id. */
export const presets = [
  preset('textbook', 'well', {}),
  preset('tls12', 'well', { sender: { versions: ['TLSv1.2'] }, receiver: { versions: ['TLSv1.2'] } }),
  preset('older-receiver', 'well', { receiver: { versions: ['TLSv1.2'] } }),
  preset('server-chooses-cipher', 'well', {
    sender: { cipherSuites: strongestFirst },
    receiver: { cipherSuites: lightestFirst, cipherPreference: 'server' },
  }),
  preset('client-chooses-cipher', 'well', {
    sender: { cipherSuites: strongestFirst },
    receiver: { cipherSuites: lightestFirst, cipherPreference: 'client' },
  }),
  preset('no-pipelining', 'well', { receiver: { pipelining: false } }),
  preset('sender-without-tls', 'withoutTls', { sender: { policy: 'none' } }),

  preset('starttls-not-offered', 'withoutTls', { receiver: { starttls: 'absent' } }),
  preset('starttls-not-offered-encrypt', 'withoutTls', {
    sender: { policy: 'encrypt' },
    receiver: { starttls: 'absent' },
  }),
  preset('starttls-refused', 'withoutTls', { receiver: { starttls: 'refuses-454' } }),
  preset('starttls-refused-encrypt', 'withoutTls', {
    sender: { policy: 'encrypt' },
    receiver: { starttls: 'refuses-454' },
  }),
  preset('starttls-refused-for-good', 'withoutTls', {
    sender: { policy: 'encrypt' },
    receiver: { starttls: 'refuses-5xx' },
  }),
  preset('closes-after-220', 'withoutTls', { receiver: { starttls: 'closes-after-220' } }),
  preset('receiver-requires-tls', 'withoutTls', { receiver: { starttls: 'required' } }),
  preset('receiver-requires-tls-sender-none', 'withoutTls', {
    sender: { policy: 'none' },
    receiver: { starttls: 'required' },
  }),

  preset('no-common-version', 'nothingInCommon', noCommonVersion),
  preset('no-common-version-one-attempt', 'nothingInCommon', {
    sender: { ...noCommonVersion.sender, deliveryAttempts: 1 },
    receiver: noCommonVersion.receiver,
  }),
  preset('no-common-version-encrypt', 'nothingInCommon', {
    sender: { ...noCommonVersion.sender, policy: 'encrypt' },
    receiver: noCommonVersion.receiver,
  }),
  preset('no-common-version-required', 'nothingInCommon', {
    sender: noCommonVersion.sender,
    receiver: { ...noCommonVersion.receiver, starttls: 'required' },
  }),
  preset('no-common-cipher-suite', 'nothingInCommon', {
    sender: { cipherSuites: ['TLS_AES_256_GCM_SHA384'] },
    receiver: { cipherSuites: ['TLS_CHACHA20_POLY1305_SHA256'] },
  }),
  preset('no-common-group', 'nothingInCommon', { sender: { groups: ['x25519'] }, receiver: { groups: ['secp384r1'] } }),

  preset('self-signed-nobody-checks', 'certificates', { receiver: { certificate: 'self-signed' } }),
  preset('expired-nobody-checks', 'certificates', { receiver: { certificate: 'expired' } }),
  preset('expired-verified', 'certificates', { sender: { policy: 'verify' }, receiver: { certificate: 'expired' } }),
  preset('valid-verified', 'certificates', { sender: { policy: 'verify' } }),
  preset('missing-intermediate-verified', 'certificates', {
    sender: { policy: 'verify' },
    receiver: { certificate: 'missing-intermediate' },
  }),
  preset('domain-name-verified', 'certificates', {
    sender: { policy: 'verify' },
    receiver: { certificate: 'domain-name' },
  }),
  preset('domain-name-secure', 'certificates', {
    sender: { policy: 'secure' },
    receiver: { certificate: 'domain-name' },
  }),
  preset('wrong-name-nobody-checks', 'certificates', { receiver: { certificate: 'wrong-name' } }),
  preset('wrong-name-secure', 'certificates', {
    sender: { policy: 'secure' },
    receiver: { certificate: 'wrong-name' },
  }),
] as const satisfies readonly Preset[];

export type PresetId = (typeof presets)[number]['id'];

export const presetIds: readonly PresetId[] = presets.map(({ id }) => id);

/** The situation as a Scenario; `base` gives all it does not set, its letter first of all. */
export function presetScenario(id: PresetId, base: Scenario = defaultScenario): Scenario {
  const { patch } = presets.find((candidate) => candidate.id === id) ?? presets[0];
  return {
    ...base,
    sender: { ...base.sender, ...patch.sender },
    receiver: { ...base.receiver, ...patch.receiver },
  };
}
