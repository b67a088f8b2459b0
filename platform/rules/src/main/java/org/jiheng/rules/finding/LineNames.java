package org.jiheng.rules.finding;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jiheng.filing.ChartLine;
import org.jiheng.filing.Spelling;
import org.jiheng.rules.narrative.Prose;
import org.jiheng.rules.wording.WordLists;

/** What a text calls the lines of the statement and the forms. */
final class LineNames {

  static final String FILE = "lines.txt";
  private static final WordLists FURTHER = WordLists.read(LineNames.class, FILE);

  private final Map<String, Set<String>> codes = new HashMap<>();

  LineNames(Ledger ledger) {
    for (ChartLine line : ledger.chartLines()) {
      add(line, ledger.name(line.code()));
      FURTHER.of(line.code()).forEach(name -> add(line, name));
    }
  }

  private void add(ChartLine line, String filed) {
    if (filed == null) {
      return;
    }
    var name = plain(filed);
    put(line, name);
    var colon = name.indexOf(':');
    if (colon >= 0) {
      put(line, name.substring(colon + 1));
    }
  }

  /** What is an example of its parent has only its name: 办公费 is less than 办公经费. */
  private void put(ChartLine line, String name) {
    codes.computeIfAbsent(name, any -> new LinkedHashSet<>(2)).add(line.code());
    var stem = stem(name);
    var whole = line.parent() == null || line.complete();
    if (whole && stem.length() >= 2 && !stem.equals(name) && isName(stem)) {
      codes.computeIfAbsent(stem, any -> new LinkedHashSet<>(2)).add(line.code());
    }
  }

  /** 决算 alone says the kind of a figure, and not what it is of. */
  private static boolean isName(String stem) {
    return !Affixes.withoutAllLast(FindingWords.AFTER_NAME.list(), stem).isEmpty();
  }

  /** The lines that a text means by a name; none where it is the name of no line. */
  Set<String> of(String name) {
    var exact = codes.get(name);
    return exact != null ? exact : codes.getOrDefault(stem(name), Set.of());
  }

  /** 公务接待费 and 公务接待 are one. */
  private static String stem(String name) {
    for (String ending : FindingWords.LINE_ENDING.list()) {
      if (name.endsWith(ending) && name.length() - ending.length() >= 2) {
        return name.substring(0, name.length() - ending.length());
      }
    }
    return name;
  }

  /** Without what stands in brackets. */
  static String plain(String name) {
    if (name.codePoints().allMatch(Character::isIdeographic)) {
      return Spelling.of(name);
    }
    var text = Prose.of(name).text();
    var plain = new StringBuilder();
    var depth = 0;
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      depth += c == '(' ? 1 : 0;
      if (depth == 0) {
        plain.append(c);
      }
      depth -= c == ')' && depth > 0 ? 1 : 0;
    }
    return plain.toString();
  }
}
