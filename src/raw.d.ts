/** Any file of the repository as text, for tests: `import text from '../../api/rules.json?raw'`. */
declare module '*?raw' {
  const text: string;
  export default text;
}
