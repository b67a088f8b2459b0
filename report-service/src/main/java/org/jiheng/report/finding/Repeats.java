package org.jiheng.report.finding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jiheng.report.expression.Alignment;
import org.jiheng.report.expression.Expressions;
import org.jiheng.report.finding.RowFindings.Place;
import org.jiheng.report.scoring.FormScore;
import org.jiheng.report.scoring.Texts;

/** The same indicator in two places. */
final class Repeats {

  private static final Pattern NUMBERED = Pattern.compile("^指标\\d{1,3}[:、.]?");

  private Repeats() {}

  /** Twice in a form, or in two project forms with the same actual; a pair is one finding. */
  static Stream<Finding> duplicates(Ledger ledger) {
    return pairs(
        ledger,
        Rule.DUPLICATE,
        (one, other) -> {
          boolean projects =
              !ledger.forms().get(one.form()).form().isOverall()
                  && !ledger.forms().get(other.form()).form().isOverall();
          return one.form() == other.form() || projects && sameActual(one, other);
        });
  }

  /** In two forms with different actuals that can be compared. */
  static Stream<Finding> crossForm(Ledger ledger) {
    return pairs(
        ledger, Rule.CROSS_FORM, (one, other) -> one.form() != other.form() && differs(one, other));
  }

  private static boolean sameActual(Place one, Place other) {
    var first = Expressions.comparable(one.score().row().actual());
    return !first.isEmpty() && first.equals(Expressions.comparable(other.score().row().actual()));
  }

  private static boolean differs(Place one, Place other) {
    var first = one.score().actual();
    var second = other.score().actual();
    if (!first.isNumber() || !second.isNumber() || first.isBound() || second.isBound()) {
      return false;
    }
    var pairs = Alignment.of(first, second);
    return !pairs.isEmpty()
        && pairs.stream().allMatch(pair -> pair.target().compareTo(pair.actual()) != 0);
  }

  private static Stream<Finding> pairs(
      Ledger ledger, Rule rule, BiPredicate<Place, Place> matches) {
    return ledger.sameNames().stream()
        .flatMap(places -> pairs(places, matches))
        .map(pair -> finding(ledger, rule, pair.get(0), pair.get(1)));
  }

  /** The places of every name that stands in more than one. */
  static List<List<Place>> sameNames(List<FormScore> forms) {
    var byName = new LinkedHashMap<String, List<Place>>();
    for (FormScore form : forms) {
      form.indicators().forEach(score -> add(byName, new Place(form.index(), score)));
    }
    return byName.values().stream().filter(places -> places.size() > 1).toList();
  }

  private static void add(LinkedHashMap<String, List<Place>> byName, Place place) {
    var name = name(place.score().row().level3());
    if (!name.isEmpty()) {
      byName.computeIfAbsent(name, key -> new ArrayList<>()).add(place);
    }
  }

  private static Stream<List<Place>> pairs(List<Place> places, BiPredicate<Place, Place> matches) {
    var pairs = new ArrayList<List<Place>>();
    for (int later = 1; later < places.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        if (matches.test(places.get(earlier), places.get(later))) {
          pairs.add(List.of(places.get(earlier), places.get(later)));
          break;
        }
      }
    }
    return pairs.stream();
  }

  /** A name without spaces, punctuation, width, case and its printed number. */
  private static String name(String filed) {
    var name = NUMBERED.matcher(Expressions.comparable(filed)).replaceFirst("");
    return name.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Repeats::isLetterOrNumber)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isLetterOrNumber(int point) {
    return switch (Character.getType(point)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER ->
          true;
      default -> false;
    };
  }

  private static Finding finding(Ledger ledger, Rule rule, Place one, Place other) {
    var first = one.score().row();
    var second = other.score().row();
    boolean sameForm = one.form() == other.form();
    var there = sameForm ? "同一张表" : Ledger.name(ledger.forms().get(one.form())) + "表";
    boolean duplicate = rule == Rule.DUPLICATE;
    var message =
        Texts.row(second)
            + "，与"
            + there
            + Texts.quoted(first.level2())
            + "下的同名指标"
            + (duplicate ? "重复" : "完成值不一致")
            + "（该处指标值"
            + Texts.quoted(first.target())
            + "，完成值"
            + Texts.quoted(first.actual())
            + "）。";
    var where = other.pointer().to(duplicate ? "level3" : "actual");
    return Finding.of(rule, Severity.WARNING, where, message, rule.name())
        .args(second.level3(), one.pointer().text(), other.pointer().text());
  }
}
