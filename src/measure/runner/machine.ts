/** What the runner finds out about the machine and its memory, as Python. */
export const MACHINE = String.raw`
def attempt(function, default=None):
    try:
        return function()
    except Exception:
        return default

def status(name):
    with open('/proc/self/status') as stream:
        for line in stream:
            if line.startswith(name + ':'):
                return int(line.split()[1]) * 1024
    raise LookupError(name)

def windows_peak():
    import ctypes
    from ctypes import wintypes

    class Counters(ctypes.Structure):
        _fields_ = [('cb', wintypes.DWORD), ('faults', wintypes.DWORD)] + [
            (name, ctypes.c_size_t)
            for name in ('peak', 'current', 'a', 'b', 'c', 'd', 'pagefile', 'pagefile_peak')]

    counters = Counters(cb=ctypes.sizeof(Counters))
    process = ctypes.windll.kernel32.GetCurrentProcess
    process.restype = wintypes.HANDLE
    read = ctypes.windll.psapi.GetProcessMemoryInfo
    read.argtypes = [wintypes.HANDLE, ctypes.POINTER(Counters), wintypes.DWORD]
    if not read(process(), ctypes.byref(counters), counters.cb):
        raise OSError('GetProcessMemoryInfo failed')
    return counters.peak

def unix_peak():
    import resource
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    # macOS counts bytes, the others kilobytes.
    return peak if sys.platform == 'darwin' else peak * 1024

def peak_memory():
    for read in (lambda: status('VmHWM'), unix_peak, windows_peak):
        peak = attempt(read)
        if peak:
            return peak
    return None

def reset_peak():
    # Linux only: the peak begins anew from what the process holds now.
    with open('/proc/self/clear_refs', 'w') as stream:
        stream.write('5')
    return True

def processor():
    with open('/proc/cpuinfo') as stream:
        for line in stream:
            if line.startswith('model name'):
                return line.split(':', 1)[1].strip()
    raise LookupError('model name')

def cores():
    affinity = attempt(lambda: len(os.sched_getaffinity(0)))
    return affinity or os.cpu_count()

def machine():
    return {
        'load': attempt(lambda: os.getloadavg()[0]),
        'name': platform.node(),
        'system': platform.platform(terse=True),
        'processor': attempt(processor) or platform.processor() or platform.machine(),
        'cores': cores(),
        'memory': attempt(lambda: os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES')),
    }

class Framework:
    """What all have in common; the rest computes on the processor and has its results when a call returns."""

    def device(self):
        return 'cpu'

    def wait(self, values):
        pass

    def peak(self):
        return None

class Jax(Framework):
    def device(self):
        return sys.modules['jax'].devices()[0].device_kind

    def wait(self, values):
        sys.modules['jax'].block_until_ready(values)

    def peak(self):
        return sys.modules['jax'].devices()[0].memory_stats()['peak_bytes_in_use']

class TensorFlow(Framework):
    def gpus(self):
        return sys.modules['tensorflow'].config.list_physical_devices('GPU')

    def device(self):
        found = self.gpus()
        details = sys.modules['tensorflow'].config.experimental.get_device_details
        return details(found[0]).get('device_name', 'GPU') if found else 'cpu'

    def wait(self, values):
        if self.gpus():
            attempt(sys.modules['tensorflow'].test.experimental.sync_devices)

    def peak(self):
        return sys.modules['tensorflow'].config.experimental.get_memory_info('GPU:0')['peak']

class Torch(Framework):
    def kind(self):
        return str(sys.modules['keras'].ops.zeros(1).device).split(':')[0]

    def device(self):
        kind = self.kind()
        return sys.modules['torch'].cuda.get_device_name() if kind == 'cuda' else kind

    def wait(self, values):
        torch, kind = sys.modules['torch'], self.kind()
        if kind != 'cpu':
            getattr(torch, kind).synchronize()

    def peak(self):
        return sys.modules['torch'].cuda.max_memory_allocated() if self.kind() == 'cuda' else None

frameworks = {'jax': Jax, 'tensorflow': TensorFlow, 'torch': Torch}

def version(names):
    from importlib import metadata
    for name in names:
        found = attempt(lambda: metadata.version(name))
        if found:
            return found
    return None
`;
