package org.jiheng.rules.profile;

import java.util.regex.Pattern;

/**
 * A class of rows of which evidence is asked for, with or without the ending 指标.
 *
 * @param level1 null for any
 * @param level2 null for any
 * @param severity of the finding where there is none
 */
public record EvidenceDemand(String level1, String level2, String severity) {

  private static final Pattern ENDING = Pattern.compile("指标$");

  boolean names(String ofLevel1, String ofLevel2) {
    return isSame(level1, ofLevel1) && isSame(level2, ofLevel2);
  }

  private static boolean isSame(String asked, String filed) {
    return asked == null || filed != null && plain(asked).equals(plain(filed));
  }

  private static String plain(String name) {
    return ENDING.matcher(name.strip()).replaceFirst("");
  }
}
