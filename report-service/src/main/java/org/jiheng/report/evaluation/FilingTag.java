package org.jiheng.report.evaluation;

import java.util.regex.Pattern;
import org.jiheng.http.Preconditions;

/**
 * The entity tag of a filing: the register's revision and the start of the hash of the current
 * content, which a fine-grained change moves without a new revision.
 */
public final class FilingTag {

  private static final int HASH_DIGITS = 8;
  private static final Pattern SHAPE = Pattern.compile("\"(\\d{1,9})(?:-[0-9a-f]+)?\"");

  private FilingTag() {}

  /** {@code "3-1a2b3c4d"}, quotes included. */
  public static String of(int revision, String hash) {
    return '"' + Integer.toString(revision) + '-' + hash.substring(0, HASH_DIGITS) + '"';
  }

  /** Demands that If-Match names the revision; the hash behind it is not compared. */
  public static void ifMatch(String header, int revision) {
    Preconditions.ifMatch(
        header, tag -> names(tag, revision), "申报内容已有更新的版本：当前是第 " + revision + " 版，请重新读取后再提交。");
  }

  private static boolean names(String tag, int revision) {
    var shaped = SHAPE.matcher(tag);
    return shaped.matches() && Integer.parseInt(shaped.group(1)) == revision;
  }
}
