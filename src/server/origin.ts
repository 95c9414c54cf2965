const onlyHere = ["127.0.0.1", "::1", "0.0.0.0", "::", "localhost"];

/** Where the browser of whoever started the server finds it, when nobody said how others do. */
export function originOf(host: string, port: number): string {
  const name = onlyHere.includes(host) ? "localhost" : host.includes(":") ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
