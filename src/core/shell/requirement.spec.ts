import {
  allowsOnlyBefore,
  allowsOnlyFrom,
  newestAllowed,
  parseRequirement
} from './requirement';

describe('parseRequirement', () => {
  it.each([
    ['keras', 'keras', []],
    ['Keras_MXNet', 'keras-mxnet', []],
    ['keras==2.2.4', 'keras', [['==', '2.2.4']]],
    [
      "'keras>=2.4,<3'",
      'keras',
      [
        ['>=', '2.4'],
        ['<', '3']
      ]
    ],
    ['"jax[cuda12]" == v0.4.*', 'jax', [['==', '0.4.*']]],
    ['tf-nightly-gpu ~= 2.15', 'tf-nightly-gpu', [['~=', '2.15']]],
    ['keras=2.2', 'keras', [['=', '2.2']]],
    ['keras !=2.3.0', 'keras', [['!=', '2.3.0']]],
    ['torch==2.13.0+cpu', 'torch', [['==', '2.13.0+cpu']]],
    ["keras<3; python_version < '3.9'", 'keras', [['<', '3']]],
    ['git+https://github.com/keras-team/keras.git@2.3.1', 'keras', []],
    ['git+https://x.org/a/b#egg=keras_contrib', 'keras-contrib', []],
    ['https://x.org/Theano-1.0.5.tar.gz', 'theano-1-0-5-tar-gz', []],
    ['', '', []],
    ['./wheels', '', []],
    ['==1', '', [['==', '1']]]
  ])('reads %j', (text, name, specifiers) => {
    const { name: parsed, specifiers: found } = parseRequirement(text);
    expect([parsed, found.map(s => [s.operator, s.version])]).toEqual([
      name,
      specifiers
    ]);
  });
});

describe('newestAllowed', () => {
  it.each([
    ['keras', null],
    ['keras>=2.4', null],
    ['keras!=2.4', null],
    ['keras==2.4', '<= 2.4'],
    ['keras==2.4.*', '< 2.5'],
    ['keras=2.2', '< 2.3'],
    ['keras~=2.15.0', '< 2.16'],
    ['keras~=2.15', '< 3'],
    ['keras<3,<=2.15', '<= 2.15'],
    ['keras<=2.15,<2.15', '< 2.15'],
    ['keras==nonsense', null]
  ])('of %s is %j', (text, expected) => {
    const limit = newestAllowed(parseRequirement(text));
    expect(limit && `${limit.inclusive ? '<=' : '<'} ${limit.version}`).toBe(
      expected
    );
  });
});

describe('allowsOnlyBefore', () => {
  it.each([
    ['keras==2.3.1', '2.4', true],
    ['keras==2.4.0', '2.4', false],
    ['keras<2.4', '2.4', true],
    ['keras<=2.4', '2.4', false],
    ['keras<2.4.1', '2.4', false],
    ['keras==2.2.*', '2.4', true],
    ['keras>=2.2', '2.4', false],
    ['keras', '2.4', false]
  ])('%s before %s: %s', (text, release, expected) => {
    expect(allowsOnlyBefore(parseRequirement(text), release)).toBe(expected);
  });
});

describe('a requirement that only releases from one on meet', () => {
  it.each([
    ['tensorflow==2.18', true],
    ['tensorflow>=2.16,<2.18', true],
    ['tensorflow~=2.17', true],
    ['tensorflow>=2.15', false],
    ['tensorflow<2.18', false],
    ['tensorflow', false]
  ])('%s', (text, expected) => {
    expect(allowsOnlyFrom(parseRequirement(text), '2.16')).toBe(expected);
  });
});
