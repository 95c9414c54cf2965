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
  let place = 0;
  for (const child of flat(wanted)) {
    const known = parent.childNodes[place++];
    if (typeof child === "string") {
      if (!(known instanceof Text)) put(new Text(child), known, parent);
      else if (known.data !== child) known.data = child;
    } else {
      const { type, props } = child;
      const fits = known instanceof Element && known.localName === type;
      const element = fits ? known : put(document.createElementNS(namespaceIn(parent, type), type), known, parent);
      writeProps(element, props);
      render(props.children as ComponentChildren, element);
    }
  }
  while (parent.childNodes.length > place) parent.lastChild?.remove();
}

function* flat(wanted: unknown): Generator<string | { type: string; props: Props }> {
  if (wanted === null || wanted === undefined || typeof wanted === "boolean") return;
  if (Array.isArray(wanted)) for (const one of wanted) yield* flat(one);
  else if (typeof wanted !== "object") yield String(wanted);
  else {
    const { type, props } = wanted as Wanted;
    if (typeof type === "string") yield { type, props };
    else yield* flat(type(props));
  }
}

function put<Kind extends ChildNode>(node: Kind, known: ChildNode | undefined, parent: ParentNode): Kind {
  if (known) known.replaceWith(node);
  else parent.append(node);
  return node;
}

function namespaceIn(parent: Node, type: string): string {
  if (type === "svg") return "http://www.w3.org/2000/svg";
  return (parent instanceof Element && parent.namespaceURI) || "http://www.w3.org/1999/xhtml";
}

function writeProps(element: Element, props: Props): void {
  const before = drawn.get(element) ?? {};
  drawn.set(element, props);
  for (const name of new Set([...Object.keys(before), ...Object.keys(props)])) {
    const value = props[name];
    if (name === "children" || value === before[name]) continue;
    if (/^on|^default/.test(name)) Object.assign(element, { [name.startsWith("on") ? name.toLowerCase() : name]: value });
    else if (value === undefined || value === null || (value === false && !name.startsWith("aria-"))) element.removeAttribute(name);
    else element.setAttribute(name, value === true && !name.startsWith("aria-") ? "" : String(value));
  }
}
