import { parts, sentences } from '../../.types/sentences';

/**
 * The rules' findings and explanations in English, from the catalogues beside the rules. What a department filed stays as it
 * filed it; a place or a kind of figure, which the services say in Chinese, is read back by the Chinese catalogue.
 */
type Figures = Record<string, string | undefined>;

const CLAIM_BELOW = '_CLAIM_BELOW';

export function findingIn(code: string, args: string[]): string | undefined {
  const fitting = sentences[code]?.find(({ names }) => names.length === args.length) ?? sentences[code]?.[0];
  if (fitting === undefined) {
    return undefined;
  }
  return said(fitting.text, Object.fromEntries(fitting.names.map((name, place) => [name, args[place]])));
}

export function explanationIn(code: string, args: string[]): string | undefined {
  if (!code.endsWith(CLAIM_BELOW)) {
    return findingIn(code, args);
  }
  const why = findingIn(code.slice(0, -CLAIM_BELOW.length), args.slice(0, -1));
  return why && said(parts['claim-below']!.en, { why, claim: args.at(-1) });
}

function said(text: string, figures: Figures): string {
  return text.replace(/(“?)\{(\w+)}(”?)/g, (_, open: string, name: string, close: string) => {
    const figure = name === 'taken' ? taken(figures.score) : part(name, figures[name] ?? '');
    return open && figure.trim() === '' ? parts.blank!.en : open + figure + close;
  });
}

/** How a sentence ends that takes a self score over. */
function taken(score: string | undefined): string {
  return score === undefined ? parts['taken.unclaimed']!.en : said(parts['taken.score']!.en, { score });
}

/** What the Chinese catalogue says of such a placeholder in English; anything else stays as it is. */
function part(name: string, chinese: string): string {
  for (const { zh, en } of partsOf(name)) {
    const found = new RegExp(`^${pattern(zh)}$`, 's').exec(chinese);
    if (found) {
      return said(en, found.groups ?? {});
    }
  }
  return chinese;
}

function partsOf(name: string): { zh: string; en: string }[] {
  return Object.keys(parts)
    .filter((key) => key.startsWith(`${name}.`))
    .map((key) => parts[key]!);
}

/** The catalogue writes nothing that a pattern would read as a sign but the braces of placeholders. */
function pattern(zh: string): string {
  return zh.replace(/\{(\w+)}/g, (_, name: string) => {
    const known = partsOf(name).map((each) => each.zh);
    return `(?<${name}>${known.length === 0 ? '.*' : known.join('|')})`;
  });
}
