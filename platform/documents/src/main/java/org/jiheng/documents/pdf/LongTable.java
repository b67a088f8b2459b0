package org.jiheng.documents.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jiheng.documents.form.Spellings;

/**
 * A table that goes on over pages: headers that are printed again are dropped, and rows and cells
 * that the end of a page parts are put together.
 */
final class LongTable {

  /** How far the same line may stand from itself on another page. */
  static final double NEAR = 2.5;

  private static final Pattern CONTINUED = Pattern.compile("\\s*[（(]?续[表]?[）)]?\\s*$");

  private final FormWords words;
  private final List<Part> cells = new ArrayList<>();
  private final double[] xs;
  private int rows;
  private boolean scored;
  private Integer name;
  private List<Integer> points = List.of();

  /** A cell of the whole table with the page that it begins on. */
  record Part(PieceCell cell, int page) {}

  private LongTable(double[] xs, FormWords words) {
    this.xs = xs;
    this.words = words;
  }

  static List<Part> of(List<Piece> pieces, FormWords words) {
    var table = new LongTable(columns(pieces), words);
    pieces.forEach(table::add);
    return table.cells;
  }

  private static double[] columns(List<Piece> pieces) {
    var all =
        pieces.stream().flatMapToDouble(piece -> Arrays.stream(piece.xs())).sorted().toArray();
    var first = new ArrayList<Double>();
    for (var x : all) {
      if (first.isEmpty() || x - first.get(first.size() - 1) > NEAR) {
        first.add(x);
      }
    }
    return first.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private int index(double x) {
    var nearest = 0;
    for (var i = 1; i < xs.length; i++) {
      nearest = Math.abs(xs[i] - x) < Math.abs(xs[nearest] - x) ? i : nearest;
    }
    return nearest;
  }

  private void add(Piece piece) {
    var placed = piece.cells().stream().map(cell -> placed(cell, piece)).toList();
    var first = rows == 0 ? 0 : repeated(placed, piece.rows());
    var top = row(placed, first);
    var shift = rows - first;
    if (rows > 0 && first < piece.rows()) {
      if (goesOn(top)) {
        top.forEach(this::join);
        shift--;
        first++;
      } else {
        var reaching = top.stream().filter(cell -> reaches(cell, top)).toList();
        reaching.forEach(this::extend);
        placed = placed.stream().filter(cell -> !reaching.contains(cell)).toList();
      }
    }
    for (var cell : placed) {
      if (cell.row() >= first) {
        put(new Part(cell.at(cell.row() + shift), piece.page()));
      }
    }
    rows = piece.rows() + shift;
    piece.cells().stream()
        .mapToInt(PieceCell::row)
        .distinct()
        .sorted()
        .forEach(r -> look(row(piece, r)));
  }

  private List<PieceCell> row(Piece piece, int row) {
    return row(piece.cells().stream().map(cell -> placed(cell, piece)).toList(), row);
  }

  private void put(Part part) {
    cells.add(part);
  }

  private PieceCell placed(PieceCell cell, Piece piece) {
    var left = index(piece.xs()[cell.column()]);
    var right = index(piece.xs()[cell.lastColumn() + 1]);
    return new PieceCell(
        cell.row(), left, cell.rows(), Math.max(1, right - left), cell.box(), cell.said());
  }

  private static List<PieceCell> row(List<PieceCell> cells, int row) {
    return cells.stream()
        .filter(cell -> cell.row() == row)
        .sorted(Comparator.comparingInt(PieceCell::column))
        .toList();
  }

  /** Remembers the columns of the indicators, once their header has been met. */
  private void look(List<PieceCell> row) {
    var level3 = words.column(row, "level3");
    if (!scored && level3.isPresent() && words.column(row, "actual").isPresent()) {
      scored = true;
      name = level3.get();
      points =
          List.of("weight", "selfScore").stream()
              .map(member -> words.column(row, member))
              .flatMap(Optional::stream)
              .toList();
    }
  }

  /** How many rows are a header that was printed before. */
  private int repeated(List<PieceCell> placed, int all) {
    var first = 0;
    while (first < all && isRepeated(row(placed, first))) {
      first++;
    }
    return first;
  }

  private boolean isRepeated(List<PieceCell> row) {
    var said =
        row.stream().map(cell -> cell.said().text()).filter(text -> !text.isBlank()).toList();
    return !said.isEmpty()
        && said.stream().allMatch(words::isPrinted)
        && said.stream().allMatch(this::isSaidBefore);
  }

  private boolean isSaidBefore(String text) {
    var plain = Spellings.plain(text);
    return cells.stream()
        .anyMatch(part -> Spellings.plain(part.cell().said().text()).equals(plain));
  }

  private Optional<Part> above(PieceCell cell) {
    return cells.stream()
        .filter(part -> part.cell().lastRow() == rows - 1 && cell.isBelow(part.cell()))
        .findFirst();
  }

  /** Whether the first row of a page is the rest of the last one of the page before. */
  private boolean goesOn(List<PieceCell> top) {
    if (top.isEmpty() || top.stream().anyMatch(cell -> above(cell).isEmpty())) {
      return false;
    }
    var said = top.stream().filter(cell -> !cell.said().isBlank()).toList();
    if (said.isEmpty()
        || said.stream().anyMatch(this::isNewFigure)
        || said.stream().anyMatch(cell -> words.isPrinted(cell.said().text()))
        || said.stream().anyMatch(this::isBelowPrinted)
        || said.stream().anyMatch(cell -> isContinued(cell.said().text()))) {
      return false;
    }
    if (said.stream().allMatch(this::isFull)) {
      return true;
    }
    return scored
        ? top.stream().noneMatch(cell -> isOfRow(cell) && !cell.said().isBlank())
        : top.get(0).said().isBlank()
            && above(top.get(0)).stream().noneMatch(part -> part.cell().said().isBlank());
  }

  private boolean isBelowPrinted(PieceCell cell) {
    return above(cell).filter(part -> words.isPrinted(part.cell().said().text())).isPresent();
  }

  /** A figure does not go on with another one. */
  private boolean isNewFigure(PieceCell cell) {
    return FormWords.isFigure(cell.said().text())
        && above(cell)
            .map(part -> part.cell().said().text())
            .filter(text -> text.isBlank() || FormWords.isFigure(text))
            .isPresent();
  }

  /** Whether it is a name or points, which every indicator has. */
  private boolean isOfRow(PieceCell cell) {
    return cell.column() == name || points.contains(cell.column());
  }

  private boolean isFull(PieceCell cell) {
    return above(cell).filter(part -> part.cell().said().isFullBefore(cell.said())).isPresent();
  }

  private static boolean isContinued(String text) {
    return CONTINUED.matcher(text).find();
  }

  private void join(PieceCell cell) {
    var part = above(cell).orElseThrow();
    var whole = part.cell().said().with(cell.said());
    replace(part, whole, part.cell().rows() + cell.rows() - 1);
  }

  /** Whether a cell that goes down many rows goes on here. */
  private boolean reaches(PieceCell cell, List<PieceCell> top) {
    var above = above(cell);
    if (above.isEmpty()) {
      return false;
    }
    var text = cell.said().text();
    var before = top.stream().takeWhile(other -> other.column() <= cell.column());
    var leading = before.allMatch(other -> other.said().isBlank());
    var bare = CONTINUED.matcher(text).replaceFirst("");
    return leading && top.stream().anyMatch(other -> !other.said().isBlank())
        || isContinued(text)
            && Spellings.plain(bare).equals(Spellings.plain(above.get().cell().said().text()));
  }

  /** Where nothing says that it goes on, a blank cell may have been meant. */
  private void extend(PieceCell cell) {
    var part = above(cell).orElseThrow();
    var said = part.cell().said();
    var sure = !cell.said().isBlank() || said.isBlank();
    replace(part, sure ? said : said.marked(Mark.JOINED), part.cell().rows() + cell.rows());
  }

  private void replace(Part part, CellText said, int down) {
    var old = part.cell();
    cells.set(
        cells.indexOf(part),
        new Part(
            new PieceCell(old.row(), old.column(), down, old.columns(), old.box(), said),
            part.page()));
  }
}
