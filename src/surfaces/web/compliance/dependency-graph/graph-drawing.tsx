// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import type { ComponentGraphReply } from '#surfaces/contract';
import classes from './graph.module.css';
import { BOX, layOut, type PlacedNode } from './graph-layout.ts';

/** Boxes that are links, with lines behind them; read aloud it is the list of what asks for the component, nearest first. */
export function GraphDrawing({ graph }: { readonly graph: ComponentGraphReply }) {
  const { width, height, nodes, lines } = layOut(graph);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide drawing has to be scrolled with the keyboard too
    <section className={classes.scroll} aria-label="What asks for this component" tabIndex={0}>
      <ol className={classes.drawing} style={{ width, height }}>
        {nodes.map((node) => (
          <Box key={node.id} node={node} />
        ))}
        <li aria-hidden="true" className={classes.lines}>
          <svg width={width} height={height} role="presentation">
            {lines.map((line) => (
              <path key={line} d={line} />
            ))}
          </svg>
        </li>
      </ol>
    </section>
  );
}

function Box({ node }: { readonly node: PlacedNode }) {
  const { id, name, version, direct, depth, x, y } = node;
  const kind = depth === 0 ? 'this' : direct ? 'direct' : 'between';
  return (
    <li className={classes.node} data-kind={kind} style={{ left: x, top: y, ...BOX, zIndex: 1 }}>
      <Link to="/compliance/inventory/$id" params={{ id: String(id) }} title={node.purl}>
        <span className={classes.name}>{name}</span>
        <span className={classes.version}>
          {[version ?? 'no version', direct ? 'direct' : ''].filter(Boolean).join(' · ')}
        </span>
      </Link>
    </li>
  );
}
