import type { ModelSheet } from '../open/model-sheet.ts';
import { paidCompareId } from '../compare/compare-id.ts';
import { openModelPath, paidModelPath } from '../../links/model-paths.ts';
import { allPaidSheets, type PaidSheet } from '../paid/paid-sheet.ts';
import { paidStandingWords } from '../paid/paid-words.ts';
import { cheapestRow, offerRowsOf } from '../../prices/offer-rows.ts';
import { formatParameters } from '../../../lib/units/parameters.ts';
import { size, tokens, unbroken } from '../../sentences/number-words.ts';
import { allSheets } from '../open/sheets.ts';

/** A cell of the table of all models, with a remark below it. */
interface IndexCell {
  readonly text: string;
  readonly note?: string;
  /** What it sorts by where that is not its text; empty for one that comes last. */
  readonly value?: string;
  readonly isDay?: true;
}

/** A model in the table of all models, open or closed; its cells are in the order of `INDEX_COLUMNS`. */
export interface IndexRow {
  /** What it is called in the address of a comparison. */
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly maker: string;
  readonly weights: 'open' | 'closed';
  /** Memory of its usual file when it runs, 10^9 bytes; omitted where not known and for closed models. */
  readonly gigabytes?: number;
  readonly cells: readonly IndexCell[];
}

/** The columns beside the name, those that decide first; `sort` is the name in the address: see SortableTable. */
export const INDEX_COLUMNS = [
  { name: 'Weights', sort: 'weights' },
  { name: 'Usual file, running', sort: 'memory' },
  { name: 'Request from, cents', sort: 'request' },
  { name: 'Longest context', sort: '-context' },
  { name: 'Licence', sort: 'licence' },
  { name: 'Released', sort: '-released' },
  { name: 'Maker', sort: 'maker' },
] as const;

const UNKNOWN = 'not in our data';

const byName = new Intl.Collator('en', { numeric: true }).compare;

/** Every model, by maker and name. */
export const indexRows: readonly IndexRow[] = [
  ...allSheets.map(openRow),
  ...allPaidSheets.map(paidRow),
].toSorted((a, b) => byName(a.maker, b.maker) || byName(a.name, b.name));

function openRow({ model, parameters, activeParameters, needs, usual }: ModelSheet): IndexRow {
  const bytes = needs.find(({ precision }) => precision === usual)?.totalBytes.likely;
  return {
    id: model.id,
    name: model.name,
    path: openModelPath(model.id),
    maker: model.maker,
    weights: 'open',
    ...(bytes === undefined ? {} : { gigabytes: bytes / 1e9 }),
    cells: [
      {
        text: unbroken(formatParameters(parameters)),
        ...(activeParameters === undefined
          ? {}
          : { note: `${unbroken(formatParameters(activeParameters))} read for a token` }),
      },
      bytes === undefined ? { text: 'not modelled', value: '' } : { text: `${size(bytes)}, ${usual}` },
      { text: cheapestRow(offerRowsOf(model.id))?.requestCents ?? UNKNOWN },
      { text: tokens(model.contextLength), value: String(model.contextLength) },
      { text: model.licence?.name ?? UNKNOWN },
      dayCell(model.released?.date),
      { text: model.maker },
    ],
  };
}

function paidRow({ model, released, contextTokens, standing, offers }: PaidSheet): IndexRow {
  return {
    id: paidCompareId(model.id),
    name: model.name,
    path: paidModelPath(model.id),
    maker: model.maker,
    weights: 'closed',
    cells: [
      { text: 'not published', value: '' },
      { text: 'at a host only', value: '' },
      { text: cheapestRow(offers)?.requestCents ?? UNKNOWN },
      { text: contextTokens?.value.toLocaleString('en-GB') ?? UNKNOWN },
      { text: 'closed' },
      {
        ...dayCell(released?.value),
        ...(standing.state === 'no-date' ? {} : { note: paidStandingWords(standing) }),
      },
      { text: model.maker },
    ],
  };
}

function dayCell(day: string | undefined): IndexCell {
  return day === undefined ? { text: UNKNOWN } : { text: day, isDay: true };
}
