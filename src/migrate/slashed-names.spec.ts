import { migrated, migrationOf } from '../testing/migrate';

const IMPORTS = [
  'from keras.layers import Activation, Conv2D, Input, concatenate',
  'from keras.models import Model'
].join('\n');

/** What becomes of a cell after one that imports Keras. */
function after(...cells: readonly string[]): string {
  return migrated([IMPORTS, ...cells], '2.2.4')
    .slice(1)
    .join('\n---\n');
}

describe('the names of layers with a slash, which Keras 3 refuses', () => {
  it.each([
    [
      "Conv2D(3, 1, name='fire2/squeeze')",
      "Conv2D(3, 1, name='fire2_squeeze')"
    ],
    [
      'x = Input((4,), name="a/b/c")\nModel(x, x, name="m/n")',
      'x = Input((4,), name="a_b_c")\nModel(x, x, name="m_n")'
    ],
    [
      "Conv2D(3, 1, name='fire%d/squeeze' % i)",
      "Conv2D(3, 1, name='fire%d_squeeze' % i)"
    ],
    [
      "Conv2D(3, 1, name='{}/{}'.format(a, 'b/c'))",
      "Conv2D(3, 1, name='{}_{}'.format(a, 'b_c'))"
    ],
    [
      "Conv2D(3, 1, name=f'fire{a / b}/squeeze')",
      "Conv2D(3, 1, name=f'fire{a / b}_squeeze')"
    ],
    [
      "Conv2D(3, 1, name='/'.join([scope, 'conv']))",
      "Conv2D(3, 1, name='_'.join([scope, 'conv']))"
    ]
  ])('%s', (before, now) => {
    expect(after(before)).toBe(now);
  });

  it('are put right where they are put together, if they are nothing but names', () => {
    const source = [
      'def fire(x, i):',
      "    s_id = 'fire' + str(i) + '/'",
      "    x = Conv2D(3, 1, name=s_id + 'squeeze')(x)",
      "    return concatenate([x, x], name=s_id + 'concat')"
    ].join('\n');
    expect(after(source)).toBe(source.replace("'/'", "'_'"));
  });

  it('are put right where a function is called with them', () => {
    const source = [
      'def block(x, scope):',
      "    return Conv2D(3, 1, name=scope + 'conv')(x)",
      "y = block(block(x, 'a/b'), scope='c/d/')"
    ].join('\n');
    expect(after(source)).toBe(
      source.replace('a/b', 'a_b').replace('c/d/', 'c_d_')
    );
  });

  it('are put right where they are used, if what they are made of is used otherwise too', () => {
    expect(
      after(
        "root = 'models/'\nopen(root + 'x')\nConv2D(3, 1, name=root + 'x')\nConv2D(3, 1, name=root)"
      )
    ).toBe(
      "root = 'models/'\nopen(root + 'x')\nConv2D(3, 1, name=(root + 'x').replace('/', '_'))\nConv2D(3, 1, name=root.replace('/', '_'))"
    );
  });

  it('are those by which layers are got and compared', () => {
    expect(
      after(
        "model = Model(x, y)\nx = Conv2D(3, 1, name='a/b')(x)",
        "model.get_layer('a/b')\nmodel.get_layer(name='conv1/relu')\n[l for l in model.layers if l.name == 'a/b']\nopen('a/b')"
      )
    ).toBe(
      "model = Model(x, y)\nx = Conv2D(3, 1, name='a_b')(x)\n---\nmodel.get_layer('a_b')\nmodel.get_layer(name='conv1_relu')\n[l for l in model.layers if l.name == 'a_b']\nopen('a/b')"
    );
  });

  it('are told of where a file has them', () => {
    const code =
      "model = Model(x, y)\nx = Conv2D(3, 1, name='a/b')(x)\nmodel.load_weights('x.h5', by_name=True)";
    const told = migrationOf([IMPORTS, code], '2.2.4').changes.find(
      ({ title }) => title === "'a/b'"
    );
    expect(told?.meaning).toBe('suggestion');
    expect(told?.reason).toContain('by_name');
  });

  it('stay in code for Keras 3, and where they are no names of layers', () => {
    const code = "Conv2D(3, 1, name='a/b')\nopen('c/d', name='e/f')";
    expect(migrated([IMPORTS, code], '3.0.0')[1]).toBe(code);
    expect(after("open('c/d', name='e/f')")).toBe("open('c/d', name='e/f')");
  });
});
