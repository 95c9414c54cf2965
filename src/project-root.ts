import { join } from "node:path";

/** The folder that holds package.json: two above the compiled file, dist/src/project-root.js, and above the bundle, dist/server/bilateral.js. */
export const projectRoot = join(__dirname, "..", "..");
