package org.jiheng.documents.batch;

import java.util.regex.Pattern;

/**
 * What a file's name says of the filing in it, where the document itself does not: only a name of
 * the shape {@code 431053-2024.xlsx} does, because anything else would be a guess.
 *
 * @param department null where the name has another shape
 * @param fiscalYear null where the name has another shape
 */
public record FileName(String department, Integer fiscalYear) {

  private static final Pattern SHAPE = Pattern.compile("(?:.*/)?(\\d{3,20})-(\\d{4})\\.[A-Za-z]+");

  public static FileName of(String path) {
    var found = SHAPE.matcher(path);
    return found.matches()
        ? new FileName(found.group(1), Integer.valueOf(found.group(2)))
        : new FileName(null, null);
  }
}
