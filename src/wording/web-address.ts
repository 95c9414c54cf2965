/** Whether a link may lead there: an address of another kind could be a script. */
export function isWebAddress(address: string | null): address is string {
  return address !== null && /^https?:\/\//i.test(address);
}
