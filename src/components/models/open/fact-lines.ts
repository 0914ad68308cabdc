import { licenceWords } from '../../../lib/catalog/law/licences-of-model.ts';
import type { ListedModel } from '../../../lib/catalog/models/listed-model.ts';
import type { Model } from '../../../lib/catalog/models/model.ts';
import { formatParameters } from '../../../lib/units/parameters.ts';
import { licencesOf } from '../../facts/course-facts.ts';
import type { FactLine } from '../fact-line.ts';
import { contextLines } from './context-words.ts';
import type { ModelSheet } from './model-sheet.ts';
import { statedSize } from './stated-size.ts';

const NOT_KNOWN = 'not in our data';

/** Returns the facts on the page of a model whose configuration was read, each with its source. */
export function computedFactLines({
  model,
  parameters,
  activeParameters,
  design,
}: ModelSheet): readonly FactLine[] {
  const { architecture, published } = model;
  return [
    ...termsLines(model),
    { name: 'Weights', text: sizeWords(parameters, activeParameters), source: architecture.source },
    ...contextLines(model),
    {
      name: 'Cache design',
      text: design,
      source: architecture.source,
      ...(architecture.otherSources && { alsoFrom: architecture.otherSources }),
    },
    ...(published
      ? [
          {
            name: 'Published in',
            text: `${published.precision}: a file with more bits is larger and no more exact`,
            source: published.source,
          },
        ]
      : []),
  ];
}

/** Returns the facts on the page of a model of which only size and terms are known. */
export function listedFactLines(model: ListedModel): readonly FactLine[] {
  const { size } = model;
  const { parameters, active } = size ? statedSize(size) : {};
  return [
    ...termsLines(model),
    parameters === undefined || !size
      ? { name: 'Weights', text: NOT_KNOWN }
      : {
          name: 'Weights',
          text: [sizeWords(parameters, active), size.note].filter(Boolean).join('. '),
          source: size.source,
          secondHand: size.secondHand === true,
        },
    ...contextLines(model),
  ];
}

function termsLines(model: Model | ListedModel): readonly FactLine[] {
  const { maker, released } = model;
  const licences = licencesOf(model);
  return [
    { name: 'Maker', text: maker },
    {
      name: 'Released',
      text: released?.date ?? NOT_KNOWN,
      ...(released && { source: released.source, secondHand: released.secondHand === true }),
    },
    ...(licences.length === 0 ? [{ name: 'Licence', text: NOT_KNOWN }] : []),
    ...licences.map((one) => ({
      name: 'Licence',
      text: [licenceWords([one]), one.note].filter(Boolean).join('. '),
      source: one.source,
    })),
  ];
}

function sizeWords(parameters: number, active: number | undefined): string {
  return active === undefined
    ? formatParameters(parameters)
    : `${formatParameters(parameters)}, of which a token reads ${formatParameters(active)}`;
}
