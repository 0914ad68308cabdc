import type { JSX } from 'preact';

/** One part of a bar: `part` names its colour class, as in “weights” for `part-weights`. */
export interface StackBarPart {
  readonly part: string;
  readonly name: string;
  readonly value: number;
}

/** The narrowest share of a bar that a name fits under. */
const LEAST_LABELLED_SHARE = 0.16;

/**
 * A bar of parts of a whole in their order, with names under the wide ones. `label` says in words what it shows; a
 * table beside it has every part.
 */
export function StackBar({
  label,
  parts,
}: {
  readonly label: string;
  readonly parts: readonly StackBarPart[];
}): JSX.Element {
  const total = parts.reduce((sum, { value }) => sum + value, 0);
  const placed = parts.map((part, place) => ({
    ...part,
    start: parts.slice(0, place).reduce((sum, { value }) => sum + value, 0) / total,
    share: part.value / total,
  }));
  return (
    <div class="stack">
      <svg class="stack-bar" role="img" aria-label={label}>
        {placed.map(({ part, start, share }) => (
          <rect key={part} class={`part-${part}`} x={percent(start)} width={percent(share)} height="100%" />
        ))}
      </svg>
      <svg class="stack-names" aria-hidden="true">
        {placed
          .filter(({ share }) => share >= LEAST_LABELLED_SHARE)
          .map(({ part, name, start }) => (
            <text key={part} x={percent(start)} y="1em">
              {name}
            </text>
          ))}
      </svg>
    </div>
  );
}

function percent(share: number): string {
  return `${String(Number((share * 100).toFixed(3)))}%`;
}
