import type { Reader, Writer } from '../../../bytes';
import { shownAs } from '../code-points';

/** How a list of code points lies in an extension: the list's field id, an item's, and the sizes. */
export interface CodeList {
  readonly list: string;
  readonly item: string;
  readonly lengthBytes: 1 | 2;
  readonly codeBytes: 1 | 2;
  readonly name: (code: number) => string | null;
}

export function writeCodes(writer: Writer, { lengthBytes, codeBytes }: CodeList, codes: readonly number[]): void {
  writer.vector(lengthBytes, (list) => {
    for (const code of codes)
      if (codeBytes === 1) list.u8(code);
      else list.u16(code);
  });
}

/** At least one code point: every such list of TLS has a floor. */
export function readCodes(reader: Reader, { list, item, lengthBytes, codeBytes, name }: CodeList): number[] {
  const show = shownAs(name);
  return reader.vector(list, lengthBytes, (body) => {
    const codes = body.list((code) => (codeBytes === 1 ? code.u8(item, show) : code.u16(item, show)));
    return codes.length ? codes : body.fail(list, 'at least one item');
  });
}
