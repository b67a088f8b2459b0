package org.jiheng.rules.finding;

import java.util.HashMap;
import java.util.Map;
import org.jiheng.filing.Form;
import org.jiheng.rules.finding.Subject.Funds;
import org.jiheng.rules.narrative.Section;
import org.jiheng.rules.scoring.FormScore;

/**
 * What the words before a figure name. They count as a name only where they are that name, a year
 * and words for the kind of figure, and nothing else: with any other word the figure may be of
 * something smaller or larger, and nothing can be proved of it.
 */
final class Subjects {

  /** The last characters of a department's name, without which no short form of it is one. */
  private static final int ENDING = 3;

  /** 部门整体决算收入: inside a name it only says which kind of figure it is. */
  private static final String FINAL = "决算";

  private final Ledger ledger;
  private final LineNames names;
  private final String department;
  private final Map<String, FormScore> forms = new HashMap<>();

  /** A subject and what the text calls it. */
  record Called(Subject subject, String name) {}

  Subjects(Ledger ledger) {
    this.ledger = ledger;
    this.names = new LineNames(ledger);
    var name = ledger.filing().department().name();
    this.department = name == null ? "" : name;
    for (FormScore form : ledger.forms()) {
      forms.putIfAbsent(LineNames.plain(Ledger.title(form)), form);
    }
  }

  /** The longest name that the words hold when what is no name is taken off; null where none. */
  Called funds(String words, Tale tale, Section section) {
    var found = trimmed(words, tale, section);
    var plain = found == null ? words.replace(FINAL, "") : words;
    return plain.equals(words) ? found : trimmed(plain, tale, section);
  }

  private Called trimmed(String words, Tale tale, Section section) {
    for (var rest = words;
        rest != null;
        rest = Affixes.withoutFirst(FindingWords.BEFORE_NAME, rest)) {
      var used = words.length() > rest.length() && isUse(words, words.length() - rest.length());
      for (var name = rest; name != null; name = trimmed(name)) {
        var found = named(name, words, used, tale, section);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private static boolean isUse(String words, int end) {
    return Affixes.withoutLast(FindingWords.USE.list(), words.substring(0, end)) != null;
  }

  private static String trimmed(String name) {
    return Affixes.withoutLast(FindingWords.AFTER_NAME.list(), name);
  }

  private Called named(String name, String words, boolean used, Tale tale, Section section) {
    var all = names.of(name);
    var form = form(name);
    var plain = all.isEmpty() ? withoutDepartment(name) : null;
    if (plain != null) {
      all = names.of(plain);
    }
    if (all.isEmpty() && form == null) {
      return null;
    }
    var lines = BudgetBook.within(all, words, tale, section);
    return new Called(new Funds(lines, all, form, Form.Source.TOTAL, used), name);
  }

  /**
   * The staff that the words name; null where none.
   *
   * @param posts whether the posts were named before, so that fewer words name the persons
   */
  Called staff(String words, boolean posts) {
    if (posts && FindingWords.HELD.list().contains(words)) {
      return new Called(new Subject.Count(Staff.ACTUAL), words);
    }
    for (var rest = words;
        rest != null;
        rest = Affixes.withoutFirst(FindingWords.BEFORE_NAME, rest)) {
      for (var name = rest; name != null; name = trimmed(name)) {
        var staff = Staff.of(name);
        if (staff.isPresent()) {
          return new Called(new Subject.Count(staff.get()), name);
        }
      }
    }
    return null;
  }

  /** The rate that the words name; null where none. */
  Called rate(String words, Tale tale, Section section) {
    var name = Affixes.withoutAllLast(FindingWords.AFTER_RATE.list(), words);
    var before = Affixes.withoutLast(FindingWords.STAFF_RATE.list(), name);
    if (before != null && isNothing(before)) {
      return new Called(new Subject.StaffRate(), name);
    }
    var of = Affixes.withoutLast(FindingWords.EXECUTION_RATE.list(), name);
    if (of == null) {
      return null;
    }
    if (isNothing(of)) {
      return new Called(new Subject.Rate(null), name);
    }
    var whole = Affixes.core(FindingWords.BEFORE_NAME, FindingWords.AFTER_NAME, of);
    var overall = ledger.overall().orElse(null);
    if (overall != null
        && (FindingWords.WHOLE_DEPARTMENT.list().contains(whole) || isDepartment(whole))) {
      return new Called(new Subject.Rate(Funds.of(overall, Form.Source.TOTAL)), name);
    }
    var funds = funds(of, tale, section);
    return funds == null ? null : new Called(new Subject.Rate((Funds) funds.subject()), name);
  }

  private static boolean isNothing(String words) {
    return Affixes.core(FindingWords.BEFORE_NAME, FindingWords.AFTER_NAME, words).isEmpty();
  }

  /** The form of a name, perhaps with the department's short name before it. */
  private FormScore form(String name) {
    for (var at = 0; at < name.length(); at++) {
      var form = forms.get(name.substring(at));
      if (form != null && (at == 0 || isDepartment(name.substring(0, at)))) {
        return form;
      }
    }
    return isDepartment(name) ? ledger.overall().orElse(null) : null;
  }

  /** What stands behind the department's short name; null where nothing does. */
  private String withoutDepartment(String name) {
    for (var end = name.length() - 2; end >= 2; end--) {
      if (isDepartment(name.substring(0, end)) && !names.of(name.substring(end)).isEmpty()) {
        return name.substring(end);
      }
    }
    return null;
  }

  /** 省科协 for 湖南省科学技术协会: its characters stand in the full name in this order. */
  private boolean isDepartment(String words) {
    if (words.length() < 2) {
      return false;
    }
    var at = 0;
    for (var i = 0; i < words.length(); i++) {
      at = department.indexOf(words.charAt(i), at) + 1;
      if (at == 0) {
        return false;
      }
    }
    var last = words.charAt(words.length() - 1);
    return department.lastIndexOf(last) >= department.length() - ENDING;
  }
}
