package org.jiheng.http;

import java.util.Optional;
import java.util.function.Predicate;

/** If-Match and If-None-Match: nobody overwrites what he has not seen, nobody reads twice. */
public final class Preconditions {

  private static final String WEAK = "If-Match 中是弱标签（W/ 开头）；修改须带读取时得到的强标签，原样填写。";

  private Preconditions() {}

  /**
   * Demands that the header names the current tag, compared strongly: a weak tag never matches.
   *
   * @param header the value of If-Match; null where it was not sent
   * @throws ProblemException 428 where it is missing, 412 where it is stale, 400 where it is no tag
   */
  public static void ifMatch(String header, String currentEtag) {
    ifMatch(header, currentEtag::equals, "内容已被他人更改：当前版本是 " + currentEtag + "，请重新读取后再提交。");
  }

  /** Whether a GET is answered by 304; compared weakly, as RFC 9110 wants it. */
  public static boolean notModified(String ifNoneMatch, String etag) {
    return !isMissing(ifNoneMatch) && EntityTags.parse(ifNoneMatch).matchesWeakly(etag);
  }

  /**
   * As {@link #ifMatch(String, String)}, where more than one tag stands for what is there.
   *
   * @param current whether a tag does, quotes included
   * @param stale what 412 says
   */
  public static void ifMatch(String header, Predicate<String> current, String stale) {
    if (isMissing(header)) {
      throw missing();
    }
    var tags = EntityTags.parse(header);
    if (!tags.matchesStrongly(current)) {
      throw ProblemException.preconditionFailed(tags.isWeak() ? WEAK : stale);
    }
  }

  /**
   * What a PUT demands: what is there is replaced only by who has seen it.
   *
   * @param current the version that stands; empty where nothing is there yet
   * @throws ProblemException 428 or 412
   */
  public static void put(Optional<? extends Number> current, String ifMatch) {
    if (current.isPresent()) {
      ifMatch(ifMatch, ETags.strong(current.get().longValue()));
    } else if (!isMissing(ifMatch)) {
      throw ProblemException.preconditionFailed("所要修改的内容不存在，新建时不能带 If-Match。");
    }
  }

  /**
   * As {@link #put(Optional, String)}, where {@code If-None-Match} may ask that nothing be there.
   */
  public static void put(Optional<? extends Number> current, String ifMatch, String ifNoneMatch) {
    var etag = current.map(version -> ETags.strong(version.longValue()));
    if (etag.filter(tag -> notModified(ifNoneMatch, tag)).isPresent()) {
      throw ProblemException.preconditionFailed("内容已经存在，当前版本是 " + etag.get() + "。");
    }
    put(current, ifMatch);
  }

  public static ProblemException missing() {
    return ProblemException.preconditionRequired("修改已有内容必须带 If-Match，其值取自读取时得到的 ETag。");
  }

  private static boolean isMissing(String header) {
    return header == null || header.isBlank();
  }
}
