/** A reason in data: a key of the catalogues, and the values its sentence needs. The core knows no language. */
export interface Reason {
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
}
