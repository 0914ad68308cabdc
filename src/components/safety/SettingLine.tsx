import type { ComponentChildren, JSX } from 'preact';

import type { HardeningItem } from '../../lib/privacy/hardening-list.ts';

/** One line of a list: what to do, the setting, why, and where it was read. `box` is its checkbox, if it has one. */
export function SettingLine({
  item,
  box,
}: {
  readonly item: Omit<HardeningItem, 'key'>;
  readonly box?: ComponentChildren;
}): JSX.Element {
  const { source } = item;
  return (
    <>
      {box === undefined ? (
        <p class="setting-do">{item.do}</p>
      ) : (
        <label class="setting-do">
          {box} {item.do}
        </label>
      )}
      {item.setting !== undefined && (
        <p class="setting-code">
          <code>{item.setting}</code>
        </p>
      )}
      {item.leaveOut && (
        <p class="setting-code">
          Leave out{' '}
          {item.leaveOut.map((flag, place) => (
            <span key={flag}>
              {place > 0 && ', '}
              <code>{flag}</code>
            </span>
          ))}
        </p>
      )}
      <p class="setting-why">
        {item.why}{' '}
        <span class="setting-source">
          {source === undefined ? (
            'Our advice.'
          ) : (
            <>
              <a href={source.url}>{source.title}</a>, read {source.read}.
            </>
          )}
        </span>
      </p>
    </>
  );
}
