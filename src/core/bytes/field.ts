/**
 * What decoding leaves behind when somebody looks: which bytes mean what.
 * `field` is an id such as `tls.handshake.clientHello.random`; texts for it live in the catalogues.
 * `start` and `end` are offsets into the bytes given to the outermost Reader, end exclusive.
 */
export interface Field {
  readonly field: string;
  readonly start: number;
  readonly end: number;
  readonly value: string | number | null;
  readonly children: readonly Field[];
}

/** The field that holds the given offset most closely, with the fields around it, outermost first. */
export function fieldsAt(fields: readonly Field[], offset: number): readonly Field[] {
  const hit = fields.find((field) => field.start <= offset && offset < field.end);
  return hit ? [hit, ...fieldsAt(hit.children, offset)] : [];
}
