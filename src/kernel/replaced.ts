/** Whether a kernel says by its status that another process takes, or took, the place of the one before. */
export function isReplaced(status: string): boolean {
  return /^(auto)?restarting$|^starting$/.test(status);
}
