import { IEdit, IEditsFix, IFinding, IFix } from '../core';
import { safeEdits } from './fixes';

const replace = (cellId: string, from: number, to: number): IEdit => ({
  type: 'replace',
  cellId,
  from,
  to,
  text: 'x'
});

const insert: IEdit = {
  type: 'insert-cell',
  beforeCellId: 'a',
  cellType: 'code',
  source: 's'
};

const fix = (
  edits: IEdit[],
  options: Partial<Omit<IEditsFix, 'kind'>> = {}
): IFix => ({
  kind: 'edits',
  id: 'fix',
  title: 'Fix',
  applicability: 'safe',
  needsRestart: false,
  edits,
  ...options
});

const finding = (...fixes: IFix[]): IFinding => ({
  rule: 'rule',
  code: 'KB000',
  severity: 'error',
  cellId: 'a',
  cell: 0,
  range: { from: 0, to: 0 },
  line: 1,
  message: '',
  why: '',
  evidence: null,
  under: 'input',
  remedy: null,
  changes: [],
  sources: [],
  fixes,
  key: 'key'
});

const editsOf = (of: IFix): readonly IEdit[] =>
  of.kind === 'edits' ? of.edits : [];

describe('safeEdits', () => {
  it('takes the first safe fix of each finding, and no suggestion', () => {
    const edits = safeEdits(
      [
        finding(
          fix([replace('a', 0, 1)], { applicability: 'suggestion' }),
          fix([replace('a', 2, 3)]),
          fix([replace('a', 4, 5)])
        ),
        finding(fix([replace('b', 0, 1)], { applicability: 'suggestion' }))
      ],
      [],
      editsOf
    );
    expect(edits).toEqual([replace('a', 2, 3)]);
  });

  it('leaves out a fix of which a part meets what is planned or taken', () => {
    const planned = [replace('a', 10, 20)];
    const edits = safeEdits(
      [
        finding(fix([replace('b', 0, 1), replace('a', 15, 16)])),
        finding(fix([replace('a', 20, 25)])),
        finding(fix([replace('a', 21, 25)])),
        finding(fix([{ type: 'remove-cell', cellId: 'a' }])),
        finding(fix([replace('b', 0, 1), insert])),
        finding(fix([insert]))
      ],
      planned,
      editsOf
    );
    expect(edits).toEqual([
      replace('a', 10, 20),
      replace('a', 21, 25),
      replace('b', 0, 1),
      insert
    ]);
  });
});
