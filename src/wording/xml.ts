/** Text as XML 1.0 may carry it. */

/** Without the characters that XML has no way to write: one of them, and no reader takes the rest. */
export function xmlCharacters(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, "\u{fffd}");
}

export function xmlText(text: string): string {
  return xmlCharacters(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

export function xmlElement(name: string, text: string | number, attributes: Readonly<Record<string, string>> = {}): string {
  return `<${name}${xmlAttributes(attributes)}>${xmlText(String(text))}</${name}>`;
}

export function xmlEmpty(name: string, attributes: Readonly<Record<string, string>>): string {
  return `<${name}${xmlAttributes(attributes)}/>`;
}

function xmlAttributes(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${xmlText(value)}"`)
    .join("");
}
