import type { ModelSheet } from '../open/model-sheet.ts';
import { openModelPath, paidModelPath } from '../../links/model-paths.ts';
import { allPaidSheets, type PaidSheet } from '../paid/paid-sheet.ts';
import { paidStandingWords } from '../paid/paid-words.ts';
import { cheapestRow, offerRowsOf } from '../../prices/offer-rows.ts';
import { formatParameters } from '../../../lib/units/parameters.ts';
import { size, tokens } from '../../sentences/number-words.ts';
import { allSheets } from '../open/sheets.ts';

/** A cell of the table of all models, with a remark below it. */
interface IndexCell {
  readonly text: string;
  readonly note?: string;
}

/** A model in the table of all models, open or closed; its cells are in the order of `INDEX_COLUMNS`. */
export interface IndexRow {
  readonly name: string;
  readonly path: string;
  readonly maker: string;
  readonly weights: 'open' | 'closed';
  /** Memory of its usual file when it runs, 10^9 bytes; omitted where not known and for closed models. */
  readonly gigabytes?: number;
  readonly cells: readonly IndexCell[];
}

export const INDEX_COLUMNS = [
  'Maker',
  'Released',
  'Licence',
  'Weights',
  'Longest context',
  'Usual file, running',
  'Request from, cents',
];

const byName = new Intl.Collator('en', { numeric: true }).compare;

/** Every model, by maker and name. */
export const indexRows: readonly IndexRow[] = [
  ...allSheets.map(openRow),
  ...allPaidSheets.map(paidRow),
].toSorted((a, b) => byName(a.maker, b.maker) || byName(a.name, b.name));

function openRow({ model, parameters, activeParameters, needs, usual }: ModelSheet): IndexRow {
  const bytes = needs.find(({ precision }) => precision === usual)?.totalBytes.likely;
  return {
    name: model.name,
    path: openModelPath(model.id),
    maker: model.maker,
    weights: 'open',
    ...(bytes === undefined ? {} : { gigabytes: bytes / 1e9 }),
    cells: [
      { text: model.maker },
      { text: model.released?.date ?? 'not known' },
      { text: model.licence?.name ?? 'not known' },
      {
        text: formatParameters(parameters),
        ...(activeParameters === undefined
          ? {}
          : { note: `${formatParameters(activeParameters)} read for a token` }),
      },
      { text: tokens(model.contextLength) },
      { text: bytes === undefined ? 'not modelled' : `${usual}, ${size(bytes)}` },
      { text: cheapestRow(offerRowsOf(model.id))?.requestCents ?? '–' },
    ],
  };
}

function paidRow({ model, released, contextTokens, standing, offers }: PaidSheet): IndexRow {
  return {
    name: model.name,
    path: paidModelPath(model.id),
    maker: model.maker,
    weights: 'closed',
    cells: [
      { text: model.maker },
      {
        text: released?.value ?? 'not known',
        ...(standing.state === 'no-date' ? {} : { note: paidStandingWords(standing) }),
      },
      { text: 'closed' },
      { text: 'not published' },
      { text: contextTokens === undefined ? 'not known' : tokens(contextTokens.value) },
      { text: 'at a host only' },
      { text: cheapestRow(offers)?.requestCents ?? '–' },
    ],
  };
}
