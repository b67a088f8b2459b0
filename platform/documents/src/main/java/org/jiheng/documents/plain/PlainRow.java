package org.jiheng.documents.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiheng.documents.pdf.PlacedLine;

/** An indicator among lines. It changes while the rows below it are looked at. */
final class PlainRow {

  /** As many ways to part the words as a person chooses among. */
  private static final int OTHERS = 3;

  /** The columns of what is parted by its words, from the name to the actual. */
  private static final int NAME = 2;

  private static final int ACTUAL = 4;

  private final String level1;
  private final String level2;
  private final List<PlacedLine> lines;
  private final String last;
  private final PlacedLine end;
  private final String weight;
  private final String selfScore;
  private Split split;
  private List<Split> others = List.of();
  private String deviation;
  private List<String> tail = List.of();
  private boolean sure;

  PlainRow(Levels levels, List<PlacedLine> lines, PointsLine points) {
    this.level1 = levels.level1();
    this.level2 = levels.level2();
    this.lines = new ArrayList<>(lines);
    this.last = points.before();
    this.end = points.line();
    this.weight = points.weight();
    this.selfScore = points.selfScore();
  }

  /** The classes of a row. */
  record Levels(String level1, String level2) {}

  /** Parts the words; what is nearly as likely is not sure. */
  void part() {
    var splits = splits(0);
    if (splits.isEmpty()) {
      return;
    }
    split = splits.get(0).named(tail);
    others = splits.stream().skip(1).limit(OTHERS).map(other -> other.named(tail)).toList();
    var margin = splits.size() == 1 ? 10 : split.score() - splits.get(1).score();
    var alone = lines.size() == 1 && !last.isEmpty();
    var likely = margin >= 2.6 && split.score() >= -2 && !split.hasGap() && !alone;
    sure = likely && !hasTurn() && !isLost() && tail.isEmpty();
  }

  List<Split> splits(int without) {
    return Splits.of(
        lines.subList(without, lines.size()).stream().map(PlacedLine::text).toList(), last);
  }

  private boolean hasTurn() {
    return end.first() && !last.isEmpty() || lines.stream().anyMatch(PlacedLine::first);
  }

  boolean beginsPage() {
    return !lines.isEmpty() && lines.get(0).first();
  }

  /** Whether points were lost, so that a reason stands between this row and the next. */
  boolean isLost() {
    return !weight.equals(selfScore);
  }

  boolean isAlone() {
    return lines.size() == 1 && !last.isEmpty();
  }

  List<String> first(int count) {
    return lines.subList(0, count).stream().map(PlacedLine::text).toList();
  }

  int size() {
    return lines.size();
  }

  void leave(int count) {
    lines.subList(0, count).clear();
  }

  void take(Split other) {
    others = Stream.concat(Stream.of(split), others.stream()).limit(OTHERS).toList();
    split = other;
    sure = false;
  }

  void doubt() {
    sure = false;
  }

  /** With lines that stand behind its points: a reason, or the rest of its name on a new page. */
  void goOn(List<String> said) {
    if (isLost()) {
      deviation = String.join("", said);
    } else {
      tail = said;
    }
  }

  Split split() {
    return split;
  }

  boolean isSure() {
    return sure;
  }

  PlacedLine place() {
    return lines.isEmpty() ? end : lines.get(0);
  }

  /** Its cells in the order of the form's columns. */
  List<String> cells() {
    return List.of(
        said(level1),
        said(level2),
        split == null ? text() : joined(split.name()),
        split == null ? "" : joined(split.target()),
        split == null ? "" : joined(split.actual()),
        weight,
        selfScore,
        said(deviation));
  }

  /** What else a cell may say, the likeliest first. */
  List<String> alternatives(int column) {
    if (split == null || column < NAME || column > ACTUAL) {
      return List.of();
    }
    return others.stream()
        .map(other -> joined(other.cells().get(column - NAME)))
        .filter(said -> !said.equals(joined(split.cells().get(column - NAME))))
        .distinct()
        .toList();
  }

  private String text() {
    return lines.stream().map(PlacedLine::text).collect(Collectors.joining()) + last;
  }

  private static String said(String text) {
    return text == null ? "" : text;
  }

  private static String joined(List<String> cell) {
    return String.join("", cell);
  }
}
