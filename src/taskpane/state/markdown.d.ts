/** The build takes such a file in as its text. */
declare module '*.md' {
  const text: string;
  export default text;
}
