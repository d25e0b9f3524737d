import { tell } from '../../testing/read';

/** Cells, and what is told of each fact in them. */
const valid: [string[], string[]][] = [
  [
    ['!pip install -q "keras>=3" theano==1.0.5 --upgrade'],
    [
      'pip-install keras>=3 | "keras>=3" | of !pip install -q "keras>=3" theano==1.0.5 --upgrade | via !',
      'pip-install theano==1.0.5 -> theano | theano==1.0.5 | of !pip install -q "keras>=3" theano==1.0.5 --upgrade | via !'
    ]
  ],
  [
    ['!pip install keras>=3 tensorflow<2.16'],
    [
      'pip-install keras>=3 | keras>=3 | of !pip install keras>=3 tensorflow<2.16 | via ! | unquoted',
      'pip-install tensorflow<2.16 -> tensorflow | tensorflow<2.16 | of !pip install keras>=3 tensorflow<2.16 | via ! | unquoted'
    ]
  ],
  [
    ['%pip install keras>=3.0'],
    [
      'pip-install keras>=3.0 | keras>=3.0 | of %pip install keras>=3.0 | via %pip | unquoted'
    ]
  ],
  [
    ['!pip install keras >= 3'],
    [
      'pip-install keras >= 3 | keras >= 3 | of !pip install keras >= 3 | via ! | unquoted'
    ]
  ],
  [
    ['!pip install keras > 3.0'],
    [
      'pip-install keras > 3.0 | keras > 3.0 | of !pip install keras > 3.0 | via ! | unquoted'
    ]
  ],
  [
    ['!pip install keras > log.txt'],
    ['pip-install keras | keras | of !pip install keras > log.txt | via !']
  ],
  [
    ['v = "2.13"\n!pip install tensorflow=={v}'],
    [
      'pip-install tensorflow==2.13 -> tensorflow | tensorflow=={v} | of !pip install tensorflow=={v} | via !'
    ]
  ],
  [
    [
      '%%writefile req.txt\nnumpy\nkeras==2.15  # old',
      '!pip install -r req.txt'
    ],
    ['pip-install keras==2.15 | keras==2.15 | via requirement file req']
  ],
  [
    [
      '%%writefile limits.txt\ntensorflow<2.16\nkeras<3',
      '!pip install -c limits.txt tensorflow'
    ],
    [
      'pip-install tensorflow<2.16 -> tensorflow | tensorflow<2.16 | via requirement file limits',
      'pip-install tensorflow -> tensorflow | tensorflow | of !pip install -c limits.txt tensorflow | via !'
    ]
  ],
  [['%%writefile req.txt\nkeras==2.15'], []],
  [
    ['pip install keras==2.2'],
    [
      'pip-install keras==2.2 | keras==2.2 | of pip install keras==2.2 | via %pip'
    ]
  ],
  [
    ['!pip3 install --index-url https://x.org/simple torch'],
    [
      'pip-install torch -> torch | torch | of !pip3 install --index-url https://x.org/simple torch | via !'
    ]
  ],
  [
    ['!{sys.executable} -m pip install keras'],
    [
      'pip-install keras | keras | of !{sys.executable} -m pip install keras | via !'
    ]
  ],
  [
    ['!python3.8 -m pip install keras'],
    ['pip-install keras | keras | of !python3.8 -m pip install keras | via !']
  ],
  [
    ['!pip install git+https://github.com/Theano/Theano.git#egg=Theano'],
    [
      'pip-install git+https://github.com/Theano/Theano.git#egg=Theano -> theano | git+https://github.com/Theano/Theano.git#egg=Theano | of !pip install git+https://github.com/Theano/Theano.git#egg=Theano | via !'
    ]
  ],
  [
    ['!pip install \\\n  keras==2.2 \\\n  theano'],
    [
      'pip-install keras==2.2 | keras==2.2 | of !pip install \\\n  keras==2.2 \\\n  theano | via !',
      'pip-install theano -> theano | theano | of !pip install \\\n  keras==2.2 \\\n  theano | via !'
    ]
  ],
  [
    ['!apt-get update && pip install keras'],
    [
      'pip-install keras | keras | of !apt-get update && pip install keras | via !'
    ]
  ],
  [
    ['%%bash\npip install keras==1.2.2\npip install theano'],
    [
      'pip-install keras==1.2.2 | keras==1.2.2 | of pip install keras==1.2.2 | via %%bash',
      'pip-install theano -> theano | theano | of pip install theano | via %%bash'
    ]
  ],
  [
    ['%conda install -c conda-forge theano'],
    [
      'pip-install theano -> theano | theano | of %conda install -c conda-forge theano | via %conda'
    ]
  ],
  [
    ['!conda install -y keras=2.2'],
    [
      'pip-install keras=2.2 | keras=2.2 | of !conda install -y keras=2.2 | via !'
    ]
  ],
  [
    ['!pip uninstall -y keras'],
    ['pip-uninstall keras | keras | of !pip uninstall -y keras | via !']
  ],
  [
    ['x = !pip install keras'],
    ['pip-install keras | keras | of !pip install keras | via !']
  ],
  [
    [
      'import subprocess, sys\nsubprocess.check_call([sys.executable, "-m", "pip", "install", "keras>=3"])'
    ],
    [
      'pip-install keras>=3 | subprocess.check_call([sys.executable, "-m", "pip", "install", "keras>=3"]) | via subprocess'
    ]
  ],
  [
    ['os.system("pip install theano")'],
    [
      'pip-install theano -> theano | theano | of os.system("pip install theano") | via os.system'
    ]
  ],
  [
    ['os.system(f"{sys.executable} -m pip install keras")'],
    [
      'pip-install keras | os.system(f"{sys.executable} -m pip install keras") | via os.system'
    ]
  ],
  [
    ['get_ipython().system("pip install theano")'],
    [
      'pip-install theano -> theano | theano | of get_ipython().system("pip install theano") | via get_ipython().system'
    ]
  ],
  [
    ['import pip\npip.main(["install", "keras"])'],
    ['pip-install keras | pip.main(["install", "keras"]) | via pip.main']
  ]
];

/** Cells that look alike and say nothing. */
const invalid: string[][] = [
  ['!pip install numpy'],
  ['!pip list | grep keras'],
  ['!pip install -r requirements.txt'],
  ['!echo pip install keras'],
  ['%%writefile requirements.txt\nkeras==2.2'],
  ['# !pip install keras']
];

describe('installs', () => {
  it.each(valid)('%j', (sources, expected) => {
    expect(tell(...sources)).toEqual(expected);
  });

  it.each(invalid.map(sources => [sources]))('nothing in %j', sources => {
    expect(tell(...sources)).toEqual([]);
  });
});
