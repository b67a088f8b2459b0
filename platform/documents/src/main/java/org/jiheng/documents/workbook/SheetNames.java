package org.jiheng.documents.workbook;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Names of a workbook's sheets as spreadsheets want them: at most {@value #LONGEST} characters,
 * none of {@code \ / ? * [ ] :}, no apostrophe at an end, no name twice in whatever case.
 */
public final class SheetNames {

  public static final int LONGEST = 31;

  /** Kept by Excel for itself. */
  private static final String RESERVED = "history";

  private final Set<String> taken = new HashSet<>(Set.of(RESERVED));

  /** The name that comes next to the wanted one and is nobody else's. */
  public String next(String wanted) {
    var plain =
        wanted
            .replaceAll("[\\\\/?*\\[\\]:]", "-")
            .replaceAll("[\\p{Cntrl}\\uFFFE\\uFFFF]", " ")
            .strip()
            .replaceAll("^'|'$", "’");
    var start = plain.isEmpty() ? "-" : plain;
    var name = shortened(start, LONGEST);
    for (var n = 2; !taken.add(name.toLowerCase(Locale.ROOT)); n++) {
      var mark = "~" + n;
      name = shortened(start, LONGEST - mark.length()) + mark;
    }
    return name;
  }

  private static String shortened(String name, int length) {
    if (name.length() <= length) {
      return name;
    }
    var splits = Character.isHighSurrogate(name.charAt(length - 1));
    var kept = name.substring(0, splits ? length - 1 : length);
    return kept.endsWith("'") ? kept.substring(0, kept.length() - 1) + "’" : kept;
  }
}
