import type { APIRequestContext } from '@playwright/test';

/** The ids of the kernels that the server has, in an order of their own: what is left behind is seen by them. */
export async function kernelsOf(request: APIRequestContext): Promise<string[]> {
  const response = await request.get('/api/kernels');
  const kernels: { id: string }[] = await response.json();
  return kernels.map(({ id }) => id).sort();
}
