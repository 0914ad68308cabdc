import type { JSX } from 'preact';
import { useCallback, useState } from 'preact/hooks';

import { RUNNER_PLACES } from '../../lib/catalog/machines/runner-terms.ts';
import { hardeningList, type HardeningGroup, type NamedRunner } from '../../lib/privacy/hardening-list.ts';
import { hardeningMarkdown } from '../../lib/privacy/hardening-markdown.ts';
import { CopyButton } from '../form/CopyButton.tsx';
import { Segmented } from '../form/choices.tsx';
import { SelectField } from '../form/fields.tsx';
import { printOnly } from '../site/print-only.ts';
import { CONCERN_NAMES, PLACE_NAMES } from './words.ts';
import { SettingLine } from './SettingLine.tsx';
import { useList } from './use-entries.ts';

/** The list's place in the page, which a copied link opens. */
const ID = 'hardening';

interface HardeningListProps {
  /** The runners to choose from, at least one. */
  readonly runners: readonly [NamedRunner, ...NamedRunner[]];
  readonly everyRunner: NamedRunner;
  /** The day on which the settings were last checked against their sources. */
  readonly checked: string;
}

/** What to set for a runner in a place, to tick off, print or copy. */
export function HardeningList({ runners, everyRunner, checked }: HardeningListProps): JSX.Element {
  const isRunner = useCallback((id: string) => runners.some((runner) => runner.id === id), [runners]);
  const { choice, choose, ticks, tick } = useList(isRunner);
  const [said, setSaid] = useState('');
  const runner = runners.find(({ id }) => id === choice.runner) ?? runners[0];
  const groups = hardeningList(runner, everyRunner, choice.place);
  const lineOf = (key: string): string => `${choice.place}:${key}`;
  const lines = groups.flatMap(({ items }) => items.map(({ key }) => lineOf(key)));
  const done = lines.filter((line) => ticks.has(line)).length;
  const title = `${runner.name} ${PLACE_NAMES[choice.place].inTitle}`;

  return (
    <div class="tool hardening" id={ID}>
      <div class="hardening-ask bench-ask">
        <SelectField
          id="hardening-runner"
          label="Runner"
          hint={`${runner.about[0]?.toUpperCase() ?? ''}${runner.about.slice(1)}.`}
          value={runner.id}
          groups={[{ options: runners.map(({ id, name }) => ({ value: id, label: name })) }]}
          onChoose={(id) => {
            choose({ ...choice, runner: id });
          }}
        />
        <Segmented
          name="hardening-place"
          legend="Where does it run?"
          value={choice.place}
          choices={RUNNER_PLACES.map((value) => ({ value, label: PLACE_NAMES[value].name }))}
          onChoose={(place) => {
            choose({ ...choice, place });
          }}
        />
      </div>
      <p class="hardening-title">{title}</p>
      <p class="hardening-count" role="status">
        {done} of {lines.length} done
      </p>
      {runner.retired && <p class="notice notice-warning">{runner.retired.says}</p>}
      {groups.map((group) => (
        <Group key={group.concern} group={group} lineOf={lineOf} ticks={ticks} tick={tick} />
      ))}
      <p class="hardening-checked">
        Settings held against their sources on {checked}. Ticks are kept in this browser only.
      </p>
      <div class="tool-actions">
        <button
          type="button"
          class="button"
          onClick={() => {
            printOnly(ID);
          }}
        >
          Print this list
        </button>
        <CopyButton
          label="Copy as Markdown"
          done="List copied"
          text={() =>
            hardeningMarkdown(
              groups.map((group) => ({ ...group, name: CONCERN_NAMES[group.concern] })),
              new Set(
                groups.flatMap(({ items }) =>
                  items.map(({ key }) => key).filter((key) => ticks.has(lineOf(key))),
                ),
              ),
              { title, checked, ...(runner.retired && { remark: runner.retired.says }) },
            )
          }
          announce={setSaid}
        />
        {done > 0 && (
          <button
            type="button"
            class="button"
            onClick={() => {
              tick(lines, false);
              setSaid('All ticks of this list are removed.');
            }}
          >
            Remove the ticks
          </button>
        )}
        <span class="sr-only" role="status">
          {said}
        </span>
      </div>
    </div>
  );
}

function Group({
  group,
  lineOf,
  ticks,
  tick,
}: {
  readonly group: HardeningGroup;
  readonly lineOf: (key: string) => string;
  readonly ticks: ReadonlySet<string>;
  readonly tick: (lines: readonly string[], isDone: boolean) => void;
}): JSX.Element {
  const name = CONCERN_NAMES[group.concern];
  return (
    <section class="setting-group" aria-label={name}>
      <p class="label">{name}</p>
      <ul class="setting-list">
        {group.items.map((item) => (
          <li key={item.key}>
            <SettingLine
              item={item}
              box={
                <input
                  type="checkbox"
                  checked={ticks.has(lineOf(item.key))}
                  onChange={({ currentTarget }) => {
                    tick([lineOf(item.key)], currentTarget.checked);
                  }}
                />
              }
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
