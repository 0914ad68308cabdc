import { join } from 'node:path';

import { playwrightCounts, vitestCounts, type TestCounts } from './test-counts.ts';

/** One step of `npm test`: commands run in order, and what they count as. */
export interface Stage {
  name: string;
  commands: readonly (readonly string[])[];
  environment?: Readonly<Record<string, string>>;
  /** Where the commands write a JSON report, and how to read it; a stage without one counts as one test. */
  report?: { file: string; counts: (report: unknown) => TestCounts | undefined };
  /** What the output must have in it; see expected-output.ts. A stage that expects nothing passes with its commands. */
  expects?: readonly RegExp[];
  /** Whether the stage opens a browser. */
  needsBrowser?: boolean;
  /** Whether its output is worth reading when it passes. */
  alwaysShows?: boolean;
  /** Whether others that say the same may run at the same time: it keeps one core busy and writes no file they read. */
  sharesTime?: boolean;
  /**
   * Commands of package.json that the stage runs, or whose program it runs. Those that start `scripts/test.ts` need no
   * stage. tests/scripts/commands.test.ts fails for a command that no stage covers.
   */
  covers?: readonly string[];
}

/** The base path of the second build, which the browser tests open: what works here works at the root. */
const BASE = '/guide';

const reportFile = (name: string): string => join('test-results', `${name}.json`);

/** A run of the browser tests of one Playwright project, told by a reporter. */
const playwright = (project: string, reporter: string): Omit<Stage, 'name'> => ({
  commands: [
    [
      'playwright',
      'test',
      '--project',
      project,
      '--reporter',
      `${reporter},json`,
      '--output',
      `test-results/${project}`,
    ],
  ],
  environment: { BASE, PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile(project) },
  report: { file: reportFile(project), counts: playwrightCounts },
  needsBrowser: true,
});

/** A run of a command of package.json that prints figures. */
const figures = (name: string, args: readonly string[], expects: readonly RegExp[]): Stage => ({
  name,
  commands: [['npm', 'run', '--silent', name, '--', ...args]],
  expects,
  sharesTime: true,
  covers: [name],
});

/** Every stage, in the order in which they run: the quick ones first, of those that share time the longest first. */
export const stages: readonly Stage[] = [
  // Types of the content, which the next two read.
  { name: 'sync', commands: [['astro', 'sync']] },
  {
    name: 'lint',
    commands: [
      ['depcruise', 'src', '--config', 'depcruise.config.mjs'],
      ['eslint', '--max-warnings', '0', '.'],
    ],
    sharesTime: true,
  },
  // It reports what tsc reports of TypeScript, and Astro's files too.
  { name: 'types', commands: [['astro', 'check', '--noSync']], sharesTime: true },
  { name: 'format', commands: [['prettier', '--check', '.']], sharesTime: true, covers: ['format'] },
  { name: 'spelling', commands: [['cspell', 'lint', '--no-progress', '--dot']], sharesTime: true },
  { name: 'knip', commands: [['knip']], sharesTime: true },
  figures('bench', ['--runs', '1'], [/Memory, the whole grid: .* ms/, /Cost, comparison and curves: .* ms/]),
  figures(
    'evidence',
    [],
    [/'kv-cache'/, /Peak when training/, /Speed, held-out measurements/, /Speed, .* fitted on/],
  ),
  figures('cost', [], [/people’s time counted/, /Published bills/, /crossings: /, /What moves the answer/]),
  figures('decision', [], [/differs from the table in 0 sets/, /(\d+) of \1 scenarios acceptable/]),
  {
    name: 'unit',
    commands: [
      ['vitest', 'run', '--reporter', 'dot', '--reporter', 'json', `--outputFile.json=${reportFile('unit')}`],
    ],
    report: { file: reportFile('unit'), counts: vitestCounts },
    covers: ['test:unit'],
  },
  // The first build, at the root of its host, is the one that `npm start` makes and serves.
  {
    name: 'start',
    commands: [['node', 'scripts/check-server.ts', 'start']],
    environment: { BASE: '/' },
    covers: ['start'],
  },
  // Without the option it would make way for a server of the same folder that somebody works with.
  {
    name: 'dev',
    commands: [['node', 'scripts/check-server.ts', 'dev', '--', '--ignore-lock']],
    environment: { BASE: '/' },
    covers: ['dev'],
  },
  {
    name: `build ${BASE}`,
    commands: [['npm', 'run', '--silent', 'build', '--', '--outDir', 'dist-guide']],
    environment: { BASE },
    covers: ['build'],
  },
  { name: 'browser', ...playwright('browser', 'list') },
  { name: 'weight', ...playwright('weight', './tests/browser/weight-table.ts'), alwaysShows: true },
  { name: 'repaint', ...playwright('repaint', 'list'), alwaysShows: true },
];
