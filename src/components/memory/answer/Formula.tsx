import type { JSX } from 'preact';

import type { TensorPart } from '../../../lib/memory/model/tensor.ts';
import { formatBytes, significant } from '../../../lib/units/bytes.ts';
import { formatParameters } from '../../../lib/units/parameters.ts';
import { besideLines } from './beside-lines.ts';
import { cacheLines, weightLine, type FormulaLine } from './formula-lines.ts';
import type { MemoryAnswer } from './answer.ts';

/** How weights and cache are computed, with the reader's values filled in. */
export function MemoryFormula({ answer }: { readonly answer: MemoryAnswer }): JSX.Element {
  const weights = weightLine(answer);
  return (
    <>
      <dl class="formulas">
        {weights && <Line line={weights} />}
        {[...cacheLines(answer), ...besideLines(answer)].map((line) => (
          <Line key={line.title + line.numbers} line={line} />
        ))}
      </dl>
      {answer.weights && <WeightParts answer={answer} />}
    </>
  );
}

function Line({ line }: { readonly line: FormulaLine }): JSX.Element {
  return (
    <div class="formula">
      <dt>{line.title}</dt>
      <dd>
        <p class="formula-words">{line.words}</p>
        <p class="formula-symbols">{line.symbols}</p>
        <p class="formula-numbers">{line.numbers}</p>
        {line.note !== undefined && <p class="field-hint">{line.note}</p>}
      </dd>
    </div>
  );
}

const PART_NAMES: Readonly<Record<TensorPart, string>> = {
  embedding: 'Embedding table',
  output: 'Output layer',
  attention: 'Attention',
  recurrent: 'Recurrent layers',
  dense: 'Feed-forward',
  experts: 'Experts',
  'shared-experts': 'Shared experts',
  small: 'Norms and other small parts',
};

const PARTS = Object.keys(PART_NAMES) as TensorPart[];

function WeightParts({ answer: { weights, plan } }: { readonly answer: MemoryAnswer }): JSX.Element | null {
  if (!weights) return null;
  return (
    <details>
      <summary>The weights, part by part</summary>
      <table class="stack-table">
        <caption>What {plan.precision} gives each part of the model</caption>
        <thead>
          <tr>
            <th scope="col">Part</th>
            <th scope="col" class="num">
              Weights
            </th>
            <th scope="col" class="num">
              Bits each
            </th>
            <th scope="col" class="num">
              Size
            </th>
          </tr>
        </thead>
        <tbody>
          {PARTS.filter((part) => weights.parametersByPart[part] > 0).map((part) => (
            <tr key={part}>
              <th scope="row">{PART_NAMES[part]}</th>
              <td class="num">{formatParameters(weights.parametersByPart[part])}</td>
              <td class="num">
                {significant((weights.bytesByPart[part] * 8) / weights.parametersByPart[part], 3)}
              </td>
              <td class="num">{formatBytes(weights.bytesByPart[part])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
