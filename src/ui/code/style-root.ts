/**
 * The document as the editor sees it. In a document with a head it writes its styles into a `<style>` element, which the
 * page's policy (`style-src 'self'`) refuses; in one without, as in a shadow root, it adopts a constructed sheet, which
 * no policy concerns. Everything else it asks of the document is answered by the document.
 */
export const styleRoot: Document = new Proxy(document, {
  get(target, key) {
    if (key === 'head') return undefined;
    const value: unknown = Reflect.get(target, key, target);
    return typeof value === 'function' ? (value.bind(target) as unknown) : value;
  },
  set: (target, key, value) => Reflect.set(target, key, value, target),
});
