import { join } from 'node:path';

import { playwrightCounts, vitestCounts, type TestCounts } from './test-counts.ts';

/** One step of `npm test`: commands run in order, and what they count as. */
export interface Stage {
  name: string;
  commands: readonly (readonly string[])[];
  environment?: Readonly<Record<string, string>>;
  /** Where the commands write a JSON report, and how to read it; a stage without one counts as one test. */
  report?: { file: string; counts: (report: unknown) => TestCounts | undefined };
  /** Whether the stage opens a browser. */
  needsBrowser?: boolean;
  /** Whether its output is worth reading when it passes. */
  alwaysShows?: boolean;
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

/** Every stage, in the order in which they run: the quick ones first. */
export const stages: readonly Stage[] = [
  { name: 'format', commands: [['prettier', '--check', '.']] },
  { name: 'types', commands: [['astro', 'check'], ['tsc']] },
  {
    name: 'lint',
    commands: [
      ['astro', 'sync'],
      ['eslint', '--max-warnings', '0', '.'],
    ],
  },
  { name: 'knip', commands: [['knip']] },
  { name: 'spelling', commands: [['cspell', 'lint', '--no-progress', '--dot']] },
  {
    name: 'unit',
    commands: [
      ['vitest', 'run', '--reporter', 'dot', '--reporter', 'json', `--outputFile.json=${reportFile('unit')}`],
    ],
    report: { file: reportFile('unit'), counts: vitestCounts },
  },
  { name: 'build /', commands: [['astro', 'build']], environment: { BASE: '/' } },
  { name: `build ${BASE}`, commands: [['astro', 'build', '--outDir', 'dist-guide']], environment: { BASE } },
  { name: 'browser', ...playwright('browser', 'list') },
  { name: 'weight', ...playwright('weight', './tests/browser/weight-table.ts'), alwaysShows: true },
  { name: 'repaint', ...playwright('repaint', 'list'), alwaysShows: true },
];
