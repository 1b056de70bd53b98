/** What the command line needs of the machine it runs on. */
export interface Host {
  /** The bytes of a file; rejects with the system's error. */
  readFile(path: string): Promise<Uint8Array>;
  readStandardInput(): Promise<Uint8Array>;
  writeFile(path: string, text: string): Promise<void>;
  print(text: string): void;
  complain(text: string): void;
}
