import type { DecisionMap, LaneId, MapPath } from '../../../lib/decision/diagram/map.ts';
import { laneBoxId } from './lane.ts';

/** Returns the lane in which a way ends. Example: `start` while the data has not been answered. */
export function laneOfPath(map: DecisionMap, path: MapPath): LaneId {
  return map.nodes.find(({ id }) => id === path.at)?.lane ?? 'start';
}

/**
 * Lights a way in the drawings under an element and dims the rest; without a way all is as it was drawn. Boxes and lines
 * are found by the ids of the map. A fold with the lane in which the way ends is opened.
 */
export function lightPath(
  root: ParentNode & { readonly dataset: DOMStringMap },
  map: DecisionMap,
  path?: MapPath,
): void {
  const lane = path && laneOfPath(map, path);
  const lit = new Set([...(path?.nodes ?? []), ...(path?.edges ?? []), ...(lane ? [laneBoxId(lane)] : [])]);
  if (path) root.dataset['path'] = path.at;
  else delete root.dataset['path'];
  for (const part of root.querySelectorAll<SVGElement>('[data-box], [data-line]')) {
    const id = part.dataset['box'] ?? part.dataset['line'] ?? '';
    part.classList.toggle('map-lit', lit.has(id));
    if (part.dataset['box'] !== undefined) markBox(part, lit.has(id), id === path?.at);
  }
  for (const fold of root.querySelectorAll<HTMLDetailsElement>('details[data-lane]')) {
    if (lane !== undefined && lane !== 'start') fold.open = fold.dataset['lane'] === lane;
  }
  if (lane !== undefined) bringIntoView(root, laneBoxId(lane));
  if (path) bringIntoView(root, path.at);
}

/** Scrolls a wide drawing, and not the page, so that a box stands in its middle. */
function bringIntoView(root: ParentNode, id: string): void {
  const box = root.querySelector(`[data-box="${id}"]`);
  const scroller = box?.closest('.map-scroll');
  if (!box || !scroller) return;
  const middle = (element: Element): number => {
    const { left, width } = element.getBoundingClientRect();
    return left + width / 2;
  };
  scroller.scrollLeft += middle(box) - middle(scroller);
}

const ON_YOUR_WAY = 'On your way. ';

/** Says in the box’s name too that it is on the way: colour and line are not read aloud. */
function markBox(box: SVGElement, isLit: boolean, isAt: boolean): void {
  const name = (box.getAttribute('aria-label') ?? '').replace(ON_YOUR_WAY, '');
  box.setAttribute('aria-label', isLit ? `${ON_YOUR_WAY}${name}` : name);
  if (isAt) box.setAttribute('aria-current', 'step');
  else box.removeAttribute('aria-current');
}
