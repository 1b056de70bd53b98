export { defaultScenario } from './default-scenario';
export type { ScenarioField } from './field';
export { fieldText, setField } from './field-text';
export { fieldPaths, fieldsByPath, type FieldPath } from './fields';
export { englishLetter, frenchLetter } from './letters';
export { mailDomain } from './mail-domain';
export { parseScenario, type Parsed } from './parse';
export { fieldValue } from './path';
export {
  presetGroups,
  presetIds,
  presets,
  presetScenario,
  type Preset,
  type PresetGroup,
  type PresetId,
  type ScenarioPatch,
} from './presets';
export { problemKeys, type Problem, type ProblemKey } from './problem';
export { fromQuery, toQuery, type QueryPair } from './query';
export { repairScenario, type Repaired } from './repair';
export type { Dns, Mail, ReceiverSide, Scenario, SenderSide } from './scenario';
export { scenarioSchema } from './schema';
export * from './values';
