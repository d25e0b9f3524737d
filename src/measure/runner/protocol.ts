/**
 * The runner's answers to requests, as Python. A request is a JSON object with an `op`; the answer is one with what was
 * asked for, or with `error`. One process answers for one backend.
 */
export const PROTOCOL = String.raw`
def look(modules):
    """Which of the modules that each backend needs are missing; imports none of them."""
    from importlib.util import find_spec
    def missing(names):
        return [name for name in names if attempt(lambda: find_spec(name)) is None]
    return {
        'python': platform.python_version(),
        'keras': version(('keras', 'keras-nightly')) if not missing(['keras']) else None,
        'missing': {backend: missing(names) for backend, names in modules.items()},
        'machine': machine(),
    }

class Timer:
    """Notes when each epoch ends; has no method for a batch, so that Keras does nothing more for each step."""

    def __new__(cls, keras, wait):
        class EpochTimer(keras.callbacks.Callback):
            def on_train_begin(self, logs=None):
                self.ends = []

            def on_epoch_end(self, epoch, logs=None):
                wait(logs)
                self.ends.append(time.perf_counter())

            def seconds(self):
                """From the end of each epoch to that of the next: all that an epoch costs."""
                return [end - start for start, end in zip(self.ends, self.ends[1:])]

        return EpochTimer()

def fill(model, numpy):
    """The same weights on every backend: each of a generator of its own, seeded by its place."""
    for place, variable in enumerate(model.weights):
        if not str(variable.dtype).startswith(('float', 'bfloat')):
            continue
        shape = tuple(variable.shape)
        values = numpy.random.RandomState(place).standard_normal(shape)
        if len(shape) > 1:
            values /= max(1, numpy.prod(shape[:-1])) ** 0.5
        else:
            # Vectors are biases, scales and variances: the last must not be negative.
            values = abs(values) * 0.1 + (1 if 'variance' in variable.path or 'gamma' in variable.path else 0)
        variable.assign(values.astype('float32'))

class Backend:
    def start(self, backend, distributions):
        os.environ['KERAS_BACKEND'] = backend
        if 'keras' in sys.modules:
            raise RuntimeError('Keras was imported before the measurement began')
        import tempfile
        # Keras writes a keras.json where there is none, and one that says channels_first would change the models.
        with tempfile.TemporaryDirectory() as home:
            os.environ['KERAS_HOME'] = home
            begin = time.perf_counter()
            import keras
            seconds = time.perf_counter() - begin
        if not hasattr(keras, 'ops'):
            raise RuntimeError('Keras ' + keras.__version__ + ' has one backend only; this needs Keras 3')
        if keras.config.backend() != backend:
            raise RuntimeError('Keras runs on ' + keras.config.backend())
        import numpy
        self.keras, self.numpy = keras, numpy
        self.framework = frameworks.get(backend, Framework)()
        return {
            'seconds': seconds, 'keras': keras.__version__, 'version': version(distributions),
            'device': attempt(self.framework.device) or 'cpu',
        }

    def build(self, workload, recipe=None, batch=None, steps=None):
        keras, numpy = self.keras, self.numpy
        # Keras draws seeds from here; keras.utils.set_random_seed() would import TensorFlow wherever that is installed.
        random.seed(0)
        self.peak_is_own = attempt(reset_peak, False)
        if recipe is None:
            make, self.batch, self.steps = workloads[workload]
            self.model = make(keras)
        else:
            self.batch, self.steps = batch, steps
            self.model = recreate(keras, recipe)
        if not self.model.built:
            raise ValueError('the model does not say what its input is')
        fill(self.model, numpy)
        size = self.batch * self.steps
        self.x = inputs_for(self.model, size, numpy)
        if recipe is None:
            loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
            self.y = numpy.random.RandomState(2).randint(0, 10, size)
        else:
            loss = 'mean_squared_error'
            self.y = targets_for(self.model, size, numpy)
        self.model.compile(optimizer=keras.optimizers.SGD(0.01), loss=loss)
        begin = time.perf_counter()
        outputs = self.model.predict(self.part(self.x), batch_size=self.batch, verbose=0)
        seconds = time.perf_counter() - begin
        return {
            'parameters': int(self.model.count_params()), 'batch': self.batch, 'steps': self.steps,
            'firstPredict': seconds, 'outputs': sample(outputs, numpy),
        }

    def part(self, values):
        if isinstance(values, (list, tuple)):
            return [self.part(each) for each in values]
        return values[:self.batch]

    def first(self):
        begin = time.perf_counter()
        self.model.fit(self.part(self.x), self.part(self.y), batch_size=self.batch, verbose=0)
        self.framework.wait([variable.value for variable in self.model.weights])
        return {'seconds': time.perf_counter() - begin}

    def train(self, epochs):
        """The seconds of a step, by epoch; the first epoch warms up and is left out."""
        timer = Timer(self.keras, self.framework.wait)
        history = self.model.fit(
            self.x, self.y, batch_size=self.batch, epochs=1 + epochs, shuffle=False, verbose=0, callbacks=[timer])
        return {
            'steps': [seconds / self.steps for seconds in timer.seconds()],
            'loss': float(history.history['loss'][0]),
        }

    def predict(self, calls):
        """The seconds of a batch, by call of predict; it returns NumPy arrays, so nothing is left on its way."""
        self.model.predict(self.part(self.x), batch_size=self.batch, verbose=0)
        result = []
        for _ in range(calls):
            begin = time.perf_counter()
            self.model.predict(self.x, batch_size=self.batch, verbose=0)
            result.append((time.perf_counter() - begin) / self.steps)
        return {'steps': result}

    def memory(self):
        return {
            'peak': peak_memory(), 'isOwn': bool(self.peak_is_own),
            'device': attempt(self.framework.peak),
        }

    def release(self):
        self.model = self.x = self.y = None
        self.keras.utils.clear_session()
        return {}

def sample(outputs, numpy):
    """At most a thousand numbers of what a model computed; null for what is not finite, which JSON cannot say."""
    if isinstance(outputs, dict):
        outputs = [outputs[name] for name in sorted(outputs)]
    if not isinstance(outputs, (list, tuple)):
        outputs = [outputs]
    flat = numpy.concatenate([numpy.ravel(each).astype('float64') for each in outputs])
    flat = flat[::max(1, -(-len(flat) // 1000))]
    return [float(value) if numpy.isfinite(value) else None for value in flat]

keras_advisor_backend = Backend()

def keras_advisor_answer(text):
    """Answers a request; never raises, since what fails on a backend is a result."""
    try:
        request = json.loads(text)
        op = request.pop('op')
        answer = look(**request) if op == 'look' else getattr(keras_advisor_backend, op)(**request)
    except Exception as error:
        message = str(error).strip() or repr(error)
        answer = {'error': {'type': type(error).__name__, 'message': message[:2000]}}
    return json.dumps(answer)
`;
