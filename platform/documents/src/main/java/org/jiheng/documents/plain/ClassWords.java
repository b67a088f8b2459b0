package org.jiheng.documents.plain;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jiheng.documents.form.Layout;

/** The words of the classes of indicators, which are printed in a column of two or three words. */
final class ClassWords {

  private static final Layout.Blank BLANK = Layout.official().blank();
  private static final Pattern POINTS = Pattern.compile("^(.*?)([（(]\\d+分[）)])?$");
  private static final int MOST = 6;

  static final List<String> FIRST =
      BLANK.groups().keySet().stream().map(key -> key + "指标").toList();
  static final List<String> SECOND =
      Stream.concat(
              BLANK.groups().values().stream().flatMap(List::stream), Stream.of("社会公众或服务对象满意度指标"))
          .toList();

  private ClassWords() {}

  /**
   * A class at the beginning of lines.
   *
   * @param lines how many it takes
   */
  record Found(String text, int lines) {}

  /** The longest of the words that the first lines say, with its points. */
  static Optional<Found> of(List<String> lines, List<String> words) {
    var said = "";
    var found = Optional.<Found>empty();
    for (var i = 0; i < Math.min(MOST, lines.size()); i++) {
      said += lines.get(i).replace(" ", "");
      var bare = POINTS.matcher(said);
      if (bare.matches() && words.contains(bare.group(1))) {
        found = Optional.of(new Found(said, i + 1));
      }
    }
    return found;
  }
}
