/** What the builder gives an editor to copy, from the page itself. */

const order = ["address", "element", "frame", "bareFrame", "amp", "newsletter"] as const;

export async function snippetFromBuilder(
  origin: string,
  name: (typeof order)[number],
  choice: Readonly<Record<string, string>>,
): Promise<string> {
  const response = await fetch(`${origin}/builder?${new URLSearchParams(choice)}`, { headers: { accept: "text/html" } });
  const found = [...(await response.text()).matchAll(/<pre class="copied"><code>([\s\S]*?)<\/code>/g)];
  const text = found[order.indexOf(name)]?.[1];
  if (text === undefined) throw new Error(`The builder gives no ${name} for ${JSON.stringify(choice)}: status ${response.status}`);
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}
