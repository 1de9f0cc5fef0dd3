// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import { Unknown } from './unknown.tsx';

const TOKENS = /\s+|[()]|[^\s()]+/g;

interface LicenseExpressionProps {
  readonly expression: string | undefined;
}

/** An SPDX expression in which each licence of the SPDX list leads to its page. */
export function LicenseExpression({ expression }: LicenseExpressionProps) {
  if (expression === undefined) return <Unknown />;
  const tokens = expression.match(TOKENS) ?? [];
  // biome-ignore lint/suspicious/noArrayIndexKey: the same licence may stand in it twice, and its parts do not move
  return tokens.map((token, i) => <Token key={i} token={token} before={tokens[i - 2]} />);
}

function Token({ token, before }: { readonly token: string; readonly before: string | undefined }) {
  if (!isListed(token) || before?.toUpperCase() === 'WITH') return token;
  return (
    <Link to="/compliance/licenses/$id" params={{ id: token.replace(/\+$/, '') }}>
      {token}
    </Link>
  );
}

// What somebody wrote for one case has no page of its own: "LicenseRef-Ours", "DocumentRef-x:LicenseRef-Ours".
function isListed(token: string): boolean {
  return /^[A-Za-z0-9]/.test(token) && !/^(?:AND|OR|WITH)$/i.test(token) && !/Ref-/.test(token);
}
