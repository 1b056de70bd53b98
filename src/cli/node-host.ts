import { readFile, writeFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import type { Host } from './host';

export const nodeHost: Host = {
  readFile: (path) => readFile(path),
  readStandardInput: () => buffer(process.stdin),
  writeFile: (path, text) => writeFile(path, text),
  print: (text) => void process.stdout.write(text),
  complain: (text) => void process.stderr.write(text),
};
