import * as fc from 'fast-check';

import {
  dismissedKeys,
  notebookFromJson,
  outputLimit
} from '../core/notebook/notebook-json';
import { UnusableFile } from './document';
import { readIpynb } from './ipynb';

/** What the bytes hold according to `JSON.parse`. */
function parsed(text: string) {
  const content: unknown = JSON.parse(text);
  const notebook = notebookFromJson(content);
  return {
    notebook,
    firstLines: null,
    dismissed: dismissedKeys(content)
  };
}

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.array(fc.string({ unit: 'grapheme', maxLength: 30 }), { maxLength: 5 }),
  fc.constant(['x'.repeat(outputLimit - 3), 'é🙂\n"\\'.repeat(20)]),
  fc.constant('\\🙂\n'.repeat(outputLimit)),
  // Such stretches are left out where nobody looks at them.
  fc.constantFrom(
    'x'.repeat(3000),
    [`import os\n${'y'.repeat(5000)}\n`, 'é"'],
    `"${'z'.repeat(outputLimit + 3000)}"`
  ),
  fc.jsonValue()
);

const output = fc.record(
  {
    output_type: fc.constantFrom(
      'stream',
      'error',
      'pyerr',
      'display_data',
      'execute_result'
    ),
    text,
    ename: text,
    evalue: text,
    traceback: text,
    data: fc.dictionary(fc.string(), fc.base64String({ maxLength: 300 })),
    metadata: fc.jsonValue()
  },
  { requiredKeys: [] }
);

const cell = fc
  .record(
    {
      cell_type: fc.oneof(
        fc.constantFrom('code', 'markdown', 'raw', 'heading'),
        fc.jsonValue()
      ),
      id: fc.oneof(fc.constantFrom('a', 'b'), fc.jsonValue()),
      source: text,
      input: text,
      metadata: fc.jsonValue(),
      language: fc.oneof(fc.constantFrom('R', 'python'), fc.jsonValue()),
      outputs: fc.oneof(fc.array(output, { maxLength: 4 }), fc.jsonValue()),
      execution_count: fc.jsonValue()
    },
    { requiredKeys: [] }
  )
  // Any order of fields: a reader must not depend on the type coming first.
  .chain(fields =>
    fc
      .shuffledSubarray(Object.entries(fields), {
        minLength: Object.keys(fields).length
      })
      .map(entries => Object.fromEntries(entries))
  );

const cells = fc.array(fc.oneof(cell, fc.jsonValue()), { maxLength: 6 });

const notebook = fc.record(
  {
    nbformat: fc.oneof(fc.constantFrom(2, 3, 4), fc.jsonValue()),
    metadata: fc.oneof(
      fc.record(
        {
          kernelspec: fc.oneof(
            fc.record(
              {
                language: fc.constantFrom('python', ' R ', ''),
                name: fc.constantFrom('python3', 'ir')
              },
              { requiredKeys: [] }
            ),
            fc.jsonValue()
          ),
          language_info: fc.oneof(
            fc.record({ name: fc.constantFrom('Python', 'julia') }),
            fc.jsonValue()
          ),
          keras_advisor: fc.oneof(
            fc.record({ dismissed: fc.array(fc.string()) }),
            fc.jsonValue()
          ),
          widgets: fc.jsonValue()
        },
        { requiredKeys: [] }
      ),
      fc.jsonValue()
    ),
    cells,
    worksheets: fc.oneof(
      fc.array(fc.oneof(fc.record({ cells }), fc.jsonValue())),
      fc.jsonValue()
    )
  },
  { requiredKeys: ['worksheets'] }
);

describe('readIpynb', () => {
  it('reads from the bytes what JSON.parse and the core read', () => {
    fc.assert(
      fc.property(
        notebook,
        fc.constantFrom(undefined, 1),
        (content, indent) => {
          const json = JSON.stringify(content, null, indent);
          const expected = parsed(json);
          if (expected.notebook) {
            expect(readIpynb(Buffer.from(json))).toEqual(expected);
          } else {
            expect(() => readIpynb(Buffer.from(json))).toThrow(
              'not a notebook'
            );
          }
        }
      ),
      { numRuns: 200 }
    );
  });

  it('reads past a byte order mark', () => {
    const json = '{"nbformat": 4, "cells": []}';
    expect(readIpynb(Buffer.from(`\ufeff${json}`))).toEqual(parsed(json));
  });

  it.each([
    ['', 'the file is empty'],
    ['\ufeff', 'the file is empty'],
    ['{"cells": [', 'not JSON'],
    ['{"cells": [{"source": "a\nb"}]}', 'not JSON'],
    // What is wrong stands in a long stretch, which is only read when the rest of the source is asked for.
    [
      `{"cells": [{"cell_type": "code", "source": "${'a'.repeat(3000)}\n"}]}`,
      'not JSON'
    ],
    ['[]', 'not a notebook'],
    ['{"cells": 1}', 'not a notebook']
  ])('says what is wrong with %j', (json, problem) => {
    const bytes = Buffer.from(json);
    expect(() => readIpynb(bytes)).toThrow(UnusableFile);
    expect(() => readIpynb(bytes)).toThrow(problem);
  });

  it('refuses bytes that are not UTF-8', () => {
    const json = '{"cells": [{"cell_type": "code", "source": "é"}]}';
    const bytes = Buffer.from(json, 'latin1');
    expect(() => readIpynb(bytes)).toThrow('not UTF-8');
    const wide = Buffer.from(json, 'utf16le');
    expect(() => readIpynb(wide)).toThrow(UnusableFile);
  });
});
