package org.jiheng.rules.finding;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jiheng.rules.narrative.Section;

/** Which budget book a text speaks of: the same name in another book is another figure. */
enum BudgetBook {
  GENERAL_PUBLIC("一般公共预算", List.of("general-public.")),
  GOVERNMENT_FUND("政府性基金", List.of("government-fund.", "income.government-fund")),
  STATE_CAPITAL("国有资本经营", List.of("state-capital.", "income.state-capital")),
  SOCIAL_INSURANCE("社会保险基金", List.of("social-insurance.", "income.social-insurance")),
  WHOLE("整体收支", List.of("income", "expenditure"));

  private final String word;
  private final List<String> lines;

  BudgetBook(String word, List<String> lines) {
    this.word = word;
    this.lines = lines;
  }

  /** The lines that can be meant where the words or the titles above them name a book. */
  static Set<String> within(Set<String> codes, String head, Tale tale, Section section) {
    if (codes.size() < 2) {
      return codes;
    }
    var book = of(head, tale, section);
    if (book == null) {
      return codes;
    }
    var within = new LinkedHashSet<String>();
    for (String code : codes) {
      if (book.holds(code) || isOfNoBook(code)) {
        within.add(code);
      }
    }
    return within;
  }

  private static BudgetBook of(String head, Tale tale, Section section) {
    var named = in(head);
    for (var i = section.titles().size() - 1; i >= 0 && named == null; i--) {
      named = in(section.titles().get(i));
    }
    return named == null ? in(tale.heading()) : named;
  }

  private static BudgetBook in(String words) {
    for (BudgetBook book : values()) {
      if (words.contains(book.word)) {
        return book;
      }
    }
    return null;
  }

  private boolean holds(String code) {
    return lines.stream().anyMatch(code::startsWith);
  }

  private static boolean isOfNoBook(String code) {
    for (BudgetBook book : values()) {
      if (book.holds(code)) {
        return false;
      }
    }
    return true;
  }
}
