/** Pages that begin with a relation, where the dataset has not the usual one. */
import { join } from "node:path";
import { buildDataset } from "../build/build-dataset.js";
import { InventedData, schemaFile } from "../build/testing/invented-data.js";
import { startForTests, type TestServer } from "./testing.js";

const data = new InventedData();
let server: TestServer;

beforeAll(async () => {
  const dataset = join(data.root, "invented.sqlite");
  buildDataset({ dataDirectory: data.directory, schemaFile, target: dataset });
  server = await startForTests({ dataset });
});
afterAll(async () => {
  await server.close();
  data.remove();
});

test.each([
  ["/", "freedonia-ruritania"],
  ["/?locale=az", "freedonia-ruritania"],
  ["/builder", "freedonia-ruritania"],
  ["/builder?widget=trade&ui=ru", "freedonia-ruritania"],
  ["/builder?relation=freedonia-sylvania&widget=fact", "freedonia-sylvania"],
  ["/sitemap.xml", "freedonia-sylvania"],
])("%s shows %s", async (address, relation) => {
  const response = await fetch(`${server.origin}${address}`);
  expect(response.status).toBe(200);
  const text = await response.text();
  expect(text).toContain(relation);
  expect(text).not.toContain("azerbaijan-china");
});
