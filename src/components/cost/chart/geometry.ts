import { logScale, powersOfTen } from '../../chart/log-scale.ts';
import type { CurvePoint } from '../../../lib/cost/questions/cost-curve.ts';
import type { ChartLine, CostChartFacts } from '../answer/chart-lines.ts';

/** In the chart's own units, which the page scales to its width. */
export const CHART = { width: 400, height: 300, left: 46, right: 72, top: 12, bottom: 40 } as const;

/** US dollars. Nobody compares smaller amounts, and a logarithmic axis has no zero. */
const LEAST_USD = 0.01;
/** The least distance between the names of two lines. */
const NAME_HEIGHT = 15;

/** A place in the chart's units. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A line as drawn, with the place of its name. */
export interface DrawnLine extends Pick<ChartLine, 'group' | 'name'> {
  readonly path: string;
  readonly points: readonly Point[];
  readonly end: Point;
  readonly nameY: number;
  /** The outline from low to high costs; absent after the first `bands` lines. */
  readonly band?: string;
}

/** All that the chart draws, in its own units. */
export interface ChartGeometry {
  readonly x: (requests: number) => number;
  readonly y: (usd: number) => number;
  readonly lines: readonly DrawnLine[];
  readonly requestTicks: readonly number[];
  readonly usdTicks: readonly number[];
}

/**
 * Returns the geometry of the chart. Both axes are logarithmic; the dollars run from the lowest to the highest likely
 * cost. The first `bands` lines have a band, clipped at the chart's edges.
 */
export function chartGeometry({ lines, most }: CostChartFacts, bands = 2): ChartGeometry {
  const usd = lines.flatMap(({ points }) => points.flatMap(({ usdPerMonth }) => usdPerMonth?.likely ?? []));
  const domain = [
    Math.max(LEAST_USD, Math.min(...usd, 1) / 1.5),
    Math.max(LEAST_USD * 100, ...usd) * 1.5,
  ] as const;
  const x = logScale([1, most], [CHART.left, CHART.width - CHART.right]);
  const inside = logScale(domain, [CHART.height - CHART.bottom, CHART.top]);
  const y = (value: number): number => inside(Math.min(domain[1], Math.max(domain[0], value)));
  const drawn = lines.flatMap((line, place): Omit<DrawnLine, 'nameY'>[] => {
    const { group, name } = line;
    const points = line.points.filter(hasCost);
    const last = points.at(-1);
    if (!last) return [];
    const at = (end: 'low' | 'likely' | 'high', { requestsPerDay, usdPerMonth }: Costed): string =>
      `${x(requestsPerDay)},${y(usdPerMonth[end])}`;
    const path = `M${points.map((point) => at('likely', point)).join('L')}`;
    const drawnPoints = points.map(({ requestsPerDay, usdPerMonth }) => ({
      x: x(requestsPerDay),
      y: y(usdPerMonth.likely),
    }));
    const end = { x: x(last.requestsPerDay), y: y(last.usdPerMonth.likely) };
    const drawnLine = { group, name, path, points: drawnPoints, end };
    if (place >= bands) return [drawnLine];
    const back = points.toReversed().map((point) => at('low', point));
    const band = `M${[...points.map((point) => at('high', point)), ...back].join('L')}Z`;
    return [{ ...drawnLine, band }];
  });
  return {
    x,
    y,
    lines: withNames(drawn),
    requestTicks: powersOfTen([1, most]),
    usdTicks: powersOfTen(domain),
  };
}

type Costed = CurvePoint & Required<Pick<CurvePoint, 'usdPerMonth'>>;

function hasCost(point: CurvePoint): point is Costed {
  return point.usdPerMonth !== undefined;
}

/** Puts the names at the right edge in the order of their lines, pushed apart where they would overlap. */
function withNames(lines: readonly Omit<DrawnLine, 'nameY'>[]): readonly DrawnLine[] {
  const order = lines.toSorted((a, b) => a.end.y - b.end.y);
  const places: number[] = [];
  for (const { end } of order) places.push(Math.max(end.y, (places.at(-1) ?? -Infinity) + NAME_HEIGHT));
  // Names pushed below the chart move up again and push the others up.
  let limit: number = CHART.height - CHART.bottom;
  for (let place = places.length - 1; place >= 0; place -= 1) {
    const y = Math.min(places[place] ?? 0, limit);
    places[place] = y;
    limit = y - NAME_HEIGHT;
  }
  return lines.map((line) => ({ ...line, nameY: places[order.indexOf(line)] ?? line.end.y }));
}
