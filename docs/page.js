const { Marked } = require('marked');

/** A link to another page of docs/ leads to its HTML, which lies where the Markdown does. */
function toHtml(token) {
  if (token.type === 'link' && !token.href.includes('://')) token.href = token.href.replace(/\.md(?=#|$)/, '.html');
}

/** The anchor of a heading, as GitHub has it: words joined by hyphens, without marks. */
const anchorOf = (text) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');

const marked = new Marked({
  walkTokens: toHtml,
  renderer: {
    heading({ tokens, depth, text }) {
      return `<h${depth} id="${anchorOf(text)}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
    },
  },
});

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const STYLE = `
  :root { color-scheme: light dark; }
  body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; line-height: 1.7;
    font-family: 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Segoe UI', sans-serif; }
  h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; margin-top: 2rem; }
  li { margin: 0.3rem 0; }
  img { display: block; max-width: 100%; margin: 0.75rem 0; border: 1px solid #8888; }
  table { border-collapse: collapse; } th, td { border: 1px solid #8888; padding: 0.25rem 0.5rem; text-align: left; vertical-align: top; }
  pre { overflow-x: auto; padding: 0.75rem; background: #8882; } code { overflow-wrap: anywhere; }
  .note { color: GrayText; font-size: 0.85rem; }
  @media print { .note { display: none; } img { break-inside: avoid; } }`;

/** A page of docs/ for those who have the folder of the build alone. */
function htmlPage(markdown, contentSecurityPolicy) {
  const title = /^# (.+)$/m.exec(markdown)?.[1];
  if (!title) throw new Error('A page of docs/ begins with its title');
  const language = /\p{Script=Han}/u.test(title) ? 'zh-CN' : 'en';
  const note =
    language === 'en'
      ? ''
      : '<p class="note" lang="en">This page is in Chinese; buttons are named as in the Chinese pane.</p>';
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}" />
<title>${escaped(title)}</title>
<style>${STYLE}
</style>
</head>
<body>
<main>
${marked.parse(markdown)}</main>
${note}
</body>
</html>
`;
}

module.exports = { htmlPage };
