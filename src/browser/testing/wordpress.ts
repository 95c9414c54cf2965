/**
 * A stand-in for WordPress: what its core does with the oEmbed answer of a provider that it has never heard of, from
 * the HTML that is kept to the script that shows the frame.
 */

const kept: Readonly<Record<string, readonly string[]>> = {
  a: ["href"],
  blockquote: [],
  iframe: ["src", "width", "height", "frameborder", "marginwidth", "marginheight", "scrolling", "title"],
};

/** Throws where WordPress would show a bare link. */
export function filterEmbed(html: string, secret: string): string {
  const clean = html.replace(/<(\/?)([a-z][\w-]*)([^>]*)>/gi, (_tag, slash: string, name: string, attributes: string) => {
    const allowed = kept[name.toLowerCase()];
    if (!allowed) return "";
    const some = [...attributes.matchAll(/([\w-]+)(=(?:"[^"]*"|'[^']*'|[^\s>]+))?/g)].filter(([, attribute = ""]) =>
      allowed.includes(attribute.toLowerCase()),
    );
    return `<${slash}${name}${some.map(([text]) => ` ${text}`).join("")}>`;
  });
  // At the first byte or not at all: a quotation that anything stands before is cut off.
  const [, quotation = "", frame] = /^(<blockquote>.*?<\/blockquote>)?.*?(<iframe[^>]*?><\/iframe>)/s.exec(clean) ?? [];
  if (!frame) throw new Error("WordPress finds no iframe in the answer, and refuses the whole");
  const hidden = quotation ? ' style="position: absolute; visibility: hidden;"' : "";
  return (
    quotation.replace("<blockquote>", `<blockquote class="wp-embedded-content" data-secret="${secret}">`) +
    frame
      .replace("<iframe", `<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted"${hidden}`)
      .replace(/ src="([^"]*)"/, ` src="$1#?secret=${secret}" data-secret="${secret}"`)
  );
}

/** The script of the page. Says `ready` once, and from then on believes whoever is in the right frame and knows its secret. */
export const hostScript = `
  addEventListener("message", ({ data, source }) => {
    if (!data || !data.secret || !data.message || !data.value || /[^a-zA-Z0-9]/.test(data.secret)) return;
    for (const quotation of document.querySelectorAll('blockquote[data-secret="' + data.secret + '"]')) quotation.style.display = "none";
    for (const frame of document.querySelectorAll('iframe[data-secret="' + data.secret + '"]')) {
      if (frame.contentWindow !== source) continue;
      frame.removeAttribute("style");
      if (data.message === "height") {
        const height = parseInt(data.value, 10);
        frame.height = Math.max(200, Math.min(1000, height));
      }
      if (data.message === "link") {
        const target = new URL(data.value);
        const own = new URL(frame.getAttribute("src"));
        if (/^https?:$/.test(target.protocol) && target.host === own.host && document.activeElement === frame) top.location.href = data.value;
      }
    }
  });
  const sayReady = () => {
    for (const frame of document.querySelectorAll("iframe.wp-embedded-content")) {
      frame.contentWindow.postMessage({ message: "ready", secret: frame.dataset.secret }, "*");
    }
  };
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", sayReady); else sayReady();
`;
