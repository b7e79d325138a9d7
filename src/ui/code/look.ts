import { syntaxTree } from '@codemirror/language';
import type { Extension, Range } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';

/** The colour of each part of the JSON grammar. */
const marks: Readonly<Record<string, Decoration>> = {
  PropertyName: Decoration.mark({ class: 'cm-json-key' }),
  String: Decoration.mark({ class: 'cm-json-string' }),
  Number: Decoration.mark({ class: 'cm-json-number' }),
  True: Decoration.mark({ class: 'cm-json-literal' }),
  False: Decoration.mark({ class: 'cm-json-literal' }),
  Null: Decoration.mark({ class: 'cm-json-literal' }),
};

/** The marks of what is on the screen. */
function coloured(view: EditorView): DecorationSet {
  const found: Range<Decoration>[] = [];
  const tree = syntaxTree(view.state);
  for (const { from, to } of view.visibleRanges)
    tree.iterate({
      from,
      to,
      enter: (node) => {
        const mark = marks[node.name];
        if (mark && node.to > node.from) found.push(mark.range(node.from, node.to));
      },
    });
  return Decoration.set(found, true);
}

const colours = ViewPlugin.define(
  (view) => ({
    decorations: coloured(view),
    update(update: ViewUpdate) {
      if (
        update.docChanged ||
        update.viewportChanged ||
        syntaxTree(update.state) !== syntaxTree(update.startState)
      )
        this.decorations = coloured(update.view);
    },
  }),
  { decorations: (plugin) => plugin.decorations },
);

const mono =
  "ui-monospace, 'SF Mono', 'Cascadia Mono', Consolas, 'Noto Sans Mono', 'DejaVu Sans Mono', 'Noto Sans SC', 'Noto Sans CJK SC', monospace";

