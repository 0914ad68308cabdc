/**
 * Runs every check of the project, or those named: `node scripts/test.ts lint unit`. A stage that fails does not stop
 * the later ones. The last line is `tests: N passed, N failed`.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import process from 'node:process';
import { stripVTControlCharacters } from 'node:util';

import { browserPath } from './browser.ts';
import { outputFaults } from './expected-output.ts';
import { stages, type Stage } from './stages.ts';
import { stageCounts, totalCounts, type TestCounts } from './test-counts.ts';
import { inLanes, turnsOf } from './turns.ts';

/** More would need more memory than small machines have: the two largest of these stages take 2 GB each. */
const MOST_AT_A_TIME = 2;

async function runStage(stage: Stage): Promise<TestCounts> {
  const start = performance.now();
  if (stage.report) {
    rmSync(stage.report.file, { force: true });
  }
  const { succeeded, output } = await runCommands(stage);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const counts = stageCounts(succeeded, reportedCounts(stage));
  const count = stage.report ? `  ${counts.passed} passed, ${counts.failed} failed` : '';
  console.log(`${succeeded ? '✓' : '✗'} ${stage.name.padEnd(14)} ${seconds.padStart(6)} s${count}`);
  if (!succeeded || stage.alwaysShows === true) {
    console.log(stripVTControlCharacters(output).trimEnd());
  }
  return counts;
}

interface Outcome {
  succeeded: boolean;
  output: string;
}

async function runCommands(stage: Stage): Promise<Outcome> {
  let output = '';
  try {
    const browser = stage.needsBrowser === true ? { CHROMIUM_PATH: browserPath() } : {};
    for (const command of stage.commands) {
      const ran = await run(command, { ...process.env, ...stage.environment, ...browser });
      output += ran.output;
      if (!ran.succeeded) {
        return { succeeded: false, output };
      }
    }
    const faults = stage.expects ? outputFaults(output, stage.expects) : [];
    return { succeeded: faults.length === 0, output: [output, ...faults].join('\n') };
  } catch (error) {
    return { succeeded: false, output: output + (error instanceof Error ? error.message : String(error)) };
  }
}

/** @throws {Error} when the program cannot be started. */
function run([program = '', ...args]: readonly string[], env: NodeJS.ProcessEnv): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    }
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ succeeded: code === 0, output });
    });
  });
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
const lanes = Math.min(MOST_AT_A_TIME, availableParallelism());
const counts: TestCounts[] = [];
for (const turn of turnsOf(chosen)) {
  counts.push(...(await inLanes(turn, lanes, runStage)));
}
const { passed, failed } = totalCounts(counts);
console.log(`tests: ${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
