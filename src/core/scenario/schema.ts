import * as v from 'valibot';
import type { ScenarioField } from './field';
import { scenarioFields, type FieldGroup } from './fields';
import type { Scenario } from './scenario';

type ValuesOf<Group> = {
  readonly [Name in keyof Group]: Group[Name] extends ScenarioField<infer Value> ? Value : never;
};

type Optional<Value> = v.OptionalSchema<v.GenericSchema<unknown, Value>, object>;

type EntriesOf<Group> = {
  readonly [Name in keyof Group]: Group[Name] extends ScenarioField<infer Value> ? Optional<Value> : never;
};

/** A Scenario of which any field may be left out: it comes from `base` then. */
export function scenarioSchema(base: Scenario) {
  const { version, protocol, upgrade, sender, receiver, dns, attacker, mail, network, clock, seed } = scenarioFields;
  return v.pipe(
    v.strictObject({
      ...entriesOf({ version, protocol, upgrade }, base),
      sender: groupOf(sender, base.sender),
      receiver: groupOf(receiver, base.receiver),
      dns: groupOf(dns, base.dns),
      ...entriesOf({ attacker }, base),
      mail: groupOf(mail, base.mail),
      network: groupOf(network, base.network),
      ...entriesOf({ clock, seed }, base),
    }),
    v.readonly(),
  );
}

function groupOf<const Group extends FieldGroup>(fields: Group, base: ValuesOf<Group>): Optional<ValuesOf<Group>> {
  const rule: v.GenericSchema<unknown, unknown> = v.pipe(v.strictObject(entriesOf(fields, base)), v.readonly());
  return v.optional(rule as v.GenericSchema<unknown, ValuesOf<Group>>, {});
}

function entriesOf<const Group extends FieldGroup>(fields: Group, base: ValuesOf<Group>): EntriesOf<Group> {
  const entries = Object.entries(fields).map(([name, field]) => [name, v.optional(field.rule, base[name])]);
  return Object.fromEntries(entries) as EntriesOf<Group>;
}
