package org.jiheng.rules.finding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jiheng.filing.Chapter;
import org.jiheng.filing.Filing;

/**
 * A filing in whose text one figure is another one.
 *
 * @param where the text
 * @param start where the figure begins in it
 * @param end behind the figure
 */
record Mutation(Filing filing, String where, int start, int end, String said) {

  /** A text of a filing and the filing with another one in its place. */
  private record Text(String where, String text, Function<String, Filing> with) {}

  /** Every change of every figure of its texts that is also filed. */
  static Stream<Mutation> of(Filing filing) {
    var filed = new FiledFigures(filing);
    return Stream.concat(chapters(filing), objectives(filing))
        .flatMap(
            text ->
                filed.in(text.text()).stream()
                    .flatMap(
                        place ->
                            changes(text.text().substring(place.start(), place.end()))
                                .map(other -> mutated(text, place, other))));
  }

  private static Mutation mutated(Text text, Span place, String other) {
    var before = text.text().substring(0, place.start());
    var behind = text.text().substring(place.end());
    var context =
        before.substring(Math.max(0, before.length() - 24))
            + "["
            + text.text().substring(place.start(), place.end())
            + "→"
            + other
            + "]"
            + behind.substring(0, Math.min(12, behind.length()));
    return new Mutation(
        text.with().apply(before + other + behind),
        text.where(),
        place.start(),
        place.start() + other.length(),
        context.replace("\n", ""));
  }

  private static Stream<Text> chapters(Filing filing) {
    var chapters = filing.narrative();
    return IntStream.range(0, chapters.size())
        .mapToObj(
            i ->
                new Text(
                    "/narrative/" + i + "/text",
                    chapters.get(i).text(),
                    text -> {
                      var changed = new ArrayList<>(chapters);
                      changed.set(i, new Chapter(chapters.get(i).heading(), text));
                      return Reports.with(filing, changed, form -> form);
                    }));
  }

  private static Stream<Text> objectives(Filing filing) {
    return IntStream.range(0, filing.forms().size())
        .filter(i -> filing.forms().get(i).objective() != null)
        .filter(i -> filing.forms().get(i).objective().actual() != null)
        .mapToObj(
            i ->
                new Text(
                    "/forms/" + i + "/objective/actual",
                    filing.forms().get(i).objective().actual(),
                    text ->
                        Reports.with(
                            filing,
                            filing.narrative(),
                            form ->
                                form == filing.forms().get(i)
                                    ? Reports.objective(form, text)
                                    : form)));
  }

  /** A digit changed, two swapped, a factor of ten. */
  private static Stream<String> changes(String figure) {
    var changes = new ArrayList<String>();
    var digits =
        IntStream.range(0, figure.length()).filter(i -> figure.charAt(i) != '.').boxed().toList();
    for (int at : digits) {
      var other = (char) ('0' + (figure.charAt(at) - '0' + 1 + at % 8) % 10);
      changes.add(figure.substring(0, at) + other + figure.substring(at + 1));
    }
    for (var i = 1; i < digits.size(); i++) {
      changes.add(swapped(figure, digits.get(i - 1), digits.get(i)));
    }
    var point = figure.indexOf('.');
    changes.add(point < 0 ? figure + "0" : shifted(figure, point));
    return changes.stream().filter(other -> isFarFrom(other, figure));
  }

  private static String swapped(String figure, int one, int other) {
    var changed = new StringBuilder(figure);
    changed.setCharAt(one, figure.charAt(other));
    changed.setCharAt(other, figure.charAt(one));
    return changed.toString();
  }

  private static String shifted(String figure, int point) {
    var further = figure.length() - point > 2 ? "." : "";
    return figure.substring(0, point)
        + figure.charAt(point + 1)
        + further
        + figure.substring(point + 2);
  }

  /** A number as people write them, and beyond what rounding explains. */
  private static boolean isFarFrom(String other, String figure) {
    var number = new BigDecimal(other);
    var off = number.subtract(new BigDecimal(figure)).abs();
    var proper = other.length() == 1 || other.charAt(0) != '0' || other.charAt(1) == '.';
    return proper && off.compareTo(new BigDecimal("0.01")) > 0;
  }
}
