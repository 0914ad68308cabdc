import type { DecisionMap, LaneId, MapPath } from '../../../lib/decision/diagram/map.ts';
import { laneBoxId } from './lane.ts';

/** Returns the lane in which a path ends. Example: `start` until the question about the data is answered. */
export function laneOfPath(map: DecisionMap, path: MapPath): LaneId {
  return map.nodes.find(({ id }) => id === path.at)?.lane ?? 'start';
}

/**
 * Lights a path in the drawings under `root` and dims the rest; without a path everything looks as drawn. Boxes and lines
 * are found by the ids of the map. The fold of the lane in which the path ends is opened.
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

/** Scrolls a wide drawing, not the page, so that a box is in its middle. */
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

/** Also says in a box's name that it is on the path, because colour and line are not read aloud. */
function markBox(box: SVGElement, isLit: boolean, isAt: boolean): void {
  const name = (box.getAttribute('aria-label') ?? '').replace(ON_YOUR_WAY, '');
  box.setAttribute('aria-label', isLit ? `${ON_YOUR_WAY}${name}` : name);
  if (isAt) box.setAttribute('aria-current', 'step');
  else box.removeAttribute('aria-current');
}
