package org.jiheng.documents.reading;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiheng.documents.form.Layout;
import org.jiheng.documents.form.Terms;
import org.jiheng.documents.grid.Grid;
import org.jiheng.documents.grid.GridCell;
import org.jiheng.filing.AmountUnit;
import org.jiheng.filing.json.Fault;
import org.jiheng.filing.json.Origin;
import org.jiheng.filing.json.Origins;

/**
 * The places of a text in a clerk's words: a Word text and a page have no sheets and no cell names,
 * so nobody can find 表2!C7 in it. What is said instead is the form, the row and the column by what
 * is printed there.
 */
public final class SpokenPlaces {

  private static final Layout LAYOUT = Layout.official();
  private static final int LONGEST = 24;

  private final Terms terms;
  private final Map<String, String> spoken = new HashMap<>();

  private SpokenPlaces(Terms terms) {
    this.terms = terms;
  }

  /** The same reading, its places told in words, too. */
  public static FilingFromGrids.Reading of(FilingFromGrids.Reading reading, List<Grid> grids) {
    var year = reading.filing().path("fiscalYear").asInt();
    var places = new SpokenPlaces(new Terms(year, AmountUnit.WAN_YUAN));
    grids.forEach(places::add);
    return new FilingFromGrids.Reading(
        reading.filing(),
        places.spoken(reading.origins()),
        reading.faults().stream().map(places::spoken).toList());
  }

  private Fault spoken(Fault fault) {
    return new Fault(
        fault.pointer(), fault.value(), origin(fault.pointer(), null).spoken(fault.reason()));
  }

  private Origins spoken(Origins origins) {
    var all = new LinkedHashMap<String, Origin>();
    origins
        .byPointer()
        .forEach((pointer, origin) -> all.put(pointer, origin(origin.place(), origin.text())));
    return new Origins(all);
  }

  private Origin origin(String place, String text) {
    return new Origin(place, text, spoken.get(place));
  }

  private void add(Grid grid) {
    var form = form(grid);
    spoken.put(grid.name(), form);
    var indicators =
        new Headers(grid, terms).header(LAYOUT.indicators().columns(), "level3", "actual");
    var columns = new HashMap<Integer, String>();
    for (int row : grid.rows()) {
      var name = indicators.flatMap(header -> indicator(grid, row, header));
      for (GridCell cell : grid.begin(row)) {
        var words = Stream.of(form, row(grid, cell, name), columns.get(cell.column()));
        spoken.put(
            grid.where(cell),
            words.filter(Objects::nonNull).distinct().collect(Collectors.joining(" · ")));
      }
      grid.begin(row).stream()
          .filter(cell -> isColumn(cell.text()))
          .forEach(
              cell -> {
                for (var column = cell.column(); column <= cell.lastColumn(); column++) {
                  columns.put(column, shortened(cell.text()));
                }
              });
    }
  }

  /** What the form is called; of a table that is none what it begins with. */
  private String form(Grid grid) {
    var headers = new Headers(grid, terms);
    if (StatementReader.isStatement(grid, terms)) {
      return LAYOUT.statement().sheet();
    }
    if (NarrativeReader.isNarrative(grid, terms)) {
      return LAYOUT.narrative().sheet();
    }
    if (FilingInfo.isInfo(grid, terms)) {
      return LAYOUT.filing().sheet();
    }
    if (headers.header(LAYOUT.indicators().columns(), "level3", "actual").isPresent()) {
      return FormReader.isProject(grid, terms)
          ? said(
              LAYOUT.project().sheet(), headers.find(LAYOUT.project().name()).map(headers::right))
          : LAYOUT.overall().sheet();
    }
    return BaseDataReader.isBaseData(grid, terms)
        ? LAYOUT.baseData().sheet()
        : said("表格", grid.rows().stream().flatMap(row -> grid.begin(row).stream()).findFirst());
  }

  private static String said(String what, Optional<GridCell> cell) {
    return cell.filter(named -> !named.isBlank())
        .map(named -> what + "“" + shortened(named.text()) + "”")
        .orElse(what);
  }

  /** The row by its name: that of an indicator, else the words it begins with. */
  private static String row(Grid grid, GridCell cell, Optional<GridCell> indicator) {
    return indicator
        .or(
            () ->
                grid.row(cell.row()).stream()
                    .filter(each -> each.column() <= cell.column() && isWords(each.text()))
                    .findFirst())
        .map(each -> shortened(each.text()))
        .orElse(null);
  }

  private static boolean isWords(String text) {
    return text.codePoints().anyMatch(Character::isIdeographic);
  }

  private static Optional<GridCell> indicator(Grid grid, int row, Headers.Header header) {
    return Optional.ofNullable(grid.at(row, header.column("level3")))
        .filter(name -> header.row() < row && name.row() == row && !name.isBlank());
  }

  private boolean isColumn(String text) {
    return Stream.of(
            LAYOUT.funds().columns(),
            LAYOUT.indicators().columns(),
            LAYOUT.baseData().headcount().columns(),
            LAYOUT.baseData().amounts().columns(),
            LAYOUT.baseData().buildings().columns(),
            LAYOUT.statement().columns(),
            LAYOUT.narrative().columns(),
            LAYOUT.filing().units().columns())
        .flatMap(columns -> columns.values().stream())
        .anyMatch(words -> words.match(text, terms));
  }

  private static String shortened(String text) {
    var line = text.strip().replaceAll("\\s+", " ");
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }
}
