/** A view of a widget as a picture, for cards, newsletters and wherever a frame cannot stand. */
import { drawPicture, entriesOfPicture, pictureWidths } from "../pictures/picture.js";
import { type Renderer, RendererBusy } from "../pictures/renderer.js";
import { type Answer, Refusal, shortCache } from "./answer.js";
import type { Route, RouteParts } from "./routes.js";
import { askView, readView, searchOfRequest, single, versionInAddress, widgetAndFormat } from "./view.js";

const usualWidth = 1200;

export function imageRoutes(parts: RouteParts): Route[] {
  const { renderer } = parts;
  return [
    {
      path: "/image/:file",
      methods: ["GET"],
      version: versionInAddress,
      answer: async (request): Promise<Answer> => {
        const { file } = request.params as { file: string };
        const [widget, format] = widgetAndFormat(file, ["svg", "png"]);
        const search = searchOfRequest(request);
        const width = readWidth(single(search, "width"));
        const parameters = readView(parts, widget, search, ["width"]);
        const first = Math.min(parameters.first ?? entriesOfPicture, entriesOfPicture);
        const data = await askView(parts, widget, { ...parameters, first });
        const svg = drawPicture(widget, data, parameters, width);
        if (format === "svg") return { status: 200, type: "image/svg+xml; charset=utf-8", body: svg, cache: shortCache };
        return { status: 200, type: "image/png", body: await rendered(renderer, svg, width), cache: shortCache };
      },
    },
  ];
}

function readWidth(text: string | undefined): number {
  const width = text === undefined ? usualWidth : pictureWidths.find((known) => String(known) === text);
  if (width === undefined) throw new Refusal(400, "BAD_USER_INPUT", `"width" must be one of ${pictureWidths.join(", ")}.`);
  return width;
}

async function rendered(renderer: Renderer, svg: string, width: number): Promise<Buffer> {
  try {
    return await renderer.render(svg, width);
  } catch (error) {
    if (!(error instanceof RendererBusy)) throw error;
    throw new Refusal(503, "BUSY", "More pictures are asked for than can be drawn. Ask again in a few seconds.", { "retry-after": "5" });
  }
}