const theme = EditorView.theme({
  '&': { height: '100%', backgroundColor: 'var(--sunken)', color: 'var(--text)', fontSize: 'var(--small)' },
  // The element around it shows the focus: the margin would cover the editor's own outline.
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: mono, lineHeight: '18px' },
  '.cm-content': { padding: '8px 0', caretColor: 'var(--text)' },
  '.cm-line': { padding: '0 12px 0 6px' },
  '.cm-json-key': { color: 'var(--json-key)' },
  '.cm-json-string': { color: 'var(--json-string)' },
  '.cm-json-number': { color: 'var(--json-number)' },
  '.cm-json-literal': { color: 'var(--json-literal)' },
  '.cm-gutters': {
    backgroundColor: 'var(--sunken)',
    color: 'var(--text-faint)',
    borderRight: '1px solid var(--line)',
    userSelect: 'none',
  },
  '.cm-lineNumbers .cm-gutterElement': { minWidth: '28px', padding: '0 4px 0 8px' },
  '.cm-gutter-lint': { width: '16px' },
  '.cm-gutter-lint .cm-gutterElement': { padding: '3px 2px 0' },
  '.cm-lint-marker': { width: '12px', height: '12px' },
  '.cm-foldGutter .cm-gutterElement': { width: '14px', textAlign: 'center', cursor: 'default' },
  '.cm-activeLine': { backgroundColor: 'var(--hover)' },
  '.cm-activeLineGutter': { backgroundColor: 'var(--hover)', color: 'var(--text)' },
  '&.cm-focused .cm-matchingBracket, .cm-matchingBracket': {
    backgroundColor: 'transparent',
    boxShadow: 'inset 0 0 0 1px var(--line-strong)',
    borderRadius: '2px',
  },
  '&.cm-focused .cm-nonmatchingBracket, .cm-nonmatchingBracket': {
    backgroundColor: 'transparent',
    boxShadow: 'inset 0 0 0 1px var(--error)',
  },
  '.cm-foldPlaceholder': {
    backgroundColor: 'var(--pressed)',
    border: '0',
    borderRadius: '3px',
    color: 'var(--text-quiet)',
    padding: '0 4px',
  },
  '.cm-searchMatch': { backgroundColor: 'light-dark(#ffe28a, #6b5200)' },
  '.cm-searchMatch-selected': { backgroundColor: 'light-dark(#ffb84d, #946b00)' },
  '.cm-selectionMatch': { backgroundColor: 'var(--pressed)' },
  '.cm-lintRange': { backgroundImage: 'none', paddingBottom: '0', textDecorationSkipInk: 'none' },
  '.cm-lintRange-error': { textDecoration: 'underline wavy 1px var(--error)', textUnderlineOffset: '3px' },
  '.cm-lintRange-warning': {
    textDecoration: 'underline wavy 1px var(--warning)',
    textUnderlineOffset: '3px',
  },
  '.cm-lintRange-info': { textDecoration: 'underline dotted 1px var(--info)', textUnderlineOffset: '3px' },
  '.cm-lintRange-active': { backgroundColor: 'var(--error-wash)' },
  '.cm-tooltip': {
    border: '0',
    borderRadius: 'var(--radius)',
    backgroundColor: 'var(--raised)',
    color: 'var(--text)',
    boxShadow: 'var(--shadow-menu)',
  },
  '.cm-tooltip-lint': {
    maxWidth: 'min(480px, 90vw)',
    fontFamily: 'inherit',
    fontSize: 'var(--small)',
    lineHeight: '18px',
  },
  '.cm-diagnostic': { padding: '6px 10px', whiteSpace: 'pre-wrap' },
  '.cm-diagnostic-error': { borderLeft: '3px solid var(--error)' },
  '.cm-diagnostic-warning': { borderLeft: '3px solid var(--warning)' },
  '.cm-diagnostic-info': { borderLeft: '3px solid var(--info)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    fontFamily: mono,
    fontSize: 'var(--small)',
    maxHeight: '224px',
    minWidth: '260px',
    maxWidth: 'min(480px, 90vw)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': {
    display: 'flex',
    alignItems: 'baseline',
    gap: '10px',
    lineHeight: '18px',
    padding: '3px 10px',
  },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--accent-fill)',
    color: 'var(--on-accent)',
  },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '700' },
  '.cm-completionDetail': {
    flex: '1',
    marginLeft: '0',
    fontStyle: 'normal',
    fontFamily: 'system-ui, sans-serif',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  '.cm-completionType': { fontFamily: 'system-ui, sans-serif', color: 'var(--text-quiet)' },
  'li[aria-selected] .cm-completionType': { color: 'inherit' },
  '.cm-tooltip.cm-completionInfo': {
    padding: '6px 10px',
    maxWidth: '280px',
    fontFamily: 'system-ui, sans-serif',
    fontSize: 'var(--small)',
    lineHeight: '18px',
  },
  '.cm-panels': { backgroundColor: 'var(--surface)', color: 'var(--text)' },
  '.cm-panels.cm-panels-top': { borderBottom: '1px solid var(--line)' },
  '.cm-panels.cm-panels-bottom': { borderTop: '1px solid var(--line)' },
  '.cm-panel.cm-search': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 6px',
    padding: '6px 32px 6px 8px',
    fontFamily: 'system-ui, sans-serif',
  },
  '.cm-panel.cm-search br': { display: 'none' },
  '.cm-panel.cm-search input, .cm-panel.cm-search button, .cm-panel.cm-search label': {
    margin: '0',
    fontSize: 'var(--small)',
  },
  '.cm-panel.cm-search label': {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    minHeight: '24px',
  },
  '.cm-textfield': {
    height: '24px',
    padding: '0 6px',
    border: '1px solid var(--line-strong)',
    borderRadius: 'var(--radius)',
    backgroundColor: 'var(--surface)',
    color: 'var(--text)',
  },
  '.cm-button': {
    height: '24px',
    padding: '0 8px',
    border: '1px solid var(--line-strong)',
    borderRadius: 'var(--radius)',
    backgroundColor: 'transparent',
    backgroundImage: 'none',
    color: 'var(--text)',
    '&:active': { backgroundImage: 'none', backgroundColor: 'var(--pressed)' },
  },
  '.cm-panel.cm-search [name=close], .cm-dialog-close': {
    top: '6px',
    right: '6px',
    width: '24px',
    height: '24px',
    fontSize: 'calc(16rem / 13)',
    color: 'var(--text)',
    borderRadius: 'var(--radius)',
  },
  '.cm-dialog': { fontSize: 'var(--small)' },
});

/** How the editor looks, in the colours of the page's theme, whichever it is. */
export const look: Extension = [theme, colours];
