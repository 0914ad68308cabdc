import type { JSX } from 'preact';

/** One part of a bar: `part` names its colour class, as in “weights” for `part-weights`. */
export interface StackBarPart {
  readonly part: string;
  readonly name: string;
  readonly value: number;
}

/**
 * A bar of the parts of a whole, in order, with a legend under it. `label` says in words what the bar shows; a
 * `StackTable` near it has every part. The legend has no figures, so it stays the same while the parts change: laying
 * out text again would take longer than drawing the bar.
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
      <div class="legend" aria-hidden="true">
        {parts.map(({ part, name }) => (
          <span key={part}>
            <span class={`swatch part-${part}`} />
            {name}
          </span>
        ))}
      </div>
    </div>
  );
}

function percent(share: number): string {
  return `${String(Number((share * 100).toFixed(3)))}%`;
}
