package org.jiheng.rules.finding;

import java.util.List;
import org.jiheng.filing.Form;
import org.jiheng.rules.expression.Alignment;
import org.jiheng.rules.finding.RowFindings.Place;
import org.jiheng.rules.finding.Subject.Funds;
import org.jiheng.rules.finding.Subject.Rows;
import org.jiheng.rules.finding.Subjects.Called;
import org.jiheng.rules.narrative.Figure;
import org.jiheng.rules.narrative.Section;

/** Names a figure by the words around it, the figure before it or the title above it. */
final class Naming {

  private final Subjects subjects;
  private final RowNames rows;
  private final Wholes wholes;
  private final Tale tale;
  private final Section section;
  private final String text;

  Naming(Subjects subjects, RowNames rows, Wholes wholes, Tale tale, Section section, String text) {
    this.subjects = subjects;
    this.rows = rows;
    this.wholes = wholes;
    this.tale = tale;
    this.section = section;
    this.text = text;
  }

  /**
   * What a figure is of; null where nobody can tell.
   *
   * @param former the figure before it in the sentence; null where there is none
   * @param doubtful whether the sentence has figures of something else
   */
  Called called(Figure figure, Head head, Mention former, boolean doubtful) {
    var known = head.isLong() ? null : ofAll(figure, head, former);
    var open = known != null && (isOfAll(head, doubtful) || isExplicit(known, head, doubtful));
    return open ? known : row(figure, head, former);
  }

  /** A rate with its name, or a form with the kind of amount, says by itself what it is of. */
  private static boolean isExplicit(Called called, Head head, boolean doubtful) {
    if (called.subject() instanceof Funds funds) {
      return funds.form() != null && !doubtful && head.phase() != null && !head.isEmpty();
    }
    return called.subject() instanceof Subject.StaffRate && !doubtful
        || called.subject() instanceof Subject.Rate rate
            && rate.of() != null
            && !Affixes.withoutAllLast(FindingWords.AFTER_TITLE.list(), head.words()).isEmpty();
  }

  /** Whether the words leave no doubt that the figure is the department's. */
  private static boolean isOfAll(Head head, boolean doubtful) {
    return head.hasYear() || !doubtful && Surroundings.areNeutral(head.before());
  }

  private Called ofAll(Figure figure, Head head, Mention former) {
    if (tale.form() != null) {
      return figure.isRate() ? ownRate(head) : null;
    }
    if (figure.isAmount()) {
      return isUsedUp(figure) ? null : funds(head, former);
    }
    return figure.isRate() ? rate(head, former) : staff(head, former);
  }

  /** 实有 alone is of the posts before it; a title may say that they are those of a single unit. */
  private Called staff(Head head, Mention former) {
    var ofAll = section.title().isEmpty() || FindingWords.STAFF_TITLE.anyIn(section.title());
    var posts = former != null && former.subject() instanceof Subject.Count;
    return ofAll || head.hasYear() || posts ? subjects.staff(head.words(), posts) : null;
  }

  /** 2万元用于购置设备 is a part of what the words name. */
  private boolean isUsedUp(Figure figure) {
    return FindingWords.USED_FOR.list().stream()
        .anyMatch(word -> text.startsWith(word, figure.to()));
  }

  private Called funds(Head head, Mention former) {
    var part = wholes.source(head.words());
    if (part != null) {
      return new Called(part, head.words());
    }
    var found = subjects.funds(head.words(), tale, section);
    if (found != null || !head.isEmpty()) {
      return found;
    }
    return former == null ? titled() : former.isNamed() ? called(former) : null;
  }

  /** What the title of the part names: 公用经费执行率, 基本支出情况. */
  private Called titled() {
    var title = LineNames.plain(section.title());
    var name = Affixes.withoutAllLast(FindingWords.AFTER_TITLE.list(), title);
    return name.length() > Head.LONGEST ? null : subjects.funds(name, tale, section);
  }

  private Called rate(Head head, Mention former) {
    var found = subjects.rate(head.words(), tale, section);
    if (found == null || !isBare(found)) {
      return found;
    }
    var of = former == null ? titled() : former.isNamed() ? called(former) : null;
    if (of != null) {
      return new Called(new Subject.Rate((Funds) of.subject()), of.name());
    }
    return section.title().isEmpty() || isOfRates() || head.hasYear() ? found : null;
  }

  private static Called called(Mention mention) {
    return new Called(mention.subject(), mention.name());
  }

  private static boolean isBare(Called rate) {
    return rate.subject() instanceof Subject.Rate execution && execution.of() == null;
  }

  /** Whether the title says no more than that the part is on execution. */
  private boolean isOfRates() {
    return Affixes.withoutAllLast(FindingWords.AFTER_TITLE.list(), LineNames.plain(section.title()))
        .isEmpty();
  }

  /** In the text of a form a rate without a name is the form's. */
  private Called ownRate(Head head) {
    var found = subjects.rate(head.words(), tale, section);
    var bare = found != null && isBare(found);
    var funds = Funds.of(tale.form(), Form.Source.TOTAL);
    return bare ? new Called(new Subject.Rate(funds), found.name()) : null;
  }

  private Called row(Figure figure, Head head, Mention former) {
    var words = "";
    List<Place> found = List.of();
    for (var label : labels(figure, head)) {
      if (found.isEmpty()) {
        words = label;
        found = rows.of(label, figure);
      }
    }
    if (!found.isEmpty()) {
      var own = tale.form() == null ? found : Rows.of(found, tale.form().index());
      return own.isEmpty() ? null : new Called(new Rows(own), words);
    }
    var carried =
        former != null
            && former.subject() instanceof Rows
            && Affixes.core(FindingWords.CARRYING, FindingWords.CARRYING, head.words()).isEmpty()
            && FindingWords.WANTED.list().stream()
                .anyMatch(word -> text.startsWith(word, figure.to()))
            && !Alignment.of(figure.number(), former.figure().number()).isEmpty();
    return carried ? called(former) : null;
  }

  /** What the words around a figure can call an indicator, the nearest first. */
  private List<String> labels(Figure figure, Head head) {
    var behind = Head.behind(text, figure.to());
    return List.of(head.words(), head.clause(), Head.effect(head.words()), head.words() + behind);
  }
}
