import { migrated } from '../../testing/migrate';

const KERAS = 'import keras';

describe('Python 2', () => {
  it.each([
    ['print "a"', 'print("a")'],
    ['print x, y  # both', 'print(x, y)  # both'],
    ['print "a" % (b, c)', 'print("a" % (b, c))'],
    ['print x,', "print(x, end=' ')"],
    ['print >>sys.stderr, "a"', 'print("a", file=sys.stderr)'],
    ['print ("a"), b', 'print(("a"), b)'],
    ['print "a"; print "b"', 'print("a"); print("b")'],
    ['if x: print "a"', 'if x: print("a")'],
    ['print "a", \\\n  b', 'print("a", \\\n  b)'],
    [
      'try:\n    f()\nexcept IOError, e:\n    pass',
      'try:\n    f()\nexcept IOError as e:\n    pass'
    ],
    ['raise ValueError, "no"', 'raise ValueError("no")'],
    ['exec "x = 1"', 'exec("x = 1")'],
    ['for i in xrange(3): pass', 'for i in range(3): pass'],
    ['for k, v in d.iteritems(): pass', 'for k, v in d.items(): pass'],
    ['if d.has_key(k): pass', 'if (k in d): pass'],
    ['if a <> b: pass', 'if a != b: pass'],
    ['n = 10L', 'n = 10'],
    ['import cPickle as pickle', 'import pickle'],
    [
      'import cPickle\ncPickle.load(f)',
      'import pickle as cPickle\ncPickle.load(f)'
    ],
    ['import urllib2', 'import urllib.request as urllib2'],
    ['from urllib import urlretrieve', 'from urllib.request import urlretrieve']
  ])('%s', (before, after) => {
    expect(migrated([KERAS, before])).toEqual([KERAS, after]);
  });

  it('imports what left the built-in names', () => {
    expect(migrated([KERAS, 'import utils; reload(utils)'])).toEqual([
      'import keras\nfrom importlib import reload',
      'import utils; reload(utils)'
    ]);
  });

  it.each([
    'print("a")',
    'print("a", file=f)',
    'print = log',
    'x = "print me"',
    '# print x',
    'print(x) if x else None',
    'xrange = range\nxrange(3)',
    'from six.moves import xrange\nxrange(3)',
    'f(print)',
    'try:\n    import cPickle as pickle\nexcept ImportError:\n    import pickle'
  ])('leaves alone: %s', source => {
    expect(migrated([KERAS, source])).toEqual([KERAS, source]);
  });
});
