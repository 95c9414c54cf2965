/**
 * What TypeGraphQL wraps around a resolver waits for promises at every field that has an argument, and at every object
 * whose type is to be told: for middlewares, validation and authorization, none of which this schema has. Here each
 * field calls its method itself, so that a whole answer is made in one go. What is said in the decorators stays the
 * only place where it is said.
 */
import {
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  type GraphQLTypeResolver,
  isAbstractType,
  isObjectType,
} from "graphql";
import { getMetadataStorage } from "type-graphql";

type Method = (...parameters: unknown[]) => unknown;
type Storage = ReturnType<typeof getMetadataStorage>;
type Handler = Storage["queries"][number] | Storage["fieldResolvers"][number];

/** Changes the schema that it is given. */
export function resolveDirectly(schema: GraphQLSchema): void {
  const storage = getMetadataStorage();
  const query = schema.getQueryType();
  if (query) for (const handler of storage.queries) setResolver(query, handler);
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) {
      const said = [...storage.interfaceTypes, ...storage.unions].find(({ name }) => name === type.name);
      if (said?.resolveType) type.resolveType = said.resolveType as GraphQLTypeResolver<unknown, unknown>;
    }
    if (!isObjectType(type)) continue;
    // The properties of the class, and those that it has from others: whoever comes last is nearest to the type.
    for (const owner of ownersOf(type.name, storage)) {
      for (const handler of storage.fieldResolvers) if (handler.getObjectType?.() === owner) setResolver(type, handler);
    }
  }
}

/** Classes whose field resolvers a type has: its interfaces, its ancestors, itself. */
function ownersOf(name: string, storage: Storage): readonly unknown[] {
  const said = storage.objectTypes.find((type) => type.name === name);
  if (!said) return [];
  const ancestors: unknown[] = [];
  for (let one = Object.getPrototypeOf(said.target); one?.prototype; one = Object.getPrototypeOf(one)) ancestors.unshift(one);
  return [...(said.interfaceClasses ?? []), ...ancestors, said.target];
}

const instances = new Map<unknown, Record<string, Method>>();

function setResolver(type: GraphQLObjectType, handler: Handler): void {
  const { schemaName, methodName, target, middlewares, roles } = handler;
  const field = type.getFields()[schemaName];
  if (!field) throw new Error(`${type.name} has no field ${schemaName}, which ${methodName} resolves`);
  if ((middlewares?.length ?? 0) > 0 || roles)
    throw new Error(`${type.name}.${schemaName} has a middleware or roles, which nothing here runs`);
  const instance = instances.get(target) ?? (Reflect.construct(target, []) as Record<string, Method>);
  instances.set(target, instance);
  field.resolve = callOf(instance, methodName, handler);
}

/** The parameters of a method are few, so each number of them has a call of its own, which the compiler can see through. */
function callOf(instance: Record<string, Method>, name: string, handler: Handler): GraphQLFieldResolver<unknown, unknown> {
  const params = [...(handler.params ?? [])].sort((one, other) => one.index - other.index);
  const [first, second, third, ...more] = params.map((param) => readerOf(param, `${name} of ${handler.target.name}`));
  if (more.length > 0) throw new Error(`${name} of ${handler.target.name} takes more than three parameters`);
  const method = (instance[name] as Method).bind(instance);
  if (!first) return () => method();
  if (!second) return (root, args, context) => method(first(root, args, context));
  if (!third) return (root, args, context) => method(first(root, args, context), second(root, args, context));
  return (root, args, context) => method(first(root, args, context), second(root, args, context), third(root, args, context));
}

type Reader = (root: unknown, args: Readonly<Record<string, unknown>>, context: unknown) => unknown;

function readerOf(param: NonNullable<Handler["params"]>[number], where: string): Reader {
  switch (param.kind) {
    case "root":
      return (root) => root;
    case "context":
      return (_root, _args, context) => context;
    case "args":
      return (_root, args) => args;
    case "arg": {
      const { name } = param;
      return (_root, args) => args[name];
    }
    default:
      throw new Error(`${where} has a parameter of the kind ${param.kind}, which nothing here reads`);
  }
}
