/** Whether the style sheet stacks the editors and lays the panels over them: the same width as in playground.css. */
export function narrow(): boolean {
  return matchMedia("(max-width: 48rem)").matches;
}
