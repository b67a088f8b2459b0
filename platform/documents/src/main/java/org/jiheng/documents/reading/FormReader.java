package org.jiheng.documents.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiheng.documents.form.Layout;
import org.jiheng.documents.form.Spellings;
import org.jiheng.documents.form.Terms;
import org.jiheng.documents.grid.Grid;
import org.jiheng.documents.grid.GridCell;
import org.jiheng.filing.Form;

/** Reads attachment 2 or 3. */
final class FormReader {

  private static final Layout LAYOUT = Layout.official();

  private final Grid grid;
  private final Values values;
  private final Headers headers;
  private final Terms terms;
  private final PlacedObject form;

  FormReader(Values values, Terms terms) {
    this.grid = values.grid();
    this.values = values;
    this.terms = terms;
    this.headers = new Headers(grid, terms);
    this.form = values.object();
  }

  /** Whether a grid is a project's form and not the department's own. */
  static boolean isProject(Grid grid, Terms terms) {
    return new Headers(grid, terms).find(LAYOUT.project().name()).isPresent();
  }

  /** The department that the form's head prints. */
  static Optional<GridCell> department(Grid grid, Terms terms) {
    var headers = new Headers(grid, terms);
    return headers
        .find(LAYOUT.overall().department())
        .or(() -> headers.find(LAYOUT.project().department()))
        .map(headers::right);
  }

  /** Whether nobody wrote anything into a project's form; points are printed beforehand. */
  static boolean isUntouched(PlacedObject form) {
    return !form.has("form")
        && form.path("execution").path("statedRate").isMissingNode()
        && form.path("execution").path("selfScore").isMissingNode()
        && form.path("stated").path("selfScore").isMissingNode()
        && List.of("name", "byIncome", "byExpenditure", "objective", "indicators", "note").stream()
            .noneMatch(form::has)
        && form.findValues("executed").isEmpty()
        && form.findValues("annual").isEmpty()
        && form.findValues("initial").isEmpty();
  }

  /** The form; its code is left out where the document does not say it. */
  PlacedObject read() {
    if (isProject(grid, terms)) {
      fact("form", LAYOUT.code());
      fact("name", LAYOUT.project().name());
    } else {
      form.put("form", Read.of(Form.OVERALL, Place.of(grid)));
      fact("name", LAYOUT.overall().name());
    }
    fact("implementingUnit", LAYOUT.implementingUnit());
    var funds = new FundsReader(values, headers);
    funds.read(form);
    new BreakdownReader(values, headers).read(form);
    objective();
    new IndicatorReader(values, headers, terms).read(form);
    note();
    return form;
  }

  private void fact(String member, Spellings words) {
    headers
        .find(words)
        .ifPresent(label -> Tree.put(form, member, values.text(headers.right(label))));
  }

  private void objective() {
    var objective = values.object();
    for (var side :
        Map.of("expected", LAYOUT.objective().expected(), "actual", LAYOUT.objective().actual())
            .entrySet()) {
      headers
          .find(side.getValue())
          .ifPresent(
              label -> Tree.put(objective, side.getKey(), values.text(headers.below(label))));
    }
    Tree.put(form, "objective", objective);
  }

  private void note() {
    new Remarks(values, headers)
        .read(LAYOUT.note(), LAYOUT.printedNote())
        .ifPresent(note -> form.put("note", note));
  }
}
