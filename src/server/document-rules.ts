/** What is refused by looking at a document alone, whatever its variables. */
import {
  type ASTVisitor,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  OperationTypeNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from "graphql";
import type { ErrorCode } from "../graphql/errors.js";
import { limits } from "../limits.js";

/** Validation of its own for this: without it, a mutation on a schema that has none fails as an error of the server. */
function readOnly(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(operation) {
      if (operation.operation === OperationTypeNode.QUERY) return;
      const code: ErrorCode = "READ_ONLY";
      context.reportError(
        new GraphQLError(`This API is for reading and has no ${operation.operation}s. Ask with a query.`, {
          nodes: operation,
          extensions: { code },
        }),
      );
    },
  };
}

function depthLimit(context: ValidationContext): ASTVisitor {
  const depths = new Map<FragmentDefinitionNode, number>();

  /**
   * Levels of fields below. Each fragment is measured once, however often it is spread: a chain of fragments that spread
   * the next one twice has a million paths. While it is being measured it counts as nothing, which ends cycles; another
   * rule reports those.
   */
  function depthOf(selections: SelectionSetNode): number {
    let deepest = 0;
    for (const selection of selections.selections) {
      let depth = 0;
      if (selection.kind === Kind.FIELD) {
        // Questions about the schema are nested more deeply by every client (a type of a type of …). How far they can
        // nest lists in lists is bounded by a rule of graphql-js; the rest ends where the schema ends.
        if (selection.name.value === "__schema" || selection.name.value === "__type") continue;
        depth = 1 + (selection.selectionSet ? depthOf(selection.selectionSet) : 0);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        depth = depthOf(selection.selectionSet);
      } else {
        const fragment = context.getFragment(selection.name.value);
        if (fragment) depth = depths.get(fragment) ?? measure(fragment);
      }
      deepest = Math.max(deepest, depth);
    }
    return deepest;
  }

  function measure(fragment: FragmentDefinitionNode): number {
    depths.set(fragment, 0);
    const depth = depthOf(fragment.selectionSet);
    depths.set(fragment, depth);
    return depth;
  }

  return {
    OperationDefinition(operation) {
      const depth = depthOf(operation.selectionSet);
      if (depth <= limits.depth) return;
      const code: ErrorCode = "QUERY_TOO_DEEP";
      context.reportError(
        new GraphQLError(
          `The fields are nested ${depth} levels deep, and ${limits.depth} are allowed. Ask for the rest in a second query.`,
          {
            nodes: operation,
            extensions: { code, depth, limit: limits.depth },
          },
        ),
      );
    },
  };
}

export const documentRules: ValidationRule[] = [readOnly, depthLimit];
