package org.jiheng.rules.finding;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jiheng.filing.Form;
import org.jiheng.rules.finding.Subject.Funds;

/**
 * Of what the figures behind 其中 or in brackets are parts: there a name is only that of a part of
 * the whole, so that 差旅费 of a project is not the department's.
 */
final class Wholes {

  private static final String AMONG = "其中";

  private static final Map<Form.Source, FindingWords> SOURCES =
      Map.of(
          Form.Source.CURRENT, FindingWords.CURRENT_FUNDS,
          Form.Source.CARRY_OVER, FindingWords.CARRIED_OVER,
          Form.Source.OTHER, FindingWords.OTHER_FUNDS);

  private final Ledger ledger;

  /** The whole of the figures in so many brackets; null where the text does not say of what. */
  private final NavigableMap<Integer, Mention> wholes = new TreeMap<>();

  /** The last figure in so many brackets. */
  private final NavigableMap<Integer, Mention> last = new TreeMap<>();

  private int depth;

  Wholes(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Before a figure is read: the words since the one before it. */
  void enter(String words, boolean newSentence, int next) {
    wholes.tailMap(next, false).clear();
    if (newSentence) {
      wholes.remove(0);
    }
    if (next > depth || newSentence && next > 0) {
      wholes.put(next, words.startsWith("(") ? last.get(depth) : null);
    }
    if (words.contains(AMONG) && !wholes.containsKey(next)) {
      wholes.put(next, last.get(next));
    }
    depth = next;
  }

  /** Behind a figure; a difference or a rate is no whole that has parts. */
  void leave(Mention mention) {
    last.tailMap(depth, false).clear();
    var aside =
        mention.figure().isRate()
            || mention.isUnknown() && FindingWords.COMPARING.anyIn(mention.name());
    if (!aside || !last.containsKey(depth)) {
      last.put(depth, mention);
    }
  }

  /** The row of a form's funds that the words name as a part of it; null where they name none. */
  Funds source(String words) {
    var whole = wholes.get(depth);
    if (whole == null || whole.form() == null) {
      return null;
    }
    var name = Affixes.core(FindingWords.BEFORE_NAME, FindingWords.AFTER_NAME, words);
    return SOURCES.entrySet().stream()
        .filter(source -> source.getValue().list().contains(name))
        .findFirst()
        .map(source -> Funds.of(whole.form(), source.getKey()))
        .orElse(null);
  }

  /** The mention as one of a part of its whole. */
  Mention within(Mention mention) {
    if (!wholes.containsKey(depth)) {
      return mention;
    }
    if (!mention.isNamed()) {
      var part = mention.subject() instanceof Subject.Count;
      return part ? with(mention, Subject.UNKNOWN, mention.phase()) : mention;
    }
    var whole = wholes.get(depth);
    var funds = (Funds) mention.subject();
    if (whole != null && funds.source() != Form.Source.TOTAL) {
      return with(mention, funds, mention.phase() == null ? whole.phase() : mention.phase());
    }
    var lines = whole == null ? Set.<String>of() : below(funds, whole.lines());
    var form = whole == null ? null : funds.form();
    var subject =
        lines.isEmpty() && form == null
            ? Subject.UNKNOWN
            : new Funds(lines, funds.namesakes(), form, funds.source(), funds.used());
    return with(mention, subject, mention.phase());
  }

  private static Mention with(Mention mention, Subject subject, Phase phase) {
    return new Mention(mention.figure(), subject, mention.name(), mention.year(), phase);
  }

  /** The whole says which book is meant, whatever book the part's name speaks of. */
  private Set<String> below(Funds funds, Set<String> wholes) {
    var below = below(funds.lines(), wholes);
    return below.isEmpty() ? below(funds.namesakes(), wholes) : below;
  }

  private Set<String> below(Set<String> lines, Set<String> wholes) {
    var below = new LinkedHashSet<String>();
    for (String line : lines) {
      if (isBelow(line, wholes)) {
        below.add(line);
      }
    }
    return below;
  }

  private boolean isBelow(String line, Set<String> wholes) {
    var code = line;
    while (code != null) {
      var parent = ledger.chartLine(code).orElseThrow().parent();
      if (parent != null && wholes.contains(parent)) {
        return true;
      }
      code = parent;
    }
    return false;
  }
}
