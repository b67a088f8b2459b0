package org.jiheng.documents.word;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What the styles of a text say of headings and of what is hidden. */
final class Styles {

  /** What the style is called in every language. */
  private static final Pattern HEADING = Pattern.compile("(?i)heading ([1-9])");

  private static final int DEPTH = 10;
  private static final int DEEPEST = 9;

  private final Map<String, Node> styles = new HashMap<>();

  /**
   * @param part null of a text without styles
   */
  Styles(Node part) {
    if (part != null) {
      part.children().stream()
          .filter(node -> node.is("style"))
          .forEach(style -> styles.put(style.attribute("styleId"), style));
    }
  }

  /**
   * How deep a paragraph's heading is.
   *
   * @return 1 for a chapter's heading, more for what stands below one; 0 where nothing is said
   */
  int level(Node paragraph) {
    var own = paragraph.number(-1, "pPr", "outlineLvl");
    if (own >= 0) {
      return own + 1 > DEEPEST ? 0 : own + 1;
    }
    var styled = first(style(paragraph, "pPr", "pStyle"), Styles::heading).orElse(0);
    var item = paragraph.number(0, "pPr", "numPr", "ilvl");
    return styled > 0 ? styled : item <= 0 ? 0 : item + 1;
  }

  private static Optional<Integer> heading(Node style) {
    var heading = HEADING.matcher(style.at("name").map(name -> name.attribute("val")).orElse(""));
    return heading.matches() ? Optional.of(Integer.parseInt(heading.group(1))) : Optional.empty();
  }

  /** Whether a run is not shown, by itself, by its style or by that of its paragraph. */
  boolean isHidden(Node run, Node paragraph) {
    return hides(run)
        .or(() -> first(style(run, "rPr", "rStyle"), Styles::hides))
        .or(() -> first(style(paragraph, "pPr", "pStyle"), Styles::hides))
        .orElse(false);
  }

  private static Optional<Boolean> hides(Node node) {
    return node.at("rPr", "vanish").map(mark -> node.has("rPr", "vanish"));
  }

  private static String style(Node node, String properties, String style) {
    return node.at(properties, style).map(found -> found.attribute("val")).orElse(null);
  }

  /** What the nearest of the styles says that a style is made of. */
  private <T> Optional<T> first(String id, Function<Node, Optional<T>> said) {
    var style = styles.get(id);
    for (var i = 0; style != null && i < DEPTH; i++) {
      var found = said.apply(style);
      if (found.isPresent()) {
        return found;
      }
      style = styles.get(style(style, "basedOn"));
    }
    return Optional.empty();
  }

  private static String style(Node style, String basis) {
    return style.at(basis).map(found -> found.attribute("val")).orElse(null);
  }
}
