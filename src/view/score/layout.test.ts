import { describe, expect, it } from 'vitest';
import type { Trace } from '../../core/trace';
import type { Eyes } from '../state/eyes';
import { cursorAt, realRun } from '../state/fixtures/real-run';
import { endingFor } from './ending';
import { layoutScore, widthShare, type ScoreLayout, type System } from './layout';
import {
  absent,
  converse,
  greetings,
  handshake,
  mailIn,
  noCommonVersion,
  refused,
  textbook,
  upgrade,
} from './sketch-conversation';
import { wordsUnder } from './words-under';

const steps = (layout: ScoreLayout) => layout.columns.map(({ step }) => step);
const drawn = ({ cells }: System) =>
  cells.map((cell) => (cell.kind === 'event' ? cell.event.kind : cell.kind === 'ghost' ? '†' : '·'));

const ghosts = (count: number) => Array<string>(count).fill('†');

describe('the layout of a score', () => {
  it('gives each event of one connection a column in the order of the conversation', () => {
    const { columns, systems } = layoutScore(textbook(), null);
    expect(columns).toHaveLength(textbook().events.length);
    expect(systems[0]?.cells.every((cell) => cell.kind === 'event')).toBe(true);
  });

  it('lets the events of one step share its number', () => {
    const cells = layoutScore(textbook(), null).systems[0]?.cells ?? [];
    const shared = cells.filter((cell) => cell.kind === 'event' && cell.sharesNumber);
    expect(shared.map((cell) => cell.kind === 'event' && cell.event.kind)).toEqual(['newSessionTicket', 'ehloReply']);
  });

  it('keeps the steps of the frame that did not happen, before the mail', () => {
    const layout = layoutScore(absent(), null);
    expect(steps(layout)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 'mail', 'mail', 'mail', 'mail', 'mail', 'mail']);
    expect(drawn(layout.systems[0] as System).slice(3, 13)).toEqual(['ehloReply', ...ghosts(7), 'mail', 'mailReply']);
  });

  it('keeps what the run before had beyond the frame, but not how it took leave', () => {
    const layout = layoutScore(absent(), textbook());
    const missing = layout.systems[0]?.cells
      .filter((cell) => cell.kind === 'ghost')
      .map((cell) => layout.columns[cell.column]?.key);
    expect(missing).toContain('10:receiver#2');
    expect(missing).toContain('11:receiver#1');
    expect(missing?.some((key) => key?.includes('alert'))).toBe(false);
  });

  it('shows a letter that never left as a ghost', () => {
    const layout = layoutScore(converse([...greetings, ['mail', 'sender', 'quit', 'cleartext']]), null);
    expect(drawn(layout.systems[0] as System).slice(-2)).toEqual(['†', 'quit']);
  });

  it('sets several connections in the same columns', () => {
    const layout = layoutScore(noCommonVersion(), null);
    const [first, , third] = layout.systems;
    expect(layout.systems).toHaveLength(3);
    expect(drawn(first as System)).toEqual([
      ...['connect', 'greeting', 'ehlo', 'ehloReply', 'starttls', 'starttlsReply', 'clientHello', 'alert'],
      ...['close', 'close', ...ghosts(7), '·', '·'],
    ]);
    expect(drawn(third as System)).toEqual([
      ...['connect', 'greeting', 'ehlo', 'ehloReply', ...ghosts(4), '·', '·', ...ghosts(3)],
      ...['mail', 'mailReply', 'letter', 'letterReply', 'close', 'close'],
    ]);
  });

  it('sets an alert where ServerHello would stand', () => {
    const score = layoutScore(converse(refused, refused), null);
    const place = score.columns.findIndex(({ key }) => key === '8:receiver#1');
    expect(score.systems.map(({ cells }) => cells[place]?.kind)).toEqual(['event', 'event']);
    expect(wordsUnder(score, place, 'servers')).toEqual([{ key: 'heads.alert' }]);
  });

  it('says so under a column where one connection has ServerHello and another an alert', () => {
    const score = layoutScore(converse(refused, handshake), null);
    const place = score.columns.findIndex(({ key }) => key === '8:receiver#1');
    expect(wordsUnder(score, place, 'servers')).toEqual([
      { text: 'Server' },
      { text: 'Hello /' },
      { key: 'heads.alert' },
    ]);
  });

  it('gives the end of a connection no number of its own', () => {
    const { columns } = layoutScore(noCommonVersion(), null);
    const ends = columns.filter(({ key }) => key.includes('close'));
    expect(ends.map(({ number }) => number)).toEqual([null, null, null, null]);
    expect(columns.flatMap(({ number }) => number ?? [])).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  it('does not tell who listens what is missing from a sealed conversation, only from an open one', async () => {
    const refused = await realRun({ sender: { policy: 'verify' }, receiver: { certificate: 'expired' } });
    const missing = (trace: Trace, eyes: Eyes) =>
      layoutScore(trace, textbook(), eyes).systems.flatMap(({ cells }) => cells.filter(({ kind }) => kind === 'ghost'));
    expect(missing(refused, 'servers')).not.toEqual([]);
    expect(missing(refused, 'eavesdropper')).toEqual([]);
    expect(missing(absent(), 'eavesdropper')).toEqual(missing(absent(), 'servers'));
  });

  it('puts under a shared column what who listens knows: a size, or that they differ', async () => {
    const twice = await realRun({ sender: { policy: 'verify' }, receiver: { certificate: 'expired' } });
    const score = layoutScore(twice, null);
    const column = (key: string) => score.columns.findIndex((one) => one.key === key);
    expect(score.systems).toHaveLength(2);
    const quit = twice.events[cursorAt(twice, 'quit')];
    expect(wordsUnder(score, column('mail:sender:quit#1'), 'eavesdropper')).toEqual([
      { key: 'score.size', values: { bytes: (quit?.bytes.length ?? 0) / 2 } },
    ]);
    expect(score.systems.map((system) => endingFor('eavesdropper', system).kind)).toEqual(['sealed', 'sealed']);
    expect(score.systems.map((system) => endingFor('servers', system).kind)).toEqual(['closed', 'closed']);
  });

  it('repeats steps 7 and 8 for a HelloRetryRequest (RFC 8446 §4.1.4)', () => {
    const retry = converse([
      ...upgrade,
      [8, 'receiver', 'serverHello'],
      [7, 'sender', 'clientHello'],
      ...handshake.slice(7),
    ]);
    expect(steps(layoutScore(retry, textbook())).slice(6, 11)).toEqual([7, 8, 7, 8, 9]);
  });

  it('keeps the order when a ClientHello crosses the end of the connection', () => {
    const crossing = converse([
      ...upgrade.slice(0, 6),
      [6, 'receiver', 'close', 'cleartext'],
      [7, 'sender', 'clientHello'],
    ]);
    expect(drawn(layoutScore(crossing, null).systems[0] as System).slice(5, 9)).toEqual([
      'starttlsReply',
      'close',
      'clientHello',
      '†',
    ]);
  });

  it('tells how long after the one before a connection begins, and how it ends', () => {
    const { systems } = layoutScore(noCommonVersion(), null);
    expect(systems.map(({ pause }) => pause)).toEqual([null, 0, 0]);
    expect(systems.map(({ ending }) => ending)).toEqual([
      { kind: 'alert' },
      { kind: 'alert' },
      { kind: 'delivered', phase: 'cleartext' },
    ]);
  });

  it('fills the width exactly, long words in wide columns', () => {
    const { columns } = layoutScore(converse([...handshake, ...mailIn('encrypted')]), null);
    expect(columns[0]?.start).toBe(0);
    expect(columns.at(-1)?.end).toBe(100);
    expect(columns.find(({ step }) => step === 5)?.width).toBe('wide');
    for (const { width, start, end } of columns) expect((end - start) / widthShare[width]).toBeCloseTo(1.1, 0);
  });
});
