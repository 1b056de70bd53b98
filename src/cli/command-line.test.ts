import { describe, expect, it } from 'vitest';
import { traceToJson } from '../export/json';
import { traceToText } from '../export/text';
import { parseScenario } from '../core/scenario';
import { prepare, simulate } from '../core/simulate';
import { commandLine } from './command-line';
import type { Host } from './host';

interface Outcome {
  readonly exit: number;
  readonly out: string;
  readonly complaints: readonly string[];
  readonly files: Readonly<Record<string, string>>;
}

/** Runs the command line on a machine that has these files, `-` for its standard input, and nothing else. */
async function starttls(
  args: readonly string[],
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<Outcome> {
  const written: Record<string, string> = {};
  const said = { out: '', complaints: '' };
  const read = (path: string): Uint8Array => {
    const content = files[path];
    if (content === undefined) throw new Error(`ENOENT: no such file or directory, open '${path}'`);
    return typeof content === 'string' ? new TextEncoder().encode(content) : content;
  };
  const host: Host = {
    readFile: async (path) => read(path),
    readStandardInput: async () => read('-'),
    writeFile: async (path, text) => {
      if (path.includes('/')) throw new Error(`ENOENT: no such file or directory, open '${path}'`);
      written[path] = text;
    },
    print: (text) => (said.out += text),
    complain: (text) => (said.complaints += text),
  };
  const exit = await commandLine(args, host);
  return { exit, out: said.out, complaints: said.complaints.split('\n').slice(0, -1), files: written };
}

const trace = async (input: unknown) => {
  const parsed = parseScenario(input);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return simulate(parsed.scenario, await prepare(parsed.scenario));
};

describe('wrong arguments', () => {
  it.each([
    [[], 'a command is missing; expected run (--help says more)'],
    [['fly'], 'fly: is not a command; expected run (--help says more)'],
    [['connect', 'mail.dest.fr:25'], 'connect: is not available yet; expected run (--help says more)'],
    [['listen', '2525'], 'listen: is not available yet; expected run (--help says more)'],
    [['run', '--format', 'svg'], '--format: "svg" is not available yet; expected text, json'],
    [['run', '--format=docx'], '--format: "docx" is not a format; expected text, json'],
    [['run', '--color'], "run: Unknown option '--color'"],
    [['run', '--set'], "run: Option '--set <value>' argument missing"],
    [['run', '-o'], "run: Option '-o, --output <value>' argument missing"],
    [['run', 'a.json', 'b.json'], 'run: one scenario at most, found 2: a.json b.json'],
    [['run', '--set', 'seed'], '--set: "seed" is not a setting; expected path=value'],
    [['run', '--set', '=1'], '--set: "=1" is not a setting; expected path=value'],
    [['run', 'none.json'], 'none.json: cannot be read: no such file or directory'],
    [['run', 'latin1.json'], 'latin1.json: cannot be read: it is not UTF-8'],
    [['run', 'broken.json'], 'broken.json: is not JSON at line 2, column 3: unexpected "s"'],
    [['run', '-'], 'standard input: is not JSON at line 1, column 1: unexpected the end'],
    [
      ['run', '--set', 'sender.policy=dane'],
      'sender.policy: "dane" is not simulated yet; expected may, none, encrypt, verify, secure',
    ],
    [['run', '--set', 'sender.versions='], 'sender.versions: [] is empty; expected TLSv1.3, TLSv1.2'],
    [['run', '--set', 'network.rttMs=fast'], 'network.rttMs: "fast" is of the wrong type; expected 0..60000'],
    [['run', '--set', 'dns.txt=a'], 'dns.txt: there is no such field; expected dnssec, tlsa, mtaSts'],
    [['run', '--set', 'a\u001bb=1'], /^a\\u001bb: there is no such field; expected version, protocol/],
    [['run', 'list.json', '--set', 'seed=1'], /^scenario: \[\] is of the wrong type; expected { version, protocol/],
  ])('%j are refused with exit 2 and one line', async (args, complaint) => {
    const files = {
      'latin1.json': Uint8Array.of(0x22, 0xe9, 0x22),
      'broken.json': '{\n  seed: 1 }',
      '-': '',
      'list.json': '[]',
    };
    const { exit, out, complaints } = await starttls(args, files);
    expect(complaints).toEqual([typeof complaint === 'string' ? complaint : expect.stringMatching(complaint)]);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
  });

  it('have a line for each problem of the scenario', async () => {
    const { exit, complaints } = await starttls(['run', '-', '--set', 'seed=-1'], {
      '-': '{"hat":1,"sender":{"policy":"x"}}',
    });
    expect(exit).toBe(2);
    expect(complaints.map((line) => line.split(':')[0])).toEqual(['hat', 'sender.policy', 'seed']);
  });
});

describe('help and version', () => {
  it.each([[['--help']], [['-h']], [['run', '--help']]])('%j explain themselves', async (args) => {
    const { exit, out, complaints } = await starttls(args);
    expect({ exit, complaints }).toEqual({ exit: 0, complaints: [] });
    for (const word of ['run', '--set path=value', '--format text|json', '--output', '--version'])
      expect(out).toContain(word);
  });

  it('the version is that of the package', async () => {
    expect((await starttls(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('run', () => {
  it('prints the textbook run as text when nothing is said', async () => {
    const { exit, out, complaints } = await starttls(['run']);
    expect({ exit, complaints }).toEqual({ exit: 0, complaints: [] });
    expect(out).toBe(traceToText(await trace({})));
  });

  it('exits with 0 whatever became of the letter', async () => {
    const { exit, out } = await starttls(['run', '--set', 'sender.policy=none', '--set', 'receiver.starttls=required']);
    expect(exit).toBe(0);
    expect(out).toMatch(/^delivery +bounced$/m);
  });

  it('applies settings after the scenario, the last one winning', async () => {
    const file = '\ufeff{"sender":{"policy":"encrypt"},"seed":4}';
    const { out } = await starttls(['run', 'a.json', '--set', 'seed=5', '--set=seed=6', '--format', 'json'], {
      'a.json': file,
    });
    expect(out).toBe(traceToJson(await trace({ sender: { policy: 'encrypt' }, seed: 6 })));
    expect(JSON.parse(out)).toMatchObject({ scenario: { seed: 6, sender: { policy: 'encrypt' } } });
  });

  it('keeps what stands behind the first equals sign', async () => {
    const { out } = await starttls(['run', '-', '--set', 'mail.subject=1+1=2'], { '-': '{}' });
    expect(out).toContain('Subject: 1+1=2');
  });

  it('writes to a file and prints nothing', async () => {
    const { exit, out, files } = await starttls(['run', '-o', 'run.txt']);
    expect({ exit, out, files: Object.keys(files) }).toEqual({ exit: 0, out: '', files: ['run.txt'] });
    expect(files['run.txt']).toMatch(/^delivery +delivered$/m);
  });

  it('refuses an output it cannot write', async () => {
    const { exit, complaints } = await starttls(['run', '--output', 'no/run.txt']);
    expect({ exit, complaints }).toEqual({
      exit: 2,
      complaints: ['no/run.txt: cannot be written: no such file or directory'],
    });
  });
});
