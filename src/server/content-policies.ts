/**
 * The Content-Security-Policy of everything that this server gives out. None lets a page run anything inline, evaluate
 * text, or ask anybody else; whatever a directive does not name falls to `default-src`, which allows nothing.
 */
type Directives = Readonly<Record<string, string>>;

const ours = "'self'";
const nobody = "'none'";

/** For what is no page: answers, pictures, files, and errors of all of them. */
const data: Directives = { "default-src": nobody, "frame-ancestors": nobody };

/** For pages to read: a style sheet and pictures. A stray <base> or <form> is not covered by default-src. */
const page: Directives = {
  "default-src": nobody,
  "style-src": ours,
  "img-src": ours,
  "base-uri": nobody,
  "form-action": nobody,
  "frame-ancestors": nobody,
};

/** For the home page, whose elements have a script, and ask this server. */
const home: Directives = { ...page, "script-src": ours, "connect-src": ours };

/** For the builder, which has a form, and the frame of the preview. */
const builder: Directives = { ...home, "frame-src": ours, "form-action": ours };

/**
 * For the frames that anybody may put into a page: no request, not even for a picture. Sandboxed, the page has an origin
 * of its own, and what is 'self' then is still the address that it came from.
 */
const frame: Directives = {
  "default-src": nobody,
  "style-src": ours,
  "script-src": ours,
  "base-uri": nobody,
  "form-action": nobody,
  "frame-ancestors": "*",
};

/** For /playground and what it loads. Nothing else needs as much. */
const playground: Directives = {
  ...home,
  // The editor's three workers are files of the bundle, not blobs.
  "worker-src": ours,
  // The editor writes its theme's colours into <style> elements of its own and positions each line by a style attribute;
  // it has no way to give them a nonce, and hashes would change with every theme.
  "style-src": `${ours} 'unsafe-inline'`,
  // The icon font of the editor.
  "font-src": ours,
  // The page's icon; the editor's theme draws the lines under mistakes with data: images.
  "img-src": `${ours} data:`,
};

function written(directives: Directives): string {
  return Object.entries(directives)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join("; ");
}

export const contentPolicies = {
  data: written(data),
  page: written(page),
  home: written(home),
  builder: written(builder),
  frame: written(frame),
  playground: written(playground),
} as const;
