import { IRewriteContext, Rewriter } from '../rewrite/context';
import { Draft } from '../rewrite/draft';

/** What data cannot say, by the name that entries give. */
export const rewriters: Readonly<Record<string, Rewriter>> = {};

/** What depends on the notebook as a whole. */
export const passes: readonly ((context: IRewriteContext) => Draft[])[] = [];
