/**
 * Draws the components in a browser: takes the place of Preact's JSX runtime in the bundle, at a tenth of its weight.
 * Widgets are pure, without state or hooks, and lists only grow at their end; so it is enough to compare what is wanted
 * with what is there, place by place. Nothing is ever parsed as HTML.
 */
import type { ComponentChildren } from "preact";

type Props = Readonly<Record<string, unknown>>;

interface Wanted {
  readonly type: string | ((props: Props) => unknown);
  readonly props: Props;
}

export const jsx = (type: Wanted["type"], props: Props): Wanted => ({ type, props });
export const jsxs = jsx;
export const Fragment = ({ children }: Props): unknown => children;

/** What each element was drawn with last: what a reader changed since then, such as a box or an opened table, stays. */
const drawn = new WeakMap<Element, Props>();

export function render(wanted: ComponentChildren, parent: ParentNode & Node): void {
  let known = parent.firstChild;
  for (const child of flat(wanted, [])) {
    const next: ChildNode | null = known?.nextSibling ?? null;
    if (typeof child === "string") {
      if (!(known instanceof Text)) put(new Text(child), known, parent);
      else if (known.data !== child) known.data = child;
    } else {
      const { type, props } = child;
      const kept = known instanceof Element && known.localName === type ? known : undefined;
      const element = kept ?? document.createElementNS(namespaceIn(parent, type), type);
      writeProps(element, props);
      render(props.children as ComponentChildren, element);
      // With all that is in it, so that the document is changed once.
      if (!kept) put(element, known, parent);
    }
    known = next;
  }
  while (known) {
    const next: ChildNode | null = known.nextSibling;
    known.remove();
    known = next;
  }
}

type Child = string | (Wanted & { readonly type: string });

/** Strings and elements in their order, put behind those in `list`. */
function flat(wanted: unknown, list: Child[]): Child[] {
  if (Array.isArray(wanted)) for (const one of wanted) flat(one, list);
  else if (typeof wanted === "object" && wanted) {
    const { type, props } = wanted as Wanted;
    if (typeof type === "string") list.push(wanted as Child);
    else flat(type(props), list);
  } else if (wanted !== undefined && wanted !== null && typeof wanted !== "boolean") list.push(String(wanted));
  return list;
}

function put(node: ChildNode, known: ChildNode | null, parent: ParentNode): void {
  if (known) known.replaceWith(node);
  else parent.append(node);
}

function namespaceIn(parent: Node, type: string): string {
  if (type === "svg") return "http://www.w3.org/2000/svg";
  return (parent instanceof Element && parent.namespaceURI) || "http://www.w3.org/1999/xhtml";
}

function writeProps(element: Element, props: Props): void {
  const before = drawn.get(element);
  drawn.set(element, props);
  for (const name in before ? { ...before, ...props } : props) {
    const value = props[name];
    if (name === "children" || value === before?.[name]) continue;
    if (/^on|^default/.test(name)) Object.assign(element, { [name.startsWith("on") ? name.toLowerCase() : name]: value });
    else if (value === undefined || value === null || (value === false && !name.startsWith("aria-"))) element.removeAttribute(name);
    else element.setAttribute(name, value === true && !name.startsWith("aria-") ? "" : String(value));
  }
}
