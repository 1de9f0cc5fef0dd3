// SPDX-License-Identifier: Apache-2.0
import type { IdentificationReply } from '#surfaces/contract';
import { Panel } from '../../shell/panel.tsx';
import classes from './identify.module.css';

type Difference = IdentificationReply['differences'][number];
type Piece = Difference['pieces'][number];

/** A copy beside the licence: words that it lacks are struck out, words that only it has are marked. */
export function TextDifference({ difference }: { readonly difference: Difference }) {
  const { license, fromLine, toLine, pieces } = difference;
  const differing = pieces.filter(({ kind }) => kind !== 'same').length;
  const sentence =
    differing === 0
      ? 'Word for word.'
      : 'Struck out: only in the licence. Underlined: only in this text. Small letters, without punctuation, as they are compared.';
  return (
    <Panel title={`Lines ${fromLine} to ${toLine} beside ${license}`} sentence={sentence}>
      {differing > 0 && (
        <p className={classes.difference}>
          {pieces.map((piece, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand there twice, and pieces do not move
            <Words key={index} piece={piece} />
          ))}
        </p>
      )}
    </Panel>
  );
}

function Words({ piece: { kind, words } }: { readonly piece: Piece }) {
  return (
    <>
      {kind === 'removed' && <del className={classes.removed}>{words}</del>}
      {kind === 'added' && <ins className={classes.added}>{words}</ins>}
      {kind === 'same' && words}{' '}
    </>
  );
}
