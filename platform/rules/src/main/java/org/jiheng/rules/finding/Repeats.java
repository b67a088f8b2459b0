package org.jiheng.rules.finding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jiheng.rules.expression.Alignment;
import org.jiheng.rules.expression.Expression;
import org.jiheng.rules.expression.Expressions;
import org.jiheng.rules.finding.RowFindings.Place;
import org.jiheng.rules.scoring.Notation;
import org.jiheng.rules.sentence.Phrase;

/**
 * The same indicator in two places. A later place is paired with the first one that it repeats or
 * contradicts, so that a pair is one finding and the cost stays linear.
 */
final class Repeats {

  private Repeats() {}

  /** Twice in a form, or in two project forms with the same actual. */
  static Stream<Finding> duplicates(Ledger ledger) {
    return ledger.sameNames().stream().flatMap(places -> duplicates(ledger, places).stream());
  }

  private static List<Finding> duplicates(Ledger ledger, List<Place> places) {
    var inForm = new HashMap<Integer, Place>();
    var inProjects = new HashMap<Object, Place>();
    var findings = new ArrayList<Finding>();
    for (Place place : places) {
      var earlier = inForm.get(place.form());
      var actual = said(place);
      var project = !ledger.forms().get(place.form()).form().isOverall() && !actual.equals("");
      var elsewhere = project ? inProjects.get(actual) : null;
      if (elsewhere != null && !saySame(elsewhere, place)) {
        elsewhere = null;
      }
      if (elsewhere != null || earlier != null) {
        findings.add(duplicate(ledger, elsewhere == null ? earlier : elsewhere, place));
      }
      inForm.putIfAbsent(place.form(), place);
      if (project) {
        inProjects.putIfAbsent(actual, place);
      }
    }
    return findings;
  }

  /** A figure by its value, so that 90 and 90分 are one; any other actual by its words. */
  private static Object said(Place place) {
    var actual = place.score().actual();
    return isFigure(actual)
        ? actual.value().stripTrailingZeros()
        : Expressions.comparable(place.row().actual());
  }

  private static boolean saySame(Place one, Place other) {
    var first = one.score().actual();
    var second = other.score().actual();
    return !isFigure(first) || !Alignment.of(first, second).isEmpty();
  }

  private static Finding duplicate(Ledger ledger, Place one, Place other) {
    return Finding.of(
        FindingCode.DUPLICATE, other.pointer().to("level3"), figures(ledger, one, other));
  }

  /** In two forms with different actuals that can be compared. */
  static Stream<Finding> crossForm(Ledger ledger) {
    return ledger.sameNames().stream().flatMap(places -> crossForm(ledger, places).stream());
  }

  private static List<Finding> crossForm(Ledger ledger, List<Place> places) {
    var findings = new ArrayList<Finding>();
    var before = new ArrayList<Place>();
    var ofForm = new ArrayList<Place>();
    var values = new HashSet<Value>();
    for (Place place : places) {
      if (!ofForm.isEmpty() && ofForm.get(0).form() != place.form()) {
        before.addAll(ofForm);
        ofForm.clear();
      }
      var actual = place.score().actual();
      if (isFigure(actual)) {
        before.stream()
            .filter(earlier -> differs(earlier.score().actual(), actual))
            .findFirst()
            .ifPresent(earlier -> findings.add(contradiction(ledger, earlier, place)));
        if (values.add(Value.of(actual))) {
          ofForm.add(place);
        }
      }
    }
    return findings;
  }

  /** What an actual says, in one spelling: the same value again contradicts nothing new. */
  private record Value(BigDecimal value, String unit, BigDecimal scale) {

    static Value of(Expression actual) {
      return new Value(actual.value().stripTrailingZeros(), actual.unit(), actual.scale());
    }
  }

  /** A bound or an approximate figure contradicts no other. */
  private static boolean isFigure(Expression actual) {
    return actual.isNumber() && !actual.isBound() && !actual.approximate();
  }

  private static boolean differs(Expression first, Expression second) {
    var pairs = Alignment.of(first, second);
    return !pairs.isEmpty()
        && pairs.stream().allMatch(pair -> pair.target().compareTo(pair.actual()) != 0);
  }

  private static Finding contradiction(Ledger ledger, Place one, Place other) {
    return Finding.of(
            FindingCode.CROSS_FORM, other.pointer().to("actual"), figures(ledger, one, other))
        .measured(FigureKind.PLAIN, one.score().actual().value(), other.score().actual().value());
  }

  private static Map<String, ?> figures(Ledger ledger, Place one, Place other) {
    var there = Notation.figures(one.row());
    return Phrase.and(
        Notation.figures(other.row()),
        Map.of(
            "place", one.pointer().text(),
            "there", there(ledger, one, other),
            "otherGroup", one.row().level2() == null ? "" : one.row().level2(),
            "otherTarget", there.get("target"),
            "otherActual", there.get("actual")));
  }

  private static Phrase there(Ledger ledger, Place one, Place other) {
    return one.form() == other.form()
        ? FindingPart.THERE_SAME_FORM.phrase()
        : FindingPart.THERE_OTHER_FORM.of("form", Ledger.title(ledger.forms().get(one.form())));
  }

  /** The places of every name that stands in more than one. */
  static List<List<Place>> sameNames(List<Place> rows) {
    var byName = new LinkedHashMap<String, List<Place>>();
    for (Place place : rows) {
      var name = Names.comparable(place.row().level3());
      if (!name.isEmpty()) {
        byName.computeIfAbsent(name, key -> new ArrayList<>(1)).add(place);
      }
    }
    return byName.values().stream().filter(places -> places.size() > 1).toList();
  }
}
