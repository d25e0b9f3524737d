import { SyntaxNode } from '@lezer/common';

import { ChunkText } from './chunk-text';
import { truthOfCondition } from './condition';
import { IBranchTest, ICertainty, ILoop } from './sites';
import { keywordBefore } from './statements';

/** What ends a program; code without any of it runs to its end. */
export const ENDING_WORDS: readonly string[] = [
  'exit\\(',
  'quit\\(',
  'SystemExit',
  '^\\s*raise\\b'
];

/** A block of statements with what is known of its running. */
interface IBlock {
  readonly inFunction: boolean;
  conditional: boolean;
  readonly loops: readonly ILoop[];
  /** The conditions in front of it; null where it may be passed over for other reasons, too. */
  tests: readonly IBranchTest[] | null;
  dead: boolean;
  /** Where it ends in the cell. */
  readonly end: number;
}

/** Tracks whether the current statement runs always, conditionally, deferred or never. */
export class ControlFlow {
  constructor(private readonly _chunk: ChunkText) {}

  /** Goes on with a chunk, in whatever order chunks are walked. */
  beginChunk(from: number): void {
    this._block.dead = from > this._endedAt;
  }

  enterBody(body: SyntaxNode): void {
    this._blocks.push(this._blockOf(body));
  }

  /** Takes note of the loop whose body comes next. */
  enterLoop(loop: ILoop): void {
    this._loop = loop;
  }

  enterLambda(): void {
    this._blocks.push({ ...this._block, inFunction: true });
  }

  /** Takes note of the loops and conditions of a comprehension; a generator runs when somebody asks it to. */
  enterComprehension(loops: readonly ILoop[], node: SyntaxNode): void {
    const above = this._block;
    const isLazy = node.name === 'ComprehensionExpression';
    // What takes items until it has what it looks for.
    const isPartly =
      node.name === 'ArgList' &&
      node.prevSibling !== null &&
      /^(?:next|any|all)$/.test(this._chunk.text(node.prevSibling));
    const own: IBranchTest[] = node.getChildren('if').flatMap(each => {
      const test = each.nextSibling;
      return test ? [{ test: this._chunk.read(test), isMet: true }] : [];
    });
    this._blocks.push({
      ...above,
      loops: isLazy ? above.loops : [...above.loops, ...loops],
      conditional: above.conditional || isPartly || own.length > 0,
      tests: isPartly ? null : above.tests && [...above.tests, ...own]
    });
  }

  leave(): void {
    this._blocks.pop();
  }

  /** Takes note that nothing after this statement runs in its block. */
  end(statement: SyntaxNode): void {
    this._block.dead = true;
    if (this._blocks.length === 1) {
      const { from } = this._chunk.range(statement);
      this._endedAt = Math.min(this._endedAt, from);
    }
  }

  /**
   * Takes note of a `continue`, `break`, `return` or `raise`: what follows the branch that it is in runs where that did
   * not. A `raise` guards against what hardly happens.
   */
  leaveBlock(statement: SyntaxNode): void {
    const body = statement.parent;
    const test = body?.prevSibling;
    const outer = this._blocks[this._blocks.length - 2];
    if (
      body?.parent?.name === 'IfStatement' &&
      test?.prevSibling?.name === 'if' &&
      outer &&
      truthOfCondition(test, this._chunk) === null
    ) {
      outer.conditional ||= statement.name !== 'RaiseStatement';
      outer.tests = outer.tests && [
        ...outer.tests,
        { test: this._chunk.read(test), isMet: false }
      ];
    } else if (
      outer &&
      /^(?:Match|Try)/.test(body?.parent?.name ?? '') &&
      statement.name !== 'RaiseStatement'
    ) {
      outer.conditional = true;
      outer.tests = null;
    }
    this.end(statement);
  }

  /** Takes note of a statement that may be a call which ends the program. */
  endIfExit(statement: SyntaxNode): void {
    if (this._isExit(statement)) {
      this.end(statement);
    }
  }

  /** The loops that this place is in. */
  get loops(): readonly ILoop[] {
    return this._block.loops;
  }

  /** The conditions of the branches that this place is in. */
  get tests(): readonly IBranchTest[] | null {
    return this._block.tests;
  }

  /** Where the innermost block ends in the cell. */
  get blockEnd(): number {
    return this._block.end;
  }

  get certainty(): ICertainty {
    const { inFunction, conditional, dead } = this._block;
    return { inFunction, conditional, dead };
  }

  /** Whether this place may be passed over. */
  get isUnsure(): boolean {
    const { conditional, dead, loops } = this._block;
    return conditional || dead || loops.length > 0;
  }

  private get _block(): IBlock {
    return this._blocks[this._blocks.length - 1];
  }

  private _isExit(statement: SyntaxNode): boolean {
    const call = statement.firstChild;
    if (call?.name !== 'CallExpression' || !call.firstChild) {
      return false;
    }
    const callee = this._chunk.text(call.firstChild);
    return callee === 'exit' || callee === 'quit' || callee === 'sys.exit';
  }

  private _blockOf(body: SyntaxNode): IBlock {
    const above = this._block;
    const parent = body.parent;
    const block: IBlock = {
      inFunction: above.inFunction || parent?.name === 'FunctionDefinition',
      conditional: above.conditional,
      loops: above.loops,
      tests: above.tests,
      dead: above.dead,
      end: this._chunk.base + body.to
    };
    switch (parent?.name) {
      case 'IfStatement':
      case 'WhileStatement':
        return { ...block, ...this._branch(body, above) };
      case 'TryStatement': {
        const keyword = keywordBefore(body);
        return keyword === 'finally'
          ? block
          : { ...block, conditional: true, tests: null };
      }
      case 'ForStatement':
        if (body.prevSibling?.name === 'else') {
          // It runs after the loop, where that was not left.
          return /\bbreak\b/.test(this._chunk.text(parent))
            ? { ...block, conditional: true, tests: null }
            : block;
        }
        return !this._loop
          ? block
          : { ...block, loops: [...above.loops, this._loop] };
      case 'MatchClause':
        return { ...block, conditional: true, tests: null };
      default:
        return block;
    }
  }

  /** Weighs the conditions in front of a branch. */
  private _branch(
    body: SyntaxNode,
    above: IBlock
  ): Pick<IBlock, 'conditional' | 'dead' | 'tests'> {
    let { conditional, dead, tests } = above;
    for (
      let child = body.parent?.firstChild ?? null;
      child && child.from < body.from;
      child = child.nextSibling
    ) {
      if (
        child.name !== 'if' &&
        child.name !== 'elif' &&
        child.name !== 'while'
      ) {
        continue;
      }
      const test = child.nextSibling;
      const truth = test ? truthOfCondition(test, this._chunk) : null;
      const own = test?.nextSibling?.from === body.from;
      if (truth === null) {
        conditional = true;
        // What a loop waits for changes while it runs.
        tests =
          test && tests && child.name !== 'while'
            ? [...tests, { test: this._chunk.read(test), isMet: own }]
            : null;
      } else if (own ? !truth : truth) {
        dead = true;
      }
    }
    return { conditional, dead, tests };
  }

  /** The loop that was entered last. */
  private _loop: ILoop | null = null;
  /** Where the first statement stands at the outermost level after which nothing runs. */
  private _endedAt = Infinity;
  private readonly _blocks: IBlock[] = [
    {
      inFunction: false,
      conditional: false,
      loops: [],
      tests: [],
      dead: false,
      end: Infinity
    }
  ];
}
