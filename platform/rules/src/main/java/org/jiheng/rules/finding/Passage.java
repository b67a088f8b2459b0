package org.jiheng.rules.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jiheng.rules.narrative.Figure;
import org.jiheng.rules.narrative.FigureFinder;
import org.jiheng.rules.narrative.Section;

/** One part of a text, read figure by figure and sentence by sentence. */
final class Passage {

  private static final String STOPS = "。!?";

  private final Ledger ledger;
  private final Section section;
  private final boolean open;
  private final int from;
  private final String text;

  private final List<List<Mention>> sentences = new ArrayList<>();

  /** The last figure of the sentence in so many brackets. */
  private final NavigableMap<Integer, Mention> last = new TreeMap<>();

  private final Wholes wholes;
  private final Naming naming;

  /** What the sentence has said so far leaves open of when or of what its figures are. */
  private boolean partial;

  private boolean doubtful;

  Passage(
      Ledger ledger, Subjects subjects, RowNames rows, Tale tale, Section section, boolean open) {
    this.ledger = ledger;
    this.section = section;
    this.open = open;
    this.from = begin(tale.text(), section);
    this.text = tale.text().substring(from, section.to());
    this.wholes = new Wholes(ledger);
    this.naming = new Naming(subjects, rows, wholes, tale, section, text);
  }

  /** A figure that ends what looks like a title is named by it: 1.举办展览22场. */
  private static int begin(String text, Section section) {
    var body = section.body();
    var figure =
        !section.titled()
            && body < section.to()
            && Character.isDigit(text.charAt(body))
            && Affixes.yearEnd(text, body) == 0;
    return figure ? body - section.title().length() : body;
  }

  List<List<Mention>> sentences() {
    var behind = 0;
    sentences.add(new ArrayList<>());
    for (Figure figure : FigureFinder.in(text)) {
      var begin = stop(behind, figure.lead());
      if (begin > behind) {
        sentences.add(new ArrayList<>());
        last.clear();
        partial = false;
        doubtful = false;
      }
      var head = Head.of(text, begin, figure.lead(), section.title());
      wholes.enter(text.substring(behind, figure.lead()), begin > behind, figure.depth());
      var mention = mention(figure, head);
      sentences.get(sentences.size() - 1).add(mention);
      wholes.leave(mention);
      last.put(figure.depth(), mention);
      last.tailMap(figure.depth(), false).clear();
      doubtful |= mention.isUnknown() && !FindingWords.COMPARING.anyIn(head.words());
      behind = figure.to();
    }
    return sentences;
  }

  /** Where the sentence of a figure begins, or what is behind the figure before it. */
  private int stop(int behind, int end) {
    var begin = end;
    while (begin > behind && STOPS.indexOf(text.charAt(begin - 1)) < 0) {
      begin--;
    }
    return begin;
  }

  private Mention mention(Figure figure, Head head) {
    var former = last.get(figure.depth());
    var year = head.year(ledger.filing().fiscalYear());
    if (year == null && former != null && !former.isUnknown()) {
      year = former.year();
    }
    partial |= Surroundings.arePartial(head.before()) || Surroundings.arePartial(head.words());
    var called = open && !partial ? naming.called(figure, head, former, doubtful) : null;
    var place = figure.shifted(from);
    if (called == null) {
      return new Mention(place, Subject.UNKNOWN, head.words(), year, head.phase());
    }
    return wholes.within(new Mention(place, called.subject(), called.name(), year, head.phase()));
  }
}
