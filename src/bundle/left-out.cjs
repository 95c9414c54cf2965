// In the place of packages that this server never reaches, each named in build.mjs with the reason: a megabyte that every
// start would read. Whoever uses one after all is told so.
module.exports = new Proxy(
  {},
  {
    get: (_target, name) => {
      throw new Error(`"${String(name)}" is of a package that build.mjs leaves out of the bundle`);
    },
  },
);
