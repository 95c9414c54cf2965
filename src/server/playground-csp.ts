/**
 * The Content-Security-Policy of /playground and what it loads from /playground/. Nothing else that Bilateral serves
 * needs as much, so it stands apart from the policy of the other pages.
 */
const directives: Record<string, string> = {
  // Whatever is not named below is refused: frames, objects, media, manifests, prefetches, other hosts.
  "default-src": "'none'",
  // The bundle alone: no inline script, no eval.
  "script-src": "'self'",
  // The editor's three workers are files of the bundle, not blobs.
  "worker-src": "'self'",
  // The editor writes its theme's colours into <style> elements of its own and positions each line by a style attribute;
  // it has no way to give them a nonce, and hashes would change with every theme. No other page gets this.
  "style-src": "'self' 'unsafe-inline'",
  // The icon font of the editor.
  "font-src": "'self'",
  // The page's icon; the editor's theme draws the lines under mistakes with data: images.
  "img-src": "'self' data:",
  // /graphql and /operations.json.
  "connect-src": "'self'",
  // A stray <base> or <form> could send what a visitor types elsewhere; default-src does not cover them.
  "base-uri": "'none'",
  "form-action": "'none'",
  // Framed by another site, the page could be overlaid to lead a visitor's clicks.
  "frame-ancestors": "'none'",
};

export const playgroundCsp = Object.entries(directives)
  .map(([directive, sources]) => `${directive} ${sources}`)
  .join("; ");
