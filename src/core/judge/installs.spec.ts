import { tell } from '../../testing/read';

/** Cells, and what is told of each fact in them. */
const valid: [string[], string[]][] = [
  [
    ['!pip install -q "keras>=3" theano==1.0.5 --upgrade'],
    [
      'pip-install keras>=3 | "keras>=3"',
      'pip-install theano==1.0.5 | theano==1.0.5'
    ]
  ],
  [
    ['!pip install keras>=3 tensorflow<2.16'],
    [
      'pip-install keras>=3 | keras>=3',
      'pip-install tensorflow<2.16 | tensorflow<2.16'
    ]
  ],
  [['%pip install keras>=3.0'], ['pip-install keras>=3.0 | keras>=3.0']],
  [['pip install keras==2.2'], ['pip-install keras==2.2 | keras==2.2']],
  [
    ['!pip3 install --index-url https://x.org/simple torch'],
    ['pip-install torch | torch']
  ],
  [['!{sys.executable} -m pip install keras'], ['pip-install keras | keras']],
  [['!python3.8 -m pip install keras'], ['pip-install keras | keras']],
  [
    ['!pip install git+https://github.com/Theano/Theano.git#egg=Theano'],
    [
      'pip-install git+https://github.com/Theano/Theano.git#egg=Theano | git+https://github.com/Theano/Theano.git#egg=Theano'
    ]
  ],
  [
    ['!pip install \\\n  keras==2.2 \\\n  theano'],
    ['pip-install keras==2.2 | keras==2.2', 'pip-install theano | theano']
  ],
  [['!apt-get update && pip install keras'], ['pip-install keras | keras']],
  [
    ['%%bash\npip install keras==1.2.2\npip install theano'],
    ['pip-install keras==1.2.2 | keras==1.2.2', 'pip-install theano | theano']
  ],
  [['%conda install -c conda-forge theano'], ['pip-install theano | theano']],
  [['!conda install -y keras=2.2'], ['pip-install keras=2.2 | keras=2.2']],
  [['!pip uninstall -y keras'], ['pip-uninstall keras | keras']],
  [['x = !pip install keras'], ['pip-install keras | keras']],
  [
    [
      'import subprocess, sys\nsubprocess.check_call([sys.executable, "-m", "pip", "install", "keras>=3"])'
    ],
    [
      'pip-install keras>=3 | subprocess.check_call([sys.executable, "-m", "pip", "install", "keras>=3"])'
    ]
  ],
  [['os.system("pip install theano")'], ['pip-install theano | theano']],
  [
    ['os.system(f"{sys.executable} -m pip install keras")'],
    ['pip-install keras | os.system(f"{sys.executable} -m pip install keras")']
  ],
  [
    ['get_ipython().system("pip install theano")'],
    ['pip-install theano | theano']
  ],
  [
    ['import pip\npip.main(["install", "keras"])'],
    ['pip-install keras | pip.main(["install", "keras"])']
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
