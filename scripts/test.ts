/**
 * Runs every check of the project, or those named: `node scripts/test.ts lint unit`. A stage that fails does not stop
 * the later ones. The last line is `tests: N passed, N failed`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import process from 'node:process';
import { stripVTControlCharacters } from 'node:util';

import { browserPath } from './browser.ts';
import { stages, type Stage } from './stages.ts';
import { stageCounts, totalCounts, type TestCounts } from './test-counts.ts';

function runStage(stage: Stage): TestCounts {
  const start = performance.now();
  if (stage.report) {
    rmSync(stage.report.file, { force: true });
  }
  const { succeeded, output } = runCommands(stage);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const counts = stageCounts(succeeded, reportedCounts(stage));
  const count = stage.report ? `  ${counts.passed} passed, ${counts.failed} failed` : '';
  console.log(`${succeeded ? '✓' : '✗'} ${stage.name.padEnd(14)} ${seconds.padStart(6)} s${count}`);
  if (!succeeded || stage.alwaysShows === true) {
    console.log(stripVTControlCharacters(output).trimEnd());
  }
  return counts;
}

function runCommands(stage: Stage): { succeeded: boolean; output: string } {
  let output = '';
  try {
    const browser = stage.needsBrowser === true ? { CHROMIUM_PATH: browserPath() } : {};
    for (const [command = '', ...args] of stage.commands) {
      const { status, stdout, stderr } = spawnSync(command, args, {
        encoding: 'utf8',
        maxBuffer: Infinity,
        env: { ...process.env, ...stage.environment, ...browser },
        shell: process.platform === 'win32',
      });
      output += stdout + stderr;
      if (status !== 0) {
        return { succeeded: false, output };
      }
    }
    return { succeeded: true, output };
  } catch (error) {
    return { succeeded: false, output: error instanceof Error ? error.message : String(error) };
  }
}

function reportedCounts({ report }: Stage): TestCounts | undefined {
  if (report === undefined || !existsSync(report.file)) {
    return undefined;
  }
  return report.counts(JSON.parse(readFileSync(report.file, 'utf8')));
}

function chosenStages(names: readonly string[]): readonly Stage[] {
  const unknown = names.filter((name) => !stages.some((stage) => stage.name === name));
  if (unknown.length > 0) {
    const known = stages.map(({ name }) => `"${name}"`).join(', ');
    console.error(`No stage is called "${unknown.join('", "')}". There are: ${known}.`);
    process.exit(2);
  }
  return names.length === 0 ? stages : stages.filter(({ name }) => names.includes(name));
}

const chosen = chosenStages(process.argv.slice(2));
mkdirSync('test-results', { recursive: true });
const { passed, failed } = totalCounts(chosen.map(runStage));
console.log(`tests: ${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
