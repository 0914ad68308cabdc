import type { ComponentChildren, JSX } from 'preact';

/** A part of a whole, as a bar and its table show it. */
export interface StackPart {
  readonly name: string;
  readonly meaning: string;
  /** Names its colour class, as in “weights” for `part-weights`. */
  readonly colour: string;
  readonly printed: string;
  readonly certainty: string;
}

/** The table behind a `StackBar`: the same parts, with how sure each is, and their total. */
export function StackTable({
  caption,
  unit,
  parts,
  total,
  totalCertainty,
  children,
}: {
  readonly caption: string;
  readonly unit: string;
  readonly parts: readonly StackPart[];
  readonly total: string;
  readonly totalCertainty: string;
  /** Shown below the table. */
  readonly children?: ComponentChildren;
}): JSX.Element {
  return (
    <section>
      <table class="stack-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Part</th>
            <th scope="col" class="num">
              {unit}
            </th>
            <th scope="col" class="num">
              How sure
            </th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ name, meaning, colour, printed, certainty }) => (
            <tr key={name}>
              <th scope="row">
                <span class={`swatch part-${colour}`} />
                {name} <span class="part-meaning">{meaning}</span>
              </th>
              <td class="num">{printed}</td>
              <td class="num">{certainty}</td>
            </tr>
          ))}
          <tr class="total">
            <th scope="row">Total</th>
            <td class="num">{total}</td>
            <td class="num">{totalCertainty}</td>
          </tr>
        </tbody>
      </table>
      {children}
    </section>
  );
}
