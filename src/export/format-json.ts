const widest = 120;

/** JSON indented by two spaces, where whatever fits on a line stands on one. */
export function formatJson(value: unknown, indent = ''): string {
  const line = JSON.stringify(value);
  if (typeof value !== 'object' || value === null || indent.length + line.length <= widest) return line;
  const inner = `${indent}  `;
  const [open, items, close] = Array.isArray(value)
    ? ['[', value.map((item) => formatJson(item, inner)), ']']
    : ['{', membersOf(value).map(([name, member]) => `${JSON.stringify(name)}: ${formatJson(member, inner)}`), '}'];
  return `${open}\n${items.map((item) => inner + item).join(',\n')}\n${indent}${close}`;
}

const membersOf = (value: object): readonly [string, unknown][] =>
  Object.entries(value).filter(([, member]) => member !== undefined);
