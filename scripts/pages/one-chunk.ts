import type { Rolldown, ViteBuilder } from 'vite';

type Chunks = ReadonlyMap<string, Rolldown.OutputChunk>;

/**
 * Builds the client twice, the second time with all that an entry uses at once in one chunk: one request instead of one
 * for every set of modules that some later chunk uses too. Only a finished build knows what is left after tree shaking.
 */
export class OneChunk {
  readonly group: Rolldown.CodeSplittingGroup = {
    name: (id) => (this.#modules.has(id) ? 'first' : null),
  };
  readonly #entry: string;
  readonly #modules = new Set<string>();

  constructor(entry: string) {
    this.#entry = entry;
  }

  async build({ build, environments }: ViteBuilder): Promise<void> {
    const { client } = environments;
    if (!client) throw new Error('There is no client to build');
    client.config.build.write = false;
    this.#learn((await build(client)) as Rolldown.RolldownOutput);
    client.config.build.write = true;
    await build(client);
  }

  #learn({ output }: Rolldown.RolldownOutput): void {
    const chunks = new Map(output.filter((file) => file.type === 'chunk').map((chunk) => [chunk.fileName, chunk]));
    const entry = [...chunks.values()].find(({ facadeModuleId }) => facadeModuleId?.endsWith(this.#entry));
    if (!entry) throw new Error(`The build has no entry ${this.#entry}`);
    const ids = withImports(entry, chunks).flatMap(({ moduleIds }) => moduleIds);
    for (const id of ids) this.#modules.add(id);
  }
}

function withImports(chunk: Rolldown.OutputChunk, chunks: Chunks): readonly Rolldown.OutputChunk[] {
  return [chunk, ...chunk.imports.flatMap((file) => importsOf(file, chunks))];
}

function importsOf(file: string, chunks: Chunks): readonly Rolldown.OutputChunk[] {
  const chunk = chunks.get(file);
  return chunk ? withImports(chunk, chunks) : [];
}
