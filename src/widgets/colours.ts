/** The colours of pages, elements and pictures. `first` and `second` are the two countries, in the relation's order. */
export interface Colours {
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly paper: string;
  readonly accent: string;
  readonly first: string;
  readonly second: string;
}

export const lightColours: Colours = {
  ink: "#1b1e23",
  quiet: "#555d66",
  line: "#d9d6ce",
  paper: "#fff",
  accent: "#0c5a78",
  first: "#0c5a78",
  second: "#b04a2f",
};

export const darkColours: Colours = {
  ink: "#e9e6df",
  quiet: "#a7aeb6",
  line: "#3b444e",
  paper: "#1b2128",
  accent: "#7cc4e0",
  first: "#7cc4e0",
  second: "#f0937a",
};

/** Inside a widget: whatever the theme and the page around it have chosen. */
export const themeColours = Object.fromEntries(Object.keys(lightColours).map((name) => [name, `var(--${name})`])) as Record<
  keyof Colours,
  string
>;
