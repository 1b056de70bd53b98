import { commandLine } from './command-line';
import { nodeHost } from './node-host';

/** A reader that has seen enough, such as `head`, is not an error. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await commandLine(process.argv.slice(2), nodeHost);
