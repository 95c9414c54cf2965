/** The data behind a view, to take away. */
import { writeCsv } from "../downloads/csv.js";
import { tableOf, tradeOfReporter } from "../downloads/tables.js";
import type { TradeData, WidgetData } from "../widgets/data.js";
import { type WidgetName, type WidgetParameters, writeParameters } from "../widgets/parameters.js";
import { jsonType, shortCache } from "./answer.js";
import type { Route, RouteParts } from "./routes.js";
import { askWholeView, readView, searchOfRequest, versionInAddress, widgetAndFormat } from "./view.js";

export function downloadRoutes(parts: RouteParts): Route[] {
  return [
    {
      path: "/download/:file",
      methods: ["GET"],
      version: versionInAddress,
      answer: async (request) => {
        const { file } = request.params as { file: string };
        const [widget, format] = widgetAndFormat(file, ["csv", "json"]);
        const parameters = readView(parts, widget, searchOfRequest(request));
        const data = await askWholeView(parts, widget, parameters);
        const subject = widget === "fact" ? parameters.slug : `${widget}-${parameters.relation}`;
        return {
          status: 200,
          type: format === "csv" ? "text/csv; charset=utf-8; header=present" : jsonType,
          body: format === "csv" ? writeCsv(tableOf(widget, data, parameters)) : asJson(parts, widget, parameters, data),
          cache: shortCache,
          // Slugs and versions are plain ASCII without quotes.
          headers: { "content-disposition": `attachment; filename="bilateral-${subject}-${data.dataset.version}.${format}"` },
        };
      },
    },
  ];
}

/** The answer as the API gives it, nested: whoever takes JSON can read it. */
function asJson(parts: RouteParts, widget: WidgetName, parameters: WidgetParameters, data: WidgetData[WidgetName]): string {
  const shown = widget === "trade" ? tradeOfReporter(data as TradeData, parameters.reporter) : data;
  const view = `${parts.publicUrl()}/embed/${widget}?${writeParameters(widget, parameters)}`;
  return `${JSON.stringify({ view, ...shown }, null, 2)}\n`;
}
