import { readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { stages, type Stage } from '../../scripts/stages.ts';

type Commands = Readonly<Record<string, string>>;

const { scripts: commands } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Commands };

/** The stages that a command of `scripts/test.ts` names: all where it names none. */
function namedStages(command: string): readonly string[] | undefined {
  const rest = /^node scripts\/test\.ts(.*)$/.exec(command)?.[1];
  return rest === undefined
    ? undefined
    : [...rest.matchAll(/"([^"]+)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}

/** Whether the stage runs the command by its name, or the same program with other options. */
function runs(stage: Stage, name: string, command: string): boolean {
  const [program] = command.split(' ');
  return stage.commands.some(
    ([first, ...rest]) =>
      first === program ||
      ((first === 'npm' || rest[0] === 'scripts/check-server.ts') && rest.includes(name)),
  );
}

/** The commands that no stage runs, and those that name a stage which is not there. */
function uncovered(all: Commands, among: readonly Stage[]): readonly string[] {
  return Object.entries(all)
    .filter(([name, command]) => {
      if (command === 'node scripts/test.ts') return false;
      const named = namedStages(command);
      if (named) return !named.every((one) => among.some((stage) => stage.name === one));
      return !among.some((stage) => stage.covers?.includes(name) === true && runs(stage, name, command));
    })
    .map(([name]) => name);
}

describe('commands of package.json', () => {
  test('each is run by a stage of npm test', () => {
    expect(uncovered(commands, stages)).toEqual([]);
  });

  test('a stage covers only commands that are there', () => {
    const covered = stages.flatMap(({ covers = [] }) => covers);
    expect(covered.filter((name) => commands[name] === undefined)).toEqual([]);
    expect(new Set(covered).size).toBe(covered.length);
  });

  test('one that no stage runs is named', () => {
    const format: Stage = { name: 'format', commands: [['prettier', '--check']], covers: ['format', 'tidy'] };
    const all = {
      test: 'node scripts/test.ts',
      format: 'prettier --write .',
      tidy: 'eslint --fix .',
      lonely: 'node scripts/lonely.ts',
      quick: 'node scripts/test.ts format "build /gone"',
      one: 'node scripts/test.ts format',
    };
    expect(uncovered(all, [format])).toEqual(['tidy', 'lonely', 'quick']);
  });
});
