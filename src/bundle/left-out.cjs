// In the place of packages that this server never reaches, each named in build.mjs with the reason: a quarter of the
// text that every start reads. Whoever uses one after all is told so.
module.exports = new Proxy(
  {},
  {
    get: (_target, name) => {
      throw new Error(`"${String(name)}" is of a package that build.mjs leaves out of the bundle`);
    },
  },
);
