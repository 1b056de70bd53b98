#!/usr/bin/env node
// The command `starttls`: runs the command line's TypeScript as it is.
import { register } from 'tsx/esm/api';

register();
await import('../src/cli/main.ts');
