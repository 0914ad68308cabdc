import type { JSX, TargetedKeyboardEvent } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';

import { matchingOptions, type ComboboxOption } from './matching-options.ts';

/**
 * A field that searches a long, grouped list: type to narrow it, arrows to move, Enter to choose, Escape to leave.
 * It follows the editable combobox with list autocomplete of the WAI-ARIA Authoring Practices; focus stays in the field.
 */
export function Combobox({
  id,
  label,
  hint,
  options,
  value,
  onChoose,
}: {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly options: readonly ComboboxOption[];
  /** The id of the chosen option. */
  readonly value: string;
  readonly onChoose: (id: string) => void;
}): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  /** What has been typed since the last choice. */
  const [query, setQuery] = useState<string>();
  /** The option that the arrow keys last reached. */
  const [reached, setReached] = useState<string>();
  /** Enter was pressed while nothing matched. Options that arrive later may. */
  const [isAwaiting, setAwaiting] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  /** The list as last shown. It stays in the page, hidden: removing it would delay the answer to a choice. */
  const listed = useRef<readonly JSX.Element[]>();
  const chosen = options.find((option) => option.id === value);
  const matches = useMemo(() => matchingOptions(options, query ?? ''), [options, query]);
  // Computed on each render, so that options that arrive after a reader has typed can be chosen too.
  const active = matches.some((option) => option.id === reached) ? reached : matches[0]?.id;
  const optionId = (key: string): string => `${id}-${key}`;

  // A layout effect runs before the paint, so the list never shows the wrong part.
  useLayoutEffect(() => {
    if (isOpen) list.current?.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest' });
  }, [active, isOpen]);

  const choose = (key: string): void => {
    onChoose(key);
    setQuery(undefined);
    setOpen(false);
  };
  useEffect(() => {
    if (!isAwaiting || active === undefined) return;
    setAwaiting(false);
    choose(active);
  });

  const open = (): void => {
    setOpen(true);
    setReached(value);
  };
  const move = (step: 1 | -1): void => {
    if (!isOpen) {
      open();
      return;
    }
    const next = matches.findIndex((option) => option.id === active) + step;
    setReached(matches[(next + matches.length) % matches.length]?.id);
  };
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter' && (isOpen || query !== undefined)) {
      event.preventDefault();
      if (active === undefined) setAwaiting(true);
      else choose(active);
    } else if (event.key === 'Escape' && (isOpen || query !== undefined)) {
      event.preventDefault();
      setQuery(undefined);
      setOpen(false);
      setAwaiting(false);
    }
  };

  if (isOpen) {
    listed.current = groupsOf(matches).map(({ name, members }, place) => (
      <div key={name} role="group" aria-labelledby={`${id}-group-${place}`}>
        <div class="combobox-group" id={`${id}-group-${place}`} role="presentation">
          {name}
        </div>
        {members.map((option) => (
          // The field handles the keys of its options: see onKeyDown.
          // eslint-disable-next-line jsx-a11y-x/click-events-have-key-events
          <div
            key={option.id}
            id={optionId(option.id)}
            class="combobox-option"
            role="option"
            tabIndex={-1}
            aria-selected={option.id === value}
            data-active={option.id === active ? '' : undefined}
            onClick={() => {
              choose(option.id);
            }}
          >
            {option.label}
            {option.detail !== undefined && <span class="combobox-detail"> {option.detail}</span>}
          </div>
        ))}
      </div>
    ));
  }

  const problem = problemOf(query, isOpen, matches.length, chosen?.label ?? '');
  return (
    <div class="field combobox">
      <label class="field-label" for={id}>
        {label}
      </label>
      <div class="field-control">
        <input
          id={id}
          type="text"
          role="combobox"
          aria-expanded={isOpen}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={isOpen && active !== undefined ? optionId(active) : undefined}
          aria-describedby={`${id}-hint ${id}-error`}
          aria-invalid={problem === undefined ? undefined : 'true'}
          autoComplete="off"
          spellcheck={false}
          value={query ?? chosen?.label ?? ''}
          onClick={({ currentTarget }) => {
            if (isOpen) return;
            if (query === undefined) currentTarget.select();
            open();
          }}
          onInput={({ currentTarget }) => {
            setQuery(currentTarget.value);
            setOpen(true);
            setReached(undefined);
            setAwaiting(false);
          }}
          onKeyDown={onKeyDown}
          onBlur={() => {
            setOpen(false);
            const [only, ...others] = matches;
            if (query === '') setQuery(undefined);
            else if (query !== undefined && only && others.length === 0) choose(only.id);
          }}
        />
      </div>
      {listed.current && (
        <div
          ref={list}
          id={`${id}-list`}
          class="combobox-list"
          role="listbox"
          aria-label={label}
          hidden={!isOpen}
          tabIndex={-1}
          // A press must not take focus from the field, or the list would close under the finger.
          onPointerDown={(event) => {
            event.preventDefault();
          }}
        >
          {listed.current}
        </div>
      )}
      <p class="field-hint" id={`${id}-hint`}>
        {hint}
      </p>
      <p class="field-error" id={`${id}-error`}>
        {problem}
      </p>
      <span class="sr-only" role="status">
        {isOpen && query !== undefined && `${matches.length} found`}
      </span>
    </div>
  );
}

function problemOf(
  query: string | undefined,
  isOpen: boolean,
  matches: number,
  chosen: string,
): string | undefined {
  if (query === undefined) return undefined;
  if (matches === 0) return `Nothing here is called “${query}”. The answer is still for ${chosen}.`;
  return isOpen
    ? undefined
    : `Choose one of ${matches} that match “${query}”. The answer is still for ${chosen}.`;
}

function groupsOf(options: readonly ComboboxOption[]): { name: string; members: ComboboxOption[] }[] {
  const groups = new Map<string, ComboboxOption[]>();
  for (const option of options) groups.set(option.group, [...(groups.get(option.group) ?? []), option]);
  return [...groups].map(([name, members]) => ({ name, members }));
}
