/** The catalogue's key for the label of a field; every length is called by the one word. */
export function fieldKey(id: string): string {
  return id.endsWith('.length') ? 'field.length' : `field.${id}`;
}
