package org.jiheng.documents.reading;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jiheng.documents.form.Layout;
import org.jiheng.documents.form.Terms;
import org.jiheng.documents.grid.Grid;
import org.jiheng.filing.json.FilingJson;

/** Reads the chapters, a row each or several. */
final class NarrativeReader {

  private static final Layout.Narrative LAYOUT = Layout.official().narrative();

  private NarrativeReader() {}

  static boolean isNarrative(Grid grid, Terms terms) {
    return new Headers(grid, terms).header(LAYOUT.columns(), "heading", "text").isPresent();
  }

  static ArrayNode read(Values values, Terms terms) {
    var grid = values.grid();
    var header = new Headers(grid, terms).header(LAYOUT.columns(), "heading", "text").orElseThrow();
    var chapters = FilingJson.mapper().createArrayNode();
    for (int row : grid.rows()) {
      var begins = grid.begin(row).stream().anyMatch(cell -> !cell.isBlank());
      if (row > header.row() && begins) {
        var heading = values.text(grid.at(row, header.column("heading")));
        var text = values.text(grid.at(row, header.column("text")));
        if (continues(heading) && !chapters.isEmpty() && text != null) {
          var last = (ObjectNode) chapters.get(chapters.size() - 1);
          last.put("text", last.path("text").asText() + text.text());
        } else {
          var chapter = values.object(row);
          Tree.put(chapter, "heading", heading);
          Tree.put(chapter, "text", text);
          chapters.add(chapter);
        }
      }
    }
    return chapters;
  }

  private static boolean continues(Read heading) {
    return heading != null && LAYOUT.continued().equals(heading.text());
  }
}
