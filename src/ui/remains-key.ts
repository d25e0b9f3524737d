/** Under names that begin so the browser keeps which kernels a measurement has. */
export const REMAINS = 'jupyterlab-keras-advisor:measuring';
