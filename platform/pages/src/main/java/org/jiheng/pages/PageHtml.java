package org.jiheng.pages;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.RawString;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiheng.documents.table.DocumentPart;

/** A part of a document as XHTML: every text is escaped by the template engine, none is markup. */
final class PageHtml {

  private static final String HTML = "text/html";
  private static final String CSS = resource("page.css");
  private static final Template TEMPLATE =
      Engine.builder()
          .addDefaults()
          .addValueResolver(new ReflectionValueResolver())
          .addResultMapper(new HtmlEscaper(List.of(HTML)))
          .build()
          .parse(resource("page.html"), Variant.forContentType(HTML));

  private PageHtml() {}

  /**
   * @param title of the document
   */
  static String of(String title, DocumentPart part, Set<RowAt> begins) {
    return TEMPLATE
        .data("css", new RawString(CSS + breaks(begins)))
        .data("title", title)
        .data("part", PartView.of(part))
        .render();
  }

  /** The rows that a page is to begin with; below one that may break, its rest comes first. */
  private static String breaks(Set<RowAt> begins) {
    return begins.stream()
        .map(row -> "tr.low + #" + row.id() + " { page-break-before: always; }\n")
        .sorted()
        .collect(Collectors.joining());
  }

  private static String resource(String name) {
    try (var file = PageHtml.class.getResourceAsStream(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
