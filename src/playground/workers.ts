import EditorWorker from "monaco-editor/esm/vs/editor/editor.worker.js?worker";
import JsonWorker from "monaco-editor/esm/vs/language/json/json.worker.js?worker";
import GraphqlWorker from "monaco-graphql/esm/graphql.worker.js?worker";

// Imported here, and not through GraphiQL's own setup module, so that each worker is a file of ours: no blob, no other host.
window.MonacoEnvironment = {
  getWorker(_id: string, language: string) {
    switch (language) {
      case "graphql":
        return new GraphqlWorker();
      case "json":
        return new JsonWorker();
      default:
        return new EditorWorker();
    }
  },
};
