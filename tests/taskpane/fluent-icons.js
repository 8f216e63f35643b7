/**
 * Fluent UI's icons one by one, instead of the package that holds thousands: loading it takes a second for every test
 * file. Icons of a name, whatever their size, stand in a file of that name.
 */
const utilities = { ...require('@fluentui/react-icons/utils'), ...require('@fluentui/react-icons/providers') };

function iconNamed(name) {
  const [, words] = /^(.+?)(?:\d+)?(?:Regular|Filled|Color|Light)$/.exec(name) ?? [];
  if (words === undefined) return undefined;
  const file = words.replace(/[a-z\d](?=[A-Z])|[a-zA-Z](?=\d)|[A-Z](?=[A-Z][a-z])/g, '$&-').toLowerCase();
  return require(`@fluentui/react-icons/svg/${file}`)[name];
}

module.exports = new Proxy(utilities, {
  get: (known, name) => (typeof name === 'symbol' || name in known ? known[name] : iconNamed(name)),
});
