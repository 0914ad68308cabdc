import type { JSX } from 'preact';

import type { LaneDrawing } from './drawing.ts';

const LINE_HEIGHT = 15;

/**
 * One lane of the map as an SVG in a scrolling region. Each box is a link whose name also says where its lines lead, so
 * that the map can be used without seeing them. Boxes and lines carry the ids of the map: see light.ts.
 */
export function MapLane({
  drawing,
  label,
  id,
}: {
  readonly drawing: LaneDrawing;
  readonly label: string;
  /** The id that links point at. */
  readonly id?: string;
}): JSX.Element {
  const { width, height, boxes, lines, entries } = drawing;
  return (
    // A scrolling region must be reachable by keyboard.
    // eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex
    <div class="map-scroll" role="region" aria-label={label} tabIndex={0} id={id}>
      <svg
        class="map-drawing"
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="group"
        aria-label="Boxes and lines"
      >
        <g aria-hidden="true">
          {lines.map(({ id, path }) => (
            <path key={id} class="map-line" data-line={id} d={path} />
          ))}
          {entries.map(({ x, y, text }) => (
            <text key={text} class="map-entry" x={x} y={y}>
              {text} ↓
            </text>
          ))}
        </g>
        {boxes.map((box) => (
          <MapBox key={box.id} box={box} />
        ))}
      </svg>
    </div>
  );
}

function MapBox({ box }: { readonly box: LaneDrawing['boxes'][number] }): JSX.Element {
  const { id, kind, x, y, width, height, title, ports, name, href } = box;
  const middle = x + width / 2;
  const titleRoom = ports.length > 0 ? height - 24 : height;
  const first = y + titleRoom / 2 - ((title.length - 1) * LINE_HEIGHT) / 2 + 4;
  return (
    <a class={`map-box map-${kind}`} href={href} aria-label={name} data-box={id}>
      <rect x={x} y={y} width={width} height={height} rx={kind === 'question' ? 3 : 14} />
      {title.map((line, place) => (
        <text key={line} class="map-title" x={middle} y={first + place * LINE_HEIGHT}>
          {`${line} `}
        </text>
      ))}
      {ports.length > 0 && <path class="map-rule" d={`M${x} ${y + titleRoom}h${width}`} />}
      {ports.map((port) => (
        <text key={port.label} class="map-port" x={port.x} y={y + height - 8}>
          {`${port.label} `}
        </text>
      ))}
    </a>
  );
}
