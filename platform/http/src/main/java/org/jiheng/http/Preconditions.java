package org.jiheng.http;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** If-Match and If-None-Match: nobody overwrites what he has not seen, nobody reads twice. */
public final class Preconditions {

  private static final Pattern FILING_TAG = Pattern.compile("\"(\\d{1,9})(?:-[0-9a-f]+)?\"");

  private Preconditions() {}

  /**
   * Demands that the header names the current tag, compared strongly: a weak tag never matches.
   *
   * @param header the value of If-Match; null where it was not sent
   * @throws ProblemException 428 where it is missing, 412 where it is stale, 400 where it is no tag
   */
  public static void ifMatch(String header, String currentEtag) {
    if (isMissing(header)) {
      throw missing();
    }
    if (!EntityTags.parse(header).matchesStrongly(currentEtag)) {
      throw ProblemException.preconditionFailed("内容已被他人更改：当前版本是 " + currentEtag + "，请重新读取后再提交。");
    }
  }

  /** Whether a GET is answered by 304; compared weakly, as RFC 9110 wants it. */
  public static boolean notModified(String ifNoneMatch, String etag) {
    return !isMissing(ifNoneMatch) && EntityTags.parse(ifNoneMatch).matchesWeakly(etag);
  }

  /**
   * As {@link #ifMatch}, for a filing: of its tag only the revision is compared, because a
   * fine-grained change moves the hash without a new revision.
   */
  public static void ifMatchFiling(String header, int currentRevision) {
    if (isMissing(header)) {
      throw missing();
    }
    var sent = EntityTags.parse(header);
    if (!sent.any() && revisions(sent).noneMatch(revision -> revision == currentRevision)) {
      throw ProblemException.preconditionFailed(
          "申报内容已有更新的版本：当前是第 " + currentRevision + " 版，请重新读取后再提交。");
    }
  }

  /**
   * The revision that an If-Match of a filing names; only it is compared, not the hash after it.
   *
   * @return empty where the header is missing; -1 where it can match no revision (a weak tag, a tag
   *     of another shape); for a list the highest revision in it
   * @throws ProblemException 400 for {@code *}: it names no revision, and 400 where it is no tag
   */
  public static OptionalInt filingRevision(String ifMatch) {
    if (isMissing(ifMatch)) {
      return OptionalInt.empty();
    }
    var sent = EntityTags.parse(ifMatch);
    if (sent.any()) {
      throw ProblemException.badRequest("替换申报内容时，If-Match 必须写明版本，不能是 *。");
    }
    return OptionalInt.of(revisions(sent).max().orElse(-1));
  }

  private static IntStream revisions(EntityTags sent) {
    return sent.tags().stream()
        .filter(tag -> !tag.weak())
        .map(tag -> FILING_TAG.matcher(tag.value()))
        .filter(Matcher::matches)
        .mapToInt(matcher -> Integer.parseInt(matcher.group(1)));
  }

  public static ProblemException missing() {
    return ProblemException.preconditionRequired("修改已有内容必须带 If-Match，其值取自读取时得到的 ETag。");
  }

  private static boolean isMissing(String header) {
    return header == null || header.isBlank();
  }
}
