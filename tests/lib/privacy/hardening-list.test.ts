import { describe, expect, it } from 'vitest';
import { RunnerSchema } from '../../../src/lib/catalog/machines/runner.ts';
import { hardeningList, type NamedRunner } from '../../../src/lib/privacy/hardening-list.ts';
import { hardeningMarkdown } from '../../../src/lib/privacy/hardening-markdown.ts';

const manual = { title: 'A manual', url: 'https://example.org/manual', read: '2026-11-25' };
const runner: NamedRunner = {
  id: 'runner',
  name: 'Runner',
  about: 'runs models',
  sources: { manual },
  settings: [
    {
      id: 'host',
      concern: 'ports',
      do: 'Listen here only',
      setting: '--host here',
      leaveOut: ['--open', '-a'],
      why: 'Others cannot reach it.',
      source: 'manual',
    },
    {
      id: 'disk',
      concern: 'logs',
      where: ['rented-gpu'],
      do: 'Wipe the disk',
      why: 'The next one gets it.',
      source: 'manual',
    },
  ],
};
const every: NamedRunner = {
  id: 'every-runner',
  name: 'Every runner',
  about: 'holds for all',
  sources: { manual },
  settings: [
    { id: 'look', concern: 'ports', do: 'Look from outside', why: 'Trust what you have seen.', ours: true },
    {
      id: 'file',
      concern: 'files',
      do: 'Take the original',
      why: 'Copies can be changed.',
      source: 'manual',
    },
  ],
};

describe('a hardening list', () => {
  it('goes by concern, with the runner’s own settings before what holds for all', () => {
    expect(
      hardeningList(runner, every, 'laptop').map(({ concern, items }) => [
        concern,
        items.map(({ key }) => key),
      ]),
    ).toEqual([
      ['files', ['every-runner/file']],
      ['ports', ['runner/host', 'every-runner/look']],
    ]);
  });

  it('has what matters in the place, and in no other', () => {
    const keys = (place: 'laptop' | 'rented-gpu'): string[] =>
      hardeningList(runner, every, place).flatMap(({ items }) => items.map(({ key }) => key));
    expect(keys('rented-gpu')).toContain('runner/disk');
    expect(keys('laptop')).not.toContain('runner/disk');
  });

  it('becomes Markdown with boxes, settings as code and sources as links', () => {
    const groups = hardeningList(runner, every, 'laptop').map((group) => ({ ...group, name: group.concern }));
    const text = hardeningMarkdown(groups, new Set(['runner/host']), {
      title: 'Runner on a laptop',
      checked: '2026-11-25',
      remark: 'It is no longer mended.',
    });
    expect(text).toBe(`# Runner on a laptop

Settings held against their sources on 2026-11-25.

> It is no longer mended.

## files

- [ ] **Take the original.** Copies can be changed. ([A manual](https://example.org/manual), read 2026-11-25)

## ports

- [x] **Listen here only.** \`--host here\`; leave out \`--open\`, \`-a\`: Others cannot reach it. ([A manual](https://example.org/manual), read 2026-11-25)
- [ ] **Look from outside.** Trust what you have seen. (advice of the guide “Open or Paid?”)
`);
  });
});

describe('the file of a runner', () => {
  const [setting] = runner.settings;
  const file = { name: 'Runner', about: 'runs models', sources: { manual }, settings: [setting] };

  it('is accepted with a source for each setting', () => {
    expect(RunnerSchema.safeParse(file).success).toBe(true);
  });

  it('is refused when a setting has neither a source nor our name on it', () => {
    const result = RunnerSchema.safeParse({ ...file, settings: [{ ...setting, source: undefined }] });
    expect(result.error?.issues[0]?.message).toContain('give a `source`');
  });

  it('is refused when a setting claims both', () => {
    expect(RunnerSchema.safeParse({ ...file, settings: [{ ...setting, ours: true }] }).success).toBe(false);
  });

  it('is refused when a setting cites what is not there, or a source is cited nowhere', () => {
    const messages = (change: object): (string | undefined)[] =>
      RunnerSchema.safeParse({ ...file, ...change }).error?.issues.map(({ message }) => message) ?? [];
    expect(messages({ sources: {} })).toEqual(['add “manual” under `sources`, or correct the name']);
    expect(messages({ sources: { manual, other: manual } })).toEqual([
      'no setting cites this source; delete it',
    ]);
  });

  it('is refused when two settings share an id, under which ticks are kept', () => {
    const result = RunnerSchema.safeParse({ ...file, settings: [setting, setting] });
    expect(result.error?.issues[0]?.message).toContain('an id of its own');
  });
});
